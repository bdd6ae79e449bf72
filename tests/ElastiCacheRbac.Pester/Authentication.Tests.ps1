BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $token = New-Secret 'an-auth-t0ken-of-length'
    $newToken = New-Secret 'another-auth-t0ken-here'
}

Describe 'Authentication of caches' {
    BeforeEach {
        Connect-EcLocal
        'app', 'web' | ForEach-Object { New-EcUserGroup $_ default } | Out-Null
        New-EcReplicationGroup legacy -AuthToken $token -Wait | Out-Null
        New-EcReplicationGroup open -TransitEncryptionEnabled $true -Wait | Out-Null
        New-EcReplicationGroup sessions -UserGroupId app -Wait | Out-Null
    }

    Context 'Get-EcAuthentication' {
        BeforeEach { New-EcServerlessCache carts -UserGroupId web -Wait | Out-Null }

        It 'tells mode, user groups and TLS of every cache of both kinds' {
            $found = Get-EcAuthentication
            $found | Should -BeOfType ([ElastiCacheRbac.Authentication.CacheAuthentication])
            $found.ForEach{ "$($_.CacheId) $($_.Kind) $($_.Mode) $($_.UserGroupIds)" } | Should -Be @(
                'legacy replication group AuthToken ', 'open replication group None ', 'sessions replication group Rbac app', 'carts serverless cache Rbac web')
            $found.TransitEncryptionMode | Should -Be 'required', 'required', 'required', 'required'
            $found.Region + $found.Account | Sort-Object -Unique | Should -Be '123456789012', 'us-east-1'
        }

        It 'takes IDs, wildcards, replication groups and serverless caches' {
            (Get-EcAuthentication CARTS, s*).CacheId | Should -Be 'carts', 'sessions'
            (Get-EcReplicationGroup legacy | Get-EcAuthentication).Mode | Should -Be 'AuthToken'
            (Get-EcServerlessCache | Get-EcAuthentication).CacheId | Should -Be 'carts'
        }

        It 'tells a change that is under way' {
            Connect-EcLocal -Delay 3600
            New-EcUserGroup app default | Out-Null
            # The local control plane takes its time, as the service does: nothing is asked for that needs the cache to be there.
            New-EcReplicationGroup sessions -TransitEncryptionEnabled $true | Out-Null
            (Get-EcAuthentication sessions).Status | Should -Be 'creating'
        }

        It 'says that there is no such cache' {
            Assert-ErrorRecord (Get-CaughtError { Get-EcAuthentication nobody }) -Id NotFound -Category ObjectNotFound -Target nobody
        }
    }

    Context 'Set-EcAuthentication to RBAC' {
        It 'replaces an AUTH token by a user group in one modify' {
            $calls = Get-ServiceCall { Set-EcAuthentication legacy -Mode Rbac -UserGroupId APP -Confirm:$false -Wait }
            $calls | Where-Object { $_ -eq 'ModifyReplicationGroup' } | Should -HaveCount 1
            $cache = Get-EcReplicationGroup legacy
            $cache.UserGroupIds, $cache.AuthTokenEnabled | Should -Be 'app', $false
        }

        It 'gives a cache that is open a user group, and one that has a group another' {
            $changed = Get-EcReplicationGroup open, sessions | Set-EcAuthentication -Mode Rbac -UserGroupId web -Confirm:$false -Wait -PassThru
            $changed.CacheId | Should -Be 'open', 'sessions'
            $changed.ForEach{ "$($_.UserGroupIds)" } | Should -Be 'web', 'web'
        }

        It 'takes what Get-EcAuthentication writes' {
            Get-EcAuthentication | Where-Object Mode -EQ AuthToken | Set-EcAuthentication -Mode Rbac -UserGroupId app -Confirm:$false -Wait
            (Get-EcAuthentication legacy).Mode | Should -Be 'Rbac'
        }

        It 'makes no modify where the group guards the cache already' {
            Get-ServiceCall { Set-EcAuthentication sessions Rbac -UserGroupId app } | Should -Not -Contain 'ModifyReplicationGroup'
        }

        It 'tells the pending change in what it writes when it does not wait' {
            $written = Set-EcAuthentication legacy Rbac -UserGroupId app -Confirm:$false -PassThru
            $written.Status | Should -Be 'modifying'
            "$($written.PendingChanges)" | Should -Match '\+app'
        }

        It 'turns encryption in transit on first only where it is asked to' {
            New-EcReplicationGroup plain -Wait | Out-Null
            $problem = Get-CaughtError { Set-EcAuthentication plain Rbac -UserGroupId app -Confirm:$false }
            Assert-ErrorRecord $problem -Id EncryptionIsOff -Category InvalidArgument -Target plain
            $changed = Set-EcAuthentication plain Rbac -UserGroupId app -EnableTransitEncryption -Confirm:$false -Wait -PassThru
            $changed.Mode, $changed.TransitEncryptionEnabled, $changed.TransitEncryptionMode | Should -Be 'Rbac', $true, 'required'
        }

        It 'goes on where it stopped: the steps that are done are not made again' {
            New-EcReplicationGroup plain -Wait | Out-Null
            $change = { Set-EcAuthentication plain Rbac -UserGroupId later -EnableTransitEncryption -Confirm:$false -Wait }
            $problem = Get-CaughtError $change
            Assert-ErrorRecord $problem -Id ChangeIncomplete -Category OperationStopped -Target plain
            $problem.Exception.Done | Should -HaveCount 2
            New-EcUserGroup later default -Wait | Out-Null
            Get-ServiceCall $change | Where-Object { $_ -eq 'ModifyReplicationGroup' } | Should -HaveCount 1
            (Get-EcAuthentication plain).Mode | Should -Be 'Rbac'
        }
    }

    Context 'Set-EcAuthentication to an AUTH token' {
        It 'replaces a user group by a token in one modify' {
            $calls = Get-ServiceCall { Set-EcAuthentication sessions AuthToken -AuthToken $token -Confirm:$false -Wait }
            $calls | Where-Object { $_ -eq 'ModifyReplicationGroup' } | Should -HaveCount 1
            $cache = Get-EcReplicationGroup sessions
            $cache.AuthTokenEnabled, "$($cache.UserGroupIds)" | Should -Be $true, ''
        }

        It 'rotates a token: beside the old one, then alone' {
            $calls = Get-ServiceCall { Set-EcAuthentication legacy AuthToken -AuthToken $newToken -Confirm:$false -Wait }
            $calls | Where-Object { $_ -eq 'ModifyReplicationGroup' } | Should -HaveCount 2
        }

        It 'stops beside the old one with -KeepPrevious, so that clients can move over' {
            $calls = Get-ServiceCall { Set-EcAuthentication legacy AuthToken -AuthToken $newToken -KeepPrevious -Confirm:$false -Wait }
            $calls | Where-Object { $_ -eq 'ModifyReplicationGroup' } | Should -HaveCount 1
            (Get-EcAuthentication legacy).Mode | Should -Be 'AuthToken'
        }

        It 'takes a token as a credential, and never as plain text' {
            (Set-EcAuthentication open AuthToken -AuthToken ([pscredential]::new('x', $token)) -Confirm:$false -Wait -PassThru).Mode | Should -Be 'AuthToken'
            $problem = Get-CaughtError { Set-EcAuthentication open AuthToken -AuthToken 'a-plain-text-t0ken-here' -Confirm:$false }
            $problem.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
            "$problem$($problem.Exception)" | Should -Not -Match 'a-plain-text-t0ken-here'
        }
    }

    Context 'Set-EcAuthentication to none' {
        It 'takes the user group away' {
            (Set-EcAuthentication sessions None -Confirm:$false -Wait -PassThru).Mode | Should -Be 'None'
        }

        It 'takes a token away by way of a user group, which is named' {
            Assert-ErrorRecord (Get-CaughtError { Set-EcAuthentication legacy None -Confirm:$false }) -Id TokenNeedsUserGroup -Category InvalidArgument -Target legacy
            $changed = Set-EcAuthentication legacy None -UserGroupId app -Confirm:$false -Wait -PassThru
            $changed.Mode, "$($changed.UserGroupIds)" | Should -Be 'None', ''
        }
    }

    Context 'Set-EcAuthentication' {
        It 'with -WhatIf lists the steps and what clients will notice, and makes none' {
            $transcript = Join-Path $TestDrive 'steps.txt'
            Start-Transcript $transcript | Out-Null
            try { Set-EcAuthentication legacy None -UserGroupId app -WhatIf }
            finally { Stop-Transcript | Out-Null }
            $text = Get-Content $transcript -Raw
            $text | Should -Match "What if: Set authentication mode None on 'legacy': *\r?\n +1\. guard by user group 'app' in place of the AUTH token\. New connections need"
            $text | Should -Match "\n +2\. take user group 'app' away\. Everyone who reaches the cache is let in"
            (Get-EcAuthentication legacy).Mode | Should -Be 'AuthToken'
        }

        It 'refuses <Problem> before anything is sent' -ForEach @(
            @{ Problem = 'RBAC without a user group'; Attempt = { Set-EcAuthentication open Rbac }; Id = 'UserGroupMissing' }
            @{ Problem = 'a token mode without a token'; Attempt = { Set-EcAuthentication open AuthToken }; Id = 'AuthTokenMismatch' }
            @{ Problem = 'a token beside another mode'; Attempt = { Set-EcAuthentication open Rbac -UserGroupId app -AuthToken $token }; Id = 'AuthTokenMismatch' }
            @{ Problem = 'a token that is too short'; Attempt = { Set-EcAuthentication open AuthToken -AuthToken (New-Secret 'too-short') }; Id = 'AuthTokenLength' }
        ) {
            Assert-ErrorRecord (Get-CaughtError $Attempt) -Id $Id -Category InvalidArgument
            Get-ServiceCall { & $Attempt 2>$null } | Should -BeNullOrEmpty
        }

        It 'names the one that is not there, and changes the others' {
            $problems = Get-CaughtError { 'nobody', 'open' | Set-EcAuthentication -Mode Rbac -UserGroupId app -Confirm:$false -Wait }
            Assert-ErrorRecord $problems -Id ReplicationGroupNotFoundFault -Category ObjectNotFound -Target nobody
            (Get-EcAuthentication open).Mode | Should -Be 'Rbac'
        }

        It 'says that there is no such user group' {
            $problem = Get-CaughtError { Set-EcAuthentication open Rbac -UserGroupId nobody -Confirm:$false }
            Assert-ErrorRecord $problem -Id UserGroupNotFound -Category ObjectNotFound -Target open
        }
    }
}
