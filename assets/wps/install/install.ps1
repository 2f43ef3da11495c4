# 稿分 WPS 加载项：安装与卸载（Windows，自带的 PowerShell 即可）
#
#   install.bat                        离线安装：把加载项拷到本机，不需要网络
#   install.bat http://…/gaofen/       在线安装：加载项留在服务器上，本机只登记网址
#   uninstall.bat                      卸载
#
# 只改动 publish.xml 里属于稿分的一项，别的加载项原样保留；改动前留一份 publish.xml.gaofen-backup。
param([string] $Address = '@URL@', [switch] $Uninstall)

$ErrorActionPreference = 'Stop'
$Name = '@NAME@'
$Version = '@VERSION@'
$Folder = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons'
if ($env:JSADDONS) { $Folder = $env:JSADDONS }
$List = Join-Path $Folder 'publish.xml'
$New = Join-Path $Folder '.publish.xml.gaofen-new'

function Stop-With([string] $Sentence) {
  if (Test-Path -LiteralPath $New) { Remove-Item -LiteralPath $New -Force }
  Write-Host $Sentence
  exit 1
}

# The registered add-ins; comments and white space stay as they are.
function Read-List {
  $document = New-Object System.Xml.XmlDocument
  $document.PreserveWhitespace = $true
  $document.XmlResolver = $null
  $isEmpty = -not (Test-Path -LiteralPath $List) -or -not ([IO.File]::ReadAllText($List).Trim())
  try {
    if ($isEmpty) { $document.LoadXml("<jsplugins>`r`n</jsplugins>") } else { $document.Load($List) }
  } catch {
    $document = $null
  }
  if (($null -eq $document) -or ($document.DocumentElement.get_Name() -ne 'jsplugins')) {
    Stop-With "“$List”的内容不完整，或者不是 WPS 写的登记文件，没有改动任何东西。请把它改名（例如 publish-old.xml）后再运行一次，再请管理员补登其他加载项。"
  }
  return , $document
}

# Takes our entries out of the list and puts one with these attributes in; none where there are no attributes.
function Update-List($Document, [string] $Element, $Attributes) {
  $root = $Document.DocumentElement
  foreach ($node in @($root.ChildNodes)) {
    $isEntry = ($node -is [System.Xml.XmlElement]) -and ('jsplugin', 'jspluginonline' -contains $node.get_Name())
    if ($isEntry -and ($node.GetAttribute('name') -eq $Name)) {
      $before = $node.PreviousSibling
      if (($null -ne $before) -and ('Whitespace', 'SignificantWhitespace' -contains [string] $before.NodeType)) { [void] $root.RemoveChild($before) }
      [void] $root.RemoveChild($node)
    }
  }
  if (-not $Element) { return }
  $entry = $Document.CreateElement($Element)
  foreach ($pair in $Attributes) { $entry.SetAttribute($pair[0], $pair[1]) }
  $last = $root.LastChild
  if (($null -ne $last) -and ('Whitespace', 'SignificantWhitespace' -contains [string] $last.NodeType)) { [void] $root.RemoveChild($last) }
  [void] $root.AppendChild($Document.CreateWhitespace("`r`n  "))
  [void] $root.AppendChild($entry)
  [void] $root.AppendChild($Document.CreateWhitespace("`r`n"))
}

# UTF-8 without BOM, first beside the list and then in its place, with the old one kept.
function Save-List($Document) {
  $settings = New-Object System.Xml.XmlWriterSettings
  $settings.Encoding = New-Object System.Text.UTF8Encoding $false
  $settings.OmitXmlDeclaration = -not ($Document.FirstChild -is [System.Xml.XmlDeclaration])
  $writer = [System.Xml.XmlWriter]::Create($New, $settings)
  try { $Document.Save($writer) } finally { $writer.Close() }
  if (Test-Path -LiteralPath $List) {
    [IO.File]::Replace($New, $List, "$List.gaofen-backup")
  } else {
    [IO.File]::Move($New, $List)
  }
}

function Remove-Copies([string] $Except) {
  Get-ChildItem -LiteralPath $Folder |
    Where-Object { $_.PSIsContainer -and ($_.Name -match "^${Name}_[0-9]") -and ($_.Name -ne $Except) } |
    Remove-Item -Recurse -Force
}

function Copy-AddIn([string] $Source, [string] $Target) {
  if (Test-Path -LiteralPath $Target) { Remove-Item -LiteralPath $Target -Recurse -Force }
  [void] (New-Item -ItemType Directory -Path $Target)
  Get-ChildItem -LiteralPath $Source | Where-Object { $_.Name -ne 'install' } |
    ForEach-Object { Copy-Item -LiteralPath $_.FullName -Destination $Target -Recurse }
}

try {
  if ($Uninstall) {
    if (Test-Path -LiteralPath $List) {
      $document = Read-List
      Update-List $document '' @()
      Save-List $document
    }
    if (Test-Path -LiteralPath $Folder) { Remove-Copies '' }
    Write-Host '已从 WPS 移除稿分。请重新启动 WPS 表格。'
    exit 0
  }
  if (-not (Test-Path -LiteralPath $Folder)) { [void] (New-Item -ItemType Directory -Path $Folder) }
  $document = Read-List
  if ($Address) {
    if ($Address -notmatch '^https?://') { Stop-With '网址要以 http:// 或 https:// 开头。' }
    if (-not $Address.EndsWith('/')) { $Address += '/' }
    Update-List $document 'jspluginonline' @(('name', $Name), ('type', 'et'), ('url', $Address), ('enable', 'enable_dev'), ('install', 'null'))
    Save-List $document
    Remove-Copies ''
    Write-Host "已登记在线加载项 $Address"
  } else {
    $source = Split-Path -Parent (Split-Path -Parent $MyInvocation.MyCommand.Path)
    if (-not (Test-Path -LiteralPath (Join-Path $source 'ribbon.xml'))) {
      Stop-With '找不到加载项的文件。请把整个发布文件夹拷过来，在其中的 install 文件夹里运行。'
    }
    $copy = "${Name}_$Version"
    Copy-AddIn $source (Join-Path $Folder $copy)
    Update-List $document 'jsplugin' @(('name', $Name), ('type', 'et'), ('url', $copy), ('version', $Version), ('enable', 'enable_dev'), ('install', 'null'), ('customDomain', ''))
    Save-List $document
    Remove-Copies $copy
    Write-Host "已安装到 $(Join-Path $Folder $copy)"
  }
  Write-Host "请关闭并重新打开 WPS 表格；第一次会询问是否允许加载项“$Name”，选“允许”后再重新打开一次。"
} catch {
  Stop-With "没有完成：$($_.Exception.Message) 请先关闭 WPS，再运行一次。"
}
