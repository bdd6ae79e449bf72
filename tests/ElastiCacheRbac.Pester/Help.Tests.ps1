BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $cmdlets = Get-Command -Module ElastiCacheRbac | ForEach-Object { @{ Name = $_.Name; Command = $_ } }
    $examples = foreach ($cmdlet in $cmdlets) {
        $number = 0
        foreach ($example in @((Get-Help $cmdlet.Name).examples.example)) {
            $number++
            # What goes on until it is stopped is run where the local server and events are tested.
            if ($example.code -notmatch '-Foreground|-Follow') { @{ Name = $cmdlet.Name; Number = $number; Code = $example.code } }
        }
    }
    $topics = Get-ChildItem (Join-Path (Split-Path $moduleManifest) 'en-US') -Filter about_*.help.txt |
        ForEach-Object { @{ Topic = $_.BaseName -replace '\.help$'; Text = Get-Content $_.FullName -Raw } }
}

BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'Help of <Name>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help $Name -Full
        $told = if ($help.parameters) { @($help.parameters.parameter) } else { @() }
        function Get-Text($Part) { "$(@($Part).ForEach{ $_.Text })".Trim() }
    }

    It 'has a synopsis and a description' {
        # Without help of its own, PowerShell puts the syntax in the synopsis' place.
        $help.Synopsis | Should -Match '^[A-Z][^\[\]]+\.$'
        Get-Text $help.description | Should -Not -BeNullOrEmpty
    }

    It 'tells what each parameter is for' {
        $own = $Command.Parameters.Keys | Where-Object { $_ -notin [System.Management.Automation.Cmdlet]::CommonParameters }
        $told.ForEach{ $_.name } | Sort-Object | Should -Be ($own | Sort-Object)
        foreach ($parameter in $told) { Get-Text $parameter.description | Should -Not -BeNullOrEmpty -Because $parameter.name }
    }

    It 'tells of parameters what PowerShell does with them' {
        foreach ($parameter in $told) {
            $metadata = $Command.Parameters[$parameter.name]
            $uses = $metadata.ParameterSets.Values
            [bool]::Parse($parameter.required) | Should -Be (@($uses.Where{ -not $_.IsMandatory }).Count -eq 0) -Because $parameter.name
            ($parameter.pipelineInput -match 'ByValue') | Should -Be (@($uses.Where{ $_.ValueFromPipeline }).Count -gt 0) -Because $parameter.name
            ($parameter.pipelineInput -match 'ByPropertyName') | Should -Be (@($uses.Where{ $_.ValueFromPipelineByPropertyName }).Count -gt 0) -Because $parameter.name
            $position = @($uses)[0].Position
            $parameter.position | Should -Be $(if ($position -lt 0) { 'named' } else { $position }) -Because $parameter.name
            $aliases = $metadata.Aliases | Where-Object { $_ }
            $parameter.aliases | Should -Be $(if ($aliases) { $aliases -join ', ' } else { 'none' }) -Because $parameter.name
        }
    }

    It 'shows each parameter set' {
        @($help.syntax.syntaxItem) | Should -HaveCount $Command.ParameterSets.Count
    }

    It 'tells what it takes and what it writes' {
        if ($Command.Parameters.Values.ParameterSets.Values.Where{ $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }) {
            @($help.inputTypes.inputType).ForEach{ $_.type.name } | Should -Not -BeNullOrEmpty
        }
        if ($Command.OutputType) {
            @($help.returnValues.returnValue).ForEach{ $_.type.name } | Should -Be $Command.OutputType.Name
        }
    }

    It 'refers to cmdlets and topics that there are' {
        $links = @($help.relatedLinks.navigationLink).ForEach{ $_.linkText }
        $links | Should -Contain 'about_ElastiCacheRbac'
        foreach ($link in $links -notmatch '^about_') { Get-Command $link -Module ElastiCacheRbac | Should -Not -BeNullOrEmpty }
        foreach ($link in $links -match '^about_') { Join-Path (Split-Path $moduleManifest) "en-US/$link.help.txt" | Should -Exist }
    }

    It 'has at least two examples, with what comes of them' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        foreach ($example in $help.examples.example) {
            $example.code | Should -Match $Name
            Get-Text $example.remarks | Should -Not -BeNullOrEmpty
        }
    }
}

Describe 'Example <Number> of <Name>' -ForEach $examples {
    BeforeAll {
        # Good as a password and as an AUTH token.
        $secret = New-Secret 'a-str0ng-s3cret-text'
        function Read-Host { $secret }
        function Get-Credential($UserName) { [pscredential]::new($UserName, $secret) }
        function redis-cli { 'user default off nopass ~* +@all', "user app on #$('0' * 64) ~app:* +@read" }
        function Get-Secret($Name) { New-Secret "the-s3cret-named-$Name" }
    }

    It 'runs' {
        Push-Location $TestDrive
        try {
            . (Join-Path $PSScriptRoot 'Support/ExampleAccount.ps1') $Name
            $ConfirmPreference = 'None'
            $errors = @(& ([scriptblock]::Create($Code)) 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
            $errors | Should -BeNullOrEmpty -Because $Code
        }
        finally {
            Clear-EcSession
            Stop-EcLocalServer
            Pop-Location
        }
    }
}

Describe 'Topic <Topic>' -ForEach $topics {
    It 'is found, with a short description' {
        $listed = Get-Help $Topic
        $listed | Should -Not -BeNullOrEmpty
        $Text | Should -Match '(?m)^SHORT DESCRIPTION\r?\n    \S'
    }

    It 'can be read in a console of 80 columns, whatever its encoding' {
        $Text -split '\r?\n' | Where-Object { $_.Length -gt 80 -or $_ -match '[^\x20-\x7e]' } | Should -BeNullOrEmpty
    }

    It 'is referred to by the help of the cmdlets that it refers to' {
        foreach ($cmdlet in [regex]::Matches(($Text -split 'SEE ALSO')[-1], '\b[A-Z][a-z]+-Ec[A-Z]\w+').ForEach{ $_.Value }) {
            (Get-Help $cmdlet).relatedLinks.navigationLink.linkText | Should -Contain $Topic -Because $cmdlet
        }
    }

    It 'names only cmdlets and topics that there are' {
        $named = [regex]::Matches($Text, '\b[A-Z][a-z]+-Ec[A-Z]\w+').Value | Sort-Object -Unique
        $named | Where-Object { $_ -notin (Get-Command -Module ElastiCacheRbac).Name } | Should -BeNullOrEmpty
        $others = [regex]::Matches($Text, '\babout_E\w+').Value | Sort-Object -Unique
        $others | Where-Object { -not (Test-Path (Join-Path (Split-Path $moduleManifest) "en-US/$_.help.txt")) } | Should -BeNullOrEmpty
    }

    It 'names only parameters that its cmdlets have' {
        $script = [System.Management.Automation.Language.Parser]::ParseInput(($Text -split '\r?\n' -match '^ {8}\S' -join "`n"), [ref] $null, [ref] $null)
        $commands = $script.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
        foreach ($command in $commands.Where{ $_.GetCommandName() -match '-Ec[A-Z]' }) {
            $known = (Get-Command $command.GetCommandName()).Parameters
            foreach ($parameter in $command.CommandElements.Where{ $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                $known.Keys + $known.Values.Aliases | Should -Contain $parameter.ParameterName -Because $command.Extent.Text
            }
        }
    }
}

Describe 'Topic about_EcErrors' {
    BeforeAll {
        $root = Split-Path $moduleManifest
        $text = Get-Content (Join-Path $root 'en-US/about_EcErrors.help.txt') -Raw
        $listed = [regex]::Matches(($text -split 'INPUT: IDENTIFIERS|ERRORS OF THE SERVICE')[1], '(?m)^    ([A-Z]\w+)(?=  |\r?$)').ForEach{ $_.Groups[1].Value }
        # An error's ID is the name of its message, or is written out.
        $source = (Get-ChildItem (Join-Path $root 'src') -Recurse -Filter *.cs | Get-Content -Raw) -join "`n"
        $own = [regex]::Matches($source, 'nameof\((?:\w+\.)*Messages\.(\w+)\)|"([A-Z]\w+)",\s*ErrorKind\.|\bLocalControlPlaneException\(\s*"([A-Z]\w+)"').ForEach{ -join $_.Groups[1..3].Value } | Sort-Object -Unique
        # The service's come from its model, for the calls that the service layer makes.
        $services = (Get-ChildItem (Join-Path $root 'src/ElastiCacheRbac.Services') -Recurse -Filter *.cs | Get-Content -Raw) -join "`n"
        $model = Get-Content (Join-Path $root 'src/AWSSDK.ElastiCache/ApiModel/elasticache-2015-02-02.json') -Raw | ConvertFrom-Json
        $codes = foreach ($operation in $model.operations.PSObject.Properties.Where{ $services -match "\b$($_.Name)Request\b" }.Value) {
            if ($operation.PSObject.Properties['errors']) {
                $operation.errors.ForEach{
                    $shape = $model.shapes.($_.shape)
                    if ($shape.PSObject.Properties['error']) { $shape.error.code } else { $_.shape }
                }
            }
        }
        $codes = $codes | Sort-Object -Unique
    }

    It 'has every error of the module, and no other' {
        $own.Count | Should -BeGreaterThan 50
        $listed | Sort-Object | Should -Be $own
    }

    It 'has every error that the service documents for the calls that are made' {
        $codes.Count | Should -BeGreaterThan 30
        $codes | Where-Object { $text -notmatch "\b$_\b" } | Should -BeNullOrEmpty
    }
}
