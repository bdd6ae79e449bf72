BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'Serverless caches' {
    BeforeEach {
        Connect-EcLocal
        'app', 'web' | ForEach-Object { New-EcUserGroup $_ default } | Out-Null
    }

    Context 'New-EcServerlessCache' {
        It 'makes a redis cache that lets everyone in, unless told otherwise' {
            $cache = New-EcServerlessCache Carts -Wait
            $cache | Should -BeOfType ([ElastiCacheRbac.Caches.ServerlessCache])
            $cache.ServerlessCacheName, $cache.Status, $cache.Engine | Should -BeExactly 'carts', 'available', 'redis'
            $cache.UserGroupId | Should -BeNullOrEmpty
            $cache.CacheUsageLimits | Should -BeNullOrEmpty
            $cache.Region, $cache.Account | Should -Be 'us-east-1', '123456789012'
        }

        It 'makes it as asked' {
            $parameters = @{
                Engine = 'VALKEY'; MajorEngineVersion = '8'; UserGroupId = 'app'; Description = 'what is in the carts'
                DataStorageMinimum = 1; DataStorageMaximum = 10; EcpuPerSecondMinimum = 1000; EcpuPerSecondMaximum = 5000
                SubnetId = 'subnet-1', 'subnet-2'; SecurityGroupId = 'sg-7cc73803'; SnapshotRetentionLimit = 7; DailySnapshotTime = '04:30'
            }
            $cache = New-EcServerlessCache carts @parameters -Wait
            $cache.Engine, $cache.MajorEngineVersion, $cache.UserGroupId, $cache.Description | Should -Be 'valkey', '8', 'app', 'what is in the carts'
            "$($cache.CacheUsageLimits)" | Should -Be '1 to 10 GB, 1000 to 5000 ECPU/s'
            $cache.SubnetIds | Should -Be 'subnet-1', 'subnet-2'
            $cache.SecurityGroupIds | Should -Be 'sg-7cc73803'
            $cache.SnapshotRetentionLimit, $cache.DailySnapshotTime | Should -Be 7, '04:30'
        }

        It 'takes limits by their names in AWS Tools for PowerShell' {
            $limits = (New-EcServerlessCache carts -DataStorage_Maximum 10 -ECPUPerSecond_Maximum 5000).CacheUsageLimits
            $limits.DataStorageMaximum, $limits.EcpuPerSecondMaximum | Should -Be 10, 5000
        }

        It 'gives it tags' {
            $tags = New-EcServerlessCache carts -Tag @{ team = 'shop' } -Wait | Get-EcTag
            "$tags" | Should -Be 'team=shop'
        }

        It 'makes a cache for each row of a CSV; an empty cell asks for nothing special' {
            $made = 'ServerlessCacheName,UserGroupId,Engine,Description', 'one,app,,first', 'two,,valkey,' | ConvertFrom-Csv | New-EcServerlessCache -Wait
            $made.ServerlessCacheName | Should -Be 'one', 'two'
            $made.Engine | Should -Be 'redis', 'valkey'
            $made[0].UserGroupId, $made[1].UserGroupId | Should -Be 'app', $null
        }

        It 'with -WhatIf tells engine, limits and guard, and makes nothing' {
            New-EcServerlessCache carts -UserGroupId app -DataStorageMaximum 10 -WhatIf | Should -BeNullOrEmpty
            Get-EcServerlessCache | Should -BeNullOrEmpty
        }

        It 'with -IfNotExists leaves what is there, and warns in what it differs' {
            New-EcServerlessCache carts -UserGroupId app -Wait | Out-Null
            $cache = New-EcServerlessCache carts -UserGroupId web -IfNotExists -WarningVariable warnings -WarningAction SilentlyContinue
            $cache.UserGroupId | Should -Be 'app'
            "$warnings" | Should -Match 'UserGroupId'
        }

        It 'with -Ensure changes what is there step by step, and then nothing' {
            New-EcServerlessCache carts -UserGroupId app -Wait | Out-Null
            $ensure = { New-EcServerlessCache carts -UserGroupId web -DataStorageMaximum 10 -SnapshotRetentionLimit 3 -Ensure -Wait }
            $cache = & $ensure
            $cache.UserGroupId, "$($cache.CacheUsageLimits)", $cache.SnapshotRetentionLimit | Should -Be 'web', 'up to 10 GB', 3
            Get-ServiceCall $ensure | Should -Not -Contain 'ModifyServerlessCache'
        }

        It 'says that there is one already' {
            New-EcServerlessCache carts | Out-Null
            Assert-ErrorRecord (Get-CaughtError { New-EcServerlessCache carts }) -Id ServerlessCacheAlreadyExistsFault -Category ResourceExists -Target carts
        }

        It 'refuses <Problem> before anything is sent' -ForEach @(
            @{ Problem = 'a bad name'; Attempt = { New-EcServerlessCache '1st' }; Id = 'IdentifierInvalid' }
            @{ Problem = 'another engine'; Attempt = { New-EcServerlessCache carts -Engine memcached }; Id = 'EngineUnknown' }
            @{ Problem = 'a minimum above the maximum'; Attempt = { New-EcServerlessCache carts -DataStorageMinimum 9 -DataStorageMaximum 3 }; Id = 'LimitsReversed' }
            @{ Problem = 'a reserved tag'; Attempt = { New-EcServerlessCache carts -Tag @{ 'aws:x' = 'y' } }; Id = 'TagKeyInvalid' }
        ) {
            Assert-ErrorRecord (Get-CaughtError $Attempt) -Id $Id -Category InvalidArgument
            Get-ServiceCall { & $Attempt 2>$null } | Should -BeNullOrEmpty
        }

        It 'says that there is no such user group' {
            Assert-ErrorRecord (Get-CaughtError { New-EcServerlessCache carts -UserGroupId nobody }) -Id UserGroupNotFound -Category ObjectNotFound -Target carts
        }
    }

    Context 'Get-EcServerlessCache' {
        BeforeEach { 'carts', 'tmp-1', 'tmp-2' | New-EcServerlessCache -Wait | Out-Null }

        It 'gets all, one, several, and those that match' {
            (Get-EcServerlessCache).ServerlessCacheName | Should -Be 'carts', 'tmp-1', 'tmp-2'
            (Get-EcServerlessCache CARTS).ServerlessCacheName | Should -Be 'carts'
            (Get-EcServerlessCache tmp-2, carts).ServerlessCacheName | Should -Be 'tmp-2', 'carts'
            (Get-EcServerlessCache tmp-*).ServerlessCacheName | Should -Be 'tmp-1', 'tmp-2'
        }

        It 'names the one that is not there, and gets the others' {
            $found = Get-EcServerlessCache nobody, carts -ErrorVariable problems -ErrorAction SilentlyContinue
            $found.ServerlessCacheName | Should -Be 'carts'
            Assert-ErrorRecord $problems -Id ServerlessCacheNotFoundFault -Category ObjectNotFound -Target nobody
        }
    }

    Context 'Set-EcServerlessCache' {
        BeforeEach { New-EcServerlessCache carts -Wait | Out-Null }

        It 'makes several changes as steps, one modify each, waiting in between' {
            $calls = Get-ServiceCall { Set-EcServerlessCache carts -UserGroupId app -DataStorageMaximum 20 -Description new -SecurityGroupId sg-1 -Wait }
            $calls | Where-Object { $_ -eq 'ModifyServerlessCache' } | Should -HaveCount 4
            $modifies = (0..($calls.Count - 1)).Where{ $calls[$_] -eq 'ModifyServerlessCache' }
            foreach ($index in $modifies) { $calls[$index - 1] | Should -Be 'DescribeServerlessCaches' }
            $cache = Get-EcServerlessCache carts
            $cache.UserGroupId, "$($cache.CacheUsageLimits)", $cache.Description, "$($cache.SecurityGroupIds)" | Should -Be 'app', 'up to 20 GB', 'new', 'sg-1'
        }

        It 'with -WhatIf lists the steps that are left, a line each, and makes none' {
            Set-EcServerlessCache carts -UserGroupId app -Wait
            $transcript = Join-Path $TestDrive 'steps.txt'
            Start-Transcript $transcript | Out-Null
            try { Set-EcServerlessCache carts -UserGroupId app -DataStorageMaximum 20 -SnapshotRetentionLimit 3 -WhatIf }
            finally { Stop-Transcript | Out-Null }
            $text = Get-Content $transcript -Raw
            $text | Should -Match "What if: Modify the serverless cache 'carts': *\r?\n +1\. set limits: up to 20 GB\r?\n +2\. keep 3 daily snapshots"
            $text | Should -Not -Match "user group 'app'"
            (Get-EcServerlessCache carts).SnapshotRetentionLimit | Should -Be 0
        }

        It 'tells each step as it begins with -Verbose' {
            $messages = Set-EcServerlessCache carts -UserGroupId app -Description new -Verbose 4>&1
            "$messages" | Should -Match "carts: step 1 of 2: guard by user group 'app'.*carts: step 2 of 2: set the description"
        }

        It 'makes no modify where everything is as asked already, and still writes the cache with -PassThru' {
            Set-EcServerlessCache carts -UserGroupId app -Wait
            Get-ServiceCall { Set-EcServerlessCache carts -UserGroupId app } | Should -Not -Contain 'ModifyServerlessCache'
            (Set-EcServerlessCache carts -UserGroupId app -PassThru).UserGroupId | Should -Be 'app'
        }

        It 'takes the user group away' {
            Set-EcServerlessCache carts -UserGroupId app -Wait
            (Set-EcServerlessCache carts -RemoveUserGroup -PassThru -Wait).UserGroupId | Should -BeNullOrEmpty
        }

        It 'upgrades to Valkey, and then takes a user group of its own engine' {
            $cache = Set-EcServerlessCache carts -Engine valkey -MajorEngineVersion 8 -UserGroupId app -PassThru -Wait
            $cache.Engine, $cache.MajorEngineVersion, $cache.UserGroupId | Should -Be 'valkey', '8', 'app'
        }

        It 'upgrades to Valkey of the major version that it has, where no other is given' {
            $cache = Set-EcServerlessCache carts -Engine valkey -PassThru -Wait
            $cache.Engine, $cache.MajorEngineVersion | Should -Be 'valkey', '7'
        }

        It 'takes a limit away that is set to zero' {
            Set-EcServerlessCache carts -DataStorageMaximum 10 -EcpuPerSecondMaximum 5000 -Wait
            $cache = Set-EcServerlessCache carts -DataStorageMaximum 0 -PassThru -Wait
            $cache.CacheUsageLimits.DataStorageMaximum, $cache.CacheUsageLimits.EcpuPerSecondMaximum | Should -Be $null, 5000
            Get-ServiceCall { Set-EcServerlessCache carts -DataStorageMaximum 0 } | Should -Not -Contain 'ModifyServerlessCache'
        }

        It 'changes what is piped in, and writes it when all of it is available' {
            New-EcServerlessCache other -Wait | Out-Null
            $changed = Get-EcServerlessCache | Set-EcServerlessCache -UserGroupId web -PassThru -Wait
            $changed.ServerlessCacheName | Should -Be 'carts', 'other'
            $changed.UserGroupId | Should -Be 'web', 'web'
            $changed.Status | Should -Be 'available', 'available'
        }

        It 'names the one that is not there, and changes the others' {
            $problems = Get-CaughtError { 'nobody', 'carts' | Set-EcServerlessCache -UserGroupId app -Wait }
            Assert-ErrorRecord $problems -Id ServerlessCacheNotFoundFault -Category ObjectNotFound -Target nobody
            (Get-EcServerlessCache carts).UserGroupId | Should -Be 'app'
        }

        It 'tells which steps are done when one fails, and goes on from there' {
            $problem = Get-CaughtError { Set-EcServerlessCache carts -Engine valkey -MajorEngineVersion 8 -UserGroupId later -Wait }
            Assert-ErrorRecord $problem -Id ChangeIncomplete -Category OperationStopped -Target carts
            $problem.Exception.Done | Should -HaveCount 1
            $problem.Exception.Remaining | Should -HaveCount 1
            New-EcUserGroup later default -Wait | Out-Null
            $calls = Get-ServiceCall { Set-EcServerlessCache carts -Engine valkey -MajorEngineVersion 8 -UserGroupId later -Wait }
            $calls | Where-Object { $_ -eq 'ModifyServerlessCache' } | Should -HaveCount 1
            (Get-EcServerlessCache carts).UserGroupId | Should -Be 'later'
        }

        It 'refuses <Problem>' -ForEach @(
            @{ Problem = 'nothing to change'; Attempt = { Set-EcServerlessCache carts }; Id = 'NothingToChange' }
            @{ Problem = 'a user group both set and removed'; Attempt = { Set-EcServerlessCache carts -UserGroupId app -RemoveUserGroup }; Id = 'UserGroupAssignedAndUnassigned' }
            @{ Problem = 'limits the wrong way round'; Attempt = { Set-EcServerlessCache carts -EcpuPerSecondMinimum 9 -EcpuPerSecondMaximum 3 }; Id = 'LimitsReversed' }
        ) {
            Assert-ErrorRecord (Get-CaughtError $Attempt) -Id $Id -Category InvalidArgument
            Get-ServiceCall { & $Attempt 2>$null } | Should -BeNullOrEmpty
        }
    }

    Context 'Remove-EcServerlessCache' {
        BeforeEach { 'carts', 'tmp-1', 'tmp-2' | New-EcServerlessCache -Wait | Out-Null }

        It 'deletes what is piped in, and waits until it is gone' {
            $gone = Get-EcServerlessCache tmp-* | Remove-EcServerlessCache -Confirm:$false -Wait -PassThru
            $gone.ServerlessCacheName | Should -Be 'tmp-1', 'tmp-2'
            (Get-EcServerlessCache).ServerlessCacheName | Should -Be 'carts'
        }

        It 'deletes nothing with -WhatIf' {
            Remove-EcServerlessCache carts -FinalSnapshotName carts-last -WhatIf
            (Get-EcServerlessCache carts).Status | Should -Be 'available'
        }

        It 'says that there is none of that name' {
            $problem = Get-CaughtError { Remove-EcServerlessCache nobody -Confirm:$false }
            Assert-ErrorRecord $problem -Id ServerlessCacheNotFoundFault -Category ObjectNotFound -Target nobody
        }

        It 'never takes a user group for the cache of the same name' {
            New-EcServerlessCache app | Out-Null
            Get-CaughtError { Get-EcUserGroup app | Remove-EcServerlessCache -Confirm:$false } | Should -Not -BeNullOrEmpty
            (Get-EcServerlessCache app).ServerlessCacheName | Should -Be 'app'
        }
    }
}
