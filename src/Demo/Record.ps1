#requires -Version 7.4
<#
.SYNOPSIS
Records the Demo in a terminal and draws the steps that tell most as an SVG, the picture in the README. Needs 'script' of util-linux.

.EXAMPLE
dotnet pwsh ./src/Demo/Record.ps1
#>
[CmdletBinding()]
param(
    [string] $Path = (Join-Path $PSScriptRoot 'demo.svg'),

    # The titles of the steps to show, in their order.
    [string[]] $Title = @(
        'A mistake in an access string is found before anything is sent'
        'What a change of an access string comes to'
        'What would happen: -WhatIf'
        'Change the permissions of users piped from Get-EcUser'
    )
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$columns = 120
$cell = @{ Width = 7.8; Height = 18 }
# A palette that reads well on its own dark ground, whatever page it stands on.
$colours = @{
    30 = '#7d8590'; 31 = '#ff7b72'; 32 = '#56d364'; 33 = '#e3b341'; 34 = '#79c0ff'; 35 = '#d2a8ff'; 36 = '#56d4dd'; 37 = '#e6edf3'
    90 = '#7d8590'; 91 = '#ffa198'; 92 = '#56d364'; 93 = '#e3b341'; 94 = '#79c0ff'; 95 = '#d2a8ff'; 96 = '#56d4dd'; 97 = '#ffffff'
}

function Get-Recording {
    # What the Demo writes to a terminal, escape sequences and all.
    $shell = [Environment]::ProcessPath
    if ([IO.Path]::GetFileNameWithoutExtension($shell) -eq 'dotnet') { $shell += " exec '$(Join-Path $PSHOME 'pwsh.dll')'" }
    $record = New-TemporaryFile
    try {
        & script -qec "stty cols $columns rows 60; TERM=xterm-256color $shell -NoProfile -NonInteractive -File '$PSScriptRoot/Demo.ps1'" $record.FullName | Out-Null
        if ($LASTEXITCODE -ne 0) { throw "The Demo ended with exit code $LASTEXITCODE." }
        (Get-Content $record -Raw) -split '\r*\n'
    }
    finally { Remove-Item $record }
}

function Get-Run([string] $Line) {
    # A line taken apart where its look changes; sequences that do not concern the look are left out.
    $look = @{ Colour = $null; Bold = $false }
    $column = 0
    foreach ($part in [regex]::Matches($Line, '\e\[(?<sgr>[\d;]*)m|\e\[[?=>\d;]*[A-Za-ln-z]|\e\][^\a]*\a|\e[=>]|(?<text>[^\e]+)')) {
        if ($part.Groups['text'].Success) {
            # What is longer than the terminal is wide goes on in its next row.
            $text = $part.Groups['text'].Value
            while ($text) {
                $piece = $text.Substring(0, [math]::Min($text.Length, $columns - $column % $columns))
                [pscustomobject]@{ Row = [math]::Floor($column / $columns); Column = $column % $columns; Text = $piece; Colour = $look.Colour; Bold = $look.Bold }
                $column += $piece.Length
                $text = $text.Substring($piece.Length)
            }
        }
        elseif ($part.Groups['sgr'].Success) {
            foreach ($code in ($part.Groups['sgr'].Value -split ';').ForEach{ [int] "0$_" }) {
                if ($code -eq 0) { $look = @{ Colour = $null; Bold = $false } }
                elseif ($code -eq 1) { $look.Bold = $true }
                elseif ($code -eq 39) { $look.Colour = $null }
                elseif ($colours.ContainsKey($code)) { $look.Colour = $colours[$code] }
            }
        }
    }
}

function Get-Text([string] $Line) { -join @(Get-Run $Line).ForEach{ $_.Text } }

function Get-Step([string[]] $Lines) {
    foreach ($wanted in $Title) {
        $plain = @($Lines.ForEach{ Get-Text $_ })
        $start = $plain.IndexOf("== $wanted")
        if ($start -lt 0) { throw "The Demo has no step '$wanted'." }
        $end = $start + 1
        while ($end -lt $plain.Count -and $plain[$end] -notmatch '^== ') { $end++ }
        # One empty line between parts of a step, and after it.
        $empty = $false
        for ($i = $start; $i -lt $end; $i++) {
            $isEmpty = -not $plain[$i].Trim()
            if (-not ($isEmpty -and $empty)) { $Lines[$i] }
            $empty = $isEmpty
        }
    }
}

function ConvertTo-Svg([string[]] $Lines) {
    $number = [cultureinfo]::InvariantCulture
    $width = [math]::Ceiling($columns * $cell.Width + 32)
    $rows = ($Lines.ForEach{ [math]::Max(1, [math]::Ceiling((Get-Text $_).TrimEnd().Length / $columns)) } | Measure-Object -Sum).Sum
    $height = $rows * $cell.Height + 32
    "<svg xmlns=`"http://www.w3.org/2000/svg`" viewBox=`"0 0 $width $height`" width=`"$width`" height=`"$height`" role=`"img`" aria-label=`"A terminal in which the Demo runs`">"
    "<rect width=`"$width`" height=`"$height`" rx=`"8`" fill=`"#0d1117`"/>"
    '<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,''DejaVu Sans Mono'',monospace" font-size="13" fill="#e6edf3" xml:space="preserve">'
    $row = 0
    foreach ($line in $Lines) {
        foreach ($run in Get-Run $line) {
            $y = 16 + ($row + $run.Row + 1) * $cell.Height - 5
            # Words keep their columns whatever font the reader has.
            foreach ($word in [regex]::Matches($run.Text, '\S+(?: \S+)*')) {
                $x = (16 + ($run.Column + $word.Index) * $cell.Width).ToString('0.#', $number)
                $length = ($word.Length * $cell.Width).ToString('0.#', $number)
                $look = ($run.Colour ? " fill=`"$($run.Colour)`"" : '') + ($run.Bold ? ' font-weight="bold"' : '')
                "<text x=`"$x`" y=`"$y`" textLength=`"$length`"$look>$([Security.SecurityElement]::Escape($word.Value))</text>"
            }
        }
        $row += [math]::Max(1, [math]::Ceiling((Get-Text $line).TrimEnd().Length / $columns))
    }
    '</g>'
    '</svg>'
}

$lines = @(Get-Step (Get-Recording))
while (-not (Get-Text $lines[-1]).Trim()) { $lines = $lines[0..($lines.Count - 2)] }
Set-Content $Path ((ConvertTo-Svg $lines) -join "`n")
Get-Item $Path
