#requires -Version 5.1
<#
.SYNOPSIS
Plays the whole story of role-based access control on the embedded local control plane. No AWS account is touched.

.DESCRIPTION
The story is that of two pages of the ElastiCache user guide, "Creating ElastiCache clusters and users" and
"Role-Based Access Control (RBAC)": the same resources, made by cmdlets. Each step says what it does, shows the
commands, and checks what came of them; the script ends with a non-zero exit code if any step is not as expected.
#>
[CmdletBinding()]
param()

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'
Import-Module (Join-Path $PSScriptRoot '../../ElastiCacheRbac.psd1')

# In a terminal tables keep their colours on the way through Out-String; a log gets none.
if ($PSVersionTable.PSEdition -eq 'Core' -and -not [Console]::IsOutputRedirected) { $PSStyle.OutputRendering = 'Ansi' }

$failures = [System.Collections.Generic.List[string]]::new()

function Step {
    # Says what a step is for, shows its command as one would type it, runs it, and shows what it wrote.
    param([string] $Title, [scriptblock] $Command)
    Write-Host
    Write-Host "== $Title" -ForegroundColor Cyan
    foreach ($line in $Command.ToString().Trim() -split '\r?\n') {
        Write-Host ('PS> ' + $line.Trim()) -ForegroundColor DarkGray
    }
    # As wide as the tables are made for, also where the output goes to a log.
    try { Write-Host (& $Command | Out-String -Width 120).TrimEnd() }
    catch {
        $failures.Add("${Title}: $_")
        Write-Host "   FAILED: $_" -ForegroundColor Red
    }
}

function Expect {
    # Checks what a step has come to.
    param([string] $Claim, [scriptblock] $Check)
    $holds = try { [bool] (& $Check) } catch { Write-Host "   $_"; $false }
    if ($holds) { Write-Host "   ok: $Claim" -ForegroundColor Green }
    else {
        $failures.Add("not so: $Claim")
        Write-Host "   NOT SO: $Claim" -ForegroundColor Red
    }
}

function New-DemoPassword { ConvertTo-SecureString ([guid]::NewGuid().ToString()) -AsPlainText -Force }

Write-Host 'Role-based access control of ElastiCache, from users to the caches they guard.'

Step 'Work on the embedded local control plane instead of AWS' { Connect-EcLocal }

Step 'A mistake in an access string is found before anything is sent' {
    Test-EcAccessString 'on ~app:* +@raed -keys' -Detailed
}
Step 'What a change of an access string comes to' {
    Compare-EcAccessString 'on ~app:* +@read' 'on ~app:* +@read +set -keys'
}
Expect 'a decision is the engine''s own' { (Test-EcAccess 'on ~app:* +@read' -Command 'SET app:1 x').Verdict -eq 'Command' }

$password = New-DemoPassword
Step 'Ensure that an application user and a default user exist' {
    New-EcUser mygroup2-myuser2 -UserName myuser2 -AccessString 'on ~* +@all' -Password $password -IfNotExists -Wait
    New-EcUser mygroup2-default -UserName default -AccessString 'on ~* +@all' -Password $password -IfNotExists -Wait
}
Expect 'both users are active and have a password' {
    @(Get-EcUser mygroup2-* | Where-Object { $_.Status -eq 'active' -and $_.PasswordCount -eq 1 }).Count -eq 2
}
Step 'Ensuring again changes nothing' {
    New-EcUser mygroup2-myuser2 -UserName myuser2 -AccessString 'on ~* +@all' -Password $password -IfNotExists
}
Expect 'there is still one such user' { @(Get-EcUser | Where-Object UserName -EQ myuser2).Count -eq 1 }

Step 'Ensure the user groups, the users piped in' {
    'mygroup2-myuser2', 'mygroup2-default' | New-EcUserGroup mygroup2 -IfNotExists -Wait
    New-EcUserGroup mygroup -UserId default -IfNotExists -Wait
}
Expect 'the users know their group' { (Get-EcUser mygroup2-myuser2).UserGroupIds -contains 'mygroup2' }

Step 'Cluster mode disabled: a primary and two replicas' {
    New-EcReplicationGroup redis202104053 -CacheNodeType cache.m6g.large -EngineVersion 6.0 -NumCacheClusters 3 -Description 'Redis cluster mode disabled with replicas' -Wait
}
Step 'Cluster mode disabled, with TLS and RBAC' {
    New-EcReplicationGroup redis202104 -CacheNodeType cache.m6g.large -EngineVersion 6.0 -NumCacheClusters 3 -UserGroupId mygroup -SecurityGroupId sg-7cc73803 -CacheSubnetGroupName default -Wait
}
Step 'Cluster mode enabled: two shards with a replica each' {
    New-EcReplicationGroup redis20210 -CacheNodeType cache.m6g.large -EngineVersion 6.0 -NumNodeGroups 2 -ReplicasPerNodeGroup 1 -Wait
}
Step 'Cluster mode enabled, with TLS and RBAC' {
    New-EcReplicationGroup redis2021 -CacheNodeType cache.m6g.large -EngineVersion 6.0 -NumNodeGroups 2 -ReplicasPerNodeGroup 1 -UserGroupId mygroup -SecurityGroupId sg-7cc73803 -CacheSubnetGroupName default -Wait
}
Expect 'all four are available' { @(Get-EcReplicationGroup redis2021* | Where-Object Status -EQ available).Count -eq 4 }
Expect 'the two with a user group are encrypted in transit, the others are open' {
    @(Get-EcReplicationGroup redis2021* | Where-Object { [bool] $_.UserGroupIds -eq $_.TransitEncryptionEnabled }).Count -eq 4
}
Expect 'the group tells which caches it guards' {
    ((Get-EcUserGroup mygroup).ReplicationGroups | Sort-Object) -join ' ' -eq 'redis2021 redis202104'
}

Step 'Swap the default user of a group for one that can do next to nothing' {
    New-EcUser new-default-user -UserName default -AccessString 'off +get ~keys*' -Password $password -Wait
    Get-EcUserGroup mygroup | Set-EcDefaultUser -UserId new-default-user -PassThru -Wait
}
Expect 'the account''s own default user is in the group no more' { (Get-EcUserGroup mygroup).UserIds -join ' ' -eq 'new-default-user' }

Step 'What would happen: -WhatIf' {
    Get-EcUser | Where-Object UserName -Like myuser* | Set-EcUser -AccessString 'on ~objects:* ~items:* ~public:* +@read' -WhatIf
}
Expect 'nothing was changed' { (Get-EcUser mygroup2-myuser2).AccessString -eq 'on ~* +@all' }

Step 'Change the permissions of users piped from Get-EcUser' {
    Get-EcUser | Where-Object UserName -Like myuser* | Set-EcUser -AccessString 'on ~objects:* ~items:* ~public:* +@read' -PassThru -Wait
}
Expect 'the user can read three kinds of keys' { (Get-EcUser mygroup2-myuser2).AccessString -like '*~objects:* ~items:* ~public:*+@read' }

Step 'Assign another user group, unassign the present one' {
    Get-EcReplicationGroup redis202104 | Set-EcReplicationGroup -AddUserGroupId mygroup2 -RemoveUserGroupId mygroup -PassThru -Wait
}
Expect 'the other group guards the cache' { (Get-EcReplicationGroup redis202104).UserGroupIds -join ' ' -eq 'mygroup2' }

Expect 'a group on a cache cannot be deleted' {
    try { Remove-EcUserGroup mygroup2 -ErrorAction Stop; $false }
    catch { $_.FullyQualifiedErrorId -like 'InvalidUserGroupState,*' }
}

Step 'Clean up: caches, then groups, then users' {
    Get-EcReplicationGroup redis2021* | Remove-EcReplicationGroup -Wait
    Get-EcUserGroup mygroup* | Remove-EcUserGroup -Wait
    Get-EcUser | Where-Object UserId -NE default | Remove-EcUser -Wait
}
Expect 'only the account''s own default user is left' {
    -not (Get-EcReplicationGroup) -and -not (Get-EcUserGroup) -and (Get-EcUser).UserId -eq 'default'
}
Clear-EcSession

Write-Host
if ($failures.Count -gt 0) {
    Write-Host "$($failures.Count) steps were not as expected:" -ForegroundColor Red
    $failures | ForEach-Object { Write-Host "  $_" }
    exit 1
}
Write-Host 'Every step was as expected.' -ForegroundColor Green
exit 0
