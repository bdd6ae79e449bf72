BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $password = ConvertTo-SecureString 'correct-horse-battery' -AsPlainText -Force
}

Describe 'A local control plane with a state file' {
    AfterEach {
        Stop-EcLocalServer
        Clear-EcSession
    }

    It 'has everything again in a server that is started later' {
        $state = Join-Path $TestDrive 'server.db'
        $server = Start-EcLocalServer -Path $state -PassThru
        New-EcUser app 'on ~* +@read' -Password $password -EndpointUrl $server.EndpointUrl | Out-Null
        $server | Stop-EcLocalServer
        $server = Start-EcLocalServer -Path $state -PassThru
        Test-EcUser app -EndpointUrl $server.EndpointUrl | Should -BeTrue
    }

    It 'works in process, with a path of the session''s own location' {
        Push-Location $TestDrive
        try {
            Connect-EcLocal -Path ./process.db
            New-EcUser app 'on ~* +@read' -Password $password | Out-Null
            Clear-EcSession
            Connect-EcLocal -Path ./process.db
            Test-EcUser app | Should -BeTrue
        }
        finally { Pop-Location }
    }

    It 'refuses a file that another control plane holds, and keeps that one' {
        $state = Join-Path $TestDrive 'held.db'
        Connect-EcLocal -Path $state
        $problem = Get-CaughtError { Start-EcLocalServer -Path $state }
        Assert-ErrorRecord $problem LocalPathInUse InvalidArgument $state
        (Get-EcUser).UserId | Should -Be 'default'
    }

    It 'refuses a file that is none of its own, and leaves it as it is' {
        $file = Join-Path $TestDrive 'notes.txt'
        Set-Content $file ('Not a state file. ' * 100)
        $before = Get-FileHash $file
        $problem = Get-CaughtError { Connect-EcLocal -Path $file }
        Assert-ErrorRecord $problem LocalPathForeign InvalidArgument $file
        (Get-FileHash $file).Hash | Should -Be $before.Hash
    }
}

Describe 'A local control plane with a seed' {
    AfterEach { Clear-EcSession }

    It 'begins with what the seed file says' {
        $seed = Join-Path $TestDrive 'seed.json'
        Set-Content $seed '{ "Users": [{ "UserId": "app", "UserName": "app", "Engine": "redis", "AccessString": "on ~app:* +@read", "NoPasswordRequired": true }],
            "UserGroups": [{ "UserGroupId": "group", "Engine": "redis", "UserIds": ["default", "app"] }] }'
        Connect-EcLocal -SeedPath $seed -Region eu-west-1 -AccountId 210987654321
        (Get-EcUserGroup group).UserIds | Should -Be 'default', 'app'
        (Get-EcUser app).Arn | Should -Be 'arn:aws:elasticache:eu-west-1:210987654321:user:app'
    }

    It 'tells what is wrong in a seed file, and keeps the session as it is' {
        $seed = Join-Path $TestDrive 'wrong.json'
        Set-Content $seed '{ "Users": [{ "UserId": "app" }] }'
        Connect-EcLocal
        New-EcUser kept 'on ~* +@read' -Password $password | Out-Null
        $problem = Get-CaughtError { Connect-EcLocal -SeedPath $seed }
        Assert-ErrorRecord $problem LocalSeedInvalid InvalidArgument $seed
        $problem.Exception.Message | Should -Match 'Users\[0\]'
        Test-EcUser kept | Should -BeTrue
    }
}

Describe 'A local control plane that is told to fail' {
    AfterEach { Clear-EcSession }

    It 'fails as often as it is told' {
        Connect-EcLocal -Fault @{ Operation = 'CreateUser'; ErrorCode = 'UserQuotaExceeded'; Count = 1 }
        $problem = Get-CaughtError { New-EcUser app 'on ~* +@read' -Password $password }
        $problem.FullyQualifiedErrorId | Should -BeLike 'UserQuotaExceeded,*'
        (New-EcUser app 'on ~* +@read' -Password $password).UserId | Should -Be 'app'
    }

    It 'has the quotas it is told' {
        Connect-EcLocal -Quota @{ Users = 1 }
        New-EcUser one 'on ~* +@read' -Password $password | Out-Null
        $problem = Get-CaughtError { New-EcUser two 'on ~* +@read' -Password $password }
        $problem.FullyQualifiedErrorId | Should -BeLike 'UserQuotaExceeded,*'
    }

    It 'refuses a <What>' -ForEach @(
        @{ What = 'fault of an unknown operation'; Given = @{ Fault = @{ Operation = 'CreateUsers'; ErrorCode = 'Throttling' } }; Id = 'LocalFaultInvalid' }
        @{ What = 'fault with an unknown name'; Given = @{ Fault = @{ Operations = 'CreateUser' } }; Id = 'LocalSettingInvalid' }
        @{ What = 'fault of an operation that the control plane does not have'; Given = @{ Fault = @{ Operation = 'CreateSnapshot'; ErrorCode = 'Throttling' } }; Id = 'LocalFaultInvalid' }
        @{ What = 'delay beyond all time'; Given = @{ Fault = @{ Delay = 1e20 } }; Id = 'LocalSettingInvalid' }
        @{ What = 'negative quota'; Given = @{ Quota = @{ Users = -1 } }; Id = 'LocalSettingInvalid' }
        @{ What = 'quota that is no number'; Given = @{ Quota = @{ Users = 'many' } }; Id = 'LocalSettingInvalid' }
    ) {
        $problem = Get-CaughtError { Connect-EcLocal @Given }
        $problem.FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }
}

Describe 'Get-EcLocalRequest' {
    AfterEach {
        Stop-EcLocalServer
        Clear-EcSession
    }

    It 'tells what a script has called, without its secrets' {
        Connect-EcLocal
        New-EcUser app 'on ~* +@read' -Password $password | Out-Null
        'a', 'b' | ForEach-Object { New-EcUser $_ 'on ~* +@read' -Password $password } | Out-Null
        New-EcUserGroup group default | Out-Null
        'a', 'b' | Add-EcUserGroupMember -UserGroupId group
        $modify = @(Get-EcLocalRequest Modify*)
        $modify.Count | Should -Be 1
        $modify[0].Parameters['UserIdsToAdd.member.2'] | Should -Be 'b'
        (Get-EcLocalRequest CreateUser)[0].Parameters['Passwords.member.1'] | Should -Be '********'
    }

    It 'looks at the servers that are piped in' {
        $one, $other = 1..2 | ForEach-Object { Start-EcLocalServer -PassThru }
        Get-EcUser -EndpointUrl $one.EndpointUrl | Out-Null
        @($one | Get-EcLocalRequest DescribeUsers).Count | Should -Be 1
        $other | Get-EcLocalRequest | Should -BeNullOrEmpty
    }
}

Describe 'A local server with an access key' {
    AfterEach { Stop-EcLocalServer }

    It 'takes the requests that are signed by it' {
        $key = [pscredential]::new('AKIDEXAMPLE', (ConvertTo-SecureString 'secret' -AsPlainText -Force))
        $server = Start-EcLocalServer -Credential $key -PassThru
        $at = @{ EndpointUrl = $server.EndpointUrl; AccessKey = 'AKIDEXAMPLE'; Region = 'us-east-1' }
        (Get-EcUser @at -SecretKey secret).UserId | Should -Be 'default'
        { Get-EcUser @at -SecretKey wrong -ErrorAction Stop } | Should -Throw
    }
}
