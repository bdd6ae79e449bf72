# Dot-sourced before an example runs: an account in a local control plane that has what the examples name. Where the example
# creates something, the account has what that needs, and not yet the thing itself.
param([string] $Cmdlet)

Connect-EcLocal
$layer = @('New-EcUser', 'New-EcUserGroup', 'New-EcReplicationGroup').IndexOf($Cmdlet)
if ($layer -lt 0) { $layer = 3 }
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
    $null = 'open', 'tmp-1' | ForEach-Object { New-EcReplicationGroup $_ -TransitEncryptionEnabled $true }
}
@'
UserId,UserName,AccessString,AuthenticationMode
one,one,on ~one:* +@read,no-password-required
two,two,on ~two:* +@read,no-password-required
'@ | Set-Content users.csv
@'
user importer on #5e884898da28047151d0e56f8dc6292773603d0d6aabbd62a11ef721d1542d8a sanitize-payload ~import:* resetchannels -@all +@write
'@ | Set-Content users.acl
'# Commandstats', 'cmdstat_get:calls=5,usec=12', 'cmdstat_set:calls=2,usec=9' | Set-Content commandstats.txt
