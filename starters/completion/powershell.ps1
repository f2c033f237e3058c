# Completion of nulmeting for PowerShell (5.1 or newer). It asks the program itself what can stand at the cursor.
Register-ArgumentCompleter -Native -CommandName nulmeting -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @()
    $cursor = -1
    foreach ($element in $commandAst.CommandElements) {
        $start = $element.Extent.StartOffset
        $text = $element.Extent.Text
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $text = $element.Value }
        if ($start -ge $cursorPosition -and $cursor -lt 0) {
            $cursor = $words.Count
            $words += '""'
        }
        if ($cursor -lt 0 -and $element.Extent.EndOffset -ge $cursorPosition) {
            $cursor = $words.Count
            # A quote that is still open is taken off.
            $text = $wordToComplete -replace '^[''"]', ''
        }
        if ($text -eq '') { $text = '""' }
        $words += $text
    }
    if ($cursor -lt 0) {
        $cursor = $words.Count
        $words += '""'
    }
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $lines = @(nulmeting --complete powershell $cursor @words 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    # Without an answer PowerShell offers files and folders itself.
    if ($lines.Count -lt 2) { return }
    foreach ($line in $lines[1..($lines.Count - 1)]) {
        $word, $meaning = $line -split "`t", 2
        if (-not $meaning) { $meaning = $word }
        $text = $word
        if ($word -match '[^\w./\\:=~+-]') { $text = "'" + $word.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $meaning)
    }
}
