BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $ConfirmPreference = 'None'
}

# The programs of "Creating ElastiCache clusters and users", with their own names and values.
Describe 'The sample programs as cmdlets' {
    BeforeAll {
        Connect-EcLocal
        New-EcUserGroup mygroup default -Wait | Out-Null
    }

    It 'CreateClusterModeDisabledCluster' {
        $cache = New-EcReplicationGroup redis202104053 -EngineVersion 6.0 -NumCacheClusters 3 -Description 'Redis cluster mode disabled with replicas' -Wait
        $cache.Status, $cache.CacheNodeType, $cache.Engine | Should -Be 'available', 'cache.t3.small', 'redis'
        $cache.Description | Should -Be 'Redis cluster mode disabled with replicas'
        $cache.MemberClusters | Should -HaveCount 3
        $cache.AutomaticFailover, $cache.SnapshotRetentionLimit | Should -Be 'enabled', 30
        $cache.TransitEncryptionEnabled | Should -BeFalse
    }

    It 'ClusterModeDisabledWithRBAC' {
        $cache = New-EcReplicationGroup redis202104 -CacheNodeType cache.m6g.large -EngineVersion 6.0 -NumCacheClusters 3 -Description 'Redis OSS cluster mode disabled with replicas' -UserGroupId mygroup -SecurityGroupId sg-7cc73803 -CacheSubnetGroupName default -Wait
        $cache.CacheNodeType, $cache.TransitEncryptionEnabled | Should -Be 'cache.m6g.large', $true
        $cache.UserGroupIds | Should -Be 'mygroup'
        $cache.MemberClusters | Should -HaveCount 3
    }

    It 'ClusterModeEnabled' {
        $cache = New-EcReplicationGroup redis20210 -CacheNodeType cache.m6g.large -EngineVersion 6.0 -NumNodeGroups 2 -ReplicasPerNodeGroup 1 -Description 'Redis OSS cluster mode enabled with replicas' -CacheParameterGroupName default.redis6.0.cluster.on -Wait
        $cache.ClusterEnabled, $cache.NumNodeGroups | Should -Be $true, 2
        $cache.MemberClusters | Should -HaveCount 4
        $cache.TransitEncryptionEnabled | Should -BeFalse
    }

    It 'ClusterModeEnabledWithRBAC' {
        $cache = New-EcReplicationGroup redis2021 -CacheNodeType cache.m6g.large -EngineVersion 6.0 -NumNodeGroups 2 -ReplicasPerNodeGroup 1 -Description 'Redis OSS cluster mode enabled with replicas' -UserGroupId mygroup -SecurityGroupId sg-7cc73803 -CacheSubnetGroupName default -Wait
        $cache.ClusterEnabled, $cache.TransitEncryptionEnabled | Should -Be $true, $true
        $cache.UserGroupIds | Should -Be 'mygroup'
        (Get-EcUserGroup mygroup).ReplicationGroups | Sort-Object | Should -Be 'redis2021', 'redis202104'
    }

    It 'UserAndUserGroups, run twice' {
        $groupName = 'mygroup2'
        foreach ($run in 'first', 'second') {
            foreach ($name in 'myuser2', 'default') {
                if (-not (Test-EcUser "$groupName-$name")) {
                    New-EcUser "$groupName-$name" -UserName $name -Password (New-Secret) -AccessString 'on ~* +@all' -Engine Redis | Out-Null
                }
            }
            if (-not (Test-EcUserGroup $groupName)) {
                New-EcUserGroup $groupName -UserId "$groupName-myuser2", "$groupName-default" -Engine Redis -Wait | Out-Null
            }
        }
        (Get-EcUser mygroup2-*).UserName | Sort-Object | Should -Be 'default', 'myuser2'
        (Get-EcUserGroup $groupName).UserIds | Sort-Object | Should -Be 'mygroup2-default', 'mygroup2-myuser2'
    }

    It 'UserAndUserGroups in two lines' {
        Connect-EcLocal
        foreach ($run in 'first', 'second') {
            $users = 'myuser2', 'default' | ForEach-Object { [pscustomobject]@{ UserId = "mygroup2-$_"; UserName = $_ } } | New-EcUser -AccessString 'on ~* +@all' -Password (New-Secret) -IfNotExists
            $group = $users | New-EcUserGroup mygroup2 -IfNotExists -Wait
        }
        $group.UserIds | Sort-Object | Should -Be 'mygroup2-default', 'mygroup2-myuser2'
    }
}

# The commands of "Role-Based Access Control (RBAC)", with their own names and values.
Describe 'The user guide''s commands as cmdlets' {
    BeforeEach {
        Connect-EcLocal
        New-EcUser user-id-1 -UserName default -AccessString 'on ~* +@all' -Password (New-Secret) | Out-Null
        'user-id-2', 'user-id-3' | New-EcUser -AccessString 'on ~app::* -@all +@read' -Password (New-Secret) | Out-Null
        New-EcUserGroup new-group-1 -UserId user-id-1, user-id-2 -Engine REDIS -Wait | Out-Null
    }

    It 'swap the default user' {
        New-EcUserGroup test-group -UserId default | Out-Null
        $user = New-EcUser -UserId new-default-user -UserName default -Engine REDIS -Password (New-Secret 'a-str0ng-pa))word') -AccessString 'off +get ~keys*'
        $user.AccessString | Should -Be 'off ~keys* -@all +get'
        (New-EcUserGroup -UserGroupId new-group-2 -Engine REDIS -UserId new-default-user).UserIds | Should -Be 'new-default-user'
        Set-EcUserGroup -UserGroupId test-group -AddUserId new-default-user -RemoveUserId default -Wait
        (Get-EcUserGroup -UserGroupId test-group).UserIds | Should -Be 'new-default-user'
    }

    It 'modify a user, who is off where the access string says neither' {
        Set-EcUser -UserId user-id-1 -AccessString '~objects:* ~items:* ~public:*' -NoPasswordRequired -Wait -WarningVariable warned -WarningAction SilentlyContinue
        $warned.Message | Should -Match 'neither on nor off'
        $user = Get-EcUser user-id-1
        $user.AccessString | Should -Match '^off ~objects:\* ~items:\* ~public:\*'
        $user.AuthenticationMode | Should -Be 'NoPasswordRequired'
    }

    It 'delete a user, which takes it out of its groups' {
        Remove-EcUser -UserId user-id-2 -Wait
        (Get-EcUser).UserId | Should -Be 'default', 'user-id-1', 'user-id-3'
        (Get-EcUserGroup new-group-1).UserIds | Should -Be 'user-id-1'
    }

    It 'modify a user group' {
        Set-EcUserGroup -UserGroupId new-group-1 -AddUserId user-id-3 -RemoveUserId user-id-2 -Wait
        (Get-EcUserGroup new-group-1).UserIds | Sort-Object | Should -Be 'user-id-1', 'user-id-3'
    }

    It 'delete a user group' {
        Remove-EcUserGroup -UserGroupId new-group-1 -Wait
        Test-EcUserGroup new-group-1 | Should -BeFalse
    }

    It 'assign a user group to a replication group, and another in its place' {
        New-EcUserGroup new-group-2 user-id-1 | Out-Null
        $cache = New-EcReplicationGroup -ReplicationGroupId new-replication-group -Description new-replication-group -Engine redis -CacheNodeType cache.m5.large -TransitEncryptionEnabled $true -UserGroupId new-group-1 -CacheSubnetGroupName default -Wait
        $cache.UserGroupIds | Should -Be 'new-group-1'
        $changing = Set-EcReplicationGroup -ReplicationGroupId new-replication-group -RemoveUserGroupId new-group-1 -AddUserGroupId new-group-2 -PassThru
        $changing.PendingModifiedValues.UserGroupIdsToAdd, $changing.PendingModifiedValues.UserGroupIdsToRemove | Should -Be 'new-group-2', 'new-group-1'
        (Get-EcReplicationGroup new-replication-group).UserGroupIds | Should -Be 'new-group-2'
    }
}
