BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'Several regions' {
    BeforeEach {
        Connect-EcLocal
        New-EcUser here 'on ~* +@read' -Password (New-Secret) -Wait | Out-Null
        New-EcUser there 'on ~* +@read' -Password (New-Secret) -Region eu-west-1 -Wait | Out-Null
    }

    It 'are read in their order; each object tells region and account' {
        $users = Get-EcUser here, there -Region eu-west-1, us-east-1 -ErrorAction SilentlyContinue
        $users.ForEach{ "$($_.UserId) $($_.Region) $($_.Account)" } | Should -Be 'here us-east-1 123456789012', 'there eu-west-1 123456789012'
        (Get-EcUser -Region eu-west-1, us-east-1).Region | Select-Object -Unique | Should -Be 'eu-west-1', 'us-east-1'
    }

    It '<Name> tells the region and account of <Kind>' -ForEach @(
        @{ Name = 'Get-EcUserGroup'; Kind = 'user groups'; Make = { New-EcUserGroup app default -Region $_ } }
        @{ Name = 'Get-EcReplicationGroup'; Kind = 'replication groups'; Make = { New-EcReplicationGroup sessions -Region $_ } }
        @{ Name = 'Get-EcServerlessCache'; Kind = 'serverless caches'; Make = { New-EcServerlessCache carts -Region $_ } }
        @{ Name = 'Get-EcAuthentication'; Kind = 'authentication'; Make = { New-EcReplicationGroup sessions -Region $_ } }
    ) {
        'us-east-1', 'ap-south-1' | ForEach-Object $Make | Out-Null
        (& $Name -Region us-east-1, ap-south-1).ForEach{ "$($_.Region) $($_.Account)" } | Should -Be 'us-east-1 123456789012', 'ap-south-1 123456789012'
    }

    It 'fail alone: the error names its region, and the others are read' {
        $problem = $null
        $users = Get-EcUser there -Region us-east-1, eu-west-1 -ErrorVariable problem -ErrorAction SilentlyContinue
        $users.Region | Should -Be 'eu-west-1'
        Assert-ErrorRecord $problem -Id UserNotFound -Category ObjectNotFound -Target there
        "$problem" | Should -BeLike 'us-east-1: *'
    }

    It 'fail alone where one is not a region' {
        $problem = $null
        $users = Get-EcUser -Region 'not a region', eu-west-1 -ErrorVariable problem -ErrorAction SilentlyContinue
        $users.UserId | Should -Contain 'there'
        Assert-ErrorRecord $problem -Id RegionInvalid -Category InvalidArgument -Target 'not a region'
    }

    It 'are where piped objects are changed' {
        Get-EcUser -Region us-east-1, eu-west-1 | Where-Object UserId -NE default | Set-EcUser -AccessString 'on ~new:* +@read' -Wait
        (Get-EcUser here).AccessString | Should -Match 'new:'
        (Get-EcUser there -Region eu-west-1).AccessString | Should -Match 'new:'
    }
}

Describe 'Several profiles' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support/FreshShell.ps1')
        $config = Join-Path $TestDrive 'config'
        @'
[one]
aws_access_key_id = AKIDONE
aws_secret_access_key = secret-one
[two]
aws_access_key_id = AKIDTWO
aws_secret_access_key = secret-two
'@ | Set-Content $config
    }

    It 'are read in each region, and the one that does not exist fails alone' {
        # The AWS SDK looks once in a process where the files of profiles are.
        $read = Invoke-FreshShell @"
            `$env:AWS_SHARED_CREDENTIALS_FILE = '$config'
            Import-Module '$moduleManifest'
            Connect-EcLocal
            `$users = Get-EcUser default -ProfileName one, nobody, two -Region us-east-1, eu-west-1 -ErrorVariable problem -ErrorAction SilentlyContinue
            `$users.Region -join ' '
            (`$problem.FullyQualifiedErrorId -split ',')[0]
"@
        $read | Should -Be 'us-east-1 eu-west-1 us-east-1 eu-west-1', 'ProfileNotFound'
    }
}
