BeforeDiscovery {
    # Every cmdlet that takes a secret: done, refused by the rules, refused by the service, and where nobody answers.
    # $p and $q are passwords, $t and $u are AUTH tokens; $bad holds a character that is not allowed.
    $uses = @(
        'New-EcUser one ''on ~* +@read'' -Password $p, $q'
        'New-EcUser one ''on ~* +@read'' -Credential ([pscredential]::new(''one'', $p)) -Wait'
        'New-EcUser app ''on ~* +@read'' -Password $p'
        'New-EcUser app ''on ~* +@write'' -Password $p -IfNotExists'
        'New-EcUser app ''on ~* +@write'' -Password $p -Ensure -Wait'
        'New-EcUser one ''on ~* +@read'' -Password $bad'
        'New-EcUser one ''on ~* +@read'' -Password $p -AuthenticationMode Iam'
        'New-EcUser one ''on ~* +@read'' -Password $p -WhatIf'
        'New-EcUser one ''on ~* +@read'' -Password $plain'
        '[pscustomobject]@{ UserId = ''one''; AccessString = ''on ~* +@read''; Password = $plain } | New-EcUser'
        'New-EcUser one ''on ~* +@read'' -Password $p -EndpointUrl http://127.0.0.1:1'
        'Set-EcUser app -Password $p, $q -PassThru -Wait'
        'Set-EcUser nobody -Password $p'
        'Set-EcUser app -Password $p, $q, $p'
        'Set-EcUser app -Password $plain'
        'Set-EcUser app -Password $p -WhatIf'
        'Start-EcPasswordRotation app -PresentPassword $p -NewPassword $q -PassThru -Wait'
        'Start-EcPasswordRotation app -PresentPassword { $p } -NewPassword { $q } -WhatIf'
        'Start-EcPasswordRotation app -PresentPassword $p -NewPassword $p'
        'Start-EcPasswordRotation app -PresentPassword { throw ''no vault'' } -NewPassword $q'
        'Start-EcPasswordRotation app -PresentPassword $plain -NewPassword { $plain }'
        'Start-EcPasswordRotation app -PresentPassword $p -NewPassword $bad'
        'Complete-EcPasswordRotation two -NewPassword $q -PassThru -Wait'
        'Complete-EcPasswordRotation app -NewPassword $q'
        'Complete-EcPasswordRotation two -NewPassword { $plain }'
        'Complete-EcPasswordRotation two -NewPassword $q -WhatIf'
        'New-EcUser one ''on ~* +@read'' -Credential ([pscredential]::new(''one'', $p)) -WhatIf'
        'New-EcReplicationGroup other -AuthToken $t -Wait'
        'New-EcReplicationGroup other -AuthToken $bad'
        'New-EcReplicationGroup other -AuthToken $plain'
        'New-EcReplicationGroup other -AuthToken $t -UserGroupId group'
        'New-EcReplicationGroup cache -AuthToken $t'
        'New-EcReplicationGroup other -AuthToken $t -WhatIf'
        'Set-EcAuthentication cache AuthToken -AuthToken $u -PassThru -Wait'
        'Set-EcAuthentication cache AuthToken -AuthToken $u -WhatIf'
        'Set-EcAuthentication cache AuthToken -AuthToken $bad'
        'Set-EcAuthentication nobody AuthToken -AuthToken $u'
        'Get-EcUser -AccessKey AKIAEXAMPLE -SecretKey $plain -SessionToken $plain'
        'Get-EcUser -AccessKey AKIAEXAMPLE -SecretKey $plain -SessionToken $plain -EndpointUrl http://127.0.0.1:1'
        'Get-EcUser -SecretKey $plain -SessionToken $plain'
        '$StoredAWSCredentials = [pscustomobject]@{ AccessKey = ''AKIAEXAMPLE''; SecretKey = $plain; Token = $plain }; Clear-EcSession; Get-EcUser -Region eu-west-1'
        'New-EcAuthToken cache app -AccessKey AKIAEXAMPLE -SecretKey $plain -SessionToken $plain'
        'New-EcPassword'
        'Connect-EcLocal -Credential ([pscredential]::new(''AKIAEXAMPLE'', $p)); Get-EcUser -AccessKey AKIAEXAMPLE -SecretKey $plain'
        'Connect-EcLocal -Credential ([pscredential]::new(''AKIAEXAMPLE'', $p)) -Fault @{ Operation = ''NoSuchOperation''; ErrorCode = ''Throttling'' }'
        'Start-EcLocalServer -Credential ([pscredential]::new(''AKIAEXAMPLE'', $p)) -PassThru; Get-EcLocalRequest; Stop-EcLocalServer'
    ).ForEach{ @{ Line = $_ } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Background.ps1')

    $secrets = @{
        p = 'first-s3cret-p(ssword'
        q = 'second-s3cret-p(ssword'
        t = 'first-s3cret-t0ken'
        u = 'second-s3cret-t0ken'
        bad = 'forbidden-s3cret, of/course'
        plain = 'plain-s3cret-of-somebody'
    }
    # What the scan looks for: every secret above holds it.
    $mark = 's3cret'

    function Get-EveryStream {
        # All that a command lets out, stream by stream: what is written, shown, and kept of errors.
        param([string] $Line)
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $background = Start-Background {
            param($line, $secrets, $transcript)
            foreach ($name in $secrets.Keys) {
                Set-Variable $name $(if ($name -eq 'plain') { $secrets.plain } else { ConvertTo-SecureString $secrets[$name] -AsPlainText -Force })
            }
            Connect-EcLocal
            New-EcUser app 'on ~* +@read' -Password $p | Out-Null
            New-EcUser two 'on ~* +@read' -Password $p, $q | Out-Null
            New-EcUserGroup group default | Out-Null
            New-EcReplicationGroup cache -AuthToken $t -Wait | Out-Null
            $null = Start-Transcript $transcript -Force
            $VerbosePreference = $DebugPreference = $InformationPreference = $WarningPreference = $ProgressPreference = 'Continue'
            $ConfirmPreference = 'None'
            $Error.Clear()
            try { . ([scriptblock]::Create($line)) }
            catch { Write-Error -ErrorRecord $_ }
            $ErrorView = 'NormalView'
            foreach ($record in $Error) {
                $record, $record.Exception | Out-String -Width 1000
                $record | Format-List * -Force | Out-String -Width 1000
                for ($cause = $record.Exception; $cause; $cause = $cause.InnerException) {
                    $cause.ToString()
                    $cause | Format-List * -Force | Out-String -Width 1000
                }
            }
            $null = Stop-Transcript
        } $Line, $secrets, $transcript
        try {
            $output = @(Wait-Background $background)
            $shown = Get-Content $transcript
            [bool] $output -or $shown -match 'What if: ' | Should -BeTrue -Because 'every line writes something, fails or tells what it would do'
            $streams = $background.Shell.Streams
            $streams.Progress | ForEach-Object { "$($_.Activity) $($_.StatusDescription) $($_.CurrentOperation)" }
            @($output; $streams.Error; $streams.Warning; $streams.Verbose; $streams.Debug; $streams.Information) | ForEach-Object {
                "$_"
                $_ | Format-List * -Force | Out-String -Width 1000
            }
            $shown
        }
        finally { $background.Shell.Dispose() }
    }
}

Describe 'A secret' {
    It 'is looked for wherever one is taken' -ForEach @{ Lines = $uses.Line } {
        $kinds = [securestring], [securestring[]], [pscredential], [ElastiCacheRbac.Pipeline.SecretSource]
        $takers = foreach ($command in Get-Command -Module ElastiCacheRbac -CommandType Cmdlet) {
            # -SecretKey and -SessionToken are the same for all; they are looked for below.
            $command.Parameters.Values | Where-Object { $_.ParameterType -in $kinds -or $_.Name -match 'Password$|Secret$|AuthToken$' } |
                Where-Object SwitchParameter -EQ $false | ForEach-Object {
                    "$($command.Name) -$($_.Name)"
                    if ($command.Parameters.ContainsKey('WhatIf')) { "$($command.Name) -$($_.Name) -WhatIf" }
                }
        }
        $takers | Should -Contain 'Set-EcAuthentication -AuthToken'
        $scanned = foreach ($line in $Lines) {
            $script = [System.Management.Automation.Language.Parser]::ParseInput($line, [ref] $null, [ref] $null)
            foreach ($command in $script.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
                $given = $command.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] } | ForEach-Object ParameterName
                $given | ForEach-Object {
                    "$($command.GetCommandName()) -$_"
                    if ($given -contains 'WhatIf') { "$($command.GetCommandName()) -$_ -WhatIf" }
                }
            }
        }
        $takers | Where-Object { $_ -notin $scanned } | Should -BeNullOrEmpty
    }

    It 'of the credentials shows up in no stream of any cmdlet that takes them' {
        $commands = Get-Command -Module ElastiCacheRbac -CommandType Cmdlet | Where-Object { $_.Parameters.ContainsKey('SecretKey') }
        $commands.Count | Should -BeGreaterThan 30
        $run = foreach ($command in $commands) {
            # Something for every parameter that has to be given.
            $set = $command.ParameterSets | Sort-Object IsDefault | Select-Object -Last 1
            $given = foreach ($parameter in $set.Parameters | Where-Object IsMandatory) {
                $type = $parameter.ParameterType
                $value = if ($type -in [securestring], [securestring[]], [ElastiCacheRbac.Pipeline.SecretSource]) { '$p' }
                elseif ($type -eq [hashtable]) { '@{ team = ''search'' }' }
                elseif ($type.IsEnum) { [enum]::GetNames($type)[0] }
                elseif ($type -eq [psobject[]]) { '(Get-EcUserGroup group)' }
                elseif ($parameter.Name -eq 'AccessString') { '''on ~* +@read''' }
                elseif ($parameter.Name -eq 'Arn') { 'arn:aws:elasticache:us-east-1:123456789012:user:app' }
                else { 'app' }
                "-$($parameter.Name) $value"
            }
            $unasked = if ($command.Parameters.ContainsKey('Confirm')) { '-Confirm:$false' }
            "try { $($command.Name) $given -AccessKey AKIAEXAMPLE -SecretKey `$plain -SessionToken `$plain $unasked } catch { Write-Error -ErrorRecord `$_ }"
        }
        $shown = Get-EveryStream ($run -join "`n")
        $shown | Where-Object { $_ -match $mark } | Should -BeNullOrEmpty
        # None of them failed to be bound.
        $shown -match 'ParameterBindingException' | Should -BeNullOrEmpty
    }

    It 'shows up in no stream of <Line>' -ForEach $uses {
        Get-EveryStream $Line | Where-Object { $_ -match $mark } | Should -BeNullOrEmpty
    }

    It 'would be seen in each stream: <_>' -ForEach @(
        'Write-Output $plain', 'Write-Error $plain', 'Write-Warning $plain', 'Write-Verbose $plain', 'Write-Debug $plain', 'Write-Information $plain'
        'Write-Progress $plain', 'Write-Host $plain', 'throw $plain', 'Set-Item env:ElastiCacheRbac $plain -WhatIf'
        'throw [System.Exception]::new(''outside'', [System.Exception]::new($plain))'
    ) {
        Get-EveryStream "$_; 1" | Where-Object { $_ -match $mark } | Should -Not -BeNullOrEmpty
    }

    It 'is not taken as a plain string, and the message says how it is' -ForEach @(
        { New-EcUser app 'on ~* +@read' -Password 'plain' }
        { [pscustomobject]@{ UserId = 'app'; AccessString = 'on ~* +@read'; Password = 'plain' } | New-EcUser }
        { Set-EcUser app -Password 'plain', (New-Secret) }
        { New-EcReplicationGroup cache -AuthToken 'plain' }
        { Set-EcAuthentication cache AuthToken -AuthToken 'plain' }
        { Complete-EcPasswordRotation app -NewPassword 'plain' }
    ) {
        Connect-EcLocal
        $problem = @(Get-CaughtError $_)
        $problem | Should -HaveCount 1
        $problem[0].Exception.Message | Should -Match 'not taken as a plain string.*SecureString.*Read-Host -AsSecureString'
        Get-EcUser | Should -HaveCount 1
    }

    It 'that is piped in as a plain string is the error of its item alone' {
        Connect-EcLocal
        $rows = @([pscustomobject]@{ UserId = 'one'; Password = 'plain' }, [pscustomobject]@{ UserId = 'two'; Password = (New-Secret) })
        $made = $rows | New-EcUser -AccessString 'on ~* +@read' -ErrorVariable problem -ErrorAction SilentlyContinue
        $made.UserId | Should -Be 'two'
        Assert-ErrorRecord $problem SecretPlain InvalidArgument one
    }

    It 'is told to the service all the same' {
        $service = Start-ScriptedService
        $background = Start-Background {
            param($endpoint, $password)
            New-EcUser app 'on ~* +@read' -Password $password -EndpointUrl $endpoint
        } $service.EndpointUrl, (New-Secret)
        $call = Receive-Call $service
        $call.Form['Passwords.member.1'] | Should -BeExactly 'a-str0ng-pa))word'
        Send-Answer $call (Get-UserXml app)
        (Wait-Background $background).UserId | Should -Be 'app'
        $background.Shell.Dispose()
        $service.Listener.Stop()
    }
}
