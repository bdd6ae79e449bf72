BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    Connect-EcLocal
    $password = New-Secret
    $null = New-EcUser app 'on ~app:* +@read +@write -@dangerous' -Password $password
    $null = New-EcUser wide 'on ~* +get' -Password $password
    $null = New-EcUser ops 'on ~* +@all' -Password $password
    $null = New-EcUser app-default 'off -@all' -UserName default -Password $password
    $null = New-EcUserGroup web -UserId app, wide, ops, app-default
    $null = New-EcReplicationGroup sessions -UserGroupId web
    $null = New-EcReplicationGroup open -TransitEncryptionEnabled $true
    $null = New-EcReplicationGroup six -UserGroupId web -EngineVersion 6.0
    Set-Content (Join-Path $TestDrive 'audit.yml') @'
rules:
  exclude: [EC012]
  severity: { EC005: error }
admins: [op*]
suppressions:
  - { rule: EC008, resource: open, reason: 'a public demo' }
'@
    Set-Content (Join-Path $TestDrive 'wrong.json') '{ "rules": { "include": ["EC0O1"], "exlude": [] } }'
}

AfterAll {
    Clear-EcSession
    Stop-EcLocalServer
}

Describe 'Get-EcRbacFinding' {
    It 'finds what is wrong, the heaviest first, with the command that settles it' {
        $findings = Get-EcRbacFinding -Severity Warning
        $findings.RuleId | Should -Be 'EC008', 'EC003'
        $findings[0].Remedy | Should -Be 'Set-EcAuthentication open -Mode Rbac -UserGroupId <group>'
        $findings[0].Region | Should -Be (Get-EcSession).Region
    }

    It 'takes rules by ID, name and wildcard' {
        (Get-EcRbacFinding -RuleId AllCommands*, EC008).RuleId | Should -Be 'EC008', 'EC003'
        (Get-EcRbacFinding -ExcludeRuleId EC0*) | Should -BeNullOrEmpty
        { Get-EcRbacFinding -RuleId EC0O1 -ErrorAction Stop } | Should -Throw -ErrorId 'AuditRuleUnknown,*'
        { Get-EcRbacFinding -RuleId Nothing* -ErrorAction Stop } | Should -Throw -ErrorId 'AuditRuleUnknown,*'
    }

    It 'knows the engine version of a replication group, which its nodes tell' {
        Set-EcUser app '%R~app:* on +@read' -SkipValidation
        $finding = Get-EcRbacFinding -RuleId EC015
        $finding.Message | Should -Match "^redis-6.0 of .*six does not understand '%R~app:\*'"
        Set-EcUser app 'on ~app:* +@read +@write -@dangerous'
        Get-EcRbacFinding -RuleId EC015 | Should -BeNullOrEmpty
    }

    It 'looks at what is piped in only' {
        (Get-EcUser ops, app | Get-EcRbacFinding -RuleId EC003, EC008).ResourceId | Should -Be 'ops'
        (Get-EcReplicationGroup | Get-EcRbacFinding -RuleId EC003, EC008).ResourceId | Should -Be 'open'
        Get-EcUser none* | Get-EcRbacFinding | Should -BeNullOrEmpty
    }

    It 'takes rules, severities, administrators and suppressions from a file' {
        $findings = Get-EcRbacFinding -SettingsPath (Join-Path $TestDrive 'audit.yml') -Severity Warning
        $findings.ForEach{ "$($_.RuleId) $($_.Severity) $($_.ResourceId)" } | Should -Be 'EC005 Error wide'
        $all = Get-EcRbacFinding -SettingsPath (Join-Path $TestDrive 'audit.yml') -IncludeSuppressed
        $all.Where{ $_.IsSuppressed }.SuppressedBecause | Should -Be 'a public demo'
    }

    It 'tells what is wrong with the file, all at once' {
        { Get-EcRbacFinding -SettingsPath (Join-Path $TestDrive 'wrong.json') -ErrorAction Stop } | Should -Throw -ErrorId 'FileInvalid,*'
        Get-EcRbacFinding -SettingsPath (Join-Path $TestDrive 'wrong.json') -ErrorAction SilentlyContinue -ErrorVariable wrong
        "$wrong" | Should -Match 'Did you mean EC001\?'
        "$wrong" | Should -Match 'Did you mean exclude\?'
    }

    It 'reads several regions, each with its own findings' {
        $null = New-EcReplicationGroup open-too -TransitEncryptionEnabled $true -Region eu-central-1
        $findings = Get-EcRbacFinding -RuleId EC008 -Region eu-central-1, (Get-EcSession).Region
        $findings.ForEach{ "$($_.Region) $($_.ResourceId)" } | Should -Be 'eu-central-1 open-too', "$((Get-EcSession).Region) open"
    }

    It 'is a table of 120 columns, and a list with the remedy' {
        $lines = (Get-EcRbacFinding -RuleId EC008 | Out-String -Width 120) -split '\r?\n'
        $lines | Where-Object Length -GT 120 | Should -BeNullOrEmpty
        $lines -match '^Error +EC008 open +Whoever reaches' | Should -HaveCount 1
        (Get-EcRbacFinding -RuleId EC008 | Format-List | Out-String -Width 120) | Should -Match '(?m)^Remedy +: Set-EcAuthentication open'
    }
}

Describe 'Get-EcRbacRule' {
    It 'lists the rules, and explains one' {
        $rules = Get-EcRbacRule
        $rules.Count | Should -BeGreaterOrEqual 15
        $rules.Id | Should -Be ($rules.Id | Sort-Object)
        (Get-EcRbacRule userinno*).Id | Should -Be 'EC006'
        (Get-EcRbacRule EC003 | Format-List | Out-String -Width 120) | Should -Match 'Administrators are the users'
        { Get-EcRbacRule EC999 -ErrorAction Stop } | Should -Throw -ErrorId 'AuditRuleUnknown,*'
    }

    It 'is told of in about_EcAudit, every rule and no other' {
        $text = Get-Content (Join-Path (Split-Path $moduleManifest) 'en-US/about_EcAudit.help.txt') -Raw
        $told = [regex]::Matches($text, '(?m)^    (EC\d{3}) (\w+)').ForEach{ "$($_.Groups[1].Value) $($_.Groups[2].Value)" }
        $told | Should -Be (Get-EcRbacRule).ForEach{ "$($_.Id) $($_.Name)" }
    }
}

Describe 'Get-EcAccessMatrix' {
    It 'has a row a user and a property a column, for scripts' {
        $rows = Get-EcAccessMatrix -UserGroupId web -Command get, flushall -Key app:1, other:1
        $rows.UserId | Should -Be 'app', 'app-default', 'ops', 'wide'
        $rows[0].'get app:1' | Should -Be 'all'
        $rows[0].'get other:1' | Should -Be 'none'
        $rows.Where{ $_.flushall -eq 'all' }.UserId | Should -Be 'ops'
    }

    It 'agrees with Test-EcAccess, cell by cell' {
        $cells = Get-EcAccessMatrix -ReplicationGroupId sessions -Command get, set, keys -Key app:1, cart:1 -Flat
        $cells | Should -HaveCount 20
        foreach ($cell in $cells) {
            $line = switch ($cell.Operation) { 'get' { "get $($cell.Key)" } 'set' { "set $($cell.Key) 1" } 'keys' { 'keys 1' } }
            $cell.IsAllowed | Should -Be (Get-EcUser $cell.UserId | Test-EcAccess -Command $line).IsAllowed -Because "$($cell.UserId): $line"
        }
    }

    It 'takes caches from the pipeline, and gives matrices that a report takes' {
        $matrices = Get-EcReplicationGroup s* | Get-EcAccessMatrix -AsMatrix
        $matrices.Title | Should -Be "replication group sessions in $((Get-EcSession).Region)", "replication group six in $((Get-EcSession).Region)"
        $matrices[1].EngineVersion | Should -Be 'redis-6.0'
        { Get-EcAccessMatrix -UserGroupId none -ErrorAction Stop } | Should -Throw -ErrorId 'NotFound,*'
        { Get-EcAccessMatrix -Command gett -ErrorAction Stop } | Should -Throw -ErrorId 'CommandUnknown,*'
    }

    It 'is read as a matrix as wide as the console' {
        $rows = Get-EcAccessMatrix -UserGroupId web
        $text = [ElastiCacheRbac.Formats.MatrixText]
        $head = $text::Head($rows[0], 119) -split '\n'
        $head[0] | Should -Be "user group web in $((Get-EcSession).Region)"
        $head[2] | Should -Match '^ {27}app:1 +other:1 +\(no key\)$'
        $head[3] | Should -Match '^ {27}@read +@write +@read +@write +@admin +@dangerous$'
        $text::Cells($rows[2], 119) | Should -Match '^all +all +all +all +all +all +$'
        $text::Cells($rows[1], 119) | Should -Match '^- +- '
        $head = $text::Head($rows[0], 66) -split '\n'
        $head[0] | Should -Match ' \(2 more columns: Format-List, or -Flat\)$'
        $head[3] | Should -Match '^ {27}@read +@write +@read +@write$'
        $text::Cells($rows[2], 66).Length | Should -BeLessOrEqual 39
        ($rows | Out-String -Width 120) -split '\r?\n' -match '^app-default +off +- +- ' | Should -HaveCount 1
    }

    It 'leaves keys room to be told apart' {
        $rows = Get-EcAccessMatrix -UserGroupId web -Command get -Key app:user:1, app:user:2
        [ElastiCacheRbac.Formats.MatrixText]::Head($rows[0], 119) | Should -Match 'app:user:1 +app:user:2'
        $rows = Get-EcAccessMatrix -UserGroupId web -Command flushall
        [ElastiCacheRbac.Formats.MatrixText]::Head($rows[0], 119) | Should -Match '\(no key\)'
    }

    It 'writes rows, matrices or cells, and not two of them' {
        { Get-EcAccessMatrix -AsMatrix -Flat } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
        (Get-Command Get-EcAccessMatrix).OutputType.Name | Should -Contain 'ElastiCacheRbac.Audit.AccessMatrixEntry'
    }

    It 'has a property for each of two keys that differ by capitals alone' {
        $row = Get-EcAccessMatrix -UserGroupId web -Command get -Key app:1, APP:1 | Where-Object UserId -EQ app
        $row.'get app:1' | Should -Be all
        $row.'get APP:1 (2)' | Should -Be none
    }

    It 'reads several regions, each once, and writes them in their order' {
        foreach ($region in 'eu-west-1', 'us-west-2') { $null = New-EcUserGroup web default -Region $region }
        $calls = Get-ServiceCall { $script:matrices = Get-EcAccessMatrix -AsMatrix -UserGroupId web -Region us-west-2, eu-west-1 }
        $matrices.Region | Should -Be 'us-west-2', 'eu-west-1'
        $matrices.Title | Should -Be 'user group web in us-west-2', 'user group web in eu-west-1'
        $calls -eq 'DescribeUsers' | Should -HaveCount 2
        $asked = foreach ($region in 'us-west-2', 'eu-west-1') { [pscustomobject]@{ UserGroupId = 'web'; Region = $region } }
        ($asked | Get-EcAccessMatrix -AsMatrix).Region | Should -Be 'us-west-2', 'eu-west-1'
    }

    It 'names the region of an error where there are several' {
        $errors = Get-CaughtError { Get-EcAccessMatrix -UserGroupId web -Region eu-north-1, (Get-EcSession).Region }
        Assert-ErrorRecord $errors NotFound ObjectNotFound web
        "$errors" | Should -Match '^eu-north-1: '
    }
}
