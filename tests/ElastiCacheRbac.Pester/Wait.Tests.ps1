BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Background.ps1')
}

Describe '-Wait' {
    AfterEach {
        Get-Variable background -ErrorAction Ignore | ForEach-Object { $_.Value.Shell.Dispose() }
    }

    It 'waits until a change has taken effect, and writes what has become of it' {
        Connect-EcLocal -Delay 0.1
        (New-EcUserGroup app default -Wait).Status | Should -Be 'active'
    }

    It 'waits for all items together, and writes them in order' {
        Connect-EcLocal -Delay 0.1
        'one', 'two', 'three' | New-EcUser -AccessString 'on ~* +@read' -NoPasswordRequired | Out-Null
        $users = 'one', 'two', 'three' | Set-EcUser -AccessString 'on ~* +@write' -PassThru -Wait
        $users.UserId | Should -Be 'one', 'two', 'three'
        $users.Status | Should -Be 'active', 'active', 'active'
    }

    It 'shows a progress bar for each item, until it is done' {
        $service = Start-ScriptedService
        $background = Start-Background { param($endpoint) 'one', 'two' | Set-EcUser -AccessString 'on ~* +@read' -Wait -EndpointUrl $endpoint } $service.EndpointUrl
        # Both are changed before the first is waited for; then each is seen as it is being changed, and as it is done.
        $actions = foreach ($status in 'modifying', 'modifying', 'modifying', 'modifying', 'active', 'active') {
            $call = Receive-Call $service
            $user = Get-UserXml $call.Form.UserId $status
            Send-Answer $call $(if ($call.Form.Action -eq 'ModifyUser') { $user } else { "<Users><member>$user</member></Users>" })
            $call.Form.Action
        }
        $actions | Should -Be (@('ModifyUser') * 2 + @('DescribeUsers') * 4)
        Wait-Background $background | Should -BeNullOrEmpty
        $service.Listener.Stop()
        $bars = $background.Shell.Streams.Progress | Where-Object Activity -Like 'Waiting for *' | Group-Object Activity
        $bars.Name | Should -Be 'Waiting for one', 'Waiting for two'
        foreach ($bar in $bars) {
            $bar.Group[0].StatusDescription | Should -Be 'modifying'
            $bar.Group[0].CurrentOperation | Should -Be '0 s of at most 900 s'
            $bar.Group[-1].RecordType | Should -Be 'Completed'
            $bar.Group.ActivityId | Sort-Object -Unique | Should -HaveCount 1
        }
    }

    It 'ends with an error that says how things stood, when its time is up' {
        Connect-EcLocal -Delay 3600
        $problem = Get-CaughtError { New-EcUserGroup app default -Wait -Timeout 0.001 }
        Assert-ErrorRecord $problem WaitTimedOut OperationTimeout app
        $problem.Exception.Message | Should -Match "'app' is creating, not yet active"
        $problem.Exception.LastStatus | Should -Be 'creating'
    }

    It 'takes the progress bar away when its time is up' {
        $background = Start-Background {
            Connect-EcLocal -Delay 3600
            New-EcUserGroup app default -Wait -Timeout 0.001
        }
        $null = Wait-Background $background
        $background.Shell.Streams.Error | Should -HaveCount 1
        $background.Shell.Streams.Progress[-1].RecordType | Should -Be 'Completed'
    }

    It 'shows no progress bar for what is ready at the first look' {
        $background = Start-Background {
            Connect-EcLocal
            New-EcUserGroup app default -Wait
        }
        (Wait-Background $background).Status | Should -Be 'active'
        $background.Shell.Streams.Progress | Where-Object Activity -Like 'Waiting for *' | Should -BeNullOrEmpty
    }

    It 'tells of each item that is late, and writes the others' {
        Connect-EcLocal -Delay 3600
        New-EcUser one 'on ~* +@read' -NoPasswordRequired | Out-Null
        New-EcUser two 'on ~* +@read' -NoPasswordRequired | Out-Null
        Set-EcUser two 'on ~* +@write'
        $written = 'two', 'one' | New-EcUser -AccessString 'on ~* +@read' -NoPasswordRequired -IfNotExists -Wait -Timeout 0.001 -WarningAction SilentlyContinue -ErrorAction SilentlyContinue -ErrorVariable late
        $written.UserId | Should -Be 'one'
        Assert-ErrorRecord $late WaitTimedOut OperationTimeout two
    }

    It 'takes its time limit as seconds or as a time span' {
        Connect-EcLocal -Delay 3600
        foreach ($limit in '0.001', 0.001, [timespan]::FromMilliseconds(1), '00:00:00.001') {
            Assert-ErrorRecord (Get-CaughtError { New-EcUserGroup app default -IfNotExists -Wait -Timeout $limit }) WaitTimedOut OperationTimeout app
        }
    }

    It 'takes no time limit below zero' {
        Connect-EcLocal
        $problem = Get-CaughtError { New-EcUserGroup app default -Wait -Timeout -1 }
        $problem.FullyQualifiedErrorId | Should -Be 'ParameterArgumentTransformationError,ElastiCacheRbac.UserGroups.NewEcUserGroupCommand'
        Get-EcUserGroup | Should -BeNullOrEmpty
    }

    It 'says that what it waits for is gone' {
        $service = Start-ScriptedService
        $background = Start-Background { param($endpoint) Set-EcUser app 'on ~* +@read' -Wait -EndpointUrl $endpoint } $service.EndpointUrl
        Send-Answer (Receive-Call $service) (Get-UserXml app modifying)
        Send-Answer (Receive-Call $service) '<Users/>'
        $null = Wait-Background $background
        Assert-ErrorRecord @($background.Shell.Streams.Error) WaitVanished InvalidResult app
        $service.Listener.Stop()
    }
}

Describe 'Ctrl+C' {
    AfterEach { $background.Shell.Dispose() }

    It 'ends a wait at once, and leaves nothing running' {
        $background = Start-Background {
            Connect-EcLocal -Delay 3600
            New-EcUserGroup app default -Wait
        }
        (Wait-Data $background.Shell.Streams.Progress).Activity | Should -Be 'Waiting for app'
        Stop-Background $background | Should -Be 'Stopped'
        $background.Output | Should -BeNullOrEmpty
        $background.Shell.Streams.Error | Should -BeNullOrEmpty
        # The runspace is free for the next command.
        $background.Shell.Commands.Clear()
        $background.Shell.AddScript('(Get-EcUserGroup app).Status').Invoke() | Should -Be 'creating'
    }

    It 'ends a call that is not answered, down to the socket' {
        $service = Start-ScriptedService
        $background = Start-Background { param($endpoint) Get-EcUser -EndpointUrl $endpoint } $service.EndpointUrl
        $call = Receive-Call $service
        Stop-Background $background | Should -Be 'Stopped'
        Test-HungUp $call | Should -BeTrue
        $service.Listener.Pending() | Should -BeFalse -Because 'a stopped call is not tried again'
        $service.Listener.Stop()
    }

    It 'ends calls to several regions' {
        $service = Start-ScriptedService
        $background = Start-Background { param($endpoint) Get-EcUser -EndpointUrl $endpoint -Region eu-west-1, us-east-1 } $service.EndpointUrl
        $calls = 1..2 | ForEach-Object { Receive-Call $service }
        Stop-Background $background | Should -Be 'Stopped'
        $calls | ForEach-Object { Test-HungUp $_ } | Should -Be $true, $true
        $service.Listener.Stop()
    }
}
