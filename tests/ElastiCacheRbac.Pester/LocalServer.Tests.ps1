BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Background.ps1')

    function Test-Listening {
        param([int] $Port)
        $client = [System.Net.Sockets.TcpClient]::new()
        try { $client.Connect([System.Net.IPAddress]::Loopback, $Port); $true }
        catch [System.Net.Sockets.SocketException] { $false }
        finally { $client.Dispose() }
    }
}

Describe 'Start-EcLocalServer' {
    BeforeEach { Clear-EcSession }

    AfterEach { Stop-EcLocalServer }

    It 'takes a free port, and with -PassThru tells where it listens' {
        $server = Start-EcLocalServer -Port 0 -PassThru
        $server.Port | Should -BeGreaterThan 0
        $server.EndpointUrl | Should -Be "http://127.0.0.1:$($server.Port)/"
        (Get-EcUser -EndpointUrl $server.EndpointUrl).UserId | Should -Be 'default'
    }

    It 'takes the port that is named, and without -PassThru tells the address on the host alone' {
        $free = (Start-EcLocalServer -PassThru).Port
        Stop-EcLocalServer
        Start-EcLocalServer -Port $free -InformationVariable told 6>$null | Should -BeNullOrEmpty
        "$told" | Should -Be "Listening on http://127.0.0.1:$free"
        (Get-EcUser -EndpointUrl "http://127.0.0.1:$free").UserId | Should -Be 'default'
    }

    It 'says that a port is in use' {
        $server = Start-EcLocalServer -PassThru
        $problem = Get-CaughtError { Start-EcLocalServer -Port $server.Port }
        Assert-ErrorRecord $problem LocalPortInUse InvalidArgument "$($server.Port)"
        $problem.Exception.Message | Should -Match "$($server.Port).*in use"
        Test-Listening $server.Port | Should -BeTrue
    }

    It 'serves several servers, each with an account of its own' {
        $one, $other = 1..2 | ForEach-Object { Start-EcLocalServer -PassThru }
        New-EcUser app 'on ~* +@read' -NoPasswordRequired -EndpointUrl $one.EndpointUrl | Out-Null
        Test-EcUser app -EndpointUrl $one.EndpointUrl | Should -BeTrue
        Test-EcUser app -EndpointUrl $other.EndpointUrl | Should -BeFalse
    }

    It '-Foreground tells the address first, serves until stopped, and frees the port' {
        $background = Start-Background { Start-EcLocalServer -Port 0 -Foreground }
        try {
            $line = Wait-Data $background.Output
            $line | Should -Match '^Listening on http://127\.0\.0\.1:\d+$'
            $endpoint = [uri] ($line -replace '^Listening on ')
            (Get-EcUser -EndpointUrl $endpoint).UserId | Should -Be 'default'
            Stop-Background $background | Should -Be 'Stopped'
            Test-Listening $endpoint.Port | Should -BeFalse
        }
        finally { $background.Shell.Dispose() }
    }
}

Describe 'Stop-EcLocalServer' {
    It 'stops the servers that are piped in' {
        $one, $other = 1..2 | ForEach-Object { Start-EcLocalServer -PassThru }
        $one | Stop-EcLocalServer
        Test-Listening $one.Port | Should -BeFalse
        Test-Listening $other.Port | Should -BeTrue
        Stop-EcLocalServer
        Test-Listening $other.Port | Should -BeFalse
    }

    It 'does nothing where no server runs' {
        { Stop-EcLocalServer } | Should -Not -Throw
    }
}
