BeforeDiscovery {
    $hasNode = [bool] (Get-Command node -ErrorAction Ignore) -and [bool] (Get-Command npm -ErrorAction Ignore)
}

BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'The AWS SDK for JavaScript on a local server' -Skip:(-not $hasNode) {
    BeforeAll {
        # Installed once into the private folder that holds the other packages of the tests.
        $problem = $null
        $folder = Join-Path $PSScriptRoot '../../.packages/node'
        $null = New-Item $folder -ItemType Directory -Force
        Copy-Item (Join-Path $PSScriptRoot '../ElastiCacheRbac.Local.Tests/JavaScript/package*.json'), (Join-Path $PSScriptRoot 'Support/seeds.mjs') $folder
        $installed = Join-Path $folder 'node_modules/.package-lock.json'
        $lock = Join-Path $folder 'package-lock.json'
        if (-not (Test-Path $installed) -or (Get-Item $installed -Force).LastWriteTimeUtc -lt (Get-Item $lock).LastWriteTimeUtc) {
            $said = npm ci --prefix $folder --no-audit --no-fund 2>&1
            if ($LASTEXITCODE -ne 0) { $problem = "npm could not install the SDK: $said" }
        }

        $server = Start-EcLocalServer -PassThru
        Set-EcSession -EndpointUrl $server.EndpointUrl
        New-EcUser made-by-cmdlet 'on ~* +@read' -NoPasswordRequired | Out-Null
        if (-not $problem) {
            $written = node --no-warnings (Join-Path $folder 'seeds.mjs') $server.EndpointUrl
            $seen = $written | ConvertFrom-Json
        }
    }

    BeforeEach {
        if ($problem) { Set-ItResult -Skipped -Because $problem }
    }

    AfterAll {
        $server | Stop-EcLocalServer
        Clear-EcSession
    }

    It 'finds that a user and a group do not exist, creates them, and finds them' {
        $seen.existedBefore, $seen.groupExistedBefore, $seen.existsNow | Should -Be $false, $false, $true
        $seen.'mygroup2-myuser2' | Should -Be 'arn:aws:elasticache:us-east-1:123456789012:user:mygroup2-myuser2', 'redis', 'active', 'password', 1
        $seen.'mygroup2-default' | Should -Be 'arn:aws:elasticache:us-east-1:123456789012:user:mygroup2-default', 'redis', 'active', 'password', 1
        $seen.group[0..1] | Should -Be 'arn:aws:elasticache:us-east-1:123456789012:usergroup:mygroup2', 'creating'
        $seen.group[2] | Should -Be 'mygroup2-myuser2', 'mygroup2-default'
    }

    It 'swaps the default user, and sees the swap pending and done' {
        $seen.swap[0] | Should -Be 'modifying'
        $seen.swap[1] | Should -Be 'default'
        $seen.swap[2].UserIdsToAdd, $seen.swap[2].UserIdsToRemove | Should -Be 'new-default-user', 'default'
        $seen.swapped | Should -Be 'new-default-user'
    }

    It 'changes a user' {
        $seen.modified[0..1] | Should -Be 'active', 'no-password'
        $seen.modified[2] | Should -Be 'mygroup2'
    }

    It 'waits for a cache that a group guards by the SDK''s own waiter' {
        $seen.cache[0] | Should -Be 'SUCCESS'
        $seen.cache[1] | Should -Be 'test-group'
    }

    It 'gets the service''s errors as the SDK''s own exceptions' {
        $seen.refused.groupOnCache | Should -Be 'InvalidUserGroupStateFault 400'
        $seen.refused.defaultOfGroup | Should -Be 'DefaultUserAssociatedToUserGroupFault 400'
        $seen.refused.ownDefault | Should -Be 'InvalidParameterValueException 400'
        $seen.refused.withoutDefault | Should -Be 'DefaultUserRequired 400'
        $seen.refused.again | Should -Be 'UserAlreadyExistsFault 400'
        $seen.refused.shortPassword | Should -Be 'InvalidParameterValueException 400'
    }

    It 'sees a deleted user leave its group, and a deleted group leave its users' {
        $seen.groupOfDeleted | Should -Be 'mygroup2-default'
    }

    It 'and the cmdlets see the same account' {
        $seen.users | Should -Be 'default', 'made-by-cmdlet', 'mygroup2-default', 'new-default-user'
        (Get-EcUser).UserId | Should -Be $seen.users
        (Get-EcUserGroup test-group).UserIds | Should -Be 'new-default-user'
        (Get-EcReplicationGroup new-replication-group).UserGroupIds | Should -Be 'test-group'
    }
}
