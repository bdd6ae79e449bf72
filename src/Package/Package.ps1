#requires -Version 7.4
<#
.SYNOPSIS
Makes the module folder of what a build has laid out, and from it the .nupkg that PSResourceGet installs.

.DESCRIPTION
The folder holds what the module needs to run and what its licences ask for: the manifest, bin, help, LICENSE, README,
CHANGELOG, THIRD-PARTY-NOTICES.txt, and ElastiCacheRbac.cdx.json, a bill of materials in CycloneDX's format. What this script
writes into it depends on the build alone, not on when or where it runs.
#>
[CmdletBinding()]
param(
    # The folder to make anew: it gets the module folder and the .nupkg.
    [string] $Destination,

    # Windows only: the thumbprint of the code signing certificate in the current user's store to sign with.
    [string] $CertificateThumbprint,

    [string] $TimestampServer = 'http://timestamp.digicert.com'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$root = Convert-Path (Join-Path $PSScriptRoot '../..')
$artifacts = Join-Path $root 'artifacts'
if (-not $Destination) { $Destination = Join-Path $artifacts 'package' }
$module = Join-Path $Destination 'ElastiCacheRbac'

function Copy-ModuleFile {
    if (Test-Path $Destination) { Remove-Item $Destination -Recurse }
    $null = New-Item $module -ItemType Directory
    foreach ($item in 'ElastiCacheRbac.psd1', 'bin', 'en-US', 'LICENSE', 'README.md', 'CHANGELOG.md') {
        Copy-Item (Join-Path $root $item) $module -Recurse
    }
}

function Get-Library {
    # The NuGet packages whose assemblies the module folder holds, each once, in the order of their names.
    $assets = Get-Content (Join-Path $artifacts 'obj/ElastiCacheRbac/project.assets.json') -Raw | ConvertFrom-Json -AsHashtable
    $folder = $assets.packageFolders.Keys | Select-Object -First 1
    $libraries = foreach ($file in Get-ChildItem (Join-Path $artifacts 'publish/ElastiCacheRbac') -Recurse -Filter ElastiCacheRbac.deps.json) {
        $dependencies = Get-Content $file.FullName -Raw | ConvertFrom-Json -AsHashtable
        $target = $dependencies.targets[$dependencies.runtimeTarget.name]
        foreach ($key in $dependencies.libraries.Keys.Where{ $dependencies.libraries[$_].type -eq 'package' }) {
            $library = $dependencies.libraries[$key]
            $name, $version = $key -split '/'
            $metadata = ([xml](Get-Content -LiteralPath (Join-Path $folder $library.path "$($name.ToLowerInvariant()).nuspec") -Raw)).package.metadata
            [pscustomobject]@{
                Name      = $name
                Version   = $version
                Reference = "pkg:nuget/$name@$version"
                License   = $metadata['license']?.InnerText
                Terms     = $metadata['licenseUrl'].InnerText
                Authors   = $metadata.authors
                Copyright = $metadata['copyright']?.InnerText
                Url       = $metadata['projectUrl']?.InnerText
                Sha512    = [convert]::ToHexString([convert]::FromBase64String($library.sha512 -replace '^sha512-')).ToLowerInvariant()
                Needs     = if ($target[$key].Contains('dependencies')) { $target[$key].dependencies.GetEnumerator().ForEach{ "pkg:nuget/$($_.Key)@$($_.Value)" } }
            }
        }
    }
    foreach ($group in $libraries | Group-Object Reference | Sort-Object Name) {
        $library = $group.Group[0]
        $library.Needs = @($group.Group.ForEach{ $_.Needs } | Where-Object { $_ } | Sort-Object -Unique)
        $library
    }
}

function Write-Notice($Libraries) {
    $lines = @(
        'The folder bin of this module holds, besides the module''s own assemblies, those of the packages below, unchanged.'
        'LICENSE has the text of Apache-2.0; that of MIT follows the list.'
        foreach ($library in $Libraries) {
            ''
            "$($library.Name) $($library.Version)  ($($library.License ?? $library.Terms))"
            "$($library.Copyright ?? "Copyright $($library.Authors)")  $($library.Url)"
        }
        ''
        Get-Content (Join-Path $PSScriptRoot 'MIT.txt')
    )
    Set-Content (Join-Path $module 'THIRD-PARTY-NOTICES.txt') ($lines -join "`n")
}

function Write-BillOfMaterials($Libraries) {
    # CycloneDX 1.6: the packages, then every file of the module folder with its hash.
    $manifest = & ([scriptblock]::Create((Get-Content (Join-Path $module 'ElastiCacheRbac.psd1') -Raw)))
    $self = "pkg:nuget/ElastiCacheRbac@$($manifest.ModuleVersion)"
    $files = foreach ($file in Get-ChildItem $module -Recurse -File) {
        [ordered]@{
            type   = 'file'
            name   = [System.IO.Path]::GetRelativePath($module, $file.FullName).Replace('\', '/')
            hashes = @(@{ alg = 'SHA-256'; content = (Get-FileHash -LiteralPath $file.FullName).Hash.ToLowerInvariant() })
        }
    }
    $packages = foreach ($library in $Libraries) {
        [ordered]@{
            type               = 'library'
            'bom-ref'          = $library.Reference
            name               = $library.Name
            version            = $library.Version
            purl               = $library.Reference
            licenses           = @(if ($library.License) { @{ expression = $library.License } } else { @{ license = @{ name = 'See the URL'; url = $library.Terms } } })
            hashes             = @(@{ alg = 'SHA-512'; content = $library.Sha512 })
            externalReferences = @(@{ type = 'website'; url = $library.Url })
        }
    }
    $bill = [ordered]@{
        bomFormat    = 'CycloneDX'
        specVersion  = '1.6'
        version      = 1
        metadata     = @{
            component = [ordered]@{
                type = 'library'; 'bom-ref' = $self; name = 'ElastiCacheRbac'; version = $manifest.ModuleVersion; purl = $self
                licenses = @(@{ expression = 'Apache-2.0' })
            }
        }
        components   = @($packages) + @($files | Sort-Object { $_.name })
        dependencies = @(
            [ordered]@{ ref = $self; dependsOn = @($Libraries.Reference) }
            foreach ($library in $Libraries) { [ordered]@{ ref = $library.Reference; dependsOn = $library.Needs } }
        )
    }
    Set-Content (Join-Path $module 'ElastiCacheRbac.cdx.json') ($bill | ConvertTo-Json -Depth 8)
}

function Set-ModuleSignature {
    $certificate = Get-Item -LiteralPath "Cert:\CurrentUser\My\$CertificateThumbprint"
    $files = Get-ChildItem $module -Recurse -Include *.psd1, *.ps1xml, ElastiCacheRbac*.dll, AWSSDK.ElastiCache.dll
    foreach ($file in $files) {
        $signature = Set-AuthenticodeSignature -LiteralPath $file.FullName -Certificate $certificate -HashAlgorithm SHA256 -TimestampServer $TimestampServer
        if ($signature.Status -ne 'Valid') { throw "'$($file.Name)' could not be signed: $($signature.StatusMessage)" }
    }
}

Copy-ModuleFile
if ($CertificateThumbprint) { Set-ModuleSignature }
$libraries = @(Get-Library)
Write-Notice $libraries
Write-BillOfMaterials $libraries
Compress-PSResource -Path $module -DestinationPath $Destination

$content = Get-ChildItem $module -Recurse -File
$package = Get-ChildItem $Destination -Filter *.nupkg
'{0}: {1:N1} MB; {2} files, {3:N1} MB installed' -f
    $package.Name, ($package.Length / 1MB), $content.Count, (($content | Measure-Object Length -Sum).Sum / 1MB)
