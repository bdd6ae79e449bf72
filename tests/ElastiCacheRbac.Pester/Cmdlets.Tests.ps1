BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $every = Get-Command -Module ElastiCacheRbac | ForEach-Object { @{ Name = $_.Name; Command = $_ } }
    $service = $every.Where{ $_.Command.Parameters.ContainsKey('AccessKey') }
    # A token for IAM authentication is made without a call, and changes nothing.
    $changing = $service.Where{ $_.Command.Verb -in 'New', 'Set', 'Remove', 'Add', 'Start', 'Complete' -and $_.Name -ne 'New-EcAuthToken' }
    $reading = $service.Where{ $_.Command.Verb -in 'Get', 'Test' }
    $named = foreach ($cmdlet in $service) {
        foreach ($parameter in $cmdlet.Command.Parameters.Values) {
            $fromPipeline = $parameter.Attributes.Where{ $_ -is [System.Management.Automation.ParameterAttribute] -and $_.ValueFromPipeline }
            if ($fromPipeline -and $parameter.ParameterType -in [string], [string[]]) { $cmdlet + @{ Parameter = $parameter.Name } }
        }
    }
    $secret = foreach ($cmdlet in $every) {
        foreach ($parameter in $cmdlet.Command.Parameters.Values) {
            if ($parameter.ParameterType.Name -match '^(SecureString|PSCredential|SecretSource)') { $cmdlet + @{ Parameter = $parameter } }
        }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')

    function Get-CmdletAttribute {
        param($Command)
        [System.Attribute]::GetCustomAttribute($Command.ImplementingType, [System.Management.Automation.CmdletAttribute])
    }
}

Describe 'Every cmdlet' {
    It '<Name> has an approved verb' -ForEach $every {
        (Get-Verb).Verb | Should -Contain $Command.Verb
    }

    It '<Name> says what it writes' -ForEach $every.Where{ $_.Name -notin 'Clear-EcSession', 'Connect-EcLocal', 'Stop-EcLocalServer' } {
        $Command.OutputType.Type | Should -Not -BeNullOrEmpty
    }
}

Describe 'Every cmdlet that calls the service' {
    It '<Name> takes connection parameters as AWS Tools for PowerShell do' -ForEach $service {
        foreach ($parameter in 'ProfileName', 'Region', 'AccessKey', 'SecretKey', 'SessionToken', 'EndpointUrl') {
            $Command.Parameters.Keys | Should -Contain $parameter
        }
    }

    It '<Name> takes the identifier first, and from the pipeline by property name' -ForEach $service.Where{ $_.Command.Noun -notmatch 'Event|Resource|Token|Rbac|Matrix' } {
        $identifier = $Command.Parameters.Values.Where{
            $_.Attributes.Where{ $_ -is [System.Management.Automation.ParameterAttribute] -and $_.Position -eq 0 -and $_.ValueFromPipelineByPropertyName }
        }
        $identifier | Should -HaveCount 1
        $identifier[0].Name | Should -Match '(Id|Name|Arn)$'
    }
}

Describe 'Every cmdlet that changes something' {
    It '<Name> has -WhatIf and -Confirm' -ForEach $changing {
        $Command.Parameters.Keys | Should -Contain 'WhatIf'
        $Command.Parameters.Keys | Should -Contain 'Confirm'
    }

    It '<Name> asks only if it deletes or ends connections' -ForEach $changing {
        $high = $Command.Verb -eq 'Remove' -and $Command.Noun -ne 'EcTag' -or $Command.Name -in 'Set-EcDefaultUser', 'Set-EcAuthentication'
        (Get-CmdletAttribute $Command).ConfirmImpact | Should -Be $(if ($high) { 'High' } else { 'Medium' })
    }

    It '<Name> can wait, for a time that can be set' -ForEach $changing.Where{ $_.Command.Noun -ne 'EcTag' } {
        $Command.Parameters.Wait.SwitchParameter | Should -BeTrue
        $Command.Parameters.Timeout.ParameterType | Should -Be ([System.Nullable[timespan]])
    }

    It '<Name> writes what it made, or has -PassThru' -ForEach $changing {
        $expected = if ($Command.Verb -eq 'New') { 'IfNotExists' } else { 'PassThru' }
        $Command.Parameters[$expected].SwitchParameter | Should -BeTrue
    }
}

Describe 'Every cmdlet that reads' {
    It '<Name> has no -WhatIf: it changes nothing' -ForEach $reading {
        $Command.Parameters.Keys | Should -Not -Contain 'WhatIf'
    }

    It '<Name> takes several regions and profiles' -ForEach $reading.Where{ $_.Command.Verb -eq 'Get' } {
        $Command.Parameters.Region.ParameterType | Should -Be ([string[]])
        $Command.Parameters.ProfileName.ParameterType | Should -Be ([string[]])
    }
}

Describe 'Every parameter that names a resource' {
    It '<Name> -<Parameter> is not bound to an object of another kind' -ForEach $named {
        $Command.Parameters[$Parameter].Attributes.TypeId.Name | Should -Contain 'IdentifierTransformationAttribute'
    }
}

Describe 'Every parameter that takes a secret' {
    It '<Name> -<Parameter.Name> refuses plain strings' -ForEach $secret {
        $Parameter.Attributes.TypeId.Name | Where-Object { $_ -in 'SecretTransformationAttribute', 'CredentialAttribute' } | Should -Not -BeNullOrEmpty
    }
}
