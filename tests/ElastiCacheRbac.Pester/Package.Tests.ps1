BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/FreshShell.ps1')
    $root = Convert-Path (Join-Path $PSScriptRoot '../..')
    $package = Join-Path $TestDrive 'package'
    if ($env:ECRBAC_PACKAGE) { Copy-Item $env:ECRBAC_PACKAGE $package -Recurse }
    else {
        Push-Location $root
        try { & dotnet pwsh -NoProfile -NonInteractive -File src/Package/Package.ps1 -Destination $package | Out-Null }
        finally { Pop-Location }
        $LASTEXITCODE | Should -Be 0
    }

    # A user's home: modules are found in its folder for them, where Linux and macOS have it, and nowhere else.
    $userHome = New-Item (Join-Path $TestDrive 'home') -ItemType Directory
    $modules = New-Item (Join-Path $userHome '.local/share/powershell/Modules') -ItemType Directory
    $modulePath = $env:PSModulePath
    $env:PSModulePath = $modules
    Push-Location $userHome
}

AfterAll {
    Pop-Location
    $env:PSModulePath = $modulePath
}

Describe 'The package' {
    BeforeAll {
        $folder = Join-Path $package 'ElastiCacheRbac'
        $files = (Get-ChildItem $folder -Recurse -File).FullName.ForEach{ $_.Substring($folder.Length + 1).Replace('\', '/') }
    }

    It 'holds what the module needs, and nothing else' {
        $expected = @(
            '^ElastiCacheRbac\.psd1$', '^(LICENSE|README\.md|CHANGELOG\.md|THIRD-PARTY-NOTICES\.txt|ElastiCacheRbac\.cdx\.json)$'
            '^bin/\w+\.format\.ps1xml$', '^bin/(net8\.0|netstandard2\.0)/ElastiCacheRbac(\.Core)?\.dll$'
            '^bin/(net8\.0|netstandard2\.0)/dependencies/((ElastiCacheRbac|AWSSDK|System|Microsoft|SQLitePCLRaw)\.[\w.]+|YamlDotNet)\.dll$'
            '^bin/elasticache-rbac(-audit)?\.schema\.json$'
            '^bin/net8\.0/dependencies/runtimes/(win|osx|linux|linux-musl)-(x64|arm64)/native/(lib)?e_sqlite3\.(dll|so|dylib)$'
            '^bin/netstandard2\.0/dependencies/runtimes/win-(x64|x86|arm64)/native/e_sqlite3\.dll$'
            '^bin/pipelines/(github-actions|azure-pipelines)\.yml$'
            '^en-US/(about_\w+\.help\.txt|ElastiCacheRbac\.dll-Help\.xml)$')
        $files | Where-Object { $_ -notmatch ($expected -join '|') } | Should -BeNullOrEmpty
        foreach ($pattern in $expected) { @($files -match $pattern).Count | Should -BeGreaterThan 0 -Because $pattern }
        $files -match 'System\.Management\.Automation' | Should -BeNullOrEmpty
    }

    It 'lists every other file with its hash, and every package whose assembly it ships, in its bill of materials' {
        $bill = Get-Content (Join-Path $folder 'ElastiCacheRbac.cdx.json') -Raw | ConvertFrom-Json
        $listed = @($bill.components).Where{ $_.type -eq 'file' }
        $listed.name | Sort-Object | Should -Be ($files.Where{ $_ -ne 'ElastiCacheRbac.cdx.json' } | Sort-Object)
        foreach ($file in $listed) { (Get-FileHash (Join-Path $folder $file.name)).Hash | Should -Be $file.hashes[0].content }
        $packages = @($bill.components).Where{ $_.type -eq 'library' }.name
        # A package is named as its assembly; those of SQLite are not, and Microsoft.Data.Sqlite has its assembly in another.
        $other = '^(ElastiCacheRbac\.|AWSSDK\.ElastiCache$|SQLitePCLRaw\.|Microsoft\.Data\.Sqlite)'
        $shipped = $files -match '/dependencies/[^/]+$' -replace '^.*/|\.dll$' -notmatch $other | Sort-Object -Unique
        $packages -notmatch $other | Sort-Object | Should -Be $shipped
        $packages | Should -Contain 'SQLitePCLRaw.lib.e_sqlite3'
        $notices = Get-Content (Join-Path $folder 'THIRD-PARTY-NOTICES.txt') -Raw
        foreach ($name in $packages) { $notices | Should -Match "(?m)^$([regex]::Escape($name)) \d" }
    }
}

Describe 'A user who has only the package' {
    BeforeAll {
        # Elsewhere than on Linux a user's modules are in a folder that no variable moves, and a test leaves it alone.
        $onLinux = [System.Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::Linux)
        $install = if ($onLinux) { 'Install-PSResource' } else { "Save-PSResource -Path '$modules'" }
        # PSResourceGet comes with PowerShell 7.4 and later, which the repository has as a tool.
        $script = "`$env:HOME = '$userHome'; Register-PSResourceRepository -Name test -Uri '$package' -Trusted; " +
            "try { $install -Name ElastiCacheRbac -Repository test } finally { Unregister-PSResourceRepository test }"
        Push-Location $root
        try { & dotnet pwsh -NoProfile -NonInteractive -Command $script } finally { Pop-Location }
        $LASTEXITCODE | Should -Be 0
        Remove-Item $package -Recurse
    }

    It 'can install it, import it and run it' {
        $seen = Invoke-FreshShell @'
            Connect-EcLocal
            $null = New-EcUser app 'on ~app:* +@read' -NoPasswordRequired -Wait
            ConvertTo-Json -Compress @{
                Users = @((Get-EcUser).UserId | Sort-Object)
                Base = (Get-Module ElastiCacheRbac).ModuleBase
                Assemblies = @([AppDomain]::CurrentDomain.GetAssemblies().Where{ $_.GetName().Name -match '^(ElastiCacheRbac|AWSSDK)' }.Location)
            }
'@ | Select-Object -Last 1 | ConvertFrom-Json
        $seen.Users | Should -Be 'app', 'default'
        $seen.Base | Should -BeLike "$TestDrive*"
        $seen.Assemblies.Count | Should -BeGreaterThan 2
        $seen.Assemblies | Where-Object { $_ -notlike "$TestDrive*" } | Should -BeNullOrEmpty
    }

    It 'has help, topics and views' {
        $text = (Invoke-FreshShell @'
            Import-Module ElastiCacheRbac
            Get-Help New-EcUser -Full | Out-String
            Get-Help about_ElastiCacheRbac | Out-String
            (Get-FormatData ElastiCacheRbac.Users.User).TypeNames
'@) -join "`n"
        $text | Should -Match 'Creates RBAC users'
        $text | Should -Match 'Administers role-based access control'
        $text | Should -Match '(?m)^ElastiCacheRbac\.Users\.User$'
    }
}
