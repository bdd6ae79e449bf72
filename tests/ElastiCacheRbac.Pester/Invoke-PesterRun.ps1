<#
.SYNOPSIS
Runs the Pester tests against the built module in this process, which is to be a fresh one, and writes an NUnit report.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $PesterPath,
    [Parameter(Mandatory)] [string] $ReportPath,
    [string] $Filter = '*'
)

$ErrorActionPreference = 'Stop'
Import-Module $PesterPath

$configuration = New-PesterConfiguration
$configuration.Run.Path = Join-Path $PSScriptRoot '*.Tests.ps1'
$configuration.Run.PassThru = $true
$configuration.Filter.FullName = $Filter
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'PlainText'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputFormat = 'NUnitXml'
$configuration.TestResult.OutputPath = $ReportPath

$result = Invoke-Pester -Configuration $configuration
# A test file or container that cannot run is a failure even when no test of it is counted.
$broken = @($result.FailedContainers).Count + @($result.FailedBlocks).Count
if ($result.FailedCount -gt 0 -or $broken -gt 0) { exit 1 }
exit 0
