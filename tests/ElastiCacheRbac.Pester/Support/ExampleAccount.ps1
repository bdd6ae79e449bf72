# Dot-sourced before an example runs: an account in a local control plane that has what the examples name. Where the example
# creates something, the account has what that needs, and not yet the thing itself.
param([string] $Cmdlet)

Connect-EcLocal
$layer = switch ($Cmdlet) {
    { $_ -in 'New-EcUser', 'New-EcPassword' } { 0 }
    'New-EcUserGroup' { 1 }
    { $_ -in 'New-EcReplicationGroup', 'New-EcServerlessCache' } { 2 }
    default { 3 }
}
$password = New-Secret
if ($layer -ge 1) {
    $null = 'app', 'app-2', 'intern', 'reporter', 'tmp-1', 'a', 'b', 'c' | ForEach-Object { New-EcUser $_ 'on ~app:* +@read' -Password $password }
    $null = 'app-default', 'locked-default', 'web-default' | ForEach-Object { New-EcUser $_ 'off -@all' -UserName default -Password $password }
}
if ($layer -ge 2) {
    $null = New-EcUserGroup app -UserId app, app-default, intern
    $null = 'web', 'tmp-1' | ForEach-Object { New-EcUserGroup $_ -UserId web-default, tmp-1 }
}
if ($layer -ge 3) {
    $null = New-EcReplicationGroup sessions -UserGroupId app
    if ($Cmdlet -eq 'Set-EcAuthentication') { $null = New-EcReplicationGroup legacy -AuthToken (New-Secret 'an-auth-t0ken-of-length') }
    $null = 'open', 'tmp-1' | ForEach-Object { New-EcReplicationGroup $_ -TransitEncryptionEnabled $true }
    $null = New-EcServerlessCache carts -UserGroupId app
    $null = New-EcServerlessCache tmp-1
    Get-EcUser app | Add-EcTag -Tag @{ stage = 'test'; 'tmp-1' = 'x' }
    if ($Cmdlet -eq 'Complete-EcPasswordRotation') { Start-EcPasswordRotation app -PresentPassword $password -NewPassword (New-Secret 'the-s3cret-named-app-new') }
}
@'
UserId,UserName,AccessString,AuthenticationMode
one,one,on ~one:* +@read,no-password-required
two,two,on ~two:* +@read,no-password-required
'@ | Set-Content users.csv
@'
user importer on #5e884898da28047151d0e56f8dc6292773603d0d6aabbd62a11ef721d1542d8a sanitize-payload ~import:* resetchannels -@all +@write
'@ | Set-Content users.acl
'{ "Users": [{ "UserId": "seeded", "UserName": "seeded", "Engine": "redis", "AccessString": "off", "NoPasswordRequired": true }] }' | Set-Content seed.json
'# Commandstats', 'cmdstat_get:calls=5,usec=12', 'cmdstat_set:calls=2,usec=9' | Set-Content commandstats.txt
$accessFile = @'
version: 1
users:
  - id: app
    access: on ~app:* +@read +@write
    authentication: { type: password, passwords: [{ environment: APP_PASSWORD }] }
  - id: app-default
    name: default
    access: "off -@all"
    authentication: { type: password, passwords: [{ environment: APP_PASSWORD }] }
userGroups:
  - id: app
    members: [app]
    defaultUser: app-default
    replicationGroups: [sessions]
    serverlessCaches: [carts]
'@
# Export-EcRbac's examples write it themselves.
if ($Cmdlet -ne 'Export-EcRbac') { $accessFile | Set-Content access.yml }
@'
admins: [reporter]
suppressions:
  - { rule: EC008, resource: 'tmp-*', reason: removed every night, until: 2999-12-31 }
'@ | Set-Content audit.yml
if ($Cmdlet -in 'Compare-EcRbac', 'Sync-EcRbac') {
    # Pruning removes what a file administers: these are tagged so.
    Get-EcUser a | Add-EcTag -Tag @{ 'ElastiCacheRbac:Scope' = 'default' }
    $others = @('app-2', 'intern', 'reporter', 'tmp-1', 'b', 'c', 'locked-default', 'web-default' | Get-EcUser) + @(Get-EcUserGroup web, tmp-1)
    $others | Add-EcTag -Tag @{ 'ElastiCacheRbac:Scope' = 'other' }
}
