BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Background.ps1')
    $ConfirmPreference = 'None'
}

Describe 'A pipeline' {
    BeforeEach {
        Connect-EcLocal
        'app-one', 'app-two', 'web' | New-EcUser -AccessString 'on ~* +@read' -NoPasswordRequired | Out-Null
    }

    It 'changes the users that Get-EcUser and Where-Object let through' {
        Get-EcUser | Where-Object UserName -Like app* | Set-EcUser -AccessString 'on ~app:* +@write' -Wait
        (Get-EcUser).Where{ $_.AccessString -like '*+@write' }.UserId | Should -Be 'app-one', 'app-two'
    }

    It 'swaps the default user of a group' {
        New-EcUser new-default -UserName default 'off -@all' -NoPasswordRequired | Out-Null
        New-EcUserGroup g default | Out-Null
        Get-EcUserGroup g | Set-EcDefaultUser -UserId new-default -Wait
        (Get-EcUserGroup g).UserIds | Should -Be 'new-default'
    }

    It 'assigns a user group to every replication group' {
        New-EcUserGroup g default | Out-Null
        'one', 'two' | New-EcReplicationGroup -TransitEncryptionEnabled $true -Wait | Out-Null
        Get-EcReplicationGroup | Set-EcReplicationGroup -AddUserGroupId g -Wait
        (Get-EcReplicationGroup).UserGroupIds | Should -Be 'g', 'g'
    }

    It 'makes users of a CSV with columns named as the parameters' {
        $csv = Join-Path $TestDrive 'users.csv'
        Set-Content $csv 'UserId,UserName,AccessString,AuthenticationMode', 'csv-one,one,on ~one:* +@read,NoPasswordRequired', 'csv-two,two,on ~two:* +@read,no-password-required'
        (Import-Csv $csv | New-EcUser).UserName | Should -Be 'one', 'two'
    }

    It 'into Export-Csv writes the items of a list' {
        New-EcUserGroup g default, app-one | Out-Null
        New-EcReplicationGroup cache -UserGroupId g -Wait | Out-Null
        (Get-EcUser app-one | ConvertTo-Csv | ConvertFrom-Csv).UserGroupIds | Should -Be 'g'
        (Get-EcUser web | ConvertTo-Csv | ConvertFrom-Csv).UserGroupIds | Should -Be ''
        (Get-EcUserGroup g | ConvertTo-Csv | ConvertFrom-Csv).UserIds | Should -Be 'default, app-one'
        (Get-EcReplicationGroup | ConvertTo-Csv | ConvertFrom-Csv).UserGroupIds | Should -Be 'g'
        (Get-EcAuthentication | ConvertTo-Csv | ConvertFrom-Csv).UserGroupIds | Should -Be 'g'
    }

    It 'of what came from a file or another process changes the same users' -ForEach @(
        @{ Way = { ConvertTo-Json -InputObject @($input) | ConvertFrom-Json } }
        @{ Way = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Way = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(@($input))) } }
    ) {
        Get-EcUser app* | & $Way | Set-EcUser -AccessString 'on ~app:* +@write' -Wait
        (Get-EcUser).Where{ $_.AccessString -like '*+@write' }.UserId | Should -Be 'app-one', 'app-two'
    }

    It 'adds users by one modify call' {
        New-EcUserGroup g default | Out-Null
        $calls = Get-ServiceCall { 'app-one', 'app-two', 'web' | Add-EcUserGroupMember -UserGroupId g }
        $calls -eq 'ModifyUserGroup' | Should -HaveCount 1
        (Get-EcUserGroup g).UserIds | Sort-Object | Should -Be 'app-one', 'app-two', 'default', 'web'
    }

    It 'changes each of several groups by one modify call' {
        'g', 'h' | ForEach-Object { New-EcUserGroup $_ default | Out-Null }
        $rows = foreach ($group in 'g', 'h') { foreach ($user in 'app-one', 'web') { [pscustomobject]@{ UserGroupId = $group; UserId = $user } } }
        $calls = Get-ServiceCall { $rows | Add-EcUserGroupMember -Wait }
        $calls -eq 'ModifyUserGroup' | Should -HaveCount 2
        (Get-EcUserGroup).ForEach{ $_.UserIds.Count } | Should -Be 3, 3
    }

    It 'of objects works in the region that each object is from' {
        New-EcUser app-one 'on ~* +@read' -NoPasswordRequired -Region eu-west-1 | Out-Null
        Get-EcUser app-one -Region eu-west-1 | Remove-EcUser -Wait
        Test-EcUser app-one -Region eu-west-1 | Should -BeFalse
        Test-EcUser app-one | Should -BeTrue
    }

    It 'of IDs with the text of Get-Content works' {
        $file = Join-Path $TestDrive 'ids.txt'
        Set-Content $file 'app-one', 'web'
        (Get-Content $file | Get-EcUser).UserId | Should -Be 'app-one', 'web'
    }
}

Describe 'A pipeline of many' {
    BeforeEach {
        Connect-EcLocal
        1..250 | ForEach-Object { "u$_" } | New-EcUser -AccessString 'on ~* +@read' -NoPasswordRequired | Out-Null
    }

    It 'reads a full list by as few calls as paging allows' {
        $calls = Get-ServiceCall { $script:users = @(); Get-EcUser | ForEach-Object { $script:users += $_ } }
        $users | Should -HaveCount 251
        $calls | Should -Be (@('DescribeUsers') * 3)
    }

    It 'removes every user of several pages, none left out' {
        Get-EcUser u* | Remove-EcUser -Wait
        (Get-EcUser).UserId | Should -Be 'default'
    }
}

Describe 'Select-Object -First' {
    It 'stops reading: the answer to the next page is not waited for' {
        $service = Start-ScriptedService
        $background = Start-Background { param($endpoint) Get-EcUser -EndpointUrl $endpoint | Select-Object -First 1 } $service.EndpointUrl
        try {
            Send-Answer (Receive-Call $service) "<Users><member>$(Get-UserXml one)</member><member>$(Get-UserXml two)</member></Users><Marker>more</Marker>"
            (Wait-Background $background).UserId | Should -Be 'one'
            $background.Shell.HadErrors | Should -BeFalse
        }
        finally {
            $background.Shell.Dispose()
            $service.Listener.Stop()
        }
    }
}

Describe 'An object of another kind' {
    BeforeEach {
        Connect-EcLocal
        New-EcUser app 'on ~* +@read' -NoPasswordRequired | Out-Null
        New-EcUserGroup app default, app | Out-Null
        New-EcReplicationGroup app -UserGroupId app -Wait | Out-Null
    }

    It 'does not stand for what has the same ID: <Name>' -ForEach @(
        @{ Name = 'a user is no user group'; Block = { Get-EcUser app | Remove-EcUserGroup } }
        @{ Name = 'a user group is no user'; Block = { Get-EcUserGroup app | Remove-EcUser } }
        @{ Name = 'a user group is no replication group'; Block = { Get-EcUserGroup app | Remove-EcReplicationGroup } }
        @{ Name = 'a replication group is no user'; Block = { Get-EcReplicationGroup app | Set-EcUser -AccessString 'off -@all' } }
        @{ Name = 'a number is no user'; Block = { 1 | Remove-EcUser } }
    ) {
        $problem = Get-CaughtError $Block
        $problem.CategoryInfo.Category | Should -Be 'InvalidArgument'
        (Get-EcUser app).AccessString | Should -Match '@read'
        Test-EcUserGroup app | Should -BeTrue
        Get-EcReplicationGroup | Should -HaveCount 1
    }

    It 'as an argument is refused with a message that says why' {
        $problem = Get-CaughtError { Remove-EcUserGroup (Get-EcUser app) }
        $problem.FullyQualifiedErrorId | Should -Be 'ParameterArgumentTransformationError,ElastiCacheRbac.UserGroups.RemoveEcUserGroupCommand'
        $problem.Exception.Message | Should -Match 'UserGroupId'
    }

    It 'a row without the column names the parameter, and not what the row holds' {
        $problem = Get-CaughtError { [pscustomobject]@{ Id = 'app'; AccessString = 'on ~* +@read'; Secret = 'do-not-show-this' } | New-EcUser -NoPasswordRequired }
        $problem.FullyQualifiedErrorId | Should -Be 'InputObjectMissingMandatory,ElastiCacheRbac.Users.NewEcUserCommand'
        $problem.Exception.Message | Should -Match 'UserId'
        $problem.Exception.ToString() | Should -Not -Match 'do-not-show-this'
    }
}
