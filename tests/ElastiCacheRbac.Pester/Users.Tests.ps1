BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'Users' {
    BeforeEach { Connect-EcLocal }

    Context 'New-EcUser' {
        It 'writes the user that it made, named as its ID' {
            $user = New-EcUser app 'on ~app:* +@read' -Password (New-Secret)
            $user | Should -BeOfType ([ElastiCacheRbac.Users.User])
            $user.UserId, $user.UserName, $user.Engine, $user.AuthenticationMode, $user.PasswordCount | Should -Be 'app', 'app', 'redis', 'Password', 1
            $user.AccessString | Should -Match '^on ~app:\* .*\+@read$'
            $user.Region, $user.Account | Should -Be 'us-east-1', '123456789012'
        }

        It 'stores the ID in lower case, and keeps the case of a name that is given' {
            $user = New-EcUser App -UserName AppUser 'on ~* +@read' -Password (New-Secret)
            $user.UserId | Should -BeExactly 'app'
            $user.UserName | Should -BeExactly 'AppUser'
        }

        It 'takes the name and the password from a credential' {
            $user = New-EcUser app 'on ~* +@read' -Credential ([pscredential]::new('bob', (New-Secret)))
            $user.UserName, $user.PasswordCount | Should -Be 'bob', 1
        }

        It 'takes a credential as a password' {
            (New-EcUser app 'on ~* +@read' -Password ([pscredential]::new('bob', (New-Secret)))).UserName | Should -Be 'app'
        }

        It 'takes two passwords' {
            (New-EcUser app 'on ~* +@read' -Password (New-Secret), (New-Secret 'another-str0ng-one')).PasswordCount | Should -Be 2
        }

        It 'makes a user without password, said either way' {
            $one = New-EcUser one 'on ~public:* +@read' -NoPasswordRequired
            $other = New-EcUser other 'on ~public:* +@read' -AuthenticationMode no-password-required
            $one.AuthenticationMode, $other.AuthenticationMode | Should -Be 'NoPasswordRequired', 'NoPasswordRequired'
        }

        It 'makes a user that authenticates by IAM, its ID typed in any case' {
            $user = New-EcUser Reporter 'on ~* +@read' -AuthenticationMode Iam
            $user.UserId, $user.UserName, $user.AuthenticationMode | Should -BeExactly 'reporter', 'reporter', 'Iam'
        }

        It 'makes a valkey user' {
            (New-EcUser app 'on ~* +@read' -Engine VALKEY -Password (New-Secret)).Engine | Should -BeExactly 'valkey'
        }

        It 'with -Wait writes the user when it is active' {
            (New-EcUser app 'on ~* +@read' -Password (New-Secret) -Wait).Status | Should -Be 'active'
        }

        It 'makes a user for each row of a CSV; an empty cell asks for nothing special' {
            $csv = Join-Path $TestDrive 'users.csv'
            Set-Content $csv -Value @(
                'UserId,UserName,AccessString,AuthenticationMode,Engine,Password'
                'public,,on ~public:* +@read,no-password-required,,'
                'reporter,,on ~report:* +@read,Iam,valkey,'
                'web-default,default,off -@all,no-password-required,redis,')
            $made = Import-Csv $csv | New-EcUser
            $made.UserId | Should -Be 'public', 'reporter', 'web-default'
            $made.UserName | Should -Be 'public', 'reporter', 'default'
            $made.Engine | Should -Be 'redis', 'valkey', 'redis'
            $made.AuthenticationMode | Should -Be 'NoPasswordRequired', 'Iam', 'NoPasswordRequired'
        }
    }

    Context 'New-EcUser -IfNotExists' {
        BeforeEach {
            New-EcUser app 'on ~app:* +@read' -Password (New-Secret) | Out-Null
        }

        It 'writes a user that is there already, and changes nothing' {
            $calls = Get-ServiceCall { $script:user = New-EcUser app 'on ~app:* +@read' -Password (New-Secret) -IfNotExists -WarningVariable script:warnings }
            $user.UserId | Should -Be 'app'
            $warnings | Should -BeNullOrEmpty
            $calls | Should -Be 'DescribeUsers'
        }

        It 'takes another spelling of the same permissions for the same' {
            New-EcUser app '+@read on ~app:*' -Password (New-Secret) -IfNotExists -WarningVariable warnings | Out-Null
            $warnings | Should -BeNullOrEmpty
        }

        It 'warns where the one that is there differs, and leaves it as it is' {
            $user = New-EcUser app 'on ~app:* +@write' -NoPasswordRequired -IfNotExists -WarningVariable warnings -WarningAction SilentlyContinue
            $user.AccessString | Should -Match '\+@read$'
            $warnings | Should -HaveCount 1
            $warnings[0].Message | Should -Match "^'app' exists .*AccessString, AuthenticationMode.*-Ensure"
        }

        It 'makes the user where there is none' {
            (New-EcUser web 'on ~web:* +@read' -Password (New-Secret) -IfNotExists).UserId | Should -Be 'web'
        }
    }

    Context 'New-EcUser -Ensure' {
        BeforeEach {
            New-EcUser app 'on ~app:* +@read' -Password (New-Secret) | Out-Null
        }

        It 'changes the one that is there to what is asked' {
            $user = New-EcUser app 'on ~app:* +@write' -Password (New-Secret) -Ensure -Wait
            $user.AccessString | Should -Match '\+@write$'
        }

        It 'does nothing where it is so already' {
            Get-ServiceCall { New-EcUser app 'on ~app:* +@read' -Password (New-Secret) -Ensure } | Should -Be 'DescribeUsers'
        }
    }

    Context 'Get-EcUser' {
        BeforeEach {
            New-EcUser app-one -UserName app 'on ~* +@read' -Password (New-Secret) | Out-Null
            New-EcUser app-two 'on ~* +@read' -Password (New-Secret) -Engine valkey | Out-Null
        }

        It 'gets every user, the account''s own default user among them' {
            (Get-EcUser).UserId | Sort-Object | Should -Be 'app-one', 'app-two', 'default'
        }

        It 'gets one by its ID, in any case' { (Get-EcUser APP-One).UserId | Should -Be 'app-one' }

        It 'gets several, in the order asked' { (Get-EcUser app-two, default, app-one).UserId | Should -Be 'app-two', 'default', 'app-one' }

        It 'gets those that match a wildcard' { (Get-EcUser App-*).UserId | Should -Be 'app-one', 'app-two' }

        It 'gets nothing, and no error, for a wildcard that nothing matches' { Get-EcUser none-* | Should -BeNullOrEmpty }

        It 'gets those with a user name' { (Get-EcUser -UserName app).UserId | Should -Be 'app-one' }

        It 'gets those of an engine' { (Get-EcUser -Engine valkey).UserId | Should -Be 'app-two' }

        It 'takes IDs from the pipeline' { ('app-one', 'default' | Get-EcUser).UserId | Should -Be 'app-one', 'default' }

        It 'gets the members of a group that is piped in' {
            New-EcUserGroup app default, app-one | Out-Null
            (Get-EcUserGroup app | Get-EcUser).UserId | Sort-Object | Should -Be 'app-one', 'default'
        }

        It 'does not take an unset variable for all users' {
            { Get-EcUser $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError,ElastiCacheRbac.Users.GetEcUserCommand'
        }
    }

    Context 'Get-EcUser in several regions' {
        It 'reads them side by side and writes them in order, each user with its region' {
            $users = Get-EcUser default -Region eu-west-1, us-east-1, ap-south-1
            $users.Region | Should -Be 'eu-west-1', 'us-east-1', 'ap-south-1'
        }

        It 'has an error of one region alone' {
            New-EcUser app 'on ~* +@read' -NoPasswordRequired -Region eu-west-1 | Out-Null
            $found = Get-EcUser app -Region us-east-1, eu-west-1 -ErrorVariable problem -ErrorAction SilentlyContinue
            $found.Region | Should -Be 'eu-west-1'
            Assert-ErrorRecord $problem UserNotFound ObjectNotFound app
        }
    }

    Context 'Set-EcUser' {
        BeforeEach {
            New-EcUser app 'on ~app:* +@read' -Password (New-Secret) | Out-Null
        }

        It 'replaces the permissions and writes nothing' {
            Set-EcUser app 'on ~web:* +@write' | Should -BeNullOrEmpty
            (Get-EcUser app).AccessString | Should -Match '~web:\* .*\+@write$'
        }

        It 'appends to the permissions' {
            Set-EcUser app -AppendAccessString '+@write'
            (Get-EcUser app).AccessString | Should -Match '~app:\* .*\+@read \+@write$'
        }

        It 'replaces the passwords' {
            (Set-EcUser app -Password (New-Secret), (New-Secret 'another-str0ng-one') -PassThru -Wait).PasswordCount | Should -Be 2
        }

        It 'takes passwords away' {
            $user = Set-EcUser app -NoPasswordRequired -PassThru -Wait
            $user.AuthenticationMode, $user.PasswordCount | Should -Be 'NoPasswordRequired', 0
        }

        It 'upgrades the engine' {
            (Set-EcUser app -Engine valkey -PassThru -Wait).Engine | Should -Be 'valkey'
        }

        It 'with -PassThru writes the user as the change left it, with -Wait as it is when active' {
            (Set-EcUser app 'on ~* +@all' -PassThru).Status | Should -Be 'modifying'
            (Set-EcUser app 'on ~* +@read' -PassThru -Wait).Status | Should -Be 'active'
        }
    }

    Context 'Remove-EcUser' {
        BeforeEach {
            New-EcUser app 'on ~app:* +@read' -Password (New-Secret) | Out-Null
        }

        It 'deletes the user and writes nothing' {
            Remove-EcUser app -Wait -Confirm:$false | Should -BeNullOrEmpty
            Test-EcUser app | Should -BeFalse
        }

        It 'takes the user out of its groups' {
            New-EcUserGroup web default, app | Out-Null
            Remove-EcUser app -Wait -Confirm:$false
            (Get-EcUserGroup web).UserIds | Should -Be 'default'
        }

        It 'with -PassThru writes the user as it was last' {
            $gone = Remove-EcUser app -PassThru -Wait -Confirm:$false
            $gone.UserId, $gone.Status | Should -Be 'app', 'deleting'
        }

        It 'takes a user in place of its ID' {
            Remove-EcUser (Get-EcUser app) -Wait -Confirm:$false
            Test-EcUser app | Should -BeFalse
        }
    }

    Context 'Test-EcUser' {
        It 'tells whether a user exists' {
            Test-EcUser default | Should -BeTrue
            Test-EcUser nobody | Should -BeFalse
            'default', 'nobody' | Test-EcUser | Should -Be $true, $false
        }
    }
}
