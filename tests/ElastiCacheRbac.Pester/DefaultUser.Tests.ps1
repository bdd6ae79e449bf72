BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'The default-user swap' {
    BeforeEach {
        Connect-EcLocal
        New-EcUser app 'on ~* +@read' -Password (New-Secret) | Out-Null
        New-EcUser new-default -UserName default 'off ~keys* +get' -Password (New-Secret) | Out-Null
        New-EcUserGroup g default, app | Out-Null
    }

    Context 'Set-EcDefaultUser' {
        It 'puts the new default user in the place of the present one, by one modify call' {
            $calls = Get-ServiceCall { Get-EcUserGroup g | Set-EcDefaultUser -UserId new-default -Wait -Confirm:$false }
            (Get-EcUserGroup g).UserIds | Sort-Object | Should -Be 'app', 'new-default'
            $calls -eq 'ModifyUserGroup' | Should -HaveCount 1
        }

        It 'writes the group, if asked' {
            Set-EcDefaultUser g new-default -Confirm:$false | Should -BeNullOrEmpty
            (Set-EcDefaultUser g default -PassThru -Wait -Confirm:$false).UserIds | Sort-Object | Should -Be 'app', 'default'
        }

        It 'swaps back to the account''s own default user' {
            Set-EcDefaultUser g new-default -Wait -Confirm:$false
            Set-EcDefaultUser g default -Wait -Confirm:$false
            (Get-EcUserGroup g).UserIds | Sort-Object | Should -Be 'app', 'default'
        }

        It 'does the same for every group that is piped in' {
            New-EcUserGroup h default | Out-Null
            Get-EcUserGroup | Set-EcDefaultUser -UserId new-default -Wait -Confirm:$false
            (Get-EcUserGroup).ForEach{ $_.UserIds -contains 'new-default' -and $_.UserIds -notcontains 'default' } | Should -Be $true, $true
        }

        It 'changes nothing where the user is the default user already' {
            Set-EcDefaultUser g new-default -Wait -Confirm:$false
            Get-ServiceCall { Set-EcDefaultUser g new-default -Confirm:$false } | Should -Not -Contain 'ModifyUserGroup'
        }

        It 'refuses a user that is not named default, and says so' {
            $problem = Get-CaughtError { Set-EcDefaultUser g app -Confirm:$false }
            Assert-ErrorRecord $problem DefaultUserNameNeeded InvalidArgument app
            $problem.Exception.Message | Should -Match "user name 'app'.*'default'"
            (Get-EcUserGroup g).UserIds | Sort-Object | Should -Be 'app', 'default'
        }

        It 'says which user or group does not exist' {
            Assert-ErrorRecord (Get-CaughtError { Set-EcDefaultUser g nobody -Confirm:$false }) UserNotFound ObjectNotFound nobody
            Assert-ErrorRecord (Get-CaughtError { Set-EcDefaultUser none new-default -Confirm:$false }) UserGroupNotFound ObjectNotFound none
        }
    }

    Context 'The default user' {
        It 'of the account can be neither changed nor deleted, which is said before any call' {
            $calls = Get-ServiceCall {
                Assert-ErrorRecord (Get-CaughtError { Set-EcUser default 'off -@all' }) DefaultUserProtected InvalidArgument default
                Assert-ErrorRecord (Get-CaughtError { Remove-EcUser Default -Confirm:$false }) DefaultUserProtected InvalidArgument default
            }
            $calls | Should -BeNullOrEmpty
        }

        It 'of a group cannot be deleted while it is that' {
            Set-EcDefaultUser g new-default -Wait -Confirm:$false
            Assert-ErrorRecord (Get-CaughtError { Remove-EcUser new-default -Confirm:$false }) DefaultUserAssociatedToUserGroup ResourceBusy new-default
            Set-EcDefaultUser g default -Wait -Confirm:$false
            Remove-EcUser new-default -Wait -Confirm:$false
            Test-EcUser new-default | Should -BeFalse
        }
    }
}
