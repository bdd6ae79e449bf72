BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Import.ps1')
    Connect-EcLocal
    New-EcUser reporter 'on ~report:* +@read' -AuthenticationMode Iam -Wait | Out-Null
    New-EcReplicationGroup sessions -TransitEncryptionEnabled $true -Wait | Out-Null
    New-EcServerlessCache carts -Wait | Out-Null
}

Describe 'New-EcAuthToken' {
    It 'makes a token for a replication group, kept in a SecureString, with what it is good for' {
        $token = New-EcAuthToken Sessions -UserId Reporter
        $token | Should -BeOfType ([ElastiCacheRbac.Authentication.IamAuthToken])
        $token.CacheId, $token.UserId | Should -BeExactly 'sessions', 'reporter'
        $token.Token | Should -BeOfType ([securestring])
        $token.Expires.Kind | Should -Be 'Utc'
        "$token$($token | Out-String)" | Should -Not -Match 'X-Amz'
    }

    It 'signs a request to connect, good for 15 minutes' {
        $token = New-EcAuthToken sessions reporter -AsPlainText -AccessKey AKIDEXAMPLE -SecretKey wJalrXUtnFEMI
        $token | Should -Match '^sessions/\?Action=connect&User=reporter&'
        $token | Should -Match '&X-Amz-Expires=900&'
        $token | Should -Match '&X-Amz-Credential=AKIDEXAMPLE%2F\d{8}%2Fus-east-1%2Felasticache%2Faws4_request&'
        $token | Should -Match '&X-Amz-Signature=[0-9a-f]{64}$'
        $token | Should -Not -Match 'wJalrXUtnFEMI|^https|ServerlessCache'
    }

    It 'tells a serverless cache from a replication group, as what is piped in does' {
        New-EcAuthToken -ServerlessCacheName Carts -UserId reporter -AsPlainText | Should -Match '^carts/\?.*\bResourceType=ServerlessCache&'
        Get-EcServerlessCache carts | New-EcAuthToken -UserId reporter -AsPlainText | Should -Match '^carts/\?.*\bResourceType=ServerlessCache&'
        Get-EcReplicationGroup sessions | New-EcAuthToken -UserId reporter -AsPlainText | Should -Not -Match 'ResourceType'
    }

    It 'makes a token for each user that is piped in' {
        (Get-EcUser reporter | New-EcAuthToken -ReplicationGroupId sessions).UserId | Should -Be 'reporter'
    }

    It 'signs for the region of what is piped in, and with a session token where there is one' {
        New-EcReplicationGroup there -Region eu-west-1 -Wait | Out-Null
        Get-EcReplicationGroup there -Region eu-west-1 | New-EcAuthToken -UserId reporter -AsPlainText | Should -Match '%2Feu-west-1%2F'
        New-EcAuthToken sessions reporter -AsPlainText -AccessKey AKIDEXAMPLE -SecretKey wJalrXUtnFEMI -SessionToken se/ss+ion |
            Should -Match '&X-Amz-Security-Token=se%2Fss%2Bion&'
    }

    It 'calls nothing' {
        Get-ServiceCall { New-EcAuthToken sessions reporter } | Should -BeNullOrEmpty
    }

    It 'refuses a bad <Name>' -ForEach @(
        @{ Name = 'replication group ID'; Attempt = { New-EcAuthToken 'not an id' reporter } }
        @{ Name = 'serverless cache name'; Attempt = { New-EcAuthToken -ServerlessCacheName 'not a name' -UserId reporter } }
        @{ Name = 'user ID'; Attempt = { New-EcAuthToken sessions 'not&an=id' } }
    ) {
        Assert-ErrorRecord (Get-CaughtError $Attempt) -Id IdentifierInvalid -Category InvalidArgument
    }
}
