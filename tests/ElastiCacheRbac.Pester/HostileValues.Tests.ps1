BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    # What serves until it is stopped is left out, and what ends the session that the calls go to.
    $cmdlets = (Get-Command -Module ElastiCacheRbac).Where{ $_.Name -notin 'Start-EcLocalServer', 'Connect-EcLocal', 'Clear-EcSession', 'Set-EcSession' } |
        ForEach-Object { @{ Name = $_.Name; Command = $_ } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')

    # Texts that nobody means, and that a script may hand over all the same.
    $texts = '', ' ', '*', '[', '-', "a`0b", "line`nline", '../../x', ('x' * 3000), ([string][char]0xD83D), '$(1)', '%s{0}', '(((', "'`"``"
    # What each call takes long by, or what this test gives itself.
    $leftOut = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters +
        'Wait', 'Follow', 'Timeout', 'EndpointUrl', 'Region', 'ProfileName', 'AccessKey', 'SecretKey', 'SessionToken'

    # A value of a parameter's type that is made of the text.
    function Get-Hostile([type] $Type, [string] $Text) {
        $element = if ($Type.IsArray) { $Type.GetElementType() } else { $Type }
        if ([Nullable]::GetUnderlyingType($element)) { $element = [Nullable]::GetUnderlyingType($element) }
        if ($element -eq [securestring]) {
            $secret = [securestring]::new()
            $Text.ToCharArray().ForEach{ $secret.AppendChar($_) }
            return $secret
        }
        if ($element -eq [pscredential]) { return [pscredential]::new('user', (Get-Hostile ([securestring]) $Text)) }
        if ($element -eq [switch]) { return $true }
        if ($element.IsEnum) { return [enum]::GetNames($element)[$Text.Length % [enum]::GetNames($element).Count] }
        if ($element -eq [int]) { return (-1, 0, 1, [int]::MaxValue)[$Text.Length % 4] }
        if ($element -eq [hashtable]) { return @{ $Text = $Text } }
        if ($element -eq [scriptblock]) { return { $Text } }
        $Text
    }

    function Test-Typed($Record) {
        # An error of this module, or of PowerShell, which refuses a value before the cmdlet sees it.
        $Record.Exception -is [ElastiCacheRbac.Errors.EcException] -or $Record.Exception -is [System.Management.Automation.ParameterBindingException]
    }
}

Describe '<Name>' -ForEach $cmdlets {
    BeforeAll { Connect-EcLocal | Out-Null }
    AfterAll { Clear-EcSession }

    It 'refuses what nobody means by errors of its own' {
        $ConfirmPreference = 'None'
        $untyped = [System.Collections.Generic.List[string]]::new()
        Push-Location $TestDrive
        try {
            foreach ($set in $Command.ParameterSets) {
                foreach ($text in $texts) {
                    foreach ($all in $false, $true) {
                        $values = @{}
                        foreach ($parameter in $set.Parameters.Where{ $_.Name -notin $leftOut -and ($_.IsMandatory -or ($all -and $_.ParameterType -ne [switch])) }) {
                            $values[$parameter.Name] = Get-Hostile $parameter.ParameterType $text
                        }
                        $records = try { & $Command @values 2>&1 3>$null 4>$null 5>$null 6>$null } catch { $_ }
                        foreach ($record in @($records).Where{ $_ -is [System.Management.Automation.ErrorRecord] -and -not (Test-Typed $_) }) {
                            $untyped.Add("$($set.Name), '$text': $($record.Exception.GetType().Name) $($record.FullyQualifiedErrorId): $record")
                        }
                    }
                }
            }
        }
        finally { Pop-Location }
        $untyped | Select-Object -First 5 | Should -BeNullOrEmpty
    }
}
