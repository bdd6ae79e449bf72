# Dot-sourced by every test file: the module as a user imports it, and what the tests ask of it.
Set-StrictMode -Version 3.0
$moduleManifest = Convert-Path (Join-Path $PSScriptRoot '../../../ElastiCacheRbac.psd1')
Import-Module $moduleManifest

# Nothing of the machine's own AWS configuration may reach a test, and no test may reach AWS. A test that needs
# profiles fills this file, and empties it; the AWS SDK wants it to exist when it is loaded.
$awsConfigFile = Join-Path (Split-Path $moduleManifest) 'artifacts/aws-config-of-tests'
if (-not (Test-Path $awsConfigFile)) { $null = New-Item $awsConfigFile -ItemType File -Force }
$env:AWS_CONFIG_FILE = $env:AWS_SHARED_CREDENTIALS_FILE = $awsConfigFile
$env:AWS_EC2_METADATA_DISABLED = 'true'
# PowerShell itself calls out when it starts, unless told not to.
$env:POWERSHELL_TELEMETRY_OPTOUT = '1'
foreach ($variable in 'AWS_PROFILE', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN') {
    Remove-Item "env:$variable" -ErrorAction Ignore
}

function New-Secret {
    # A password or token as the cmdlets take it.
    param([string] $Text = 'a-str0ng-pa))word')
    ConvertTo-SecureString $Text -AsPlainText -Force
}

function Get-CaughtError {
    # The errors that a command writes or throws; what it outputs is left out.
    param([scriptblock] $FailingBlock)
    $ErrorActionPreference = 'Continue'
    try { & $FailingBlock 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } }
    catch { $_ }
}

function Assert-ErrorRecord {
    # What scripts can rely on in an error: its ID, its category and the resource it is about.
    param(
        [Parameter(Mandatory)] [AllowNull()] $ErrorRecord,
        [Parameter(Mandatory)] [string] $Id,
        [Parameter(Mandatory)] [System.Management.Automation.ErrorCategory] $Category,
        [AllowNull()] $Target)
    @($ErrorRecord) | Should -HaveCount 1
    ($ErrorRecord.FullyQualifiedErrorId -split ',')[0] | Should -BeExactly $Id
    $ErrorRecord.CategoryInfo.Category | Should -Be $Category
    if ($PSBoundParameters.ContainsKey('Target')) { $ErrorRecord.TargetObject | Should -BeExactly $Target }
}

function Get-ServiceCall {
    # The operations that a command calls, in order, as its verbose messages tell them.
    param([scriptblock] $ObservedBlock)
    $VerbosePreference = 'Continue'
    $ErrorActionPreference = 'Continue'
    & $ObservedBlock 4>&1 |
        Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } |
        ForEach-Object { if ($_.Message -match '^(?<operation>[A-Z]\w+) \S+: \S+ in ') { $Matches.operation } }
}
