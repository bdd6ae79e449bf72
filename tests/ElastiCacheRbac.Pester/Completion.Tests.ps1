BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')

    function Complete {
        # What Tab offers at the end of a line.
        param([string] $Line)
        (TabExpansion2 $Line $Line.Length).CompletionMatches
    }

    function Get-Completed {
        # What the line can become.
        param([string] $Line)
        $result = TabExpansion2 $Line $Line.Length
        foreach ($match in $result.CompletionMatches) {
            $Line.Remove($result.ReplacementIndex, $result.ReplacementLength).Insert($result.ReplacementIndex, $match.CompletionText)
        }
    }
}

Describe 'Completion inside an access string' {
    It '<Line> becomes <Completed>' -ForEach @(
        @{ Line = "Set-EcUser app -AccessString 'on ~app::* +@re"; Completed = "Set-EcUser app -AccessString 'on ~app::* +@read'" }
        @{ Line = 'Set-EcUser app -AccessString "on ~app::* +@re'; Completed = 'Set-EcUser app -AccessString "on ~app::* +@read"' }
        @{ Line = 'New-EcUser app -AccessString +@re'; Completed = 'New-EcUser app -AccessString +@read' }
        @{ Line = "New-EcUser app 'on -@dang"; Completed = "New-EcUser app 'on -@dangerous'" }
        @{ Line = "Set-EcUser app -AppendAccessString '+getd"; Completed = "Set-EcUser app -AppendAccessString '+getdel'" }
        @{ Line = "Test-EcAccessString 'on +client|getn"; Completed = "Test-EcAccessString 'on +client|getname'" }
        @{ Line = "Optimize-EcAccessString 'on (~a +getd"; Completed = "Optimize-EcAccessString 'on (~a +getdel'" }
        @{ Line = "ConvertFrom-EcAccessString 'on ~app:"; Completed = "ConvertFrom-EcAccessString 'on ~app:*'" }
        @{ Line = "Compare-EcAccessString 'on' 'on &news:"; Completed = "Compare-EcAccessString 'on' 'on &news:*'" }
        @{ Line = "Test-EcAccess 'on %R"; Completed = "Test-EcAccess 'on %R~'" }
        @{ Line = "Test-EcAccessString 'on ~it''s:"; Completed = "Test-EcAccessString 'on ~it''s:*'" }
        @{ Line = 'Test-EcAccessString "on ~a`$b:'; Completed = 'Test-EcAccessString "on ~a`$b:*"' }
    ) {
        Get-Completed $Line | Should -Be $Completed
    }

    It 'works where the string is closed already, and in the middle of a line' {
        $line = "Set-EcUser app -AccessString 'on +@re' -Wait"
        $at = $line.IndexOf("' -Wait")
        $result = TabExpansion2 $line $at
        $result.CompletionMatches.CompletionText | Should -Be "'on +@read'"
        $result.ReplacementIndex | Should -Be $line.IndexOf("'on")
    }

    It 'shows the rule alone in menus, and what it does' {
        $match = Complete "Test-EcAccessString 'on ~app::* +@geo"
        $match.ListItemText | Should -Be '+@geo'
        $match.ToolTip | Should -BeLike '* commands: geoadd,*'
    }

    It 'offers what the engine version has that the line names' {
        Complete "Test-EcAccessString -EngineVersion 6.0 'on +getd" | Should -BeNullOrEmpty
        (Complete "Test-EcAccessString -EngineVersion 6.0 'on &") | Should -BeNullOrEmpty
        (Complete "Test-EcAccessString -EngineVersion 7.0 'on +fcal").ListItemText | Should -Be '+fcall', '+fcall_ro'
    }

    It 'offers nothing that ElastiCache refuses' {
        Complete "New-EcUser app 'on +shut" | Should -BeNullOrEmpty
        (Complete "New-EcUser app 'on -shut").ListItemText | Should -Be '-shutdown'
    }
}

Describe 'Completion of names that need no service' {
    It '<Line> offers <First> first' -ForEach @(
        @{ Line = 'Get-EcCommand getd'; First = 'getdel' }
        @{ Line = "Get-EcCommand 'client|getn"; First = "'client|getname'" }
        @{ Line = 'Get-EcCommand -Category ha'; First = 'hash' }
        @{ Line = 'Get-EcCommand -EngineVersion '; First = 'valkey-8.0' }
        @{ Line = 'Test-EcAccessString on -EngineVersion redis-7'; First = 'redis-7.0' }
        @{ Line = 'Test-EcAccess on flush'; First = 'FLUSHALL' }
        @{ Line = "Test-EcAccess on 'client getn"; First = "'CLIENT GETNAME'" }
        @{ Line = 'New-EcReplicationGroup x -EngineVersion '; First = '8.0' }
        @{ Line = 'New-EcReplicationGroup x -Engine redis -EngineVersion '; First = '7.0' }
        @{ Line = 'New-EcUser app on -Engine v'; First = 'valkey' }
        @{ Line = 'Get-EcUser -Region eu-we'; First = 'eu-west-1' }
        @{ Line = 'Set-EcSession -Region us-ea'; First = 'us-east-1' }
    ) {
        @(Complete $Line)[0].CompletionText | Should -Be $First
    }

    It 'finds the profiles of the shared AWS configuration' {
        $before = $env:AWS_CONFIG_FILE
        $env:AWS_CONFIG_FILE = Join-Path $TestDrive 'config'
        Set-Content $env:AWS_CONFIG_FILE '[default]', '[profile staging]', '[profile two words]', '[sso-session main]'
        try {
            (Complete 'Get-EcUser -ProfileName ').CompletionText | Should -Be 'default', 'staging', "'two words'"
            (Complete 'Set-EcSession -ProfileName st').CompletionText | Should -Be 'staging'
        }
        finally { $env:AWS_CONFIG_FILE = $before }
    }
}

Describe 'Completion of identifiers' {
    BeforeAll {
        function Complete-Patiently {
            # On a busy machine the service may take longer than completion waits; the answer is there the next time.
            param([string] $Line)
            foreach ($attempt in 1..50) {
                $offered = Complete $Line
                if ($offered) { return $offered }
            }
        }

        Connect-EcLocal
        New-EcUser application 'on ~app:* +@read' -NoPasswordRequired | Out-Null
        New-EcUserGroup team -UserId default, application | Out-Null
        New-EcReplicationGroup orders -UserGroupId team -Wait | Out-Null
        New-EcServerlessCache sessions -Engine redis -Wait | Out-Null
    }
    AfterAll { Clear-EcSession }

    It '<Line> offers <Offered>' -ForEach @(
        @{ Line = 'Get-EcUser '; Offered = 'application', 'default' }
        @{ Line = 'Set-EcUser app'; Offered = 'application' }
        @{ Line = 'Remove-EcUser "APP'; Offered = '"application"' }
        @{ Line = 'Test-EcUser a'; Offered = 'application' }
        @{ Line = 'Get-EcUserGroup '; Offered = 'team' }
        @{ Line = 'Add-EcUserGroupMember te'; Offered = 'team' }
        @{ Line = 'Add-EcUserGroupMember team -UserId default,a'; Offered = 'application' }
        @{ Line = 'Set-EcUserGroup team -RemoveUserId a'; Offered = 'application' }
        @{ Line = 'New-EcUserGroup other -UserId d'; Offered = 'default' }
        @{ Line = 'Set-EcDefaultUser team a'; Offered = 'application' }
        @{ Line = 'Get-EcReplicationGroup '; Offered = 'orders' }
        @{ Line = 'Set-EcReplicationGroup orders -AddUserGroupId t'; Offered = 'team' }
        @{ Line = 'Remove-EcReplicationGroup o'; Offered = 'orders' }
        @{ Line = 'Get-EcServerlessCache '; Offered = 'sessions' }
        @{ Line = 'Get-EcAuthentication '; Offered = 'orders', 'sessions' }
        @{ Line = 'Get-EcEvent -SourceType user-group '; Offered = 'team' }
    ) {
        (Complete-Patiently $Line).CompletionText | Should -Be $Offered
    }

    It 'asks the account and region that the line names' {
        Complete 'Get-EcUserGroup -Region eu-west-1 t' | Where-Object ResultType -EQ ParameterValue | Should -BeNullOrEmpty
    }

    It 'is no error where nobody answers, or no region is known' {
        $errors = $Error.Count
        Complete 'Get-EcUser -Region eu-west-1 -AccessKey AKIA -SecretKey x -EndpointUrl http://127.0.0.1:9 zz' | Should -BeNullOrEmpty
        Complete 'Get-EcUser -EndpointUrl nonsense zz' | Should -BeNullOrEmpty
        Clear-EcSession
        Complete 'Get-EcUser zz' | Should -BeNullOrEmpty
        $Error.Count | Should -Be $errors
    }
}
