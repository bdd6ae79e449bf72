BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'User groups' {
    BeforeEach {
        Connect-EcLocal
        'one', 'two', 'three' | New-EcUser -AccessString 'on ~* +@read' -Password (New-Secret) | Out-Null
    }

    Context 'New-EcUserGroup' {
        It 'writes the group that it made' {
            $group = New-EcUserGroup App default, one -Wait
            $group | Should -BeOfType ([ElastiCacheRbac.UserGroups.UserGroup])
            $group.UserGroupId, $group.Engine, $group.Status | Should -BeExactly 'app', 'redis', 'active'
            $group.UserIds | Should -Be 'default', 'one'
            $group.Region | Should -Be 'us-east-1'
        }

        It 'makes one group of the users that are piped in' {
            $calls = Get-ServiceCall { Get-EcUser | New-EcUserGroup app | ForEach-Object { $script:group = $_ } }
            $group.UserIds | Sort-Object | Should -Be 'default', 'one', 'three', 'two'
            $calls -eq 'CreateUserGroup' | Should -HaveCount 1
        }

        It 'makes a valkey group with no default user' {
            New-EcUserGroup app -Engine valkey -UserId one | ForEach-Object UserIds | Should -Be 'one'
        }

        It 'makes an empty valkey group' {
            (New-EcUserGroup app -Engine valkey).UserIds | Should -BeNullOrEmpty
        }

        It 'with -IfNotExists leaves a group that is there, and warns where it differs' {
            New-EcUserGroup app default, one | Out-Null
            New-EcUserGroup app one, default -IfNotExists -WarningVariable same | Out-Null
            $group = New-EcUserGroup app default, two -IfNotExists -WarningVariable differs -WarningAction SilentlyContinue
            $same | Should -BeNullOrEmpty
            $differs[0].Message | Should -Match "'app' .*UserIds"
            $group.UserIds | Should -Be 'default', 'one'
        }

        It 'with -Ensure gives a group that is there just the members asked for, by one call' {
            New-EcUserGroup app default, one | Out-Null
            $calls = Get-ServiceCall { New-EcUserGroup app default, two, three -Ensure -Wait }
            (Get-EcUserGroup app).UserIds | Sort-Object | Should -Be 'default', 'three', 'two'
            $calls -eq 'ModifyUserGroup' | Should -HaveCount 1
        }
    }

    Context 'Get-EcUserGroup' {
        BeforeEach { 'app', 'api', 'web' | ForEach-Object { New-EcUserGroup $_ default, one | Out-Null } }

        It 'gets every group' { (Get-EcUserGroup).UserGroupId | Sort-Object | Should -Be 'api', 'app', 'web' }

        It 'gets those that match a wildcard' { (Get-EcUserGroup A*).UserGroupId | Should -Be 'api', 'app' }

        It 'gets the groups of a user that is piped in' {
            (Get-EcUser one | Get-EcUserGroup).UserGroupId | Should -Be 'api', 'app', 'web'
        }

        It 'gets the groups, and on to the users, that guard a cache that is piped in' {
            $cache = New-EcReplicationGroup cache -UserGroupId web -Wait
            ($cache | Get-EcUserGroup).UserGroupId | Should -Be 'web'
            ($cache | Get-EcUserGroup | Get-EcUser).UserId | Sort-Object | Should -Be 'default', 'one'
        }

        It 'tells which caches a group guards' {
            New-EcReplicationGroup cache -UserGroupId web -Wait | Out-Null
            (Get-EcUserGroup web).ReplicationGroups | Should -Be 'cache'
        }
    }

    Context 'Set-EcUserGroup' {
        BeforeEach { New-EcUserGroup app default, one | Out-Null }

        It 'adds and removes members by one call' {
            $calls = Get-ServiceCall { Set-EcUserGroup app -AddUserId two, three -RemoveUserId one -Wait }
            (Get-EcUserGroup app).UserIds | Sort-Object | Should -Be 'default', 'three', 'two'
            $calls -eq 'ModifyUserGroup' | Should -HaveCount 1
        }

        It 'with -PassThru tells the changes under way' {
            $group = Set-EcUserGroup app -AddUserId two -RemoveUserId one -PassThru
            $group.Status | Should -Be 'modifying'
            $group.PendingChanges.UserIdsToAdd | Should -Be 'two'
            $group.PendingChanges.UserIdsToRemove | Should -Be 'one'
        }

        It 'takes users in place of their IDs' {
            Set-EcUserGroup app -AddUserId (Get-EcUser two) -Wait
            (Get-EcUserGroup app).UserIds | Should -Contain 'two'
        }

        It 'upgrades the engine, after which a valkey user can come and the default user can go' {
            New-EcUser newcomer 'on ~* +@read' -Engine valkey -Password (New-Secret) | Out-Null
            New-EcUser guarded -UserName default 'off ~* +@read' -Password (New-Secret) | Out-Null
            New-EcUserGroup upgraded one, guarded | Out-Null
            (Set-EcUserGroup upgraded -Engine VALKEY -PassThru -Wait).Engine | Should -BeExactly 'valkey'
            Set-EcUserGroup upgraded -AddUserId newcomer -RemoveUserId guarded -Wait
            (Get-EcUserGroup upgraded).UserIds | Should -Be 'one', 'newcomer'
        }

        It 'passes on why a group cannot be a valkey one: a member without a password' {
            $problem = Get-CaughtError { Set-EcUserGroup app -Engine valkey }
            Assert-ErrorRecord $problem InvalidParameterValue InvalidOperation app
            $problem.Exception.Message | Should -Match 'No password user ID'
            (Get-EcUserGroup app).Engine | Should -Be 'redis'
        }

        It 'passes on that an engine does not go back' {
            New-EcUserGroup other -Engine valkey | Out-Null
            Assert-ErrorRecord (Get-CaughtError { Set-EcUserGroup other -Engine redis }) InvalidParameterValue InvalidOperation other
        }

        It 'calls nothing where it is so already' {
            Get-ServiceCall { Set-EcUserGroup app -AddUserId one -RemoveUserId two } | Should -Be 'DescribeUserGroups'
        }
    }

    Context 'Add-EcUserGroupMember and Remove-EcUserGroupMember' {
        BeforeEach { New-EcUserGroup app default, one | Out-Null }

        It 'adds users, whatever their number, by one call' {
            $calls = Get-ServiceCall { 'one', 'two', 'three' | Add-EcUserGroupMember -UserGroupId app -Wait }
            (Get-EcUserGroup app).UserIds | Sort-Object | Should -Be 'default', 'one', 'three', 'two'
            $calls -eq 'ModifyUserGroup' | Should -HaveCount 1
        }

        It 'adds one user to each group that is piped in' {
            New-EcUserGroup web default | Out-Null
            Get-EcUserGroup | Add-EcUserGroupMember -UserId two -Wait
            (Get-EcUserGroup).ForEach{ $_.UserIds -contains 'two' } | Should -Be $true, $true
        }

        It 'removes users by one call, and leaves them be' {
            Add-EcUserGroupMember app two, three -Wait
            $calls = Get-ServiceCall { Get-EcUser t* | Remove-EcUserGroupMember app -Wait -Confirm:$false }
            (Get-EcUserGroup app).UserIds | Should -Be 'default', 'one'
            $calls -eq 'ModifyUserGroup' | Should -HaveCount 1
            Test-EcUser two | Should -BeTrue
        }

        It 'calls nothing for who is a member, or none, already' {
            Get-ServiceCall { Add-EcUserGroupMember app one } | Should -Be 'DescribeUserGroups'
            Get-ServiceCall { Remove-EcUserGroupMember app two -Confirm:$false } | Should -Be 'DescribeUserGroups'
        }
    }

    Context 'Remove-EcUserGroup' {
        It 'deletes the group and leaves its users' {
            New-EcUserGroup app default, one | Out-Null
            Remove-EcUserGroup app -Wait -Confirm:$false
            Test-EcUserGroup app | Should -BeFalse
            Test-EcUser one | Should -BeTrue
        }
    }

    Context 'Test-EcUserGroup' {
        It 'tells whether a group exists' {
            New-EcUserGroup app default | Out-Null
            'app', 'web' | Test-EcUserGroup | Should -Be $true, $false
        }
    }
}
