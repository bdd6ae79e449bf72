BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')

    function New-Finding($Severity, $Id, $Because) {
        $finding = @{
            RuleId = 'EC002'; RuleName = 'UserWithoutPassword'; Severity = $Severity; ResourceType = 'User'; ResourceId = $Id
            Message = "The user '$Id' needs no password."; Remedy = 'Give it one.'; Region = 'us-east-1'
        }
        if ($Because) { $finding.SuppressedBecause = $Because }
        [ElastiCacheRbac.Audit.AuditFinding] $finding
    }

    function New-Change($Order, $Id) {
        [ElastiCacheRbac.DesiredState.Planning.RbacChange] @{
            Order = $Order; Kind = 'Create'; ResourceType = 'User'; ResourceId = $Id; Description = "create user $Id"; Effect = "$Id may read."
        }
    }

    $findings = @(New-Finding Error app; New-Finding Warning jobs; New-Finding Error admin 'It is off.')
}

Describe 'Export-EcRbacReport' {
    BeforeEach { Push-Location $TestDrive; Remove-Item * -Recurse }
    AfterEach { Pop-Location; Clear-EcSession }

    It 'writes each file in the format of its extension' {
        $findings | Export-EcRbacReport a.html, b.md, c.sarif, d.xml
        Get-Content a.html -Raw | Should -Match '^<!doctype html>'
        Get-Content b.md | Select-Object -First 1 | Should -Be '<!-- elasticache-rbac-report -->'
        (Get-Content c.sarif -Raw | ConvertFrom-Json).runs[0].results | Should -HaveCount 3
        ([xml](Get-Content d.xml -Raw)).testsuites.failures | Should -Be '2'
    }

    It 'takes findings, changes and matrices together' {
        $matrix = [ElastiCacheRbac.Audit.AccessMatrix] @{ Title = 'the account' }
        $text = $findings[0], (New-Change 1 one), $matrix, (New-Change 2 two) | Export-EcRbacReport -Format Markdown -Title 'All of it'
        $text | Should -BeOfType ([string])
        $text | Should -Match '(?m)^## All of it$'
        $text | Should -Match '\*\*Plan:\*\* 2 changes: create 2 users\.'
        $text | Should -Match '\*\*Findings:\*\* 1 error\.'
        $text | Should -Match 'us-east-1'
    }

    It 'writes the commands of build systems line by line' {
        $lines = $findings | Export-EcRbacReport -Format GitHubCommands
        $lines | Should -HaveCount 3
        $lines[1] | Should -Be "::error title=EC002 user app::The user 'app' needs no password.%0AGive it one."
        $lines = $findings | Export-EcRbacReport -Format AzureDevOpsCommands
        $lines[1] | Should -Be "##vso[task.logissue type=error;code=EC002]user app: The user 'app' needs no password.%0AGive it one."
    }

    It 'shows findings where the file of desired state speaks of their resource' {
        $null = New-Item access -ItemType Directory
        'version: 1', 'users:', '  - id: jobs', '    access: on ~* +@read', '    authentication: { type: iam }', '  - id: app', '    access: off', '    authentication: { type: iam }' |
            Set-Content access/rbac.yml
        $lines = $findings | Export-EcRbacReport -Format GitHubCommands -StateFile ./access/rbac.yml
        $lines[1] | Should -Match '^::error file=access/rbac\.yml,line=6,col=5,'
        $lines[2] | Should -Match '^::warning file=access/rbac\.yml,line=3,col=5,'
        $lines = $findings | Export-EcRbacReport -Format GitHubCommands -StateFile (Convert-Path access/rbac.yml)
        $lines[1] | Should -Match '^::error file=access/rbac\.yml,line=6,'
    }

    It 'tells of an audit that found nothing' {
        @() | Export-EcRbacReport -Format Markdown | Should -Match '\*\*Findings:\*\* No findings\.'
        @() | Export-EcRbacReport d.xml
        ([xml](Get-Content d.xml -Raw)).testsuites.failures | Should -Be '0'
    }

    It 'reads the account by itself, once, when nothing is piped in' {
        Connect-EcLocal -Region eu-west-1
        $null = New-EcUserGroup app default
        $null = New-EcReplicationGroup sessions -UserGroupId app
        $calls = Get-ServiceCall { Export-EcRbacReport a.html, b.md }
        $calls | Sort-Object | Should -Be 'DescribeCacheClusters', 'DescribeReplicationGroups', 'DescribeServerlessCaches', 'DescribeUserGroups', 'DescribeUsers'
        Get-Content a.html -Raw | Should -Match '"id":"sessions","type":"replication group","mode":"rbac"'
        Get-Content a.html -Raw | Should -Match '@read'
        Get-Content b.md -Raw | Should -Match 'eu-west-1[\s\S]*DefaultUserBroad'
    }

    It 'audits by a settings file, and tells what that lets pass' {
        Connect-EcLocal
        $null = New-EcUser idle 'on ~* +@read' -Password (New-Secret)
        'suppressions:', '  - rule: EC006', '    resource: idle', '    reason: It is for the next release.' | Set-Content audit.yml
        Export-EcRbacReport b.sarif -SettingsPath audit.yml
        $results = (Get-Content b.sarif -Raw | ConvertFrom-Json).runs[0].results.Where{ $_.ruleId -eq 'EC006' }
        $results[0].suppressions[0].justification | Should -Be 'It is for the next release.'
    }

    It 'replaces a file with -Force only, and writes the others' {
        'mine' | Set-Content b.md
        $problem = Get-CaughtError { $findings | Export-EcRbacReport a.html, b.md, c.sarif }
        Assert-ErrorRecord $problem FileExists ResourceExists b.md
        Get-Content b.md | Should -Be 'mine'
        'a.html', 'c.sarif' | Should -Exist
        $findings | Export-EcRbacReport b.md -Force
        Get-Content b.md -Raw | Should -Match 'ElastiCache access'
    }

    It 'writes nothing with -WhatIf, and the files with -PassThru' {
        $findings | Export-EcRbacReport a.html -WhatIf
        'a.html' | Should -Not -Exist
        $files = $findings | Export-EcRbacReport a.html, b.md -PassThru
        $files | Should -BeOfType ([System.IO.FileInfo])
        $files.Name | Should -Be 'a.html', 'b.md'
    }

    It 'refuses a file of an unknown format before it writes any' {
        Assert-ErrorRecord (Get-CaughtError { $findings | Export-EcRbacReport a.html, b.docx }) ReportFormatUnknown InvalidArgument b.docx
        'a.html' | Should -Not -Exist
    }

    It 'refuses what no report tells, and writes no report that would pass for whole' {
        Assert-ErrorRecord (Get-CaughtError { $findings + (Get-Date) | Export-EcRbacReport a.html }) ReportInputUnknown InvalidArgument DateTime
        'a.html' | Should -Not -Exist
    }

    It 'names a folder that is not there, and a broken file of desired state' {
        Assert-ErrorRecord (Get-CaughtError { $findings | Export-EcRbacReport none/a.html }) FileUnwritable InvalidArgument none/a.html
        'version: 1', 'usres: []' | Set-Content rbac.yml
        Assert-ErrorRecord (Get-CaughtError { $findings | Export-EcRbacReport a.html -StateFile rbac.yml }) FileInvalid InvalidArgument rbac.yml
        'a.html' | Should -Not -Exist
    }

    It 'writes files that are UTF-8 without a byte order mark' {
        New-Finding Error "j$([char] 0xf6)rg" | Export-EcRbacReport b.md
        $bytes = [System.IO.File]::ReadAllBytes((Convert-Path b.md))
        $bytes[0] | Should -Be ([byte][char] '<')
        [System.Text.Encoding]::UTF8.GetString($bytes) | Should -Match "j$([char] 0xf6)rg"
    }
}
