@{
    RootModule             = if ($PSEdition -eq 'Core') { 'bin/net8.0/ElastiCacheRbac.dll' } else { 'bin/netstandard2.0/ElastiCacheRbac.dll' }
    ModuleVersion          = '0.1.0'
    GUID                   = 'd7a957f0-5658-4a8d-b5fb-c2665862177e'
    Author                 = 'ElastiCacheRbac contributors'
    CompanyName            = 'ElastiCacheRbac contributors'
    Copyright              = 'Copyright (c) ElastiCacheRbac contributors. Apache License 2.0.'
    Description            = 'Administers role-based access control (RBAC) of Amazon ElastiCache: users, user groups, the default-user swap and the caches they guard. Includes a local control plane for rehearsals and tests.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Core', 'Desktop')
    FormatsToProcess       = @(
        'bin/AccessStrings.format.ps1xml'
        'bin/Authentication.format.ps1xml'
        'bin/Caches.format.ps1xml'
        'bin/Engines.format.ps1xml'
        'bin/Events.format.ps1xml'
        'bin/LocalServers.format.ps1xml'
        'bin/Session.format.ps1xml'
        'bin/Tags.format.ps1xml'
        'bin/UserGroups.format.ps1xml'
        'bin/Users.format.ps1xml'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    CmdletsToExport        = @(
        'Test-EcAccess'
        'Compare-EcAccessString'
        'ConvertFrom-EcAccessString'
        'New-EcAccessString'
        'Optimize-EcAccessString'
        'Test-EcAccessString'
        'ConvertFrom-EcAclList'
        'Get-EcAuthentication'
        'Set-EcAuthentication'
        'New-EcAuthToken'
        'Get-EcCommand'
        'Set-EcDefaultUser'
        'Get-EcEvent'
        'Connect-EcLocal'
        'Get-EcLocalRequest'
        'Start-EcLocalServer'
        'Stop-EcLocalServer'
        'New-EcPassword'
        'Complete-EcPasswordRotation'
        'Start-EcPasswordRotation'
        'Export-EcRbac'
        'Export-EcRbacReport'
        'Get-EcReplicationGroup'
        'New-EcReplicationGroup'
        'Remove-EcReplicationGroup'
        'Set-EcReplicationGroup'
        'Wait-EcResource'
        'Get-EcServerlessCache'
        'New-EcServerlessCache'
        'Remove-EcServerlessCache'
        'Set-EcServerlessCache'
        'Clear-EcSession'
        'Get-EcSession'
        'Set-EcSession'
        'Add-EcTag'
        'Get-EcTag'
        'Remove-EcTag'
        'Get-EcUser'
        'New-EcUser'
        'Remove-EcUser'
        'Set-EcUser'
        'Test-EcUser'
        'Get-EcUserGroup'
        'New-EcUserGroup'
        'Remove-EcUserGroup'
        'Set-EcUserGroup'
        'Test-EcUserGroup'
        'Add-EcUserGroupMember'
        'Remove-EcUserGroupMember'
    )
    PrivateData            = @{
        PSData = @{
            Tags       = @('AWS', 'ElastiCache', 'RBAC', 'Redis', 'Valkey', 'ACL', 'Windows', 'Linux', 'MacOS', 'PSEdition_Core', 'PSEdition_Desktop')
            LicenseUri = 'https://www.apache.org/licenses/LICENSE-2.0'
        }
    }
}
