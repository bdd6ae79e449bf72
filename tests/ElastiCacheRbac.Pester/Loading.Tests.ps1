BeforeDiscovery {
    $packages = Join-Path $PSScriptRoot '../../.packages/awssdk.core'
    $framework = if ($PSVersionTable.PSEdition -eq 'Core') { 'netstandard2.0' } else { 'net472' }
    $others = foreach ($version in '3.7.202.18', '4.0.3.3') {
        $lib = Join-Path $packages "$version/lib"
        @{ Version = $version; Path = Join-Path $lib "$(@($framework, 'net45').Where({ Test-Path (Join-Path $lib $_) })[0])/AWSSDK.Core.dll" }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/FreshShell.ps1')

    function Get-Seen {
        # What a script that imports $manifest in a shell of its own writes as JSON.
        param([string] $Script)
        Invoke-FreshShell "`$manifest = '$moduleManifest'; $Script" | Select-Object -Last 1 | ConvertFrom-Json
    }
}

Describe 'The manifest' {
    BeforeAll { $manifest = & ([scriptblock]::Create((Get-Content $moduleManifest -Raw))) }

    It 'exports exactly the cmdlets that the assembly has' {
        $assembly = (Get-Command Get-EcUser).ImplementingType.Assembly
        $attributes = $assembly.GetExportedTypes().ForEach{ $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) }
        $cmdlets = $attributes.ForEach{ "$($_.VerbName)-$($_.NounName)" } | Sort-Object
        $manifest.CmdletsToExport | Sort-Object | Should -Be $cmdlets
        (Get-Command -Module ElastiCacheRbac).Name | Sort-Object | Should -Be $cmdlets
    }

    It 'names what it exports, so that commands are found without loading the module' {
        $manifest.CmdletsToExport -match '\*' | Should -BeNullOrEmpty
        @($manifest.FunctionsToExport) + $manifest.AliasesToExport + $manifest.VariablesToExport | Should -BeNullOrEmpty
    }

    It 'is valid' {
        (Test-ModuleManifest $moduleManifest).Name | Should -Be 'ElastiCacheRbac'
    }
}

Describe 'Importing the module' {
    It 'opens no connection and loads nothing but its own two assemblies' {
        $loaded = Get-Seen @'
            $before = [AppDomain]::CurrentDomain.GetAssemblies().ForEach{ $_.GetName().Name }
            Import-Module $manifest
            $after = [AppDomain]::CurrentDomain.GetAssemblies()
            $own = $after.Where{ -not $_.IsDynamic -and $_.Location -like "$(Split-Path $manifest)*" }.ForEach{ $_.GetName().Name }
            ConvertTo-Json -Compress -InputObject @{ Own = @($own); New = @($after.ForEach{ $_.GetName().Name }.Where{ $_ -notin $before }) }
'@
        # No AWS SDK with its SSO and STS, no local control plane, no catalogue of commands, no YAML.
        $loaded.Own | Sort-Object | Should -Be 'ElastiCacheRbac', 'ElastiCacheRbac.Core'
        # Without these there is no socket, no name to look up and no web request.
        $loaded.New -match '^System\.Net\.(Sockets|NameResolution|Http|HttpListener)$' | Should -BeNullOrEmpty
    }

    It 'works beside AWSSDK.Core <Version>, which the session keeps using' -ForEach $others {
        $seen = Get-Seen @"
            `$null = [System.Reflection.Assembly]::LoadFrom('$Path')
            [Amazon.RegionEndpoint]::EUWest1.SystemName | Out-Null
            Import-Module `$manifest
            Connect-EcLocal | Out-Null
            `$user = (Get-EcUser).UserId
            ConvertTo-Json -Compress @{
                User = `$user
                Sessions = [Amazon.RegionEndpoint].Assembly.GetName().Version.ToString()
                Loaded = @([AppDomain]::CurrentDomain.GetAssemblies().ForEach{ `$_.GetName() }.Where{ `$_.Name -eq 'AWSSDK.Core' }.ForEach{ `$_.Version.Major })
            }
"@
        $seen.User | Should -Be 'default'
        $seen.Sessions | Should -Match "^$([version]::new($Version).Major)\."
        $seen.Loaded | Should -HaveCount 2
    }

    It 'again after removing it gives working cmdlets' {
        $shell = [powershell]::Create()
        try {
            $user = $shell.AddScript({
                    param($manifest)
                    Import-Module $manifest; Connect-EcLocal | Out-Null; New-EcUser first 'on ~* +@read' -NoPasswordRequired | Out-Null
                    Remove-Module ElastiCacheRbac
                    Import-Module $manifest; Connect-EcLocal | Out-Null; (Get-EcUser).UserId
                }).AddArgument($moduleManifest).Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $user | Should -Be 'default'
        }
        finally { $shell.Dispose() }
    }
}

Describe 'Types of the module' {
    It 'can be named in scripts' {
        [ElastiCacheRbac.Users.User].Name | Should -Be 'User'
        [ElastiCacheRbac.Errors.ResourceNotFoundException].BaseType.Name | Should -Be 'ServiceException'
    }
}

Describe 'Two runspaces' {
    It 'have sessions of their own' {
        $shells = foreach ($region in 'eu-west-1', 'us-east-1') {
            $shell = [powershell]::Create()
            $null = $shell.AddScript({ param($manifest, $region) Import-Module $manifest; Set-EcSession -Region $region }).AddArgument($moduleManifest).AddArgument($region).Invoke()
            $shell.Commands.Clear()
            $shell
        }
        try {
            $shells.ForEach{ $_.AddScript('(Get-EcSession).Region').Invoke()[0] } | Should -Be 'eu-west-1', 'us-east-1'
        }
        finally { $shells.ForEach{ $_.Dispose() } }
    }
}
