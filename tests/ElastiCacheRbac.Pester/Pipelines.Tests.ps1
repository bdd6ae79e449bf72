BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/Pipelines.ps1')
    $jobs = @(
        @{ File = 'github-actions.yml'; Job = 'plan' }, @{ File = 'github-actions.yml'; Job = 'sync' }
        @{ File = 'azure-pipelines.yml'; Job = 'Plan' }, @{ File = 'azure-pipelines.yml'; Job = 'Sync' })
    $steps = foreach ($job in $jobs) { Get-PipelineStep $job.File $job.Job | ForEach-Object { $_ + $job } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    . (Join-Path $PSScriptRoot 'Support/FreshShell.ps1')
    . (Join-Path $PSScriptRoot 'Support/Pipelines.ps1')

    # What the build systems set and put in place of their expressions.
    $known = @{
        'github.token' = 'the-t0ken'; 'github.event.pull_request.number' = '12'; 'secrets.APP_PASSWORD' = 'a-str0ng-pa))word'
        'System.AccessToken' = 'the-t0ken'; 'awsRegion' = 'eu-central-1'; 'AppPassword' = 'a-str0ng-pa))word'
        'RbacAccessKey' = 'AKIAIOSFODNN7EXAMPLE'; 'RbacSecretKey' = 'a-secret-key'; 'RbacSessionToken' = 'a-session-token'
    }

    function Get-Call { Get-Content calls.jsonl | ConvertFrom-Json }

    function Set-StateFile {
        # A group of one user and a default user that may do nothing, on a cache.
        param([string] $Access)
        $null = New-Item access -ItemType Directory -Force
        @"
version: 1
users:
  - id: app
    access: $Access
    authentication: { passwords: [{ environment: APP_PASSWORD }] }
  - id: app-default
    name: default
    access: off -@all
    authentication: { passwords: [{ environment: APP_PASSWORD }] }
userGroups:
  - id: app
    members: [app]
    defaultUser: app-default
    replicationGroups: [sessions]
"@ | Set-Content access/elasticache.yml
    }

    function Invoke-Job {
        # The steps of a job one after the other, or some of them by their names, and what they wrote.
        param([string] $File, [string] $Job, [string] $Step = '^(?!Fail)')
        foreach ($one in @(Get-PipelineStep $File $Job).Where{ $_.Name -match $Step }) { Invoke-PipelineStep $one $known }
    }
}

Describe '<File>, job <Job>, step <Name>' -ForEach $steps {
    BeforeAll {
        $problems = $null
        $script = [System.Management.Automation.Language.Parser]::ParseInput($Script, [ref] $null, [ref] $problems)
    }

    It 'is PowerShell' { $problems | Should -BeNullOrEmpty }

    It 'names cmdlets and parameters that there are' {
        foreach ($command in $script.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
            if ($command.GetCommandName() -notmatch '-Ec[A-Z]') { continue }
            $cmdlet = Get-Command $command.GetCommandName() -Module ElastiCacheRbac -ErrorAction Ignore
            $cmdlet | Should -Not -BeNullOrEmpty -Because $command.Extent.Text
            foreach ($parameter in $command.CommandElements.Where{ $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                $cmdlet.Parameters.Keys | Should -Contain $parameter.ParameterName -Because $command.Extent.Text
            }
        }
    }
}

Describe 'github-actions.yml' {
    BeforeAll { $workflow = Read-Pipeline 'github-actions.yml' }

    It 'pins every action to a commit, with the release that it is' {
        $text = Get-Content (Join-Path (Split-Path $moduleManifest) 'bin/pipelines/github-actions.yml')
        $uses = $text -match '^\s+(- )?uses:'
        $uses.Count | Should -BeGreaterThan 5
        $uses | Where-Object { $_ -notmatch 'uses: [\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$' } | Should -BeNullOrEmpty
    }

    It 'gives each job the rights that it needs, and the workflow none' {
        $workflow['permissions'].Count | Should -Be 0
        $plan, $sync = $workflow['jobs']['plan']['permissions'], $workflow['jobs']['sync']['permissions']
        $plan.Keys | Sort-Object | Should -Be 'contents', 'id-token', 'pull-requests', 'security-events'
        $sync.Keys | Sort-Object | Should -Be 'contents', 'id-token', 'security-events'
        $plan['contents'], $sync['contents'] | Should -Be 'read', 'read'
    }

    It 'keeps secrets and the role that may change out of pull requests' {
        $workflow['jobs']['plan']['if'] | Should -Match "github.event_name == 'pull_request' && .*head.repo.full_name == github.repository"
        $workflow['jobs']['sync']['if'] | Should -Match "!= 'pull_request' && github.ref == 'refs/heads/main'"
        $workflow['jobs']['plan'] | ForEach-Object { ConvertTo-Json $_ -Depth 8 } | Should -Not -Match 'secrets\.|CHANGE_ROLE'
    }

    It 'puts nothing of a pull request into a script' {
        foreach ($job in $workflow['jobs'].Values) {
            foreach ($step in $job['steps'].Where{ $_.ContainsKey('run') }) { $step['run'] | Should -Not -Match '\$\{\{' }
        }
    }
}

Describe 'A pipeline against a control plane' {
    BeforeAll {
        $server = Start-EcLocalServer -PassThru
        $environment = @{
            AWS_ENDPOINT_URL_ELASTICACHE = "$($server.EndpointUrl)"; AWS_REGION = 'eu-central-1'
            AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'; AWS_SECRET_ACCESS_KEY = 'a-secret-key'
            GITHUB_REPOSITORY = 'shop/access'; SYSTEM_COLLECTIONURI = 'https://dev.azure.com/shop/'; SYSTEM_TEAMPROJECTID = 'p1'
            BUILD_REPOSITORY_ID = 'r1'; SYSTEM_PULLREQUEST_PULLREQUESTID = '12'; SYSTEM_ACCESSTOKEN = 'the-t0ken'
        }
    }

    BeforeEach {
        Push-Location (New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory)
        $environment.GITHUB_STEP_SUMMARY = Join-Path $PWD 'summary.md'
        $environment.GITHUB_OUTPUT = Join-Path $PWD 'output'
        foreach ($name in $environment.Keys) { Set-Item "env:$name" $environment[$name] }
        $there = @{ EndpointUrl = $server.EndpointUrl; Region = 'eu-central-1'; AccessKey = 'AKIAIOSFODNN7EXAMPLE'; SecretKey = 'a-secret-key' }
        Get-EcReplicationGroup @there | Remove-EcReplicationGroup @there -Confirm:$false -Wait | Out-Null
        Get-EcUserGroup @there | Remove-EcUserGroup @there -Confirm:$false -Wait | Out-Null
        Get-EcUser @there | Where-Object UserId -NE default | Remove-EcUser @there -Confirm:$false -Wait | Out-Null
        $null = New-EcReplicationGroup sessions @there -TransitEncryptionEnabled $true -Wait
        Set-StateFile 'on ~app:* +@read +@write'
    }

    AfterEach { Pop-Location }

    AfterAll {
        $server | Stop-EcLocalServer
        foreach ($name in $environment.Keys) { Remove-Item "env:$name" -ErrorAction Ignore }
    }

    It 'GitHub: tells of the plan and the findings, and changes nothing' {
        $lines = Invoke-Job 'github-actions.yml' 'plan'
        $lines | Where-Object { $_ -match '^::group::Plan: ' } | Should -HaveCount 1
        $lines | Where-Object { $_ -match '^::(error|warning|notice) file=access/elasticache\.yml,line=\d+,' } | Should -Not -BeNullOrEmpty
        Get-Content summary.md -Raw | Should -Match '\*\*Plan:\*\* [\s\S]*\*\*Findings:\*\* '
        (Get-Content rbac.sarif -Raw | ConvertFrom-Json).runs[0].results.Count | Should -BeGreaterThan 0
        'rbac.html' | Should -Exist
        Get-Content output | Should -Be 'hazards=0'
        (Get-EcUser @there).UserId | Should -Be 'default'

        $calls = Get-Call
        $calls.Where{ $_.PSObject.Properties['install'] }.install | Should -Match '^ElastiCacheRbac \d+\.\d+\.\d+$'
        $calls.Where{ $_.PSObject.Properties['gh'] }.gh[-1] | Should -Be 'api --method POST repos/shop/access/issues/12/comments --field body=@rbac.md --silent'
    }

    It '<File>: fails for a plan that Sync would refuse' -ForEach @(
        @{ File = 'github-actions.yml'; Job = 'plan'; Sign = 'hazards=1' }, @{ File = 'azure-pipelines.yml'; Job = 'Plan'; Sign = 'variable=RbacHazards]1' }) {
        # Nobody could write to the cache any more.
        $null = New-EcUser writer 'on ~* +@all' @there -Password (New-Secret)
        $null = New-EcUserGroup writers writer, default @there
        $null = Set-EcReplicationGroup sessions -AddUserGroupId writers @there -Wait
        Set-StateFile 'on ~app:* +@read'
        $lines = @(Invoke-Job $File $Job Compare)
        $lines + (Get-Content output -ErrorAction Ignore) -match [regex]::Escape($Sign) | Should -Not -BeNullOrEmpty
        $last = @(Get-PipelineStep $File $Job)[-1]
        $last.Condition | Should -Match 'hazards'
        { & ([scriptblock]::Create($last.Script)) } | Should -Throw '*Sync would refuse*'
    }

    It 'GitHub: brings the comment that is there up to date' {
        '4711' | Set-Content comment-id
        'report' | Set-Content rbac.md
        $null = Invoke-Job 'github-actions.yml' 'plan' Comment
        (Get-Call).Where{ $_.PSObject.Properties['gh'] }.gh[-1] | Should -Be 'api --method PATCH repos/shop/access/issues/comments/4711 --field body=@rbac.md --silent'
    }

    It '<File>: makes the account what the file says, and a second run finds nothing to do' -ForEach @(
        @{ File = 'github-actions.yml'; Job = 'sync' }, @{ File = 'azure-pipelines.yml'; Job = 'Sync' }) {
        $written = Invoke-Job $File $Job
        "$written" | Should -Not -Match 'a-str0ng-pa'
        (Get-EcUser app @there).AccessString | Should -Match '~app:\*'
        (Get-EcReplicationGroup sessions @there).UserGroupIds | Should -Be 'app'
        Compare-EcRbac ./access/elasticache.yml @there | Should -BeNullOrEmpty

        $calls = @(Get-EcLocalRequest).Count
        $null = Invoke-Job $File $Job Sync
        @(Get-EcLocalRequest | Select-Object -Skip $calls).Operation | Where-Object { $_ -notmatch '^(Describe|List)' } | Should -BeNullOrEmpty
    }

    It 'Azure DevOps: tells of the plan and the findings, and changes nothing' {
        '{ "value": [ { "id": 1, "comments": [ { "id": 1, "content": "Looks good" } ] }, { "id": 2 } ] }' | Set-Content threads.json
        $lines = Invoke-Job 'azure-pipelines.yml' 'Plan'
        $lines | Where-Object { $_ -match '^##\[group\]Plan: ' } | Should -HaveCount 1
        $lines | Where-Object { $_ -match '^##vso\[task\.logissue type=(error|warning);sourcepath=access/elasticache\.yml;' } | Should -Not -BeNullOrEmpty
        $lines | Where-Object { $_ -match '^##vso\[task\.uploadsummary\].+rbac\.md$' } | Should -HaveCount 1
        [int] ([xml](Get-Content rbac.xml -Raw)).testsuites.tests | Should -BeGreaterThan 0
        (Get-EcUser @there).UserId | Should -Be 'default'

        $post = (Get-Call)[-1]
        $post.method | Should -Be 'Post'
        $post.uri | Should -Be 'https://dev.azure.com/shop/p1/_apis/git/repositories/r1/pullRequests/12/threads?api-version=7.1'
        $post.authorization | Should -Be 'Bearer the-t0ken'
        ($post.body | ConvertFrom-Json).comments[0].content | Should -Match '^<!-- elasticache-rbac-report -->'
    }

    It 'Azure DevOps: brings the comment that is there up to date' {
        '{ "value": [ { "id": 7, "comments": [ { "id": 3, "content": "<!-- elasticache-rbac-report -->\n## Old" } ] } ] }' | Set-Content threads.json
        'report' | Set-Content rbac.md
        $null = Invoke-Job 'azure-pipelines.yml' 'Plan' Comment
        $patch = (Get-Call)[-1]
        $patch.method | Should -Be 'Patch'
        $patch.uri | Should -Be 'https://dev.azure.com/shop/p1/_apis/git/repositories/r1/pullRequests/12/threads/7/comments/3?api-version=7.1'
    }
}
