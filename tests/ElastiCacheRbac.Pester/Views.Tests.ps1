BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    $formats = (& ([scriptblock]::Create((Get-Content $moduleManifest -Raw)))).FormatsToProcess
    $viewed = foreach ($file in $formats) {
        $views = ([xml](Get-Content (Join-Path (Split-Path $moduleManifest) $file) -Raw)).Configuration.ViewDefinitions.View
        foreach ($view in $views) { @{ Type = $view.ViewSelectedBy.TypeName; View = $view } }
    }
    $written = (Get-Command -Module ElastiCacheRbac).OutputType.Type |
        Where-Object { $_.Namespace -like 'ElastiCacheRbac.*' -and -not $_.IsEnum } | Sort-Object FullName -Unique |
        ForEach-Object { @{ Type = $_.FullName; Viewed = @($viewed.Type) } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')

    $user = [ElastiCacheRbac.Users.User]@{
        UserId = 'an-application-with-a-long-name-1'; UserName = 'application'; Status = 'modifying'; Engine = 'valkey'
        AccessString = 'on ~app::* ~other:* -@all +@read +@write +@connection -@dangerous'
        AuthenticationMode = 'Password'; PasswordCount = 2; UserGroupIds = [string[]]('app', 'web')
        Arn = 'arn:aws:elasticache:eu-west-1:123456789012:user:an-application-with-a-long-name-1'
    }
    $group = [ElastiCacheRbac.UserGroups.UserGroup]@{
        UserGroupId = 'app'; Status = 'modifying'; Engine = 'redis'; UserIds = [string[]](1..100).ForEach{ "user-$_" }
        PendingChanges = [ElastiCacheRbac.UserGroups.UserGroupPendingChanges]::new([string[]]'joins', [string[]]'leaves')
        ReplicationGroups = [string[]]('sessions', 'events'); ServerlessCaches = [string[]]'carts'
        Arn = 'arn:aws:elasticache:eu-west-1:123456789012:usergroup:app'
    }
    $cache = [ElastiCacheRbac.Caches.ReplicationGroup]@{
        ReplicationGroupId = 'sessions'; Status = 'available'; Engine = 'redis'; CacheNodeType = 'cache.r7g.16xlarge'
        TransitEncryptionEnabled = $true; UserGroupIds = [string[]]'app'; Endpoint = 'master.sessions.abc.euw1.cache.amazonaws.com:6379'
        PendingModifiedValues = [ElastiCacheRbac.Caches.ReplicationGroupPendingChanges]@{ UserGroupIdsToAdd = [string[]]'web'; UserGroupIdsToRemove = [string[]]'app' }
        Arn = 'arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions'
    }

    function Format-Text {
        # The lines that a console of 120 columns shows.
        param([scriptblock] $Command)
        (& $Command | Out-String -Width 120) -split '\r?\n'
    }
}

Describe 'Views' {
    It 'exist for <Type>' -ForEach $written {
        $Viewed | Should -Contain $Type
    }

    It '<View.Name> shows properties that the type has' -ForEach $viewed {
        $properties = ([type] $Type).GetProperties()
        foreach ($node in $View.SelectNodes('.//PropertyName')) { $properties.Name | Should -Contain $node.InnerText }
        # A script may also look at the elements of a list, and call a method.
        $members = @($Type) + $properties.PropertyType.Where{ $_.IsGenericType }.ForEach{ $_.GetGenericArguments()[0] } | ForEach-Object { ([type] $_).GetMembers().Name }
        foreach ($node in $View.SelectNodes('.//ScriptBlock')) {
            foreach ($match in [regex]::Matches($node.InnerText, '\$_\.(\w+)')) { $members | Should -Contain $match.Groups[1].Value }
        }
    }

    It '<View.Name> has no column too narrow to read, on a console of 80 columns or 120' -ForEach $viewed.Where{ $_.View['TableControl'] } {
        # As PowerShell lays a table out: it leaves a console's last column empty, cuts what does not fit from the right, and shares out what is left.
        foreach ($room in 79, 119) {
            $shown = @($View.TableControl.TableHeaders.TableColumnHeader).ForEach{
                @{ Label = $_.Label; IsFixed = [bool] $_['Width']; Width = if ($_['Width']) { [int] $_.Width } else { 1 } }
            }
            while (($excess = ($shown.ForEach{ $_.Width } | Measure-Object -Sum).Sum + $shown.Count - 1 - $room) -gt 0) {
                if ($shown[-1].Width -gt $excess) { $shown[-1].Width -= $excess } else { $shown = @($shown | Select-Object -SkipLast 1) }
            }
            foreach ($column in $shown.Where{ -not $_.IsFixed }) { $column.Width -= $excess }
            $shown.Count | Should -BeGreaterOrEqual 2
            foreach ($column in $shown) { $column.Width | Should -BeGreaterOrEqual $column.Label.Length -Because "$($column.Label), $room" }
        }
    }

    It '<View.Name> lists every property' -ForEach $viewed.Where{ $_.View['ListControl'] } {
        $shown = @($View.SelectNodes('.//PropertyName|.//Label')).ForEach{ $_.InnerText }
        foreach ($property in ([type] $Type).GetProperties().Name) { $shown | Should -Contain $property }
    }
}

Describe 'The table of users' {
    It 'shows the whole access string, on a console of 80 columns too' {
        $lines = ($user | Out-String -Width 79) -split '\r?\n'
        $shown = $lines.Where{ $_ -match '^.{42} \S' }.ForEach{ $_.Substring(43).TrimEnd() } | Select-Object -Skip 2
        ($shown -join '') -replace ' ' | Should -Be ($user.AccessString -replace ' ')
    }

    It 'tells account and region, and how the user proves who it is' {
        $lines = Format-Text { $user }
        $lines | Where-Object Length -GT 120 | Should -BeNullOrEmpty
        $lines -match 'Account and region: 123456789012, eu-west-1' | Should -HaveCount 1
        $lines -match '^an-application-with-a\S* +modifying +2 +on ~app::\* .* app, web +valkey +application' | Should -HaveCount 1
    }
}

Describe 'The table of user groups' {
    It 'tells pending changes, caches of both kinds and the number of users' {
        $lines = Format-Text { $group }
        $lines -match '^app +modifying +100 sessions, events, carts +\+joins -leaves +redis +user-1, user-2' | Should -HaveCount 1
    }
}

Describe 'The table of replication groups' {
    It 'shows first what matters to access, on a console of 80 columns' {
        $lines = ($cache | Out-String -Width 79) -split '\r?\n'
        $lines -match '^sessions +available +app +True +\+web -app *$' | Should -HaveCount 1
    }

    It 'tells which group guards a cache, and which will' {
        $lines = Format-Text { $cache }
        $lines -match '^sessions +available +app +True +\+web -app +redis +cache.r7g.16xlarge' | Should -HaveCount 1
    }

    It 'tells caches that a token guards from caches that nothing guards' {
        $token = [ElastiCacheRbac.Caches.ReplicationGroup]@{ ReplicationGroupId = 'a'; Status = 'available'; AuthTokenEnabled = $true }
        $open = [ElastiCacheRbac.Caches.ReplicationGroup]@{ ReplicationGroupId = 'b'; Status = 'available' }
        $lines = Format-Text { $token, $open }
        $lines -match '^a .*\(AUTH token\)' | Should -HaveCount 1
        $lines -match '^b .*\(open\)' | Should -HaveCount 1
    }
}

Describe 'The list of a user group' {
    It 'gives each of many users a line of its own' {
        Format-Text { $group | Format-List } | Where-Object { $_ -match '^( +|UserIds +: )user-\d+$' } | Should -HaveCount 100
    }
}

Describe 'A status in a view' {
    It 'is plain text where output is redirected' {
        "$(Format-Text { $user, $group, $cache })" | Should -Not -Match '\e|\x1b'
    }
}
