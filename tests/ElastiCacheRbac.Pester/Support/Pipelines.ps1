# Reads the pipelines that the module ships, and runs their steps as a build system does.

# The YAML reader that the module itself uses.
$edition = if ($PSVersionTable.PSEdition -eq 'Desktop') { 'netstandard2.0' } else { 'net8.0' }
Add-Type -Path (Join-Path (Split-Path $moduleManifest) "bin/$edition/dependencies/YamlDotNet.dll")

function Read-Pipeline {
    param([string] $Name)
    $text = Get-Content (Join-Path (Split-Path $moduleManifest) "bin/pipelines/$Name") -Raw
    [YamlDotNet.Serialization.DeserializerBuilder]::new().Build().Deserialize[System.Collections.Generic.Dictionary[object, object]]($text)
}

function Get-Value($Map, [string] $Name) { if ($Map.ContainsKey($Name)) { $Map[$Name] } else { @{} } }

function Get-PipelineStep {
    # The steps of PowerShell in a job, each with the environment that it is given.
    param([string] $Name, [string] $Job)
    $pipeline = Read-Pipeline $Name
    if ($Name -eq 'github-actions.yml') {
        foreach ($step in $pipeline['jobs'][$Job]['steps']) {
            if ((Get-Value $step 'shell') -eq 'pwsh') {
                @{ Name = $step['name']; Script = $step['run']; Condition = "$(Get-Value $step 'if')"; Variables = @($pipeline['env'], (Get-Value $step 'env')) }
            }
        }
        return
    }

    $one = $pipeline['jobs'].Where{ $_.Values -contains $Job }[0]
    $steps = if ($one.ContainsKey('steps')) { $one['steps'] } else { $one['strategy']['runOnce']['deploy']['steps'] }
    # Variables reach a step in capitals.
    $variables = @{}
    foreach ($variable in $pipeline['variables'].GetEnumerator()) { $variables[$variable.Key.ToUpperInvariant()] = $variable.Value }
    foreach ($step in $steps) {
        if ($step.ContainsKey('pwsh')) {
            @{ Name = $step['displayName']; Script = $step['pwsh']; Condition = "$(Get-Value $step 'condition')"; Variables = @($variables, (Get-Value $step 'env')) }
        }
    }
}

function Invoke-PipelineStep {
    # Runs a step in a shell and a folder as the build system gives it. What it would reach is written down in calls.jsonl instead.
    param($Step, [hashtable] $Known)
    $set = foreach ($variable in $Step.Variables.ForEach{ $_.GetEnumerator() }) {
        # ${{ secrets.X }} and $(X) are what the build system puts in their place.
        $value = if ("$($variable.Value)" -match '^\$(\{\{ (?<name>.+) \}\}|\((?<name>.+)\))$') { $Known[$Matches.name] } else { $variable.Value }
        "`$env:$($variable.Key) = '$value'"
    }
    $fakes = {
        function Write-Call($Call) { $Call | ConvertTo-Json -Compress -Depth 5 | Add-Content calls.jsonl }
        function Install-PSResource {
            param([Parameter(Mandatory)] $Name, [Parameter(Mandatory)] $Version, [switch] $TrustRepository)
            Write-Call @{ install = "$Name $Version"; trusted = [bool] $TrustRepository }
        }
        function gh {
            Write-Call @{ gh = "$args" }
            if ("$args" -match '--jq') { Get-Content comment-id -ErrorAction Ignore }
        }
        function Invoke-RestMethod {
            param($Uri, $Headers, $ContentType, $Method = 'Get', $Body)
            Write-Call @{ uri = "$Uri"; method = "$Method"; authorization = $Headers.Authorization; body = $Body }
            if ($Method -eq 'Get') { Get-Content threads.json -Raw | ConvertFrom-Json }
        }
    }
    Invoke-FreshShell "Set-Location '$PWD'; Import-Module '$moduleManifest'; $fakes; $($set -join '; ')`n$($Step.Script)"
}
