BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Background.ps1')

    # Credentials as the AWS Tools for PowerShell keep them: an object with these members.
    class StoredKeys {
        [string] $AccessKey
        [string] $SecretKey
        [string] $Token
    }

    function Get-Caller {
        # As whom, and for which region, a command calls the service: from the signature of its call.
        param([scriptblock] $CallingBlock, $Argument)
        $service = Start-ScriptedService
        $background = Start-Background $CallingBlock $service.EndpointUrl, $Argument
        try {
            $call = Receive-Call $service
            Send-Answer $call '<Users/>'
            $null = Wait-Background $background
            $null = $call.Headers.Authorization -match 'Credential=(?<key>[^/]+)/\d+/(?<region>[^/]+)/elasticache/'
            '{0} in {1}{2}' -f $Matches.key, $Matches.region, $(if ($call.Headers['X-Amz-Security-Token']) { ', session ' + $call.Headers['X-Amz-Security-Token'] })
        }
        finally {
            $background.Shell.Dispose()
            $service.Listener.Stop()
        }
    }
}

Describe 'The region' {
    BeforeAll {
        Clear-EcSession
        $server = Start-EcLocalServer -PassThru
        $endpoint = @{ EndpointUrl = $server.EndpointUrl }
    }

    AfterAll {
        $server | Stop-EcLocalServer
    }

    AfterEach {
        Clear-EcSession
        Remove-Item env:AWS_REGION -ErrorAction Ignore
    }

    It 'is asked for where nothing tells it, before any call' {
        $problem = Get-CaughtError { Get-EcUser }
        Assert-ErrorRecord $problem RegionMissing InvalidArgument
        $problem.Exception.Message | Should -Match '-Region.*\$StoredAWSRegion.*AWS_REGION'
    }

    It 'of a local server is us-east-1 unless told otherwise' {
        (Get-EcUser @endpoint).Region | Should -Be 'us-east-1'
    }

    It 'comes from the environment' {
        $env:AWS_REGION = 'eu-north-1'
        (Get-EcUser @endpoint).Region | Should -Be 'eu-north-1'
    }

    It 'comes from $StoredAWSRegion rather than the environment' {
        $env:AWS_REGION = 'eu-north-1'
        $StoredAWSRegion = 'eu-west-2'
        (Get-EcUser @endpoint).Region | Should -Be 'eu-west-2'
    }

    It 'comes from the session rather than $StoredAWSRegion' {
        $StoredAWSRegion = 'eu-west-2'
        Set-EcSession -Region eu-west-3
        (Get-EcUser @endpoint).Region | Should -Be 'eu-west-3'
    }

    It 'comes from -Region rather than the session, in any case' {
        Set-EcSession -Region eu-west-3
        (Get-EcUser @endpoint -Region EU-Central-1).Region | Should -Be 'eu-central-1'
    }
}

Describe 'The caller' {
    AfterEach {
        Remove-Item env:AWS_ACCESS_KEY_ID, env:AWS_SECRET_ACCESS_KEY -ErrorAction Ignore
        Clear-Content $awsConfigFile
    }

    It 'is anybody at a local endpoint where no credentials are to be had' {
        Get-Caller { param($endpoint) Get-EcUser -EndpointUrl $endpoint } | Should -Be 'test in us-east-1'
    }

    It 'comes from the environment' {
        $env:AWS_ACCESS_KEY_ID = 'AKIAENVIRONMENT'
        $env:AWS_SECRET_ACCESS_KEY = 'secret'
        Get-Caller { param($endpoint) Get-EcUser -EndpointUrl $endpoint } | Should -Be 'AKIAENVIRONMENT in us-east-1'
    }

    It 'comes from -AccessKey, -SecretKey and -SessionToken' {
        Get-Caller { param($endpoint) Get-EcUser -EndpointUrl $endpoint -AccessKey AKIAPARAMETER -SecretKey secret -SessionToken token -Region eu-west-1 } |
            Should -Be 'AKIAPARAMETER in eu-west-1, session token'
    }

    It 'comes from $StoredAWSCredentials, from whichever AWS SDK its type is' {
        $keys = [StoredKeys] @{ AccessKey = 'AKIASTORED'; SecretKey = 'secret'; Token = 'token' }
        Get-Caller { param($endpoint, $keys) $StoredAWSCredentials = $keys; Get-EcUser -EndpointUrl $endpoint } $keys | Should -Be 'AKIASTORED in us-east-1, session token'
    }

    It 'and the region come from a profile: named, of the session, or in place of $StoredAWSCredentials' {
        Set-Content $awsConfigFile '[staging]', 'aws_access_key_id = AKIAPROFILE', 'aws_secret_access_key = secret', 'region = ap-south-1'
        Get-Caller { param($endpoint) Get-EcUser -EndpointUrl $endpoint -ProfileName staging } | Should -Be 'AKIAPROFILE in ap-south-1'
        Get-Caller { param($endpoint) Set-EcSession -ProfileName staging; Get-EcUser -EndpointUrl $endpoint } | Should -Be 'AKIAPROFILE in ap-south-1'
        Get-Caller { param($endpoint) Get-EcUser -EndpointUrl $endpoint -ProfileName staging -Region eu-west-1 } | Should -Be 'AKIAPROFILE in eu-west-1'
        Get-Caller { param($endpoint, $keys) $StoredAWSCredentials = $keys; Get-EcUser -EndpointUrl $endpoint -ProfileName staging } ([StoredKeys] @{ AccessKey = 'AKIASTORED'; SecretKey = 'secret' }) |
            Should -Be 'AKIAPROFILE in ap-south-1'
    }

    It 'is either a profile or an access key' {
        Set-Content $awsConfigFile '[staging]', 'aws_access_key_id = AKIAPROFILE', 'aws_secret_access_key = secret'
        $problem = Get-CaughtError { Get-EcUser -ProfileName staging -AccessKey AKIAPARAMETER -SecretKey secret -Region eu-west-1 }
        Assert-ErrorRecord $problem CredentialsContradictory InvalidArgument
    }

    It 'is told where to get credentials where there are none, before any call' {
        $problem = Get-CaughtError { Get-EcUser -Region eu-west-1 }
        Assert-ErrorRecord $problem CredentialsUnavailable PermissionDenied
        $problem.Exception.Message | Should -Match '-ProfileName'
    }
}

Describe 'The session' {
    BeforeEach { Clear-EcSession }

    AfterAll {
        Stop-EcLocalServer
        Clear-EcSession
    }

    It 'begins with nothing set' {
        $session = Get-EcSession
        $session.ProfileName, $session.Region, $session.EndpointUrl | Should -Be $null, $null, $null
        $session.IsLocal | Should -BeFalse
    }

    It 'keeps what is set, piece by piece, until it is cleared' {
        Set-EcSession -Region eu-west-1 | Should -BeNullOrEmpty
        $session = Set-EcSession -ProfileName staging -PassThru
        $session.ProfileName, $session.Region | Should -Be 'staging', 'eu-west-1'
        Get-EcSession | Should -Be $session
        Clear-EcSession
        (Get-EcSession).Region | Should -BeNullOrEmpty
    }

    It 'sends calls to the endpoint that is set' {
        $server = Start-EcLocalServer -PassThru
        New-EcUser app 'on ~* +@read' -NoPasswordRequired -EndpointUrl $server.EndpointUrl | Out-Null
        Set-EcSession -EndpointUrl $server.EndpointUrl
        Test-EcUser app | Should -BeTrue
    }

    It 'works on a control plane in this process after Connect-EcLocal, which begins anew each time' {
        Connect-EcLocal | Should -BeNullOrEmpty
        (Get-EcSession).IsLocal | Should -BeTrue
        New-EcUser app 'on ~* +@read' -NoPasswordRequired | Out-Null
        Connect-EcLocal -Region eu-west-1
        (Get-EcUser).Region | Should -Be 'eu-west-1'
        Test-EcUser app | Should -BeFalse
    }

    It 'leaves the control plane in this process for an endpoint that is named' {
        $server = Start-EcLocalServer -PassThru
        Connect-EcLocal
        New-EcUser app 'on ~* +@read' -NoPasswordRequired | Out-Null
        Test-EcUser app -EndpointUrl $server.EndpointUrl | Should -BeFalse
        Test-EcUser app | Should -BeTrue
        Set-EcSession -EndpointUrl $server.EndpointUrl
        (Get-EcSession).IsLocal | Should -BeFalse
        Test-EcUser app | Should -BeFalse
    }
}
