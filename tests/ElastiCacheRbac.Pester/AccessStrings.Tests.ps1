BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
}

Describe 'Test-EcAccessString' {
    It 'says whether <_> is right' -ForEach 'on ~app:* +@read', 'off', 'on ~* &* +@all -@dangerous', 'on %R~log:* (~tmp:* +set)' {
        Test-EcAccessString $_ | Should -BeTrue
    }

    It 'says that <_> is wrong' -ForEach 'on +@raed', 'on ~* ~app:*', 'on +config', 'on >a-password', 'nonsense', 'on (~a' {
        Test-EcAccessString $_ | Should -BeFalse
    }

    It 'takes strings, users and rows of a CSV from the pipeline' {
        $user = [ElastiCacheRbac.Users.User]@{ UserId = 'a'; UserName = 'a'; Status = 'active'; Engine = 'redis'; AccessString = 'on +@raed'; Arn = '' }
        'on ~* +get', $user, ([pscustomobject]@{ AccessString = 'off' }) | Test-EcAccessString | Should -Be $true, $false, $true
    }

    It 'with -Detailed tells every finding: where, what and what may have been meant' {
        $findings = @(Test-EcAccessString '~app:* +@raed +gett +config' -Detailed)
        $findings.Kind | Should -Be 'NeitherOnNorOff', 'UnknownCategory', 'UnknownCommand', 'RestrictedCommand'
        $findings.Severity | Should -Be 'Warning', 'Error', 'Error', 'RefusedByService'
        $findings[1] | Select-Object Rule, Offset, Length, Suggestion | Should -BeLike '*Rule=+@raed; Offset=7; Length=6; Suggestion=+@read*'
        $findings[3].Words | Should -Be 'The access-string is invalid.'
        Test-EcAccessString 'on ~* +get' -Detailed | Should -BeNullOrEmpty
    }

    It 'with -EngineOnly leaves out what only ElastiCache refuses' {
        Test-EcAccessString 'on resetkeys +config >a-password' -EngineOnly | Should -BeTrue
        Test-EcAccessString 'on resetkeys +config' -EngineOnly -Detailed | Should -BeNullOrEmpty
    }

    It 'judges for the engine version that is named' {
        Test-EcAccessString 'on %R~log:* +get' -EngineVersion 7.0 | Should -BeTrue
        Test-EcAccessString 'on %R~log:* +get' -EngineVersion redis-6.2 | Should -BeFalse
        Test-EcAccessString 'on &news:*' -EngineVersion 6.0 | Should -BeFalse
    }

    It 'warns that a later Valkey is taken for the newest known, and says that Redis OSS 7.1 speaks 7.0' {
        Test-EcAccessString on -EngineVersion 8.1 -WarningVariable warning -WarningAction SilentlyContinue | Should -BeTrue
        $warning | Should -BeLike '*8.1*nearest older*'
        (Test-EcAccessString on -EngineVersion 7.1 -WarningVariable warning -Verbose 4>&1)[0] | Should -BeLike '*7.1*7.0*'
        $warning | Should -BeNullOrEmpty
    }

    It 'names the known versions where one is unknown' {
        $problem = Get-CaughtError { Test-EcAccessString on -EngineVersion 5.0 }
        Assert-ErrorRecord $problem EngineVersionUnknown InvalidArgument '5.0'
        "$problem" | Should -BeLike '*redis-6.0*redis-6.2*redis-7.0*valkey-7.2*valkey-8.0*'
    }
}

Describe 'ConvertFrom-EcAccessString' {
    It 'gives the rules with positions, and the effective policy' {
        $read = ConvertFrom-EcAccessString 'on ~app:* +@read -keys'
        $read.Rules.Text | Should -Be 'on', '~app:*', '+@read', '-keys'
        $read.Rules.Offset | Should -Be 0, 3, 10, 17
        $read.Policy.Enabled | Should -BeTrue
        $read.Policy.Root.Commands.Commands.Name | Should -Contain 'get'
        $read.Policy.Root.Commands.Commands.Name | Should -Not -Contain 'keys'
        $read.ToCanonicalText() | Should -Be 'on sanitize-payload ~app:* resetchannels -@all +@read -keys'
    }

    It 'tells all mistakes of a string in one error, marked where they stand, and goes on with the next' {
        $read = 'on +@raed +gett', 'on ~* +get' | ConvertFrom-EcAccessString -ErrorVariable problems -ErrorAction SilentlyContinue
        $read.Text | Should -Be 'on ~* +get'
        Assert-ErrorRecord $problems AccessStringInvalid InvalidArgument 'on +@raed +gett'
        "$problems" | Should -BeLike '*on «+@raed» «+gett»*position 4*+@read*position 11*+get*'
        $problems[0].Exception.Findings | Should -HaveCount 2
    }

    It 'never shows a password' {
        $read = ConvertFrom-EcAccessString 'on >a-secret +get' -EngineOnly
        $read | Format-List * -Force | Out-String -Width 1000 | Should -Not -BeLike '*a-secret*'
        $problem = Get-CaughtError { ConvertFrom-EcAccessString 'on >a-secret' }
        "$problem" + $problem.TargetObject | Should -Not -BeLike '*a-secret*'
    }
}

Describe 'Compare-EcAccessString' {
    It 'finds <After> to be <Relation> against <Before>' -ForEach @(
        @{ Before = 'on ~app:* +@read'; After = 'on +@read ~app:*'; Relation = 'Equal' }
        @{ Before = 'on ~app:* +get'; After = 'on ~app:* +get +set'; Relation = 'Broader' }
        @{ Before = 'on ~* +get'; After = 'on ~app:* +get'; Relation = 'Narrower' }
        @{ Before = 'on ~* +get'; After = 'on ~* +set'; Relation = 'Disjoint' }
        @{ Before = 'on ~* +get +ttl'; After = 'on ~* +set +get'; Relation = 'Overlapping' }
    ) {
        (Compare-EcAccessString $Before $After).Relation | Should -Be $Relation
    }

    It 'tells what is gained and lost' {
        $difference = Compare-EcAccessString 'on ~a:* +get +ttl' 'on ~a:* ~b:* +get +set'
        $difference.CommandsGained | Should -Be 'set'
        $difference.CommandsLost | Should -Be 'ttl'
        "$($difference.KeysGained)" | Should -Be '~b:*'
        "$difference" | Should -BeLike 'Different: gains command set*'
    }

    It 'takes the present access strings from users' {
        $users = 'on ~* +get', 'on ~a +get' | ForEach-Object { [pscustomobject]@{ AccessString = $_ } }
        ($users | Compare-EcAccessString -DifferenceAccessString 'on ~a +get').Relation | Should -Be 'Narrower', 'Equal'
    }

    It 'refuses a mistaken string' {
        Assert-ErrorRecord (Get-CaughtError { Compare-EcAccessString 'on +@raed' 'on' }) AccessStringInvalid InvalidArgument
    }
}

Describe 'Optimize-EcAccessString' {
    It 'finds a shorter string that means the same' {
        Optimize-EcAccessString 'on ~app:* ~app:cache:* -@all +get +mget +get' | Should -Be 'on ~app:* +get +mget'
    }

    It 'never lengthens' {
        'on', 'off', 'on ~* +@all', 'on ~a +get (~b +set)' | Optimize-EcAccessString | Should -Be 'on', 'off', 'on ~* +@all', 'on ~a +get (~b +set)'
    }

    It 'refuses a mistaken string, and goes on' {
        $shorter = 'on +@raed', 'on ~* +get +get' | Optimize-EcAccessString -ErrorVariable problems -ErrorAction SilentlyContinue
        $shorter | Should -Be 'on ~* +get'
        Assert-ErrorRecord $problems AccessStringInvalid InvalidArgument
    }
}

Describe 'New-EcAccessString' {
    It 'builds of <Parameters.Keys> <Expected>' -ForEach @(
        @{ Expected = 'on'; Parameters = @{} }
        @{ Expected = 'on ~app:* %R~log:* +@read -keys'; Parameters = @{ Category = '@read'; ExceptCommand = 'keys'; Key = 'app:*'; ReadKey = 'log:*' } }
        @{ Expected = 'off %W~out:* &news:* +@read +@write -@dangerous +keys'; Parameters = @{
                Off = $true; WriteKey = 'out:*'; Channel = 'news:*'; Category = 'read', 'write'; ExceptCategory = 'dangerous'; Command = 'keys' } }
        @{ Expected = 'on ~* &* +@all'; Parameters = @{ AllKeys = $true; AllChannels = $true; AllCommands = $true } }
        @{ Expected = 'on +ping (~tmp:* +set) (&n:* +@pubsub)'; Parameters = @{
                Command = 'ping'; Selector = @{ Key = 'tmp:*'; Command = 'set' }, @{ Channel = 'n:*'; Category = 'pubsub' } } }
    ) {
        New-EcAccessString @Parameters | Should -Be $Expected
    }

    It 'refuses what does not exist, or not in that engine version: one error, all mistakes' {
        $problem = Get-CaughtError { New-EcAccessString -Category raed -Command gett }
        Assert-ErrorRecord $problem AccessStringInvalid InvalidArgument
        "$problem" | Should -BeLike '*+@read*+get*'
        Assert-ErrorRecord (Get-CaughtError { New-EcAccessString -ReadKey a -EngineVersion 6.2 }) AccessStringInvalid InvalidArgument
        Assert-ErrorRecord (Get-CaughtError { New-EcAccessString -Key 'a b' }) RulePartInvalid InvalidArgument 'a b'
    }

    It 'composes the least that command lines need' {
        New-EcAccessString -FromCommand 'GET app:1', 'GET app:2', 'SET app:1 x' | Should -Be 'on ~app:* +get +set'
        '1339518083.107412 [0 127.0.0.1:60866] "get" "a"', '' | New-EcAccessString | Should -Be 'on %R~a +get'
        New-EcAccessString -FromCommand 'GET a' -EngineVersion 6.2 | Should -Be 'on ~a +get'
    }

    It 'warns of what is left out' {
        New-EcAccessString -FromCommand 'GET a', 'NOSUCH', 'CONFIG GET x' -WarningVariable warning -WarningAction SilentlyContinue | Should -Be 'on %R~a +get'
        $warning | Should -HaveCount 2
        $warning -match 'NOSUCH' | Should -HaveCount 1
        $warning -match 'ElastiCache takes it away' | Should -HaveCount 1
    }

    It 'composes of command statistics, on the keys that are named' {
        $info = '# Commandstats', 'cmdstat_get:calls=5,usec=1', 'cmdstat_hset:calls=1,usec=1'
        New-EcAccessString -FromCommandStats $info -Key app:* | Should -Be 'on ~app:* +get +hset'
        New-EcAccessString -FromCommandStats ($info -join "`r`n") -WarningVariable warning -WarningAction SilentlyContinue | Should -Be 'on ~* +get +hset'
        $warning | Should -BeLike 'All keys are allowed*'
        Assert-ErrorRecord (Get-CaughtError { New-EcAccessString -FromCommandStats 'nothing' }) CommandStatsEmpty InvalidArgument
    }

    It 'gives what New-EcUser takes' {
        Test-EcAccessString (New-EcAccessString -Category read -Key app:*) | Should -BeTrue
    }
}

Describe 'Test-EcAccess' {
    It 'decides each command line, and says why' {
        $rows = Test-EcAccess 'on ~app:* +@read' -Command 'GET app:1', 'SET app:1 x', 'GET other', 'MGET app:1 "app:2 3"'
        $rows.IsAllowed | Should -Be $true, $false, $false, $true
        $rows.Verdict | Should -Be 'Allow', 'Command', 'Key', 'Allow'
        $rows.DeniedItem | Should -Be $null, 'set', 'other', $null
        $rows[0].Reason | Should -Be "'+@read' at position 11 allows get; '~app:*' at position 4 allows its key."
        $rows[0].Rule.Offset | Should -Be 10
        $rows[2].Reason | Should -Be "No rule allows to read key 'other'."
    }

    It 'gives a row for each user and command line' {
        Connect-EcLocal
        New-EcUser reader 'on ~app:* +@read' -NoPasswordRequired | Out-Null
        $rows = Get-EcUser | Test-EcAccess -Command 'FLUSHALL', 'GET app:1'
        $rows.ForEach{ "$($_.UserId) $($_.Command) $($_.IsAllowed)" } |
            Should -Be 'default FLUSHALL True', 'default GET app:1 True', 'reader FLUSHALL False', 'reader GET app:1 True'
        Clear-EcSession
    }

    It 'knows what ElastiCache takes away, which -EngineOnly leaves out' {
        (Test-EcAccess 'on ~* +@all' 'CONFIG GET x').Verdict | Should -Be 'Service'
        (Test-EcAccess 'on ~* +@all' 'CONFIG GET x' -EngineOnly).Verdict | Should -Be 'Allow'
    }

    It 'does not judge <Line>: <Id>' -ForEach @(
        @{ Line = 'GETT a'; Id = 'CommandUnknown'; Text = '*Did you mean get?' }
        @{ Line = 'GET'; Id = 'CommandArguments'; Text = '*has 1 word*takes 2*not judged*' }
        @{ Line = 'GET "a'; Id = 'CommandLineInvalid'; Text = '*quotes*' }
    ) {
        $problem = Get-CaughtError { 'on ~* +@all' | Test-EcAccess -Command $Line }
        Assert-ErrorRecord $problem $Id InvalidArgument $(if ($Id -eq 'CommandUnknown') { 'GETT' } else { $Line })
        "$problem" | Should -BeLike $Text
        @('on', 'off' | Test-EcAccess -Command $Line, 'PING' -ErrorAction SilentlyContinue).Command | Should -Be 'PING', 'PING'
    }
}

Describe 'Get-EcCommand' {
    It 'finds commands by name, wildcard, category and engine version' {
        (Get-EcCommand GET).Categories | Should -Be 'read', 'string', 'fast'
        (Get-EcCommand 'config|*').Name | Should -Contain 'config|set'
        (Get-EcCommand -Category geo, '@bitmap').Name | Should -Contain 'geoadd'
        (Get-EcCommand -Category geo, '@bitmap').Name | Should -Contain 'setbit'
        (Get-EcCommand lcs, get -Category string -EngineVersion 7.0).Name | Should -Be 'lcs', 'get'
        (Get-EcCommand get -EngineVersion 6.0, valkey-8.0).Engine | Should -Be 'redis-6.0', 'valkey-8.0'
    }

    It 'tells what ElastiCache takes away' {
        (Get-EcCommand | Where-Object IsRestricted).Name | Should -Contain 'config'
    }

    It 'says what is unknown, and goes on' {
        (Get-EcCommand gett, get -ErrorVariable problems -ErrorAction SilentlyContinue).Name | Should -Be 'get'
        Assert-ErrorRecord $problems CommandUnknown InvalidArgument 'gett'
        Assert-ErrorRecord (Get-CaughtError { Get-EcCommand -Category raed }) CategoryUnknown InvalidArgument 'raed'
        Assert-ErrorRecord (Get-CaughtError { Get-EcCommand -EngineVersion 1.0 }) EngineVersionUnknown InvalidArgument '1.0'
    }
}

Describe 'ConvertFrom-EcAclList' {
    It 'gives access strings that ElastiCache takes' {
        $users = 'user default on nopass sanitize-payload ~* &* +@all', '', '# comment', 'user app on resetchannels -@all +get ~app:*' | ConvertFrom-EcAclList
        $users.UserName | Should -Be 'default', 'app'
        $users.Line | Should -Be 1, 4
        $users.AccessString | Test-EcAccessString | Should -Be $true, $true
        $users[0].NoPasswordRequired | Should -BeTrue
        $users[0].Notes.Kind | Should -Contain 'NoPasswordDropped'
    }

    It 'takes the lines of one text as well' {
        (ConvertFrom-EcAclList "user a on`nuser b off").UserName | Should -Be 'a', 'b'
    }

    It 'warns where the meaning changes' {
        ConvertFrom-EcAclList 'user app on ~* +get +config' -WarningVariable warning -WarningAction SilentlyContinue | Out-Null
        $warning | Should -BeLike 'app: Line 1:*loses commands config*'
    }

    It 'tells the line and position of a mistake, and goes on' {
        $users = 'user a on +@raed', 'nonsense', 'user b on' | ConvertFrom-EcAclList -ErrorVariable problems -ErrorAction SilentlyContinue
        $users.UserName | Should -Be 'b'
        $problems.ForEach{ $_.FullyQualifiedErrorId } | Should -Be (@('AclLineInvalid,ElastiCacheRbac.AccessStrings.ConvertFromEcAclListCommand') * 2)
        "$($problems[0])" | Should -BeLike 'Line 1, position 11:*@raed*'
    }

    It 'never shows a password or its hash' {
        $hash = '5e884898da28047151d0e56f8dc6292773603d0d6aabbd62a11ef721d1542d8f'
        $user = ConvertFrom-EcAclList "user a on >a-secret #$hash" -Verbose 4>&1
        $user | Format-List * -Force | Out-String -Width 1000 | Should -Not -Match "a-secret|$hash"
    }
}

Describe 'New-EcUser and access strings' {
    BeforeAll { Connect-EcLocal }
    AfterAll { Clear-EcSession }

    It 'refuses a mistaken one before anything is sent: one error, all mistakes' {
        $calls = Get-ServiceCall { New-EcUser app 'on ~app:* +@raed +gett' -NoPasswordRequired -ErrorAction SilentlyContinue }
        $calls | Should -BeNullOrEmpty
        $problem = Get-CaughtError { New-EcUser app 'on ~app:* +@raed +gett' -NoPasswordRequired }
        Assert-ErrorRecord $problem AccessStringInvalid InvalidArgument app
        "$problem" | Should -BeLike "*user 'app'*«+@raed» «+gett»*"
    }

    It 'refuses it with -WhatIf too' {
        Assert-ErrorRecord (Get-CaughtError { New-EcUser app 'on +@raed' -NoPasswordRequired -WhatIf }) AccessStringInvalid InvalidArgument app
    }

    It 'sends it as it is with -SkipValidation, and tells what the service says' {
        $calls = Get-ServiceCall { New-EcUser app 'on +@raed' -NoPasswordRequired -SkipValidation -ErrorAction SilentlyContinue }
        $calls | Should -Be 'CreateUser'
    }

    It 'warns of what is hardly meant' {
        New-EcUser app '~app:* +get' -NoPasswordRequired -WhatIf -WarningVariable warning -WarningAction SilentlyContinue
        $warning | Should -BeLike 'app: *neither on nor off*'
    }

    It 'explains in words what the user will be able to do' {
        $text = New-EcUser app 'on ~app:* +@read -keys' -NoPasswordRequired -Verbose 4>&1 | Where-Object { $_ -match 'Create the user' }
        "$text" | Should -BeLike '*can log in; commands: @read, without keys (* commands); keys: app:*; channels: none*'
    }
}

Describe 'Set-EcUser and access strings' {
    BeforeAll {
        Connect-EcLocal
        New-EcUser app 'on ~app:* -@all +get' -NoPasswordRequired | Out-Null
        New-EcUserGroup team -UserId default, app | Out-Null
        New-EcReplicationGroup orders -UserGroupId team -Wait | Out-Null
    }
    AfterAll { Clear-EcSession }

    It 'tells from what to what, what is gained, and which groups and caches it reaches' {
        $text = Set-EcUser app -AccessString 'on ~app:* +get +set' -Verbose 4>&1 | Where-Object { $_ -match 'Modify the user' }
        "$text" | Should -BeLike ("*from 'on ~app:* -@all +get' to 'on ~app:* +get +set'. Broader: gains command set. " +
            "Reaches user group team; replication group orders.*")
    }

    It 'asks the service for it only where it is read, with a call for the user and one for the groups' {
        $calls = Get-ServiceCall { Set-EcUser app -AccessString 'on ~app:* +get' -WhatIf }
        $calls | Should -Be 'DescribeUsers', 'DescribeUserGroups'
        $calls = Get-ServiceCall { Set-EcUser app -NoPasswordRequired -WhatIf }
        $calls | Should -BeNullOrEmpty
    }

    It 'reads the groups once for many users' {
        $calls = Get-ServiceCall { 'app', 'app', 'app' | Set-EcUser -AccessString off -WhatIf }
        $calls | Group-Object | ForEach-Object { "$($_.Name) $($_.Count)" } | Should -Be 'DescribeUserGroups 1', 'DescribeUsers 3'
    }

    It 'refuses a mistaken string before anything is sent, appended rules too' {
        foreach ($parameters in @{ AccessString = 'on +@raed' }, @{ AppendAccessString = '+@raed' }) {
            Assert-ErrorRecord (Get-CaughtError { Set-EcUser app @parameters }) AccessStringInvalid InvalidArgument app
            Get-ServiceCall { Set-EcUser app @parameters -ErrorAction SilentlyContinue } | Should -BeNullOrEmpty
        }
    }

    It 'judges appended rules where they will stand, when it knows' {
        New-EcUser all 'on ~* +@all' -NoPasswordRequired | Out-Null
        Assert-ErrorRecord (Get-CaughtError { Set-EcUser all -AppendAccessString '~app:*' -WhatIf }) AccessStringInvalid InvalidArgument all
    }

    It 'goes on with a warning where the present permissions cannot be read' {
        Set-EcUser nobody -AccessString off -WhatIf -WarningVariable warning -WarningAction SilentlyContinue
        $warning | Should -BeLike "*'nobody'*cannot be told*"
    }
}
