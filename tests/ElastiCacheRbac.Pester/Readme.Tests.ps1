BeforeDiscovery {
    $readme = Get-Content (Join-Path $PSScriptRoot '../../README.md') -Raw
    $blocks = [regex]::Matches($readme, '(?ms)^```powershell\r?\n(.+?)^```').ForEach{ @{ Code = $_.Groups[1].Value } }
}

BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'The README' {
    It 'has a tour' -ForEach @{ Count = @($blocks).Count } { $Count | Should -BeGreaterThan 0 }

    It 'shows commands that run, from a session without anything' -ForEach $blocks {
        $secret = New-Secret
        function Read-Host { $secret }
        $run = [scriptblock]::Create(($Code -replace 'Import-Module \S+', ''))
        Push-Location $TestDrive
        try {
            $ConfirmPreference = 'None'
            $errors = @(& $run 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
            $errors | Should -BeNullOrEmpty
            # What the comments say of it.
            (Get-EcUser app).AccessString | Should -Be 'on ~app:* -@all +@read +@write'
            (Get-EcReplicationGroup sessions).UserGroupIds | Should -Be 'app'
            (Get-EcReplicationGroup sessions).TransitEncryptionEnabled | Should -BeTrue
            Compare-EcRbac ./access.yml | Should -BeNullOrEmpty
        }
        finally {
            Clear-EcSession
            Pop-Location
        }
    }

    It 'names every cmdlet in its tables' {
        $text = Get-Content (Join-Path (Split-Path $moduleManifest) 'README.md') -Raw
        (Get-Command -Module ElastiCacheRbac).Name | Where-Object { $text -notmatch "``$_``" } | Should -BeNullOrEmpty
        [regex]::Matches($text, '\b[A-Z][a-z]+-Ec[A-Z][a-z]\w*').Value | Sort-Object -Unique |
            Where-Object { $_ -notin (Get-Command -Module ElastiCacheRbac).Name } | Should -BeNullOrEmpty
    }
}
