BeforeAll { . (Join-Path $PSScriptRoot 'Support/Import.ps1') }

Describe 'Tags' {
    BeforeEach {
        Connect-EcLocal
        'one', 'two' | New-EcUser -AccessString 'on ~* +@read' -Password (New-Secret) -Wait | Out-Null
    }

    It 'are added to, read from and removed from users, user groups and caches of both kinds' {
        $resources = @(
            Get-EcUser one
            New-EcUserGroup app default -Wait
            New-EcReplicationGroup sessions -Wait
            New-EcServerlessCache carts -Wait)
        $resources | Add-EcTag -Tag @{ team = 'search' }
        $tags = $resources | Get-EcTag
        $tags | Should -BeOfType ([ElastiCacheRbac.Tags.ResourceTag])
        $tags.ForEach{ "$_" } | Should -Be (@('team=search') * 4)
        $tags.Arn | Should -Be $resources.Arn
        $resources | Remove-EcTag -TagKey team
        $resources | Get-EcTag | Should -BeNullOrEmpty
    }

    It 'take new values, and -PassThru writes all that there are then' {
        Get-EcUser one | Add-EcTag -Tag @{ team = 'search'; stage = 'test' }
        $tags = Get-EcUser one | Add-EcTag -Tag @{ stage = 'live' } -PassThru
        $tags.ForEach{ "$_" } | Sort-Object | Should -Be 'stage=live', 'team=search'
        (Get-EcUser one | Remove-EcTag -TagKey stage -PassThru).ForEach{ "$_" } | Should -Be 'team=search'
    }

    It 'are removed by one call a resource, however many are piped in' {
        Get-EcUser one, two | Add-EcTag -Tag @{ a = '1'; b = '2'; team = 'y' }
        $calls = Get-ServiceCall { Get-EcUser one, two | Get-EcTag | Where-Object Key -In a, b | Remove-EcTag }
        $calls | Where-Object { $_ -eq 'RemoveTagsFromResource' } | Should -HaveCount 2
        (Get-EcUser one | Get-EcTag).Key | Should -Be 'team'
    }

    It 'are given to new users, user groups and replication groups' {
        $made = @(
            New-EcUser three 'on ~* +@read' -Password (New-Secret) -Tag @{ team = 'search' } -Wait
            New-EcUserGroup app default -Tag @{ team = 'search' } -Wait
            New-EcReplicationGroup sessions -Tag @{ team = 'search' } -Wait)
        ($made | Get-EcTag).ForEach{ "$_" } | Should -Be (@('team=search') * 3)
    }

    It 'change nothing with -WhatIf' {
        $arn = (Get-EcUser one).Arn
        Get-ServiceCall { Add-EcTag $arn -Tag @{ a = 'b' } -WhatIf; Remove-EcTag $arn -TagKey a -WhatIf } | Should -BeNullOrEmpty
    }

    It 'are found in the region that the ARN names' {
        New-EcUser there 'on ~* +@read' -Password (New-Secret) -Region eu-west-1 -Tag @{ team = 'search' } -Wait | Out-Null
        $arn = (Get-EcUser there -Region eu-west-1).Arn
        (Get-EcTag $arn).Value | Should -Be 'search'
        (Add-EcTag $arn -Tag @{ team = 'shop' } -PassThru).Value | Should -Be 'shop'
        Remove-EcTag $arn -TagKey team
        Get-EcTag $arn | Should -BeNullOrEmpty
    }

    It 'refuse <Problem> before anything is sent' -ForEach @(
        @{ Problem = 'a reserved key'; Tag = @{ 'aws:team' = 'x' }; Id = 'TagKeyInvalid' }
        @{ Problem = 'a key that is too long'; Tag = @{ ('k' * 129) = 'x' }; Id = 'TagKeyInvalid' }
        @{ Problem = 'a value that is too long'; Tag = @{ team = 'x' * 257 }; Id = 'TagValueTooLong' }
    ) {
        $user = Get-EcUser one
        Assert-ErrorRecord (Get-CaughtError { $user | Add-EcTag -Tag $Tag }) -Id $Id -Category InvalidArgument
        Get-ServiceCall { $user | Add-EcTag -Tag $Tag 2>$null } | Should -BeNullOrEmpty
    }

    It 'tell what is not an ARN, and what is not there, and go on' {
        $problem = $null
        $tags = 'nonsense', (Get-EcUser one | Add-EcTag -Tag @{ a = 'b' } -PassThru).Arn | Get-EcTag -ErrorVariable problem -ErrorAction SilentlyContinue
        "$tags" | Should -Be 'a=b'
        Assert-ErrorRecord $problem -Id InvalidARN -Category InvalidOperation -Target nonsense
        $absent = 'arn:aws:elasticache:us-east-1:123456789012:user:nobody'
        Assert-ErrorRecord (Get-CaughtError { Get-EcTag $absent }) -Id UserNotFound -Category ObjectNotFound -Target $absent
        $arn = (Get-EcUser two).Arn
        Assert-ErrorRecord (Get-CaughtError { Remove-EcTag $arn -TagKey never }) -Id TagNotFound -Category ObjectNotFound -Target $arn
    }
}
