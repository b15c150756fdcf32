# 去掉 install.ps1 登记的受信任目录。
$key = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\{{catalog-id}}'

if (Test-Path -LiteralPath $key) {
    Remove-Item -LiteralPath $key -Recurse
    Write-Host '已去掉。重开 Word，功能区里就没有「拟稿」了。'
} else {
    Write-Host '这个用户没有登记过，没有改动。'
}
