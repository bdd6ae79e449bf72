BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'Replication groups' {
    BeforeEach {
        Connect-EcLocal
        New-EcUserGroup app default | Out-Null
        New-EcUserGroup web default | Out-Null
    }

    Context 'New-EcReplicationGroup with cluster mode disabled' {
        It 'has the sample programs'' defaults: two small nodes, redis 6.0, failover, snapshots for 30 days, and no guard' {
            $cache = New-EcReplicationGroup Cache -Wait
            $cache | Should -BeOfType ([ElastiCacheRbac.Caches.ReplicationGroup])
            $cache.ReplicationGroupId, $cache.Status, $cache.Engine | Should -BeExactly 'cache', 'available', 'redis'
            $cache.CacheNodeType | Should -Be 'cache.t3.small'
            $cache.MemberClusters | Should -HaveCount 2
            $cache.ClusterEnabled, $cache.NumNodeGroups | Should -Be $false, 1
            $cache.AutomaticFailover, $cache.SnapshotRetentionLimit | Should -Be 'enabled', 30
            $cache.TransitEncryptionEnabled, $cache.AuthTokenEnabled | Should -Be $false, $false
            $cache.UserGroupIds | Should -BeNullOrEmpty
            $cache.Endpoint | Should -Match ':6379$'
        }

        It 'makes as many nodes as asked, and turns failover off where there is nothing to fail over to' {
            $cache = New-EcReplicationGroup cache -NumCacheClusters 1 -Wait
            $cache.MemberClusters | Should -HaveCount 1
            $cache.AutomaticFailover | Should -Be 'disabled'
        }
    }

    Context 'New-EcReplicationGroup with cluster mode enabled' {
        It 'makes shards with a replica each unless told otherwise' {
            $cache = New-EcReplicationGroup cache -NumNodeGroups 3 -Wait
            $cache.ClusterEnabled, $cache.NumNodeGroups | Should -Be $true, 3
            $cache.MemberClusters | Should -HaveCount 6
            $cache.AutomaticFailover | Should -Be 'enabled'
        }

        It 'makes one shard unless told otherwise' {
            $cache = New-EcReplicationGroup cache -ReplicasPerNodeGroup 2 -Wait
            $cache.ClusterEnabled, $cache.NumNodeGroups | Should -Be $true, 1
            $cache.MemberClusters | Should -HaveCount 3
        }

        It 'takes a parameter group of the user''s own' {
            $cache = New-EcReplicationGroup cache -NumNodeGroups 2 -ReplicasPerNodeGroup 2 -CacheParameterGroupName default.redis6.x.cluster.on -Wait
            $cache.MemberClusters | Should -HaveCount 6
        }

        It 'makes a valkey cache' {
            $cache = New-EcReplicationGroup cache -NumNodeGroups 2 -Engine valkey -Wait
            $cache.Engine, $cache.ClusterEnabled | Should -Be 'valkey', $true
        }
    }

    Context 'New-EcReplicationGroup with access control' {
        It 'turns encryption in transit on for a user group' {
            $cache = New-EcReplicationGroup cache -UserGroupId APP -Wait
            $cache.UserGroupIds | Should -Be 'app'
            $cache.TransitEncryptionEnabled | Should -BeTrue
        }

        It 'turns encryption in transit on for an AUTH token' {
            $cache = New-EcReplicationGroup cache -AuthToken (New-Secret 'an-auth-t0ken-of-length') -Wait
            $cache.AuthTokenEnabled, $cache.TransitEncryptionEnabled | Should -Be $true, $true
        }
    }

    Context 'New-EcReplicationGroup where the input contradicts itself' {
        It 'says so before any call: <Because>' -ForEach @(
            @{ Because = 'a user group without encryption'; Id = 'UserGroupNeedsEncryption'; Arguments = @{ UserGroupId = 'app'; TransitEncryptionEnabled = $false } }
            @{ Because = 'a user group on an old engine'; Id = 'UserGroupNeedsVersion'; Arguments = @{ UserGroupId = 'app'; EngineVersion = '5.0.6' } }
            @{ Because = 'a user group and an AUTH token'; Id = 'UserGroupAndAuthToken'; Arguments = @{ UserGroupId = 'app'; AuthToken = (ConvertTo-SecureString 'an-auth-t0ken-of-length' -AsPlainText -Force) } }
            @{ Because = 'more nodes than there can be'; Id = 'CountOutOfRange'; Arguments = @{ NumCacheClusters = 7 } }
            @{ Because = 'no shards'; Id = 'CountOutOfRange'; Arguments = @{ NumNodeGroups = 0 } }
            @{ Because = 'more replicas than there can be'; Id = 'CountOutOfRange'; Arguments = @{ NumNodeGroups = 1; ReplicasPerNodeGroup = 6 } }
            @{ Because = 'failover of a single node'; Id = 'FailoverNeedsReplica'; Arguments = @{ NumCacheClusters = 1; AutomaticFailoverEnabled = $true } }
            @{ Because = 'a short AUTH token'; Id = 'AuthTokenLength'; Arguments = @{ AuthToken = (ConvertTo-SecureString 'short' -AsPlainText -Force) } }
            @{ Because = 'an AUTH token with a space'; Id = 'AuthTokenCharacter'; Arguments = @{ AuthToken = (ConvertTo-SecureString 'an auth token of length' -AsPlainText -Force) } }
            @{ Because = 'an engine that has no users'; Id = 'EngineUnknown'; Arguments = @{ Engine = 'memcached' } }
        ) {
            $calls = Get-ServiceCall { $script:problem = Get-CaughtError { New-EcReplicationGroup cache @Arguments } }
            Assert-ErrorRecord $problem $Id InvalidArgument
            $calls | Should -BeNullOrEmpty
        }

        It 'has cluster mode either disabled or enabled' {
            { New-EcReplicationGroup cache -NumCacheClusters 2 -NumNodeGroups 2 } | Should -Throw -ErrorId 'AmbiguousParameterSet,ElastiCacheRbac.Caches.NewEcReplicationGroupCommand'
        }
    }

    Context 'New-EcReplicationGroup where there is one already' {
        It 'with -IfNotExists leaves it as it is, and warns where it differs' {
            New-EcReplicationGroup cache -UserGroupId app -Wait | Out-Null
            New-EcReplicationGroup cache -UserGroupId app -IfNotExists -WarningVariable same | Out-Null
            $cache = New-EcReplicationGroup cache -UserGroupId web -CacheNodeType cache.m6g.large -IfNotExists -WarningVariable differs -WarningAction SilentlyContinue
            $same | Should -BeNullOrEmpty
            $differs[0].Message | Should -Match "'cache' .*CacheNodeType, UserGroupIds"
            $cache.UserGroupIds | Should -Be 'app'
        }

        It 'with -Ensure changes it to what is asked' {
            New-EcReplicationGroup cache -UserGroupId app -Wait | Out-Null
            (New-EcReplicationGroup cache -UserGroupId web -Ensure -Wait).UserGroupIds | Should -Be 'web'
        }

        It 'with -Ensure upgrades a redis cache to valkey, not back' {
            New-EcReplicationGroup cache -Wait | Out-Null
            (New-EcReplicationGroup cache -Engine valkey -Ensure -Wait).Engine | Should -Be 'valkey'
            $problem = Get-CaughtError { New-EcReplicationGroup cache -Engine redis -Ensure }
            Assert-ErrorRecord $problem CannotConverge ResourceBusy cache
            $problem.Exception.Message | Should -Match 'Engine'
        }

        It 'with -Ensure says what cannot be changed' {
            New-EcReplicationGroup cache -Wait | Out-Null
            $problem = Get-CaughtError { New-EcReplicationGroup cache -NumNodeGroups 2 -Ensure }
            Assert-ErrorRecord $problem CannotConverge ResourceBusy cache
            $problem.Exception.Message | Should -Match 'ClusterEnabled'
        }
    }

    Context 'Get-EcReplicationGroup' {
        It 'gets all, one, several or those that match' {
            'one', 'two', 'other' | New-EcReplicationGroup | Out-Null
            (Get-EcReplicationGroup).ReplicationGroupId | Sort-Object | Should -Be 'one', 'other', 'two'
            (Get-EcReplicationGroup TWO).ReplicationGroupId | Should -Be 'two'
            (Get-EcReplicationGroup two, one).ReplicationGroupId | Should -Be 'two', 'one'
            (Get-EcReplicationGroup o*).ReplicationGroupId | Should -Be 'one', 'other'
        }
    }

    Context 'Set-EcReplicationGroup' {
        It 'assigns a user group, and tells that it is under way' {
            New-EcReplicationGroup cache -TransitEncryptionEnabled $true -Wait | Out-Null
            $changed = Set-EcReplicationGroup cache -AddUserGroupId app -PassThru
            $changed.Status | Should -Be 'modifying'
            $changed.PendingModifiedValues.UserGroupIdsToAdd | Should -Be 'app'
            (Get-EcReplicationGroup cache).UserGroupIds | Should -Be 'app'
        }

        It 'puts one user group in the place of another, by one call' {
            New-EcReplicationGroup cache -UserGroupId app -Wait | Out-Null
            $calls = Get-ServiceCall { Set-EcReplicationGroup cache -AddUserGroupId web -RemoveUserGroupId app -Wait }
            (Get-EcReplicationGroup cache).UserGroupIds | Should -Be 'web'
            $calls -eq 'ModifyReplicationGroup' | Should -HaveCount 1
        }

        It 'turns access control off' {
            New-EcReplicationGroup cache -UserGroupId app -Wait | Out-Null
            (Set-EcReplicationGroup cache -RemoveUserGroups -PassThru -Wait).UserGroupIds | Should -BeNullOrEmpty
        }

        It 'changes settings' {
            New-EcReplicationGroup cache -Wait | Out-Null
            $cache = Set-EcReplicationGroup cache -Description 'for sessions' -CacheNodeType cache.m6g.large -SnapshotRetentionLimit 5 -PassThru -Wait
            $cache.Description, $cache.CacheNodeType, $cache.SnapshotRetentionLimit | Should -Be 'for sessions', 'cache.m6g.large', 5
        }

        It 'upgrades from redis to valkey, by one call' {
            New-EcReplicationGroup cache -UserGroupId app -Wait | Out-Null
            $calls = Get-ServiceCall { $script:changed = Set-EcReplicationGroup cache -Engine VALKEY -EngineVersion 8.0 -PassThru -Wait }
            $changed.Engine, $changed.UserGroupIds | Should -Be 'valkey', 'app'
            $calls -eq 'ModifyReplicationGroup' | Should -HaveCount 1
            (New-EcReplicationGroup cache -Engine valkey -UserGroupId app -Ensure).Status | Should -Be 'available'
        }

        It 'passes on that an engine does not go back' {
            New-EcReplicationGroup cache -Engine valkey -Wait | Out-Null
            Assert-ErrorRecord (Get-CaughtError { Set-EcReplicationGroup cache -Engine redis }) InvalidParameterValue InvalidOperation cache
        }

        It 'refuses an engine that nobody has before any call' {
            Get-ServiceCall { $script:problem = Get-CaughtError { Set-EcReplicationGroup cache -Engine memcached } } | Should -BeNullOrEmpty
            Assert-ErrorRecord $problem EngineUnknown InvalidArgument memcached
        }

        It 'refuses two user groups before any call: a cache has one' {
            $calls = Get-ServiceCall { $script:problem = Get-CaughtError { Set-EcReplicationGroup cache -AddUserGroupId app, web } }
            Assert-ErrorRecord $problem TooManyUserGroups InvalidArgument cache
            $calls | Should -BeNullOrEmpty
        }

        It 'passes on why the service refuses a user group: no encryption' {
            New-EcReplicationGroup cache -Wait | Out-Null
            $problem = Get-CaughtError { Set-EcReplicationGroup cache -AddUserGroupId app }
            Assert-ErrorRecord $problem InvalidParameterCombination InvalidOperation cache
            $problem.Exception.Message | Should -Match 'encryption-in-transit'
        }
    }

    Context 'Remove-EcReplicationGroup' {
        It 'deletes the cache, and frees its user group' {
            New-EcReplicationGroup cache -UserGroupId app -Wait | Out-Null
            Assert-ErrorRecord (Get-CaughtError { Remove-EcUserGroup app -Confirm:$false }) InvalidUserGroupState ResourceBusy app
            Remove-EcReplicationGroup cache -Wait -Confirm:$false
            Get-EcReplicationGroup | Should -BeNullOrEmpty
            Remove-EcUserGroup app -Wait -Confirm:$false
            Test-EcUserGroup app | Should -BeFalse
        }

        It 'writes the cache as it was last, if asked' {
            New-EcReplicationGroup cache -Wait | Out-Null
            (Remove-EcReplicationGroup cache -PassThru -Wait -Confirm:$false).ReplicationGroupId | Should -Be 'cache'
        }

        It 'keeps either a snapshot or the primary' {
            Assert-ErrorRecord (Get-CaughtError { Remove-EcReplicationGroup cache -FinalSnapshotIdentifier last -RetainPrimaryCluster -Confirm:$false }) SnapshotOfRetainedPrimary InvalidArgument cache
        }
    }
}
