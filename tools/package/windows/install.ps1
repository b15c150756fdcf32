# 把放清单的共享文件夹登记为 Word 的受信任目录。只写当前用户的注册表，不用管理员权限。
param([string]$Catalog = '{{catalog}}')

$id = '{{catalog-id}}'
$key = "HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\$id"

if (-not $Catalog) {
    $Catalog = Read-Host '请输入共享文件夹的网络路径，例如 \\服务器\nigao'
}
$Catalog = $Catalog.Trim().Trim('"').TrimEnd('\')
if ($Catalog -notmatch '^\\\\[^\\]+\\[^\\]+') {
    Write-Host "「${Catalog}」不是网络路径。要以 \\ 开头，例如 \\服务器\nigao。没有改动。"
    exit 1
}
if (-not (Test-Path -LiteralPath (Join-Path $Catalog 'nigao.xml'))) {
    Write-Host "在 ${Catalog} 里没有找到 nigao.xml。请先把 catalog 文件夹里的 nigao.xml 放进去。没有改动。"
    exit 1
}

New-Item -Path $key -Force | Out-Null
New-ItemProperty -Path $key -Name 'Id' -Value $id -PropertyType String -Force | Out-Null
New-ItemProperty -Path $key -Name 'Url' -Value $Catalog -PropertyType String -Force | Out-Null
New-ItemProperty -Path $key -Name 'Flags' -Value 1 -PropertyType DWord -Force | Out-Null

Write-Host "已登记 ${Catalog}。"
Write-Host '接着：重开 Word，开始 › 加载项 › 更多加载项 › 共享文件夹 › 拟稿 › 添加。'
