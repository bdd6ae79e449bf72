BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Background.ps1')
}

Describe 'Wait-EcResource' {
    It 'waits for users, user groups and caches of both kinds at once, and writes them in their order' {
        Connect-EcLocal
        $made = @(
            New-EcUser app 'on ~app:* +@read' -Password (New-Secret)
            New-EcUserGroup app default
            New-EcReplicationGroup sessions
            New-EcServerlessCache carts)
        $ready = $made | Wait-EcResource
        $ready.ForEach{ $_.GetType().Name } | Should -Be 'User', 'UserGroup', 'ReplicationGroup', 'ServerlessCache'
        $ready.Status | Should -Be 'active', 'active', 'available', 'available'
    }

    It 'takes them as an argument, and what Get-EcAuthentication writes' {
        Connect-EcLocal
        New-EcReplicationGroup sessions -TransitEncryptionEnabled $true | Out-Null
        New-EcServerlessCache carts | Out-Null
        $ready = Wait-EcResource (Get-EcAuthentication)
        $ready.ForEach{ "$($_.CacheId) $($_.Status)" } | Should -Be 'sessions available', 'carts available'
    }

    It 'looks where each object lives' {
        Connect-EcLocal
        New-EcUserGroup here default | Out-Null
        New-EcUserGroup there default -Region eu-west-1 | Out-Null
        $ready = Get-EcUserGroup -Region us-east-1, eu-west-1 | Wait-EcResource
        $ready.ForEach{ "$($_.UserGroupId) $($_.Region) $($_.Status)" } | Should -Be 'here us-east-1 active', 'there eu-west-1 active'
    }

    It 'waits until they are gone with -Deleted, and writes nothing' {
        Connect-EcLocal
        $groups = 'one', 'two' | ForEach-Object { New-EcUserGroup $_ default -Wait }
        $groups | Remove-EcUserGroup -Confirm:$false
        $groups | Wait-EcResource -Deleted | Should -BeNullOrEmpty
        Get-EcUserGroup | Should -BeNullOrEmpty
    }

    It 'tells that the time is up, with the status that it saw last' {
        Connect-EcLocal -Delay 3600
        $problem = Get-CaughtError { New-EcUserGroup app default | Wait-EcResource -Timeout 0 }
        Assert-ErrorRecord $problem -Id WaitTimedOut -Category OperationTimeout -Target app
        $problem.Exception.LastStatus | Should -Be 'creating'
    }

    It 'tells which one is gone, and waits for the others' {
        Connect-EcLocal
        $gone = New-EcUserGroup gone default -Wait
        $gone | Remove-EcUserGroup -Confirm:$false -Wait
        $problem = $null
        $ready = $gone, (New-EcUserGroup app default) | Wait-EcResource -ErrorVariable problem -ErrorAction SilentlyContinue
        $ready.UserGroupId | Should -Be 'app'
        Assert-ErrorRecord $problem -Id WaitVanished -Category InvalidResult -Target gone
    }

    It 'ends with an error for a cache that could not be made, and waits for the others' {
        Connect-EcLocal -Fault @(
            @{ Operation = 'CreateReplicationGroup'; CreateFails = $true; Count = 1 }
            @{ Operation = 'CreateServerlessCache'; CreateFails = $true; Count = 1 })
        $made = @(
            New-EcReplicationGroup sessions
            New-EcServerlessCache carts
            New-EcReplicationGroup others)
        $problem = $null
        $ready = $made | Wait-EcResource -ErrorVariable problem -ErrorAction SilentlyContinue
        $ready.ReplicationGroupId | Should -Be 'others'
        Assert-ErrorRecord $problem[0] -Id WaitFailed -Category InvalidResult -Target sessions
        Assert-ErrorRecord $problem[1] -Id WaitFailed -Category InvalidResult -Target carts
        $problem | Should -HaveCount 2
        $problem.ForEach{ $_.Exception.LastStatus } | Should -Be 'create-failed', 'create-failed'
        # What could not be made can be taken away.
        Get-EcReplicationGroup sessions | Remove-EcReplicationGroup -Confirm:$false -Wait
        Get-EcServerlessCache carts | Remove-EcServerlessCache -Confirm:$false -Wait
        (Get-EcReplicationGroup).ReplicationGroupId | Should -Be 'others'
        Get-EcServerlessCache | Should -BeNullOrEmpty
    }

    It 'shows a progress bar for each of several kinds, at once' {
        $background = Start-Background {
            Connect-EcLocal -Delay 0.5
            $made = @(
                New-EcUserGroup app default
                New-EcReplicationGroup sessions
                New-EcServerlessCache carts)
            $made | Wait-EcResource | ForEach-Object Status
        }
        Wait-Background $background | Should -Be 'active', 'available', 'available'
        $progress = @($background.Shell.Streams.Progress | Where-Object Activity -Like 'Waiting for *')
        $background.Shell.Dispose()
        $bars = $progress | Group-Object Activity
        $bars.Name | Sort-Object | Should -Be 'Waiting for app', 'Waiting for carts', 'Waiting for sessions'
        $bars.ForEach{ $_.Group.ActivityId | Sort-Object -Unique } | Sort-Object -Unique | Should -HaveCount 3
        $bars.ForEach{ $_.Group[0].StatusDescription } | Sort-Object -Unique | Should -Be 'creating'
        # All three are shown before the first is done.
        $shown = $progress | Select-Object -First 3
        $shown.Activity | Sort-Object -Unique | Should -HaveCount 3
        $bars.ForEach{ $_.Group[-1].RecordType } | Sort-Object -Unique | Should -Be 'Completed'
    }

    It 'refuses what cannot be waited for' {
        Connect-EcLocal
        Assert-ErrorRecord (Get-CaughtError { 'app' | Wait-EcResource }) -Id NotWaitable -Category InvalidArgument -Target app
        Assert-ErrorRecord (Get-CaughtError { 'app' | Wait-EcResource -Deleted }) -Id NotWaitable -Category InvalidArgument -Target app
    }
}

Describe 'Get-EcEvent' {
    BeforeEach {
        Connect-EcLocal
        New-EcUserGroup app default -Wait | Out-Null
        New-EcServerlessCache carts -Wait | Out-Null
        Set-EcServerlessCache carts -UserGroupId app -Wait
    }

    It 'gets what happened, the oldest first, with where and when' {
        $events = Get-EcEvent
        $events | Should -BeOfType ([ElastiCacheRbac.Events.CacheEvent])
        $events.ForEach{ "$($_.SourceType) $($_.SourceIdentifier): $($_.Message)" } | Should -Be @(
            'user-group app: User group created.', 'serverless-cache carts: Serverless cache created.', 'serverless-cache carts: Serverless cache modified.')
        $events.Region | Sort-Object -Unique | Should -Be 'us-east-1'
        $events.Date.Kind | Sort-Object -Unique | Should -Be 'Utc'
    }

    It 'narrows by kind, and by identifier' {
        (Get-EcEvent -SourceType user-group).SourceIdentifier | Should -Be 'app'
        Get-EcEvent -SourceIdentifier CARTS -SourceType serverless-cache | Should -HaveCount 2
        Get-EcEvent other serverless-cache | Should -BeNullOrEmpty
    }

    It 'takes resources from the pipeline' {
        (Get-EcUserGroup app | Get-EcEvent).Message | Should -Be 'User group created.'
        (Get-EcServerlessCache | Get-EcEvent).SourceIdentifier | Should -Be 'carts', 'carts'
    }

    It 'narrows by time' {
        $all = @(Get-EcEvent).Count
        Get-EcEvent -StartTime ([datetime]::Now.AddMinutes(-5)) | Should -HaveCount $all
        Get-EcEvent -Duration (New-TimeSpan -Minutes 5) | Should -HaveCount $all
        Get-EcEvent -Duration 300 | Should -HaveCount $all
        Get-EcEvent -StartTime ([datetime]::Now.AddHours(-2)) -EndTime ([datetime]::Now.AddHours(-1)) | Should -BeNullOrEmpty
    }

    It 'gets those of several regions' {
        New-EcUserGroup there default -Region eu-west-1 -Wait | Out-Null
        $events = Get-EcEvent -SourceType user-group -Region us-east-1, eu-west-1
        $events.ForEach{ "$($_.Region) $($_.SourceIdentifier)" } | Should -Be 'us-east-1 app', 'eu-west-1 there'
    }

    It 'follows until the pipeline has enough, in several regions at once' {
        New-EcUserGroup there default -Region eu-west-1 -Wait | Out-Null
        $first = Get-EcEvent -SourceType user-group -Follow -Duration 3600 -Region us-east-1, eu-west-1 | Select-Object -First 2
        $first.SourceIdentifier | Sort-Object | Should -Be 'app', 'there'
    }

    It 'follows until an end that is over' {
        $end = [datetime]::UtcNow
        (Get-EcEvent -SourceType user-group -Follow -StartTime $end.AddHours(-1) -EndTime $end).SourceIdentifier | Should -Be 'app'
    }

    It 'refuses <Problem>' -ForEach @(
        @{ Problem = 'an identifier without its kind'; Attempt = { Get-EcEvent app }; Id = 'EventSourceTypeMissing' }
        @{ Problem = 'a start and a duration'; Attempt = { Get-EcEvent -StartTime ([datetime]::Now) -Duration 60 }; Id = 'EventTimeInvalid' }
        @{ Problem = 'an end before the start'; Attempt = { Get-EcEvent -StartTime ([datetime]::Now) -EndTime ([datetime]::Now.AddHours(-1)) -Follow }; Id = 'EventTimeInvalid' }
        @{ Problem = 'more than the service keeps'; Attempt = { Get-EcEvent -Duration (New-TimeSpan -Days 15) }; Id = 'EventTimeInvalid' }
        @{ Problem = 'a name of something else'; Attempt = { Get-EcEvent -Arn 'arn:aws:s3:::bucket' }; Id = 'ArnWithoutEvents' }
    ) {
        Assert-ErrorRecord (Get-CaughtError $Attempt) -Id $Id -Category InvalidArgument
    }
}
