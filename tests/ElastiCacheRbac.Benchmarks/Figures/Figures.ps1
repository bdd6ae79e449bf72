#requires -Version 7.4
<#
.SYNOPSIS
Measures the module beside what people would use instead, in one run on one machine, and prints one table.

.DESCRIPTION
Each row is a ratio: the module and its peer do the same in turns, against the same local control plane, which is a process of its own.
The figures are medians. A peer that is not on this machine is told as such; nothing is taken from elsewhere.
Peers: aws (the AWS CLI), python3 with boto3, redis-server.
#>
[CmdletBinding()]
param(
    [ValidateRange(3, 100)]
    [int] $Rounds = 10,

    [ValidateRange(1, 100)]
    [int] $BulkRounds = 3,

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$root = Convert-Path (Join-Path $PSScriptRoot '../../..')
$manifest = Join-Path $root 'ElastiCacheRbac.psd1'
$users = 1000
$calls = 2000
# Calls that are made first and not counted: what runs often is compiled better after a while.
$first = 500

# The shell that runs this script, without what 'dotnet pwsh' does before it starts it.
$shell = [Environment]::ProcessPath
$shellArguments = if ([IO.Path]::GetFileNameWithoutExtension($shell) -eq 'dotnet') { 'exec', (Join-Path $PSHOME 'pwsh.dll') } else { @() }
$shellArguments += '-NoProfile', '-NonInteractive', '-Command'

function Invoke-Shell([string] $Script) {
    $output = & $shell @shellArguments $Script
    if ($LASTEXITCODE -ne 0) { throw "A shell ended with exit code ${LASTEXITCODE}: $output" }
    $output | Select-Object -Last 1
}

function Measure-Process([scriptblock] $Command) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $null = & $Command
    if ($LASTEXITCODE -ne 0) { throw "'$Command' ended with exit code $LASTEXITCODE." }
    $watch.Elapsed.TotalMilliseconds
}

function Get-Median([double[]] $Values) {
    $sorted = $Values | Sort-Object
    $middle = [math]::Floor($Values.Count / 2)
    if ($Values.Count % 2) { $sorted[$middle] } else { ($sorted[$middle - 1] + $sorted[$middle]) / 2 }
}

function Measure-InTurn([int] $Count, [scriptblock[]] $Sides) {
    # The sides one after the other in each round, so that what else the machine does befalls them alike. The first round is not counted.
    $times = @($Sides.ForEach{ , [Collections.Generic.List[double]]::new() })
    foreach ($round in 0..$Count) {
        for ($side = 0; $side -lt $Sides.Count; $side++) {
            $time = [double] (& $Sides[$side])
            if ($round -gt 0) { $times[$side].Add($time) }
        }
    }
    $times.ForEach{ Get-Median $_ }
}

function New-Figure([string] $What, [string] $Here, [string] $Peer, [string] $Ratio, [string] $AtLeast) {
    [pscustomobject]@{ What = $What; Module = $Here; Peer = $Peer; Ratio = $Ratio; 'To hold' = $AtLeast }
}

function Format-Time([double] $Milliseconds) {
    if ($Milliseconds -ge 10000) { '{0:N1} s' -f ($Milliseconds / 1000) } elseif ($Milliseconds -ge 20) { '{0:N0} ms' -f $Milliseconds } else { '{0:N2} ms' -f $Milliseconds }
}

function Format-Ratio([double] $Peer, [double] $Here) { '{0:N2} x as fast' -f ($Peer / $Here) }

function Test-Boto3 {
    if (-not (Get-Command python3 -CommandType Application -ErrorAction Ignore)) { return $false }
    $null = & python3 -c 'import boto3' 2>&1
    $LASTEXITCODE -eq 0
}

function Measure-Start([string] $Endpoint) {
    $answerOnce = "Import-Module '$manifest'; `$null = Get-EcUser -EndpointUrl $Endpoint -Region us-east-1"
    $bare, $import, $answer = Measure-InTurn $Rounds @(
        { Measure-Process { & $shell @shellArguments '1' } }
        { Measure-Process { & $shell @shellArguments "Import-Module '$manifest'" } }
        { Measure-Process { & $shell @shellArguments $answerOnce } }
    )
    New-Figure 'A process that imports the module, over a bare pwsh -NoProfile' (Format-Time $import) (Format-Time $bare) ('+ {0:N0} ms' -f ($import - $bare)) '+ 150 ms at most'
    New-Figure 'A process that imports it and lists the users, over a bare pwsh -NoProfile' (Format-Time $answer) (Format-Time $bare) ('+ {0:N0} ms' -f ($answer - $bare)) ''

    $what = 'In an open shell: import and list the users; aws elasticache describe-users'
    if (-not (Get-Command aws -CommandType Application -ErrorAction Ignore)) { return New-Figure $what '' 'aws is not there' '' '1' }
    $open, $cli = Measure-InTurn $Rounds @(
        { Invoke-Shell "`$watch = [Diagnostics.Stopwatch]::StartNew(); $answerOnce; `$watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)" }
        { Measure-Process { & aws elasticache describe-users --endpoint-url $Endpoint --region us-east-1 } }
    )
    New-Figure $what (Format-Time $open) (Format-Time $cli) (Format-Ratio $cli $open) '1'
}

function Measure-Call([string] $Endpoint) {
    $describe = "Describe one user, in a session, median of $calls calls; boto3"
    $bulk = "Create and delete $users users through the pipeline; a boto3 loop"
    if (-not (Test-Boto3)) {
        New-Figure $describe '' 'boto3 is not there' '' '3'
        return New-Figure $bulk '' 'boto3 is not there' '' ''
    }
    $session = "Import-Module '$manifest'; Set-EcSession -EndpointUrl $Endpoint -Region us-east-1; `$ConfirmPreference = 'None'; `$watch = [Diagnostics.Stopwatch]::new()"
    $here, $there = Measure-InTurn $BulkRounds @(
        {
            Invoke-Shell @"
                $session
                `$times = foreach (`$i in 1..$($calls + $first)) { `$watch.Restart(); `$null = Get-EcUser default; `$watch.Elapsed.TotalMilliseconds }
                (`$times | Select-Object -Skip $first | Sort-Object)[$($calls / 2)].ToString([cultureinfo]::InvariantCulture)
"@
        }
        { & python3 (Join-Path $PSScriptRoot 'describe.py') $Endpoint default $calls $first }
    )
    New-Figure $describe (Format-Time $here) (Format-Time $there) (Format-Ratio $there $here) '3'

    $here, $there = Measure-InTurn $BulkRounds @(
        {
            Invoke-Shell @"
                $session
                `$null = Get-EcUser default
                `$watch.Start()
                1..$users | ForEach-Object { "loop-`$_" } | New-EcUser -AccessString 'on ~app:* +@read' -NoPasswordRequired | Out-Null
                Get-EcUser loop-* | Remove-EcUser
                `$watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
"@
        }
        { 1000 * (& python3 (Join-Path $PSScriptRoot 'create_and_delete.py') $Endpoint $users) }
    )
    New-Figure $bulk (Format-Time $here) (Format-Time $there) (Format-Ratio $there $here) ''
}

function Measure-Decision {
    $what = 'Access decisions, by processor time; pipelined ACL DRYRUN of {0}'
    if (-not (Get-Command redis-server -CommandType Application -ErrorAction Ignore)) { return New-Figure ($what -f 'a server') '' 'redis-server is not there' '' '10' }
    $benchmarks = Join-Path $root "artifacts/bin/ElastiCacheRbac.Benchmarks/$($Configuration.ToLowerInvariant())/ElastiCacheRbac.Benchmarks.dll"
    $lines = & dotnet exec $benchmarks access
    if ($LASTEXITCODE -ne 0) { throw "The comparison of decisions ended with exit code $LASTEXITCODE." }
    $server = [regex]::Match($lines -join "`n", '(?m)^(\S+ \S+), pipelined').Groups[1].Value
    $rows = $lines | Select-String '^\s*([\d,.]+)\s+([\d,.]+)\s+([\d.,]+)\s+([\d.,]+)\s+[\d,]+  (.+)$' | ForEach-Object {
        $number = $_.Matches[0].Groups
        [pscustomobject]@{ Dry = [double] $number[1].Value; Ratio = [double] $number[3].Value; Nanoseconds = [double] $number[4].Value }
    }
    New-Figure ($what -f $server) ('{0:N0} ns' -f (Get-Median $rows.Nanoseconds)) ('{0:N0} ns' -f (1e9 / (Get-Median $rows.Dry))) `
        ('{0:N0} to {1:N0} x as fast' -f ($rows.Ratio | Measure-Object -Minimum).Minimum, ($rows.Ratio | Measure-Object -Maximum).Maximum) '10'
}

# Any key serves; without one the clients would ask for one elsewhere.
$env:AWS_ACCESS_KEY_ID = $env:AWS_SECRET_ACCESS_KEY = 'figures'
$env:AWS_EC2_METADATA_DISABLED = 'true'
$start = [Diagnostics.ProcessStartInfo]::new($shell)
$start.RedirectStandardOutput = $true
foreach ($argument in $shellArguments + "Import-Module '$manifest'; Start-EcLocalServer -Port 0 -Foreground -Quota @{ Users = 2000 }") { $start.ArgumentList.Add($argument) }
$server = [Diagnostics.Process]::Start($start)
try {
    $line = $server.StandardOutput.ReadLine()
    if ($line -notmatch '^Listening on (http://\S+)$') { throw "The local control plane did not start: $line" }
    $endpoint = $Matches[1]
    $figures = @(Measure-Start $endpoint) + @(Measure-Call $endpoint) + @(Measure-Decision)
}
finally {
    if (-not $server.HasExited) { $server.Kill() }
    $server.Dispose()
}

"{0:yyyy-MM-dd}, {1}, {2} processors, PowerShell {3}; medians of {4} runs, and of {5} for calls" -f
    [datetime]::UtcNow, [Runtime.InteropServices.RuntimeInformation]::OSDescription, [Environment]::ProcessorCount, $PSVersionTable.PSVersion, $Rounds, $BulkRounds
$figures | Format-Table -AutoSize -Wrap | Out-String -Width 150
