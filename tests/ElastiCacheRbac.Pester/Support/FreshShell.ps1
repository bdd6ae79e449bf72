function Invoke-FreshShell {
    # Runs a script in a shell of its own, of the kind that runs this test, and gives the lines that it wrote.
    param([string] $Script)
    $preamble = '$ErrorActionPreference = "Stop"; $ProgressPreference = "SilentlyContinue"; '
    $encoded = [System.Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes($preamble + $Script))
    $program = [System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName
    $arguments = @('-NoProfile', '-NonInteractive', '-OutputFormat', 'Text', '-EncodedCommand', $encoded)
    # Where PowerShell is a .NET tool, the process is dotnet and its first argument the shell's assembly.
    if ((Split-Path $program -Leaf) -match '^dotnet(\.exe)?$') { $arguments = @([System.Environment]::GetCommandLineArgs()[0]) + $arguments }
    $written = @(& $program @arguments)
    $LASTEXITCODE | Should -Be 0 -Because ($written -join "`n")
    $written
}
