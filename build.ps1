#requires -Version 5.1
<#
.SYNOPSIS
Builds, tests, demonstrates and packages the module. Works in Windows PowerShell 5.1 and PowerShell 7.

.DESCRIPTION
Build      compiles the solution and lays out ./bin, so that Import-Module ./ElastiCacheRbac.psd1 works in place.
Test       Build, then xunit and Pester; ends with one line: N passed, N failed, N skipped.
Demo       Build, then the whole story on the embedded local control plane; no AWS account is touched.
Format     formats the sources; with -Verify it only checks them.
Benchmark  Build, then one table of figures beside aws, boto3 and redis-server, as far as they are on this machine;
           with -Filter, BenchmarkDotNet's benchmarks of that name.
Package    Build, then the module folder and its .nupkg in ./artifacts/package.
Clean      removes everything that the other tasks made.

.EXAMPLE
./build.ps1 Demo

.EXAMPLE
./build.ps1 Test -Filter '*UserGroup*'
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Demo', 'Format', 'Benchmark', 'Package', 'Clean')]
    [string] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    # Test: only the Pester tests whose full name matches; the xunit tests are then left out. Benchmark: see there.
    [string] $Filter,

    # Format: change nothing, fail if something is not formatted.
    [switch] $Verify,

    # Package, on Windows: signs with this code signing certificate of the current user's store.
    [string] $CertificateThumbprint
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$artifacts = Join-Path $root 'artifacts'
$solution = Join-Path $root 'ElastiCacheRbac.sln'
$frameworks = 'net8.0', 'netstandard2.0'
# Made from the documentation comments, beside the hand-written topics, where Get-Help looks for it.
$cmdletHelp = Join-Path $root 'en-US/ElastiCacheRbac.dll-Help.xml'

function Invoke-Native {
    # Runs a program and fails when it does: PowerShell itself does not look at exit codes.
    param([string] $Program, [string[]] $ArgumentList)
    & $Program @ArgumentList
    if ($LASTEXITCODE -ne 0) { throw "'$Program $($ArgumentList -join ' ')' ended with exit code $LASTEXITCODE." }
}

function Get-Shell {
    # The edition that runs this script, in a process of its own.
    if ($PSVersionTable.PSEdition -eq 'Desktop') { @{ Program = 'powershell.exe'; Arguments = @() } }
    else { @{ Program = 'dotnet'; Arguments = @('pwsh') } }
}

function Invoke-Script {
    # Runs a script in a fresh shell, as a user's session would be.
    param([string] $Path, [string[]] $ArgumentList = @())
    $shell = Get-Shell
    Invoke-Native $shell.Program ($shell.Arguments + @('-NoProfile', '-NonInteractive', '-File', $Path) + $ArgumentList)
}

function Remove-Folder([string] $Path) {
    if (Test-Path $Path) { Remove-Item $Path -Recurse -Force }
}

function Invoke-Build {
    Invoke-Native dotnet @('build', $solution, '-c', $Configuration, '-v', 'quiet', '-nologo')
    foreach ($framework in $frameworks) { Publish-Module $framework }
    Copy-Item (Join-Path $root 'src/ElastiCacheRbac/Formats/*.ps1xml') (Join-Path $root 'bin')
    Copy-Item (Join-Path $root 'src/ElastiCacheRbac.Documents/Schemas/*.json') (Join-Path $root 'bin')
    Remove-Folder (Join-Path $root 'bin/pipelines')
    Copy-Item (Join-Path $root 'src/Pipelines') (Join-Path $root 'bin/pipelines') -Recurse
    $help = Join-Path $artifacts "bin/ElastiCacheRbac.Help/$($Configuration.ToLowerInvariant())/ElastiCacheRbac.Help.dll"
    Invoke-Native dotnet @('exec', $help, $cmdletHelp)
}

function Publish-Module([string] $Framework) {
    # ./bin is what the package ships: the module's own two assemblies, and its private dependencies in a folder apart.
    $published = Join-Path $artifacts "publish/ElastiCacheRbac/$Framework"
    Remove-Folder $published
    Invoke-Native dotnet @(
        'publish', (Join-Path $root 'src/ElastiCacheRbac/ElastiCacheRbac.csproj'), '-c', $Configuration, '-f', $Framework,
        '--no-build', '-o', $published, '-v', 'quiet', '-nologo')

    $target = Join-Path $root "bin/$Framework"
    Remove-Folder $target
    $dependencies = New-Item (Join-Path $target 'dependencies') -ItemType Directory -Force
    $own = 'ElastiCacheRbac.dll', 'ElastiCacheRbac.Core.dll'
    # Windows PowerShell resolves what Core itself needs from beside it.
    foreach ($item in Get-ChildItem $published) {
        if ($item.Name -in $own) { Copy-Item $item.FullName $target }
        elseif ($item.Extension -eq '.dll' -or $item.PSIsContainer) { Copy-Item $item.FullName $dependencies -Recurse }
    }
}

function Restore-PesterPackage {
    $packages = Join-Path $root '.packages'
    Invoke-Native dotnet @('restore', (Join-Path $root 'tests/ElastiCacheRbac.Pester/Packages.proj'), '--packages', $packages, '-v', 'quiet', '-nologo') | Out-Host
    $version = if ($PSVersionTable.PSEdition -eq 'Desktop') { '5.9.1' } else { '6.2.0' }
    Join-Path $packages "pester/$version/tools/Pester.psd1"
}

function Get-TestCount([string] $Results) {
    # Sums the reports of every runner; a report that is missing or empty is a failure, not a pass.
    $sum = @{ Passed = 0; Failed = 0; Skipped = 0 }
    foreach ($file in Get-ChildItem $Results -Filter *.trx) {
        $counters = ([xml](Get-Content $file.FullName -Raw)).TestRun.ResultSummary.Counters
        $sum.Passed += [int] $counters.passed
        $sum.Failed += [int] $counters.failed + [int] $counters.error + [int] $counters.timeout + [int] $counters.aborted
        $sum.Skipped += [int] $counters.notExecuted
    }
    foreach ($file in Get-ChildItem $Results -Filter pester.xml) {
        $run = ([xml](Get-Content $file.FullName -Raw)).'test-results'
        $failed = [int] $run.failures + [int] $run.errors + [int] $run.invalid
        $skipped = [int] $run.skipped + [int] $run.ignored + [int] $run.inconclusive
        $sum.Failed += $failed
        $sum.Skipped += $skipped
        $sum.Passed += [int] $run.total - $failed - $skipped
    }
    $sum
}

# What tests have to tell, such as how many answers of real servers they compared; the runner itself shows it of failed tests only.
function Write-TestOutput([string] $Results) {
    $namespace = @{ t = 'http://microsoft.com/schemas/VisualStudio/TeamTest/2010' }
    foreach ($file in Get-ChildItem $Results -Filter *.trx) {
        Select-Xml -Path $file.FullName -Namespace $namespace -XPath '//t:UnitTestResult[@outcome="Passed"]/t:Output/t:TextMessages/t:Message' |
            ForEach-Object { Write-Host $_.Node.InnerText.Trim() }
    }
}

function Invoke-Test {
    Invoke-Build
    $results = Join-Path $artifacts 'test-results'
    Remove-Folder $results
    $null = New-Item $results -ItemType Directory -Force
    $problems = @()

    if (-not $Filter) {
        & dotnet test --solution $solution -c $Configuration --no-build -p:TestReports=true --results-directory $results | Out-Host
        if ($LASTEXITCODE -ne 0) { $problems += "xunit ended with exit code $LASTEXITCODE" }
        Write-TestOutput $results
        $projects = @(Get-ChildItem (Join-Path $root 'tests') -Directory -Filter *.Tests).Count
        $reports = @(Get-ChildItem $results -Filter *.trx).Count
        if ($reports -ne $projects) { $problems += "$reports of $projects xunit projects wrote a report" }
    }

    $pester = Restore-PesterPackage
    $report = Join-Path $results 'pester.xml'
    $arguments = @('-PesterPath', $pester, '-ReportPath', $report)
    if ($Filter) { $arguments += @('-Filter', $Filter) }
    try { Invoke-Script (Join-Path $root 'tests/ElastiCacheRbac.Pester/Invoke-PesterRun.ps1') $arguments | Out-Host }
    catch { $problems += "Pester: $_" }
    if (-not (Test-Path $report)) { $problems += 'Pester wrote no report' }

    $count = Get-TestCount $results
    if ($count.Passed -eq 0) { $problems += 'no test passed' }
    foreach ($problem in $problems) { Write-Host "Not as it should be: $problem." }
    Write-Host "$($count.Passed) passed, $($count.Failed) failed, $($count.Skipped) skipped"
    if ($problems -or $count.Failed) { exit 1 }
}

function Invoke-Demo {
    Invoke-Build
    Invoke-Script (Join-Path $root 'src/Demo/Demo.ps1')
}

function Invoke-Format {
    $arguments = @('format', $solution)
    if ($Verify) { $arguments += '--verify-no-changes' }
    Invoke-Native dotnet $arguments
}

function Invoke-Benchmark {
    Invoke-Build
    $folder = Join-Path $root 'tests/ElastiCacheRbac.Benchmarks'
    if ($Filter) { Invoke-Native dotnet @('run', '--project', $folder, '-c', $Configuration, '--no-build', '--', '--filter', $Filter) }
    else {
        Invoke-Native dotnet @('tool', 'restore')
        Invoke-Native dotnet @('pwsh', '-NoProfile', '-NonInteractive', '-File', (Join-Path $folder 'Figures/Figures.ps1'), '-Configuration', $Configuration)
    }
}

function Invoke-Package {
    Invoke-Build
    Invoke-Native dotnet @('tool', 'restore')
    $arguments = @('pwsh', '-NoProfile', '-NonInteractive', '-File', (Join-Path $root 'src/Package/Package.ps1'))
    if ($CertificateThumbprint) { $arguments += @('-CertificateThumbprint', $CertificateThumbprint) }
    Invoke-Native dotnet $arguments
}

function Invoke-Clean {
    foreach ($folder in 'artifacts', 'bin', '.packages') { Remove-Folder (Join-Path $root $folder) }
    Remove-Item $cmdletHelp -ErrorAction Ignore
}

Push-Location $root
try { & "Invoke-$Task" }
finally { Pop-Location }
