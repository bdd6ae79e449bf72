BeforeDiscovery {
    # Every cmdlet that changes something, with the operation that it would call, and what its effect is told as.
    $changes = @(
        @{ Line = 'New-EcUser new ''on ~* +@read'' -NoPasswordRequired'; Operation = 'CreateUser'; Effect = "user named 'new'" }
        @{ Line = 'Set-EcUser app ''on ~app:* +@write'''; Operation = 'ModifyUser'; Effect = 'on ~app:\* \+@write' }
        @{ Line = 'Remove-EcUser app'; Operation = 'DeleteUser'; Effect = 'end its connections'; Asks = $true }
        @{ Line = 'New-EcUserGroup new default'; Operation = 'CreateUserGroup'; Effect = 'members default' }
        @{ Line = 'Set-EcUserGroup group -AddUserId app'; Operation = 'ModifyUserGroup'; Effect = 'add app' }
        @{ Line = 'Remove-EcUserGroup free'; Operation = 'DeleteUserGroup'; Effect = 'users stay'; Asks = $true }
        @{ Line = 'Add-EcUserGroupMember group app'; Operation = 'ModifyUserGroup'; Effect = 'add app' }
        @{ Line = 'Remove-EcUserGroupMember free app'; Operation = 'ModifyUserGroup'; Effect = 'remove app and end'; Asks = $true }
        @{ Line = 'Set-EcDefaultUser group new-default'; Operation = 'ModifyUserGroup'; Effect = "'new-default' the default user"; Asks = $true }
        @{ Line = 'New-EcReplicationGroup new -UserGroupId group'; Operation = 'CreateReplicationGroup'; Effect = "2 nodes of cache.t3.small, guarded by user group 'group'" }
        @{ Line = 'Set-EcReplicationGroup cache -RemoveUserGroups'; Operation = 'ModifyReplicationGroup'; Effect = 'whoever can reach the cache can use it' }
        @{ Line = 'Remove-EcReplicationGroup cache'; Operation = 'DeleteReplicationGroup'; Effect = 'its data is lost'; Asks = $true }
        @{ Line = 'Set-EcAuthentication cache None'; Operation = 'ModifyReplicationGroup'; Effect = 'Everyone who reaches the cache is let in'; Asks = $true }
        @{ Line = 'New-EcServerlessCache new -UserGroupId group'; Operation = 'CreateServerlessCache'; Effect = "user group 'group'" }
        @{ Line = 'Set-EcServerlessCache serverless -Description other'; Operation = 'ModifyServerlessCache'; Effect = 'description' }
        @{ Line = 'Remove-EcServerlessCache serverless'; Operation = 'DeleteServerlessCache'; Effect = 'its data is lost'; Asks = $true }
        @{ Line = 'Start-EcPasswordRotation rotated -PresentPassword $old -NewPassword $new'; Operation = 'ModifyUser'; Effect = 'beside' }
        @{ Line = 'Complete-EcPasswordRotation rotating -NewPassword $new'; Operation = 'ModifyUser'; Effect = 'password' }
        @{ Line = "Sync-EcRbac '$(Join-Path $PSScriptRoot 'Support/new-user.yml')'"; Operation = 'CreateUser'; Effect = 'create user new' }
        @{ Line = 'Add-EcTag (Get-EcUser app).Arn @{ team = ''search'' }'; Operation = 'AddTagsToResource'; Effect = 'team' }
        @{ Line = 'Remove-EcTag (Get-EcUser app).Arn team'; Operation = 'RemoveTagsFromResource'; Effect = 'team' }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Background.ps1')

    # What there is to be changed.
    $surroundings = {
        Connect-EcLocal
        New-EcUser app 'on ~* +@read' -NoPasswordRequired -Tag @{ team = 'ads' } | Out-Null
        New-EcUser new-default -UserName default 'on ~* +@read' -NoPasswordRequired | Out-Null
        New-EcUserGroup group default | Out-Null
        New-EcUserGroup free default, app | Out-Null
        New-EcReplicationGroup cache -UserGroupId group -Wait | Out-Null
        New-EcServerlessCache serverless -Wait | Out-Null
        $old, $new = 'a-str0ng-pa))word', 'another-str0ng-one' | ForEach-Object { ConvertTo-SecureString $_ -AsPlainText -Force }
        New-EcUser rotated 'on ~* +@read' -Password $old | Out-Null
        New-EcUser rotating 'on ~* +@read' -Password $old, $new | Out-Null
    }

    function Get-WrittenText {
        # What a command shows on the host, the words of -WhatIf among them, as a transcript keeps it.
        param([scriptblock] $ShownBlock)
        $file = Join-Path $TestDrive 'transcript.txt'
        Start-Transcript $file | Out-Null
        try { & $ShownBlock | Out-Null }
        finally { Stop-Transcript | Out-Null }
        # Lines may be cut at the width of the window.
        (Get-Content $file -Raw) -replace '\r?\n'
    }
}

Describe 'Every cmdlet that changes something' {
    BeforeEach { . $surroundings }

    It '<Line> -WhatIf says what it would do, and does not do it' -ForEach $changes {
        $command = [scriptblock]::Create("$Line -WhatIf")
        $calls = Get-ServiceCall { $script:text = Get-WrittenText $command }
        $text | Should -Match "What if: .*$Effect"
        $calls | Should -Not -Contain $Operation
    }

    It '<Line> does it' -ForEach $changes {
        $command = [scriptblock]::Create("$Line -Confirm:`$false | Out-Null")
        Get-ServiceCall $command | Should -Contain $Operation
    }

    It 'is among those that are tested here' -ForEach @(@{ Lines = $changes.Line }) {
        $tested = $Lines -replace ' .*'
        # What is exported is a file; the tests of those cmdlets look after it.
        $changing = Get-Command -Module ElastiCacheRbac | Where-Object { $_.Parameters.ContainsKey('WhatIf') -and $_.Verb -ne 'Export' }
        $changing.Name | Should -BeIn $tested
    }
}

Describe 'A cmdlet that deletes or ends connections' {
    It '<Line> asks first' -ForEach $changes.Where{ $_['Asks'] } {
        # This shell's host cannot ask, which it says by an error.
        $background = Start-Background ([scriptblock]::Create("$surroundings; `$VerbosePreference = 'Continue'; $Line"))
        try {
            $null = Wait-Background $background
            "$($background.Shell.Streams.Error)" | Should -Match 'prompts the user'
            $background.Shell.Streams.Verbose | Where-Object Message -Match "^$Operation " | Should -BeNullOrEmpty
        }
        finally { $background.Shell.Dispose() }
    }
}
