BeforeDiscovery {
    # What is wrong, the command, and what the error is: its ID, category and target.
    $beforeAnyCall = @(
        @{ Case = 'a user ID that begins with a digit'; Command = { New-EcUser 1app 'on ~* +@all' -NoPasswordRequired }; Id = 'IdentifierInvalid'; Target = '1app' }
        @{ Case = 'an ID with two hyphens in a row'; Command = { Get-EcUser my--app }; Id = 'IdentifierInvalid'; Target = 'my--app' }
        @{ Case = 'an empty ID'; Command = { Get-EcUser '' }; Id = 'IdentifierInvalid'; Target = '' }
        @{ Case = 'a user group ID of 41 characters'; Command = { Remove-EcUserGroup ('a' * 41) }; Id = 'IdentifierTooLong'; Target = 'a' * 41 }
        @{ Case = 'an ID of a replication group'; Command = { Set-EcReplicationGroup my_cache -AddUserGroupId app }; Id = 'IdentifierInvalid'; Target = 'my_cache' }
        @{ Case = 'an ID of a member'; Command = { Add-EcUserGroupMember app no_user }; Id = 'IdentifierInvalid'; Target = 'no_user' }
        @{ Case = 'no password'; Command = { New-EcUser app 'on ~* +@all' }; Id = 'PasswordMissing'; Target = 'app' }
        @{ Case = 'a short password'; Command = { New-EcUser app 'on ~* +@all' -Password (New-Secret 'short') }; Id = 'PasswordLength'; Target = $null }
        @{ Case = 'a password with a slash'; Command = { New-EcUser app 'on ~* +@all' -Password (New-Secret 'a-str0ng/password') }; Id = 'PasswordCharacter'; Target = $null }
        @{ Case = 'three passwords'; Command = { Set-EcUser app -Password (1..3 | ForEach-Object { New-Secret }) }; Id = 'PasswordCount'; Target = $null }
        @{ Case = 'a password with IAM'; Command = { New-EcUser app 'on ~* +@all' -AuthenticationMode Iam -Password (New-Secret) }; Id = 'PasswordNotAllowed'; Target = 'app' }
        @{ Case = 'an IAM user of another name'; Command = { New-EcUser app 'on ~* +@all' -AuthenticationMode Iam -UserName other }; Id = 'IamNamesDiffer'; Target = 'app' }
        @{ Case = 'a valkey user that anybody can be'; Command = { New-EcUser app 'on ~* +@all' -Engine valkey -NoPasswordRequired }; Id = 'ValkeyNeedsAuthentication'; Target = 'app' }
        @{ Case = 'an engine without users'; Command = { New-EcUser app 'on ~* +@all' -NoPasswordRequired -Engine memcached }; Id = 'EngineUnknown'; Target = 'memcached' }
        @{ Case = 'a blank access string'; Command = { New-EcUser app ' ' -NoPasswordRequired }; Id = 'AccessStringMissing'; Target = 'app' }
        @{ Case = 'an access string that is not one'; Command = { New-EcUser app 'on ~* all' -NoPasswordRequired }; Id = 'AccessStringInvalid'; Target = 'app' }
        @{ Case = 'nothing to change of a user'; Command = { Set-EcUser app }; Id = 'NothingToChange'; Target = 'app' }
        @{ Case = 'nothing to change of a group'; Command = { Set-EcUserGroup app }; Id = 'NothingToChange'; Target = 'app' }
        @{ Case = 'nothing to change of a replication group'; Command = { Set-EcReplicationGroup cache }; Id = 'NothingToChange'; Target = 'cache' }
        @{ Case = 'a redis group without a user'; Command = { New-EcUserGroup app }; Id = 'DefaultUserRequired'; Target = 'app' }
        @{ Case = 'more than 100 members'; Command = { 1..101 | ForEach-Object { "u$_" } | New-EcUserGroup app }; Id = 'TooManyUsersInGroup'; Target = 'app' }
        @{ Case = 'a member that is to come and go'; Command = { Set-EcUserGroup app -AddUserId one -RemoveUserId ONE }; Id = 'UserAddedAndRemoved'; Target = 'one' }
        @{ Case = 'a group to be assigned and unassigned'; Command = { Set-EcReplicationGroup cache -AddUserGroupId app -RemoveUserGroupId App }; Id = 'UserGroupAssignedAndUnassigned'; Target = 'app' }
        @{ Case = 'an endpoint that is no address'; Command = { Get-EcUser -EndpointUrl 'not a url' }; Id = 'EndpointInvalid'; Target = 'not a url' }
        @{ Case = 'half an access key'; Command = { Get-EcUser -AccessKey AKIAEXAMPLE }; Id = 'AccessKeyIncomplete'; Target = $null }
        @{ Case = 'a profile that is not there'; Command = { Get-EcUser -ProfileName none }; Id = 'ProfileNotFound'; Target = 'none' }
        @{ Case = 'a region that is none'; Command = { Get-EcUser -Region 'west europe' }; Id = 'RegionInvalid'; Target = 'west europe' }
    )

    $ofTheService = @(
        @{ Case = 'a user that is not there'; Command = { Get-EcUser nobody }; Id = 'UserNotFound'; Category = 'ObjectNotFound'; Target = 'nobody' }
        @{ Case = 'a user to change that is not there'; Command = { Set-EcUser nobody 'on ~* +@all' }; Id = 'UserNotFound'; Category = 'ObjectNotFound'; Target = 'nobody' }
        @{ Case = 'a user to delete that is not there'; Command = { Remove-EcUser nobody }; Id = 'UserNotFound'; Category = 'ObjectNotFound'; Target = 'nobody' }
        @{ Case = 'a group that is not there'; Command = { Get-EcUserGroup none }; Id = 'UserGroupNotFound'; Category = 'ObjectNotFound'; Target = 'none' }
        @{ Case = 'a group to change that is not there'; Command = { Add-EcUserGroupMember none app }; Id = 'UserGroupNotFound'; Category = 'ObjectNotFound'; Target = 'none' }
        @{ Case = 'a group to delete that is not there'; Command = { Remove-EcUserGroup none }; Id = 'UserGroupNotFound'; Category = 'ObjectNotFound'; Target = 'none' }
        @{ Case = 'a replication group that is not there'; Command = { Get-EcReplicationGroup none }; Id = 'ReplicationGroupNotFoundFault'; Category = 'ObjectNotFound'; Target = 'none' }
        @{ Case = 'a replication group to delete that is not there'; Command = { Remove-EcReplicationGroup none }; Id = 'ReplicationGroupNotFoundFault'; Category = 'ObjectNotFound'; Target = 'none' }
        @{ Case = 'a member that is not there'; Command = { Add-EcUserGroupMember group nobody }; Id = 'UserNotFound'; Category = 'ObjectNotFound'; Target = 'group' }
        @{ Case = 'a second user of an ID'; Command = { New-EcUser app 'on ~* +@all' -NoPasswordRequired }; Id = 'UserAlreadyExists'; Category = 'ResourceExists'; Target = 'app' }
        @{ Case = 'a second group of an ID'; Command = { New-EcUserGroup group default }; Id = 'UserGroupAlreadyExists'; Category = 'ResourceExists'; Target = 'group' }
        @{ Case = 'a second replication group of an ID'; Command = { New-EcReplicationGroup cache }; Id = 'ReplicationGroupAlreadyExists'; Category = 'ResourceExists'; Target = 'cache' }
        @{ Case = 'a redis group without a default user'; Command = { New-EcUserGroup other app }; Id = 'DefaultUserRequired'; Category = 'InvalidOperation'; Target = 'other' }
        @{ Case = 'a group that is left without a default user'; Command = { Remove-EcUserGroupMember group default }; Id = 'DefaultUserRequired'; Category = 'InvalidOperation'; Target = 'group' }
        @{ Case = 'two members of one name'; Command = { Add-EcUserGroupMember group namesake -Wait; Add-EcUserGroupMember group app }; Id = 'DuplicateUserName'; Category = 'InvalidOperation'; Target = 'group' }
        @{ Case = 'a group that guards a cache to delete'; Command = { Remove-EcUserGroup group }; Id = 'InvalidUserGroupState'; Category = 'ResourceBusy'; Target = 'group' }
        @{ Case = 'a user without password in a valkey group'; Command = { New-EcUserGroup other app -Engine valkey }; Id = 'InvalidParameterValue'; Category = 'InvalidOperation'; Target = 'other' }
    )
}

BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'An error' {
    BeforeAll {
        $ConfirmPreference = 'None'
    }

    BeforeEach {
        Connect-EcLocal
    }

    Context 'that the input alone shows' {
        It 'is told before any call: <Case>' -ForEach $beforeAnyCall {
            $calls = Get-ServiceCall { $script:problem = Get-CaughtError $Command }
            Assert-ErrorRecord $problem $Id InvalidArgument $Target
            $problem.Exception | Should -BeOfType ([ElastiCacheRbac.Errors.EcException])
            $calls | Should -BeNullOrEmpty
        }

        It 'in an access string marks the mistake' {
            $problem = Get-CaughtError { New-EcUser app 'on ~* gte' -NoPasswordRequired }
            $problem.Exception.Message | Should -Match 'on ~\* «gte»'
            $problem.Exception.Message | Should -Match 'position 7'
        }
    }

    Context 'that the service tells' {
        BeforeEach {
            New-EcUser app 'on ~* +@read' -NoPasswordRequired | Out-Null
            New-EcUser namesake -UserName app 'on ~* +@read' -NoPasswordRequired | Out-Null
            New-EcUserGroup group default | Out-Null
            New-EcReplicationGroup cache -UserGroupId group -Wait | Out-Null
        }

        It 'has the service''s code, and the resource as its target: <Case>' -ForEach $ofTheService {
            $problem = Get-CaughtError $Command
            Assert-ErrorRecord $problem $Id $Category $Target
            $problem.Exception.Message | Should -Match $Target
            $problem.Exception | Should -BeOfType ([ElastiCacheRbac.Errors.ServiceException])
        }

        It 'can be caught by its type' {
            try { Get-EcUser nobody -ErrorAction Stop; $caught = $null }
            catch [ElastiCacheRbac.Errors.ResourceNotFoundException] { $caught = $_.Exception }
            $caught.Target | Should -Be 'nobody'
            $caught.RequestId | Should -Not -BeNullOrEmpty
        }
    }

    Context 'of a service that cannot be reached' {
        It 'says so, and at which address' {
            $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
            $listener.Start()
            $port = $listener.LocalEndpoint.Port
            $listener.Stop()
            $problem = Get-CaughtError { Get-EcUser app -EndpointUrl "http://127.0.0.1:$port" }
            Assert-ErrorRecord $problem ConnectionFailed ConnectionError app
            $problem.Exception.Message | Should -Match "127\.0\.0\.1:$port"
        }
    }

    Context 'of one of several items' {
        It 'names the item, and the rest goes on' {
            $done = 'one', 'bad_id', 'two' | New-EcUser -AccessString 'on ~* +@read' -NoPasswordRequired -ErrorVariable problem -ErrorAction SilentlyContinue
            $done.UserId | Should -Be 'one', 'two'
            Assert-ErrorRecord $problem IdentifierInvalid InvalidArgument bad_id
        }

        It 'of the service names the item, and the rest goes on' {
            'one', 'two' | New-EcUser -AccessString 'on ~* +@read' -NoPasswordRequired | Out-Null
            'one', 'nobody', 'two' | Remove-EcUser -Wait -ErrorVariable problem -ErrorAction SilentlyContinue
            Assert-ErrorRecord $problem UserNotFound ObjectNotFound nobody
            (Get-EcUser).UserId | Should -Be 'default'
        }

        It 'stops the rest with -ErrorAction Stop' {
            {
                'one', 'bad_id', 'two' | New-EcUser -AccessString 'on ~* +@read' -NoPasswordRequired -ErrorAction Stop
            } | Should -Throw -ErrorId 'IdentifierInvalid,ElastiCacheRbac.Users.NewEcUserCommand'
            (Get-EcUser).UserId | Sort-Object | Should -Be 'default', 'one'
        }

        It 'of one group leaves the other group''s change alone' {
            New-EcUser app 'on ~* +@read' -NoPasswordRequired | Out-Null
            New-EcUserGroup second default | Out-Null
            @([pscustomobject]@{ UserGroupId = 'first'; UserId = 'app' }, [pscustomobject]@{ UserGroupId = 'second'; UserId = 'app' }) |
                Add-EcUserGroupMember -Wait -ErrorVariable problem -ErrorAction SilentlyContinue
            Assert-ErrorRecord $problem UserGroupNotFound ObjectNotFound first
            (Get-EcUserGroup second).UserIds | Should -Be 'default', 'app'
        }
    }
}
