BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $file = Join-Path $TestDrive 'access.yml'
    @'
version: 1
scope: web
users:
  - id: app
    access: on ~app:* +@read +@write
    authentication: { type: password, passwords: [{ environment: EC_TEST_APP }] }
  - id: reader
    access: { categories: [read], keys: ['app:*'] }
    authentication: { type: noPassword }
  - id: web-default
    name: default
    access: "off -@all"
    authentication: { type: noPassword }
userGroups:
  - id: web
    members: [app, reader]
    defaultUser: web-default
    replicationGroups: [sessions]
    serverlessCaches: [carts]
'@ | Set-Content $file
    $env:EC_TEST_APP = 'a-str0ng-s3cret-text'
}

AfterAll { Remove-Item Env:EC_TEST_APP -ErrorAction Ignore }

Describe 'Compare-EcRbac and Sync-EcRbac' {
    BeforeEach {
        Connect-EcLocal
        $null = New-EcReplicationGroup sessions -TransitEncryptionEnabled $true
        $null = New-EcServerlessCache carts
    }

    AfterEach { Clear-EcSession }

    It 'lists the changes in order, and makes none' {
        $changes = Compare-EcRbac $file
        $changes.ForEach{ "$($_.Order) $($_.Kind) $($_.ResourceType) $($_.ResourceId)" } | Should -Be @(
            '1 Create User app', '2 Create User reader', '3 Create User web-default', '4 Create UserGroup web'
            '5 Assign ReplicationGroup sessions', '6 Assign ServerlessCache carts')
        $changes[0].PSObject.TypeNames[0] | Should -Be 'ElastiCacheRbac.DesiredState.Planning.RbacChange'
        $changes[1].Position.Line | Should -Be 7
        $changes[1].Effect | Should -Match 'can log in; commands: @read'
        @(Get-EcUser).UserId | Should -Be 'default'
    }

    It 'gives the plan as one object' {
        $plan = Compare-EcRbac $file -AsPlan
        $plan.Summary | Should -Be '6 changes: create 3 users; create 1 user group; assign 1 replication group; assign 1 serverless cache.'
        $plan.Changes | Should -HaveCount 6
    }

    It 'makes the changes, after which none is left' {
        (Sync-EcRbac $file -Wait -PassThru).Order | Sort-Object | Should -Be (1..6)
        Compare-EcRbac $file | Should -BeNullOrEmpty
        Get-EcReplicationGroup sessions | ForEach-Object UserGroupIds | Should -Be 'web'
        (Get-EcServerlessCache carts).UserGroupId | Should -Be 'web'
        (Get-EcUserGroup web | Get-EcTag).Value | Should -Be 'web'
        Sync-EcRbac $file -PassThru | Should -BeNullOrEmpty
    }

    It 'prints the plan with -WhatIf, and changes nothing' {
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$moduleManifest'; Connect-EcLocal; Sync-EcRbac '$file' -WhatIf -WarningAction SilentlyContinue; (Get-EcUser).UserId")
        $shell.Invoke() | Should -Be 'default'
        $shell.Dispose()
    }

    It 'looks at a plan that would be refused, where a function prefers -WhatIf' {
        function Show-Plan {
            $WhatIfPreference = $true
            Sync-EcRbac $file -WarningAction SilentlyContinue -ErrorAction Stop
        }
        Remove-EcReplicationGroup sessions -Wait -Confirm:$false
        { Show-Plan } | Should -Not -Throw
        @(Get-EcUser).UserId | Should -Be 'default'
    }

    It 'changes nothing if a password cannot be read, and says where the file names it' {
        $secret, $env:EC_TEST_APP = $env:EC_TEST_APP, $null
        try { { Sync-EcRbac $file -ErrorAction Stop } | Should -Throw '*access.yml:6:*EC_TEST_APP*' -ErrorId 'PasswordVariableMissing,ElastiCacheRbac.DesiredState.SyncEcRbacCommand' }
        finally { $env:EC_TEST_APP = $secret }
        @(Get-EcUser).UserId | Should -Be 'default'
    }

    It 'changes nothing if a password breaks the rule, and does not repeat it' {
        $secret, $env:EC_TEST_APP = $env:EC_TEST_APP, 'too-short'
        try {
            $failure = { Sync-EcRbac $file -ErrorAction Stop } |
                Should -Throw "*access.yml:6:*'app'*16 to 128*" -ErrorId 'PasswordLength,ElastiCacheRbac.DesiredState.SyncEcRbacCommand' -PassThru
        }
        finally { $env:EC_TEST_APP = $secret }
        $failure | Out-String | Should -Not -Match 'too-short'
        @(Get-EcUser).UserId | Should -Be 'default'
    }

    It 'tells all mistakes of a file at once, with their places, and reads nothing of the account' {
        $broken = Join-Path $TestDrive 'broken.yml'
        "version: 1`nusers:`n  - id: a`n    acess: on`n  - id: a`n    access: on +@raed`n" | Set-Content $broken
        $failure = { Compare-EcRbac $broken -EndpointUrl http://127.0.0.1:1 -ErrorAction Stop } |
            Should -Throw -ErrorId 'FileInvalid,ElastiCacheRbac.DesiredState.CompareEcRbacCommand' -PassThru
        $failure.Exception.Mistakes.Position.Line | Should -Contain 4
        $failure.Exception.Mistakes.Position.Line | Should -Contain 6
        $failure.Exception.Message | Should -Match 'access'
    }

    Context 'what the file does not name' {
        BeforeEach {
            Sync-EcRbac $file -Wait
            $password = New-Secret
            $null = New-EcUser stranger 'on ~* +@all' -Password $password
        }

        It 'is left alone without -Prune' {
            Sync-EcRbac $file
            (Get-EcUser stranger).UserId | Should -Be 'stranger'
        }

        It 'is not deleted unforced where nothing says that a file administers it' {
            $changes = Compare-EcRbac $file -Prune -WarningVariable warnings -WarningAction SilentlyContinue
            $changes.ResourceId | Should -Be 'stranger'
            $warnings | Should -Match "'stranger' is not in the file"
            { Sync-EcRbac $file -Prune -ErrorAction Stop } | Should -Throw -ErrorId 'PlanRefused,ElastiCacheRbac.DesiredState.SyncEcRbacCommand'
            (Get-EcUser stranger).UserId | Should -Be 'stranger'
            Sync-EcRbac $file -Prune -Force -Wait -WarningAction SilentlyContinue
            Get-EcUser stranger* | Should -BeNullOrEmpty
        }

        It 'is not touched where another file administers it' {
            Get-EcUser stranger | Add-EcTag -Tag @{ 'ElastiCacheRbac:Scope' = 'jobs' }
            Sync-EcRbac $file -Prune
            (Get-EcUser stranger).UserId | Should -Be 'stranger'
        }

        It 'goes where the file administered it' {
            Remove-EcUser stranger -Confirm:$false
            $smaller = Join-Path $TestDrive 'smaller.yml'
            (Get-Content $file -Raw) -replace '(?s)  - id: reader.*?(?=  - id: web-default)' -replace 'members: \[app, reader\]', 'members: [app]' | Set-Content $smaller
            Sync-EcRbac $smaller -Prune -Wait
            Get-EcUser reader* | Should -BeNullOrEmpty
            (Get-EcUserGroup web).UserIds | Should -Be 'app', 'web-default'
        }

        It 'is what Export-EcRbac adds: the account, exported and compared, differs in nothing' -ForEach @(@{ Extension = 'yml' }, @{ Extension = 'json' }, @{ Extension = 'psd1' }) {
            $exported = Join-Path $TestDrive "exported.$Extension"
            Export-EcRbac $exported -Force
            Compare-EcRbac $exported -Prune | Should -BeNullOrEmpty
        }
    }

    Context 'what the file describes and was there before' {
        BeforeEach {
            $password = New-Secret
            $null = New-EcUser app 'on ~app:* +@read +@write' -Password $password
        }

        It 'is adopted by a file that names a scope, and told before' {
            (Compare-EcRbac $file).Description | Should -Contain 'adopt user app: it will be managed by scope web'
            Sync-EcRbac $file -WhatIf
            Get-EcUser app | Get-EcTag | Should -BeNullOrEmpty
            Sync-EcRbac $file -Wait
            (Get-EcUser app | Get-EcTag).Value | Should -Be 'web'
            Compare-EcRbac $file | Should -BeNullOrEmpty
        }

        It 'is not taken from another scope unless forced' {
            Get-EcUser app | Add-EcTag -Tag @{ 'ElastiCacheRbac:Scope' = 'jobs' }
            $failure = { Sync-EcRbac $file -ErrorAction Stop } | Should -Throw "*scope 'jobs'*" -PassThru
            $failure.Exception.Hazards.ErrorId | Should -Be 'ManagedElsewhere'
            (Get-EcUser app | Get-EcTag).Value | Should -Be 'jobs'
            Sync-EcRbac $file -Force -Wait -WarningAction SilentlyContinue
            (Get-EcUser app | Get-EcTag).Value | Should -Be 'web'
        }
    }

    It 'does not take away the last who can write unless forced' {
        Sync-EcRbac $file -Wait
        $readers = Join-Path $TestDrive 'readers.yml'
        (Get-Content $file -Raw) -replace '\+@read \+@write', '+@read' | Set-Content $readers
        $failure = { Sync-EcRbac $readers -ErrorAction Stop } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'PlanRefused,ElastiCacheRbac.DesiredState.SyncEcRbacCommand'
        $failure.Exception.Hazards.ErrorId | Should -Be 'LastWriterLost', 'LastWriterLost'
        Sync-EcRbac $readers -Force -WarningAction SilentlyContinue
        Compare-EcRbac $readers | Should -BeNullOrEmpty
    }

    It 'is refused what the service would refuse, forced or not' {
        Remove-EcReplicationGroup sessions -Wait -Confirm:$false
        $failure = { Sync-EcRbac $file -Force -ErrorAction Stop } | Should -Throw -PassThru
        $failure.Exception.Hazards.ErrorId | Should -Be 'CacheMissing'
        @(Get-EcUser).UserId | Should -Be 'default'
    }

    It 'writes an error for each change that fails, and makes the rest' {
        Connect-EcLocal -Fault @{ Operation = 'CreateUserGroup'; ErrorCode = 'UserGroupQuotaExceeded'; Count = 1 }
        $null = New-EcReplicationGroup sessions -TransitEncryptionEnabled $true
        $null = New-EcServerlessCache carts
        Sync-EcRbac $file -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.FullyQualifiedErrorId | Should -Be @(
            'UserGroupQuotaExceeded,ElastiCacheRbac.DesiredState.SyncEcRbacCommand', 'ChangeIncomplete,ElastiCacheRbac.DesiredState.SyncEcRbacCommand')
        Sync-EcRbac $file
        Compare-EcRbac $file | Should -BeNullOrEmpty
    }
}
