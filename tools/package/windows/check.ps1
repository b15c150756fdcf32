# 把包里的每个文件和 校验.txt 核对一遍。
$root = Split-Path -Parent $PSScriptRoot
$bad = 0
$good = 0

foreach ($line in Get-Content -LiteralPath (Join-Path $root '校验.txt') -Encoding UTF8) {
    if ($line -notmatch '^([0-9a-f]{64})  (.+)$') { continue }
    $expected = $Matches[1]
    $name = $Matches[2]
    $file = Join-Path $root ($name -replace '/', '\')
    if (-not (Test-Path -LiteralPath $file)) {
        Write-Host "缺：${name}"
        $bad++
    } elseif ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $expected) {
        Write-Host "不同：${name}"
        $bad++
    } else {
        $good++
    }
}

if ($bad -eq 0) {
    Write-Host "${good} 个文件都对得上。"
} else {
    Write-Host "${bad} 个文件对不上，${good} 个对得上。请重新复制。"
    exit 1
}
