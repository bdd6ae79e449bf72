BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    function New-Account {
        Connect-EcLocal
        $secret = New-Secret
        New-EcUser app 'on ~app:* +@read' -Password $secret | Out-Null
        New-EcUser app-default 'off -@all' -UserName default -Password $secret | Out-Null
        New-EcUser odd "on ~a*$([char]0x2019)$([char]0x201C)'`"\#:[x]{}|>&!@``~? %R~log:* &news:* -@all +get (~tmp:* +set)" -UserName "it's: #1" -Password $secret | Out-Null
        New-EcUser module 'on ~* +json.get +newer.command' -Password $secret -WarningAction Ignore | Out-Null
        New-EcUser yes 'on ~* +@all' -Engine valkey -AuthenticationMode Iam | Out-Null
        New-EcUser no 'off ~keys* +get' -AuthenticationMode NoPasswordRequired | Out-Null
        New-EcUserGroup app -UserId app, odd, app-default | Out-Null
        New-EcUserGroup keys -UserId 'yes', app -Engine valkey | Out-Null
        New-EcUserGroup own -UserId default, 'no' | Out-Null
        New-EcReplicationGroup sessions -UserGroupId app -Wait | Out-Null
        New-EcServerlessCache carts -UserGroupId app -Wait | Out-Null
    }
}

Describe 'A file of desired state' {
    BeforeEach {
        Push-Location (New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory)
    }
    AfterEach { Pop-Location }

    It 'that Export-EcRbac wrote as <_> asks for no change' -ForEach 'rbac.yml', 'rbac.yaml', 'rbac.json', 'rbac.psd1', 'RBAC.PSD1' {
        New-Account
        Export-EcRbac $_
        Compare-EcRbac $_ | Should -BeNullOrEmpty
        Set-EcUser app -AccessString 'on ~app:* +@write'
        (Compare-EcRbac $_).ResourceId | Should -Be 'app'
    }

    It 'of PowerShell data has names in any case, and runs nothing' {
        Connect-EcLocal
        @'
        # A table of constants.
        @{
            Version = 1
            Users = @(
                @{ ID = 'a'; Access = @{ Enabled = $true; Commands = 'get', 'set'; Keys = @('a:*') }; Authentication = @{ Type = 'NoPassword' } }
                [ordered]@{ id = "b"; engine = 'Valkey'; access = 'on ~b'; authentication = @{ type = 'iam' } }
            )
        }
'@ | Set-Content rbac.psd1
        (Compare-EcRbac rbac.psd1).ResourceId | Should -Be 'a', 'b'

        '@{ version = 1; users = @(@{ id = New-Item hacked.txt; access = "$(New-Item hacked.txt)" }) }' | Set-Content rbac.psd1
        $failure = Get-CaughtError { Compare-EcRbac rbac.psd1 }
        Assert-ErrorRecord $failure FileInvalid InvalidArgument 'rbac.psd1'
        $failure.Exception.Mistakes.ForEach{ "$($_.Position)" } | Should -Be 'rbac.psd1:1:35', 'rbac.psd1:1:65'
        'hacked.txt' | Should -Not -Exist
    }

    It 'that is wrong as <Name> is told with all mistakes, each with line and column, before anything is called' -ForEach @(
        @{ Name = 'rbac.yml'; Text = "version: 1`nusers:`n  - id: app`n    acess: 'on'`n    access: on ~app:* +@raed`nuserGroups:`n  - id: web`n    members: [ap, default]`n"
            Places = '4:5', '5:23', '8:15' }
        @{ Name = 'rbac.json'; Text = "{`n  `"version`": 1,`n  `"users`": [ { `"id`": `"app`", `"acess`": `"on`",`n    `"access`": `"on ~app:* +@raed`" } ],`n  `"userGroups`": [ { `"id`": `"web`",`n    `"members`": [`"ap`", `"default`"] } ]`n}"
            Places = '3:29', '4:26', '6:17' }
        @{ Name = 'rbac.psd1'; Text = "@{`n  version = 1`n  users = @(@{ id = 'app'; acess = 'on'`n    access = 'on ~app:* +@raed' })`n  userGroups = @(@{ id = 'web'`n    members = @('ap', 'default') })`n}"
            Places = '3:28', '4:25', '6:17' }
    ) {
        Connect-EcLocal
        Set-Content $Name $Text
        Get-ServiceCall { Compare-EcRbac $Name 2>$null } | Should -BeNullOrEmpty
        $failure = Get-CaughtError { Compare-EcRbac $Name }
        Assert-ErrorRecord $failure FileInvalid InvalidArgument $Name
        $failure.Exception | Should -BeOfType ([ElastiCacheRbac.Files.FileInvalidException])
        $failure.Exception.Mistakes.ForEach{ "$($_.Position)" } | Should -Be $Places.ForEach{ "${Name}:$_" }
        $failure.Exception.Mistakes[0].Message | Should -Match 'Did you mean access\?'
        $failure.Exception.Mistakes[1].Message | Should -Match 'Did you mean \+@read\?'
        $failure.Exception.Mistakes[2].Message | Should -Match 'Did you mean app\?'
        foreach ($place in $Places) { "$failure" | Should -Match "(?m)^$([regex]::Escape("${Name}:$place")): " }
    }

    It 'that is broken as <Name> is told with the place' -ForEach @(
        @{ Name = 'rbac.yml'; Text = "version: 1`nusers: [`n" ; Place = '3:1' }
        @{ Name = 'rbac.json'; Text = "{`n  `"version`": 1`n  `"users`": []`n}" ; Place = '3:3' }
        @{ Name = 'rbac.psd1'; Text = "@{`n  version = 1`n  users = @(`n}" ; Place = '4:1' }
        @{ Name = 'two.psd1'; Text = "@{ version = 1 }`n@{}" ; Place = '2:1' }
    ) {
        Set-Content $Name $Text -NoNewline
        $failure = Get-CaughtError { Compare-EcRbac $Name }
        Assert-ErrorRecord $failure FileInvalid InvalidArgument $Name
        $failure.Exception.Mistakes.ForEach{ "$($_.Position)" } | Should -Contain "${Name}:$Place"
    }

    It 'that holds a password is refused, and the password never shown, as <Name>' -ForEach @(
        @{ Name = 'rbac.yml'; Text = "version: 1`nusers: [{ id: a, access: on, password: hunter2-hunter2 }]" }
        @{ Name = 'rbac.json'; Text = '{ "version": 1, "users": [{ "id": "a", "access": "on", "authentication": { "passwords": ["hunter2-hunter2"] } }] }' }
        @{ Name = 'broken.json'; Text = '{ "version": 1, "users": [{ "id": "a", "password": nhunter2-hunter2 }] }' }
        @{ Name = 'rbac.psd1'; Text = "@{ version = 1; users = @(@{ id = 'a'; access = 'on'; password = 'hunter2-hunter2' }) }" }
        @{ Name = 'broken.psd1'; Text = "@{ version = 1; users = @(@{ id = 'a'; password = 'x' 'hunter2-hunter2' }) }" }
        @{ Name = 'bare.psd1'; Text = "@{ version = 1; users = @(@{ id = 'a'; password = hunter2-hunter2 }) }" }
    ) {
        Set-Content $Name $Text
        $failure = Get-CaughtError { Compare-EcRbac $Name }
        Assert-ErrorRecord $failure FileInvalid InvalidArgument $Name
        ($failure, $failure.Exception.ToString() | Out-String) + ($failure | Format-List * -Force | Out-String) | Should -Not -Match 'hunter2'
    }

    It 'that cannot be read is refused as <Id>' -ForEach @(
        @{ Path = 'none.yml'; Id = 'FileNotFound'; Category = 'ObjectNotFound' }
        @{ Path = 'none/none.yml'; Id = 'FileNotFound'; Category = 'ObjectNotFound' }
        @{ Path = 'folder.yml'; Id = 'FileUnreadable'; Category = 'InvalidArgument' }
        @{ Path = 'folder.psd1'; Id = 'FileUnreadable'; Category = 'InvalidArgument' }
        @{ Path = 'rbac.txt'; Id = 'FileFormatUnknown'; Category = 'InvalidArgument' }
        @{ Path = 'Env:/rbac.yml'; Id = 'PathInvalid'; Category = 'InvalidArgument' }
        @{ Path = 'huge.yml'; Id = 'FileTooLarge'; Category = 'InvalidArgument' }
    ) {
        $null = 'folder.yml', 'folder.psd1' | ForEach-Object { New-Item $_ -ItemType Directory }
        [System.IO.File]::WriteAllBytes((Join-Path $PWD.ProviderPath 'huge.yml'), [byte[]]::new(5MB))
        Assert-ErrorRecord (Get-CaughtError { Compare-EcRbac $Path }) $Id $Category $Path
    }
}

Describe 'A password that a file of desired state refers to' {
    BeforeAll {
        function New-StateFile([string] $Reference) {
            "version: 1`nusers:`n  - id: app`n    access: on ~app:* +@read`n    authentication: { passwords: [$Reference] }" | Set-Content $file
        }
        $plain = 'a-s3cret-p(ssword'
    }
    BeforeEach {
        Connect-EcLocal
        $file = Join-Path $TestDrive 'rbac.yml'
        $env:EC_APP_PASSWORD = $plain
    }
    AfterEach { Remove-Item env:EC_APP_PASSWORD -ErrorAction Ignore }

    It 'comes from <Reference>, and shows in no stream' -ForEach @(
        @{ Reference = '{ environment: EC_APP_PASSWORD }' }
        @{ Reference = '{ script: ''if ($_ -eq "app") { ConvertTo-SecureString $env:EC_APP_PASSWORD -AsPlainText -Force }'' }' }
        @{ Reference = '{ secret: app, vault: Main }' }
        @{ Reference = '{ secret: app }' }
        @{ Reference = '{ environment: EC_APP_PASSWORD }, { secret: app-2 }'; Count = 2 }
    ) {
        function Get-Secret { [CmdletBinding()] param($Name, $Vault) ConvertTo-SecureString "$plain$Name$Vault" -AsPlainText -Force }
        New-StateFile $Reference
        $told = Sync-EcRbac $file -PassThru -Verbose -Debug *>&1
        $told | Should -Not -BeNullOrEmpty
        "$($told | Out-String)$($told | Format-List * -Force | Out-String)" | Should -Not -Match 's3cret'
        (Get-EcUser app).PasswordCount | Should -Be $(if ($_['Count']) { $_['Count'] } else { 1 })
    }

    It 'that is not there is told as <Id>, and nothing is changed' -ForEach @(
        @{ Reference = '{ environment: EC_NO_PASSWORD }'; Id = 'PasswordVariableMissing' }
        @{ Reference = '{ script: Get-Date }'; Id = 'SecretUnreadable' }
        @{ Reference = '{ script: "$(" }'; Id = 'SecretUnreadable' }
        @{ Reference = '{ script: throw ''no vault'' }'; Id = 'SecretUnreadable' }
        @{ Reference = '{ secret: none }'; Id = 'SecretManagementMissing' }
        @{ Reference = '{ secret: none, vault: Main }'; Id = 'VaultSecretUnreadable'; Vault = { param($Name) throw "There is no $Name." } }
        @{ Reference = '{ secret: none }'; Id = 'VaultSecretUnreadable'; Vault = { 'plain-text-of-a-s3cret' } }
    ) {
        if ($_['Vault']) { Set-Item function:Get-Secret $_['Vault'] }
        New-StateFile $Reference
        $failure = Get-CaughtError { Sync-EcRbac $file }
        Assert-ErrorRecord $failure $Id InvalidArgument 'app'
        "$failure" | Should -Not -Match 's3cret'
        Get-EcUser | Should -HaveCount 1
    }
}
