BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $secret = 'a-secret-of-s0me-length'
}

Describe 'What a call tells' {
    BeforeEach { Connect-EcLocal | Out-Null }
    AfterEach { Clear-EcSession }

    It '-Verbose: operation, target, time and request ID' {
        $told = Get-EcUser default -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$told" | Should -Match '^DescribeUsers default: ok in \d+ ms, request [0-9a-f-]{36}$'
    }

    It '-Verbose: the error of a call that failed' {
        $told = Get-EcUser nobody -Verbose -ErrorAction SilentlyContinue 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$told" | Should -Match '^DescribeUsers nobody: UserNotFound in \d+ ms'
    }

    It 'for debugging: the request and the answer as they are, and no secret' {
        $DebugPreference = 'Continue'
        $told = New-EcUser app 'on ~app:* +@read' -Password (New-Secret $secret) 5>&1 | Where-Object { $_ -is [System.Management.Automation.DebugRecord] } | Out-String
        $told | Should -Match '(?m)^  Action=CreateUser\r?$'
        $told | Should -Match '(?m)^  Passwords\.member\.1=\*{6}\r?$'
        $told | Should -Match '(?m)^HTTP 200\r?$'
        $told | Should -Match '<CreateUserResponse '
        $told | Should -Not -Match $secret
    }

    It 'for debugging: no secret in an access string or in the answer to it either' {
        $DebugPreference = 'Continue'
        $told = New-EcUser app "on >$secret +@read" -NoPasswordRequired -SkipValidation -ErrorAction SilentlyContinue 5>&1 | Out-String
        $told | Should -Match 'AccessString=on >\*{6} \+@read'
        $told | Should -Match 'HTTP 400'
        $told | Should -Not -Match $secret
    }

    It 'without being asked: nothing' {
        Get-EcUser default 4>&1 5>&1 | Should -BeOfType ([ElastiCacheRbac.Users.User])
    }
}

Describe '-Debug alone' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
    It 'does not ask at each call whether to go on' {
        Connect-EcLocal | Out-Null
        try {
            $told = Get-EcUser default -Debug 5>&1 | Where-Object { $_ -is [System.Management.Automation.DebugRecord] }
            $told -match '^DescribeUsers default: ok' | Should -HaveCount 1
            $told -match 'Action=DescribeUsers' | Should -HaveCount 1
        }
        finally { Clear-EcSession }
    }
}
