BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $old = New-Secret 'the-old-passw0rd-is-this'
    $new = New-Secret 'the-new-passw0rd-is-this'
}

Describe 'New-EcPassword' {
    It 'makes a SecureString of 32 characters' {
        $password = New-EcPassword
        $password | Should -BeOfType ([securestring])
        $password.Length | Should -Be 32
    }

    It 'makes one of <_> characters, as text where that is asked for' -ForEach 16, 128 {
        $text = New-EcPassword $_ -AsPlainText
        $text | Should -BeOfType ([string])
        $text.Length | Should -Be $_
    }

    It 'makes only what the service takes, each time another' {
        $passwords = 1..200 | ForEach-Object { New-EcPassword -AsPlainText }
        $passwords | Sort-Object -Unique -CaseSensitive | Should -HaveCount 200
        $passwords | Where-Object { $_ -notmatch '^[\x21-\x7e]+$' -or $_ -match '[,"/@]' } | Should -BeNullOrEmpty
    }

    It 'refuses a length of <_>' -ForEach 15, 129, -1 {
        $length = $_
        Assert-ErrorRecord (Get-CaughtError { New-EcPassword $length }) -Id PasswordLength -Category InvalidArgument
    }
}

Describe 'A password rotation' {
    BeforeEach {
        Connect-EcLocal
        'app-1', 'app-2' | New-EcUser -AccessString 'on ~app:* +@read' -Password $old -Wait | Out-Null
    }

    It 'puts the new password beside the present one, then ends the old one' {
        $started = Start-EcPasswordRotation app-1 -PresentPassword $old -NewPassword $new -PassThru -Wait
        $started.PasswordCount, $started.Status | Should -Be 2, 'active'
        $completed = Complete-EcPasswordRotation app-1 -NewPassword $new -PassThru -Wait
        $completed.PasswordCount, $completed.Status | Should -Be 1, 'active'
    }

    It 'takes credentials' {
        Start-EcPasswordRotation app-1 -PresentPassword ([pscredential]::new('x', $old)) -NewPassword ([pscredential]::new('x', $new)) -Wait
        (Get-EcUser app-1).PasswordCount | Should -Be 2
    }

    It 'takes script blocks that read a vault for each user that is piped in' {
        $asked = [System.Collections.Generic.List[string]]::new()
        function Get-Secret($Name) { $asked.Add($Name); New-Secret "the-s3cret-named-$Name" }
        Get-EcUser app-* | Start-EcPasswordRotation -PresentPassword { Get-Secret $_ } -NewPassword { Get-Secret "$_-new" } -Wait
        $asked | Should -Be 'app-1', 'app-1-new', 'app-2', 'app-2-new'
        (Get-EcUser app-*).PasswordCount | Should -Be 2, 2
        Get-EcUser | Where-Object PasswordCount -EQ 2 | Complete-EcPasswordRotation -NewPassword { [pscredential]::new('x', (Get-Secret "$_-new")) } -Wait
        (Get-EcUser app-*).PasswordCount | Should -Be 1, 1
    }

    It 'changes nothing with -WhatIf' {
        Get-ServiceCall { Start-EcPasswordRotation app-1 -PresentPassword $old -NewPassword $new -WhatIf } | Should -BeNullOrEmpty
        (Get-EcUser app-1).PasswordCount | Should -Be 1
    }

    It 'does not start twice, nor complete what was not started' {
        Assert-ErrorRecord (Get-CaughtError { Complete-EcPasswordRotation app-1 -NewPassword $new }) -Id RotationNotUnderWay -Category ResourceBusy -Target app-1
        Start-EcPasswordRotation app-1 -PresentPassword $old -NewPassword $new -Wait
        Assert-ErrorRecord (Get-CaughtError { Start-EcPasswordRotation app-1 -PresentPassword $old -NewPassword $new }) -Id RotationUnderWay -Category ResourceBusy -Target app-1
    }

    It 'refuses <Problem> before anything is sent' -ForEach @(
        @{ Problem = 'the present password as the new one'; Value = { $old }; Id = 'NewPasswordIsOld' }
        @{ Problem = 'a password that is too short'; Value = { New-Secret 'too-short' }; Id = 'PasswordLength' }
        @{ Problem = 'a character that is not allowed'; Value = { New-Secret 'has-an-@-sign-in-it' }; Id = 'PasswordCharacter' }
        @{ Problem = 'a vault that is shut'; Value = { { throw 'the vault is shut' } }; Id = 'SecretUnreadable' }
        @{ Problem = 'a vault that has nothing'; Value = { { } }; Id = 'SecretUnreadable' }
        @{ Problem = 'a vault that gives plain text'; Value = { { 'a-plain-text-passw0rd' } }; Id = 'SecretUnreadable' }
    ) {
        $value = & $Value
        $attempt = { Start-EcPasswordRotation app-1 -PresentPassword $old -NewPassword $value }
        $problem = Get-CaughtError $attempt
        Assert-ErrorRecord $problem -Id $Id -Category InvalidArgument
        "$problem$($problem.Exception)" | Should -Not -Match 'a-plain-text-passw0rd|too-short|has-an-'
        Get-ServiceCall { & $attempt 2>$null } | Should -BeNullOrEmpty
    }

    It 'tells why the vault gave nothing, and whose secret it was' {
        $problem = Get-CaughtError { Start-EcPasswordRotation app-1 -PresentPassword $old -NewPassword { throw 'the vault is shut' } }
        "$problem" | Should -Match "'app-1'.*the vault is shut"
        $problem.TargetObject | Should -Be 'app-1'
    }

    It 'refuses plain text, and does not repeat it' {
        $problem = Get-CaughtError { Start-EcPasswordRotation app-1 -PresentPassword $old -NewPassword 'a-plain-text-passw0rd' }
        $problem.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        "$problem$($problem.Exception)" | Should -Not -Match 'a-plain-text-passw0rd'
    }

    It 'refuses users that have no password to rotate' {
        New-EcUser reporter 'on ~* +@read' -AuthenticationMode Iam -Wait | Out-Null
        $problem = Get-CaughtError { Start-EcPasswordRotation reporter -PresentPassword $old -NewPassword $new }
        Assert-ErrorRecord $problem -Id NoPasswordToRotate -Category ResourceBusy -Target reporter
    }

    It 'names the user that is not there, and goes on with the others' {
        $problem = Get-CaughtError { 'nobody', 'app-2' | Start-EcPasswordRotation -PresentPassword $old -NewPassword $new -Wait }
        Assert-ErrorRecord $problem -Id UserNotFound -Category ObjectNotFound -Target nobody
        (Get-EcUser app-2).PasswordCount | Should -Be 2
    }
}
