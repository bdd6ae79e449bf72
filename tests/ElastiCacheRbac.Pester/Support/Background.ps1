# Dot-sourced by tests that need a pipeline of their own beside the test's: to stop it, or to play the service for it.

# What a test waits for comes at once; this is how long it waits before it fails.
$patience = [timespan]::FromSeconds(60)

function Start-Background {
    # Runs a script in a runspace of its own that has the module imported.
    param([Parameter(Mandatory)] [scriptblock] $Block, [object[]] $ArgumentList = @())
    $shell = [powershell]::Create()
    $null = $shell.AddCommand('Import-Module').AddArgument($moduleManifest).Invoke()
    $shell.Commands.Clear()
    $null = $shell.AddScript($Block)
    foreach ($argument in $ArgumentList) { $null = $shell.AddArgument($argument) }
    $nothing = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $nothing.Complete()
    $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
    [pscustomobject]@{ Shell = $shell; Output = $output; Run = $shell.BeginInvoke($nothing, $output) }
}

function Wait-Background {
    # Waits for the end of the script, and gives what it wrote.
    param($Background)
    $Background.Run.AsyncWaitHandle.WaitOne($patience) | Should -BeTrue -Because 'the pipeline has to end by itself'
    try { $null = $Background.Shell.EndInvoke($Background.Run) }
    catch { $null = $_ }
    $Background.Output
}

function Wait-Data {
    # Waits until something is in a stream of a background pipeline, and gives what came first.
    param($Stream)
    Register-ObjectEvent $Stream DataAdded -SourceIdentifier DataAdded
    try {
        # It may have come before the subscription.
        if ($Stream.Count -eq 0) { Wait-Event DataAdded -Timeout $patience.TotalSeconds | Should -Not -BeNullOrEmpty -Because 'something has to be written' }
        $Stream[0]
    }
    finally {
        Unregister-Event DataAdded
        Remove-Event DataAdded -ErrorAction Ignore
    }
}

function Stop-Background {
    # Ctrl+C, and the end of it: says in which state the pipeline ended.
    param($Background)
    $stopping = $Background.Shell.BeginStop($null, $null)
    $stopping.AsyncWaitHandle.WaitOne($patience) | Should -BeTrue -Because 'Ctrl+C has to end the pipeline'
    $Background.Shell.InvocationStateInfo.State
}

function Start-ScriptedService {
    # An endpoint that the test itself plays, call by call: so it can leave a call unanswered.
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    [pscustomobject]@{ Listener = $listener; EndpointUrl = "http://127.0.0.1:$($listener.LocalEndpoint.Port)" }
}

function Receive-Call {
    # Waits for the next call, and gives its headers and its form.
    param($Service)
    $accepting = $Service.Listener.AcceptTcpClientAsync()
    $accepting.Wait($patience) | Should -BeTrue -Because 'a call has to come'
    $client = $accepting.Result
    $client.ReceiveTimeout = $patience.TotalMilliseconds
    $reader = [System.IO.StreamReader]::new($client.GetStream())
    $headers = @{}
    $null = $reader.ReadLine()
    while ($line = $reader.ReadLine()) {
        $name, $value = $line -split ': ', 2
        $headers[$name] = $value
    }
    $body = [char[]]::new([int] $headers['Content-Length'])
    $null = $reader.ReadBlock($body, 0, $body.Length)
    $form = @{}
    foreach ($pair in (-join $body) -split '&') {
        $name, $value = $pair -split '=', 2
        $form[$name] = [uri]::UnescapeDataString($value)
    }
    [pscustomobject]@{ Client = $client; Reader = $reader; Headers = $headers; Form = $form }
}

function Send-Answer {
    # Answers a call with the result of its operation, as XML.
    param($Call, [string] $Result)
    $operation = $Call.Form.Action
    $xml = "<${operation}Response xmlns=`"http://elasticache.amazonaws.com/doc/2015-02-02/`"><${operation}Result>$Result</${operation}Result>" +
        "<ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata></${operation}Response>"
    $bytes = [System.Text.Encoding]::UTF8.GetBytes(
        "HTTP/1.1 200 OK`r`nContent-Type: text/xml`r`nContent-Length: $($xml.Length)`r`nConnection: close`r`n`r`n$xml")
    $Call.Client.GetStream().Write($bytes, 0, $bytes.Length)
    $Call.Client.Close()
}

function Test-HungUp {
    # Waits for the caller to close its connection.
    param($Call)
    try { $Call.Reader.Read() -eq -1 }
    catch [System.IO.IOException] { $_.Exception.InnerException.SocketErrorCode -eq 'ConnectionReset' }
}

function Get-UserXml {
    # A user as the service describes it.
    param([string] $UserId, [string] $Status = 'active')
    "<UserId>$UserId</UserId><UserName>$UserId</UserName><Status>$Status</Status><Engine>redis</Engine>" +
    '<MinimumEngineVersion>6.0</MinimumEngineVersion><AccessString>on ~* -@all +@read</AccessString><UserGroupIds/>' +
    "<Authentication><Type>no-password</Type></Authentication><ARN>arn:aws:elasticache:us-east-1:123456789012:user:$UserId</ARN>"
}
