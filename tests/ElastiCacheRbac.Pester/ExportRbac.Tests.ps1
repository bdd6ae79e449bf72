BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
}

Describe 'Export-EcRbac' {
    BeforeEach {
        Connect-EcLocal
        $secret = New-Secret
        New-EcUser app 'on ~app:* +@read' -Password $secret | Out-Null
        New-EcUser app-default 'off -@all' -UserName default -Password $secret | Out-Null
        # A typographic quote ends a PowerShell text as a straight one does.
        New-EcUser odd "on ~a*$([char]0x2019)$([char]0x201C)'`"\#:[x]{}|>&!@``~? %R~log:* &news:* -@all +get (~tmp:* +set)" -UserName "it's: #1" -Password $secret | Out-Null
        New-EcUser on 'on ~* +@all' -Engine valkey -AuthenticationMode Iam | Out-Null
        New-EcUser no 'off ~keys* +get' -AuthenticationMode NoPasswordRequired | Out-Null
        New-EcUserGroup app -UserId app, odd, app-default | Out-Null
        New-EcUserGroup keys -UserId on -Engine valkey | Out-Null
        New-EcReplicationGroup sessions -UserGroupId app -Wait | Out-Null
        New-EcServerlessCache carts -UserGroupId app -Wait | Out-Null
        $folder = New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory
        Push-Location $folder
    }
    AfterEach { Pop-Location }

    It 'writes <Name>, which PowerShell reads as what the account has' -ForEach @(
        @{ Name = 'rbac.json'; Read = { Get-Content $args[0] -Raw | ConvertFrom-Json } }
        @{ Name = 'rbac.psd1'; Read = { Import-PowerShellDataFile $args[0] | ConvertTo-Json -Depth 9 | ConvertFrom-Json } }
    ) {
        Export-EcRbac $Name | Should -BeNullOrEmpty
        $rbac = & $Read $Name
        $rbac.version | Should -Be 1
        $users = Get-EcUser | Where-Object UserId -NE default
        $rbac.users.id | Should -Be $users.UserId
        $rbac.users.access | Should -Be $users.AccessString
        $rbac.users.engine | Should -Be $users.Engine
        $rbac.users.Where{ $_.id -eq 'odd' }.name | Should -Be "it's: #1"
        $rbac.users.Where{ $_.id -eq 'odd' }.authentication.passwords.environment | Should -Be 'ELASTICACHE_ODD_PASSWORD'
        $rbac.users.Where{ $_.id -eq 'on' }.authentication.type | Should -Be 'iam'
        $rbac.users.Where{ $_.id -eq 'no' }.authentication.type | Should -Be 'noPassword'
        $app = $rbac.userGroups.Where{ $_.id -eq 'app' }
        $app.members | Sort-Object | Should -Be 'app', 'odd'
        $app.defaultUser | Should -Be 'app-default'
        $app.replicationGroups | Should -Be 'sessions'
        $app.serverlessCaches | Should -Be 'carts'
    }

    It 'writes YAML, to a file or to the pipeline' {
        Export-EcRbac rbac.yml
        $text = Get-Content rbac.yml -Raw
        $text | Should -Match "(?m)^  - id: app\r?\n    engine: redis\r?\n    access: on ~app:\* -@all \+@read\r?$"
        $text | Should -Match "(?m)^  - id: 'on'\r?$"
        $text | Should -Not -Match 'str0ng'
        Export-EcRbac -Format Yaml | Should -Be $text.TrimEnd()
        (Export-EcRbac -Format Json | ConvertFrom-Json).users | Should -HaveCount 5
    }

    It 'reads the account by one call of each kind' {
        Get-ServiceCall { Export-EcRbac } | Sort-Object | Should -Be @(
            'DescribeReplicationGroups', 'DescribeServerlessCaches', 'DescribeUserGroups', 'DescribeUsers')
    }

    It 'writes nothing and calls nothing with -WhatIf' {
        Get-ServiceCall { Export-EcRbac rbac.yml -WhatIf } | Should -BeNullOrEmpty
        'rbac.yml' | Should -Not -Exist
    }

    It 'leaves a file that is there as it is, but for -Force' {
        'mine' | Set-Content rbac.yml
        Assert-ErrorRecord (Get-CaughtError { Export-EcRbac rbac.yml }) FileExists ResourceExists 'rbac.yml'
        Get-Content rbac.yml | Should -Be 'mine'
        $file = Export-EcRbac rbac.yml -Force -PassThru
        $file | Should -BeOfType ([System.IO.FileInfo])
        $file.FullName | Should -Be (Convert-Path rbac.yml)
        Get-Content rbac.yml -Raw | Should -Match '^version: 1'
    }

    It 'takes paths as PowerShell does' {
        $null = New-PSDrive state FileSystem $folder
        Export-EcRbac state:/other.json -UserId app
        'other.json' | Should -Exist
    }

    It 'refuses <Path> as <Id>' -ForEach @(
        @{ Path = 'rbac.txt'; Id = 'FileFormatUnknown'; Category = 'InvalidArgument' }
        @{ Path = 'nowhere/rbac.yml'; Id = 'FileUnwritable'; Category = 'InvalidArgument' }
        @{ Path = 'Env:/rbac.yml'; Id = 'PathInvalid'; Category = 'InvalidArgument' }
        @{ Path = 'nodrive:/rbac.yml'; Id = 'PathInvalid'; Category = 'InvalidArgument' }
    ) {
        Assert-ErrorRecord (Get-CaughtError { Export-EcRbac $Path }) $Id $Category
    }

    It 'exports a group with its members, or some users only' {
        $group = Export-EcRbac -Format Json -UserGroupId APP -Scope web | ConvertFrom-Json
        $group.scope | Should -Be 'web'
        $group.users.id | Should -Be 'app', 'app-default', 'odd'
        $group.userGroups.id | Should -Be 'app'

        $users = Export-EcRbac -Format Json -UserId o* | ConvertFrom-Json
        $users.users.id | Should -Be 'odd', 'on'
        $users.PSObject.Properties.Name | Should -Not -Contain 'userGroups'

        $both = Export-EcRbac -Format Json -UserId app -UserGroupId app | ConvertFrom-Json
        $both.users.id | Should -Be 'app'
        $both.existingUsers | Sort-Object | Should -Be 'app-default', 'odd'
    }

    It 'refuses a plain ID that does not exist' {
        Assert-ErrorRecord (Get-CaughtError { Export-EcRbac rbac.yml -UserId nobody }) UserNotFound ObjectNotFound 'nobody'
        Assert-ErrorRecord (Get-CaughtError { Export-EcRbac rbac.yml -UserGroupId none }) UserGroupNotFound ObjectNotFound 'none'
        'rbac.yml' | Should -Not -Exist
    }
}
