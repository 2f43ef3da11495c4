#!/bin/sh
# 稿分 WPS 加载项：安装与卸载（统信 UOS、麒麟等 Linux，以及 macOS）
#
#   sh install.sh                     离线安装：把加载项拷到本机，不需要网络
#   sh install.sh http://…/gaofen/    在线安装：加载项留在服务器上，本机只登记网址
#   sh install.sh --uninstall         卸载
#
# 只改动 publish.xml 里属于稿分的一项，别的加载项原样保留；改动前留一份 publish.xml.gaofen-backup。
# WPS 的加载项目录与常见位置不同时，用环境变量 JSADDONS 指定。
set -eu
LC_ALL=C
export LC_ALL

NAME='@NAME@'
VERSION='@VERSION@'
URL='@URL@'

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

find_folder() {
  if [ -n "${JSADDONS:-}" ]; then
    printf '%s' "$JSADDONS"
  elif [ "$(uname)" = Darwin ]; then
    printf '%s' "$HOME/Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons"
  elif [ ! -d "$HOME/.local/share/Kingsoft/wps/jsaddons" ] && [ -d "$HOME/.kingsoft/wps/jsaddons" ]; then
    printf '%s' "$HOME/.kingsoft/wps/jsaddons"
  else
    printf '%s' "$HOME/.local/share/Kingsoft/wps/jsaddons"
  fi
}

# Reads a publish.xml, with a dot behind it, from standard input and writes it with our entry replaced by $1, or without
# it. Exit status 3: this is not the XML that WPS writes.
merge() {
  ENTRY=$1 awk -v name="$NAME" '
    function refuse() { exit 3 }
    function attribute(tag, key,   found) {
      if (!match(tag, "[ \t\r\n]" key "[ \t\r\n]*=[ \t\r\n]*(\"[^\"]*\"|\047[^\047]*\047)")) return ""
      found = substr(tag, RSTART, RLENGTH)
      sub(/^[^"\047]*["\047]/, "", found)
      return substr(found, 1, length(found) - 1)
    }
    function keep(piece) { if (!dropping) { printf "%s%s", gap, piece; gap = "" } }
    function insert() { if (entry != "") printf "%s  %s", eol, entry }
    function upto(end,   at) {
      at = index(rest, end)
      if (!at) refuse()
      return at + length(end) - 1
    }
    { text = text (NR > 1 ? "\n" : "") $0 }
    END {
      entry = ENVIRON["ENTRY"]
      rest = substr(text, 1, length(text) - 1)
      if (substr(rest, 1, 3) == "\357\273\277") rest = substr(rest, 4)
      eol = index(rest, "\r\n") ? "\r\n" : "\n"
      if (rest ~ /^[ \t\r\n]*$/) {
        printf "<jsplugins>"
        insert()
        printf "%s</jsplugins>%s", eol, eol
        exit 0
      }
      while (rest != "") {
        at = index(rest, "<")
        if (at != 1) {
          size = at ? at - 1 : length(rest)
          piece = substr(rest, 1, size)
          if (depth == 0 && piece !~ /^[ \t\r\n]*$/) refuse()
          if (piece ~ /^[ \t\r\n]*$/) gap = dropping ? gap : gap piece
          else keep(piece)
          rest = substr(rest, size + 1)
          continue
        }
        if (substr(rest, 1, 4) == "<!--") size = upto("-->")
        else if (substr(rest, 1, 2) == "<?") size = upto("?>")
        else if (substr(rest, 1, 9) == "<![CDATA[") size = upto("]]>")
        else size = 0
        if (size) {
          keep(substr(rest, 1, size))
          rest = substr(rest, size + 1)
          continue
        }
        if (!match(rest, /^<\/?[A-Za-z_][^ \t\r\n<>\/="\047]*([ \t\r\n]+[A-Za-z_:][^ \t\r\n<>\/="\047]*[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|\047[^\047<]*\047))*[ \t\r\n]*\/?>/)) refuse()
        tag = substr(rest, 1, RLENGTH)
        rest = substr(rest, RLENGTH + 1)
        closing = substr(tag, 2, 1) == "/"
        alone = substr(tag, length(tag) - 1, 1) == "/"
        element = substr(tag, closing ? 3 : 2)
        sub(/[ \t\r\n\/>].*$/, "", element)
        if (closing) {
          if (alone || depth == 0 || open[depth] != element) refuse()
          depth--
          if (depth == 0) { insert(); if (entry != "") gap = eol }
          keep(tag)
          if (dropping && depth == 1) dropping = 0
          continue
        }
        if (depth == 0 && (element != "jsplugins" || rooted++)) refuse()
        if (depth == 0 && alone) {
          sub(/[ \t\r\n]*\/>$/, ">", tag)
          keep(tag)
          insert()
          printf "%s</jsplugins>", eol
          continue
        }
        ours = depth == 1 && (element == "jsplugin" || element == "jspluginonline") && attribute(tag, "name") == name
        if (ours) { gap = ""; dropping = !alone }
        else keep(tag)
        if (!alone) open[++depth] = element
      }
      if (depth || !rooted) refuse()
      printf "%s", gap
    }'
}

# Writes publish.xml with the entry $1 in place of ours; leaves the file alone where nothing would change.
register() {
  old=$FOLDER/publish.xml
  new=$FOLDER/.publish.xml.gaofen-new
  rm -f "$new"
  if [ -e "$old" ]; then
    [ -f "$old" ] && [ -r "$old" ] || fail "“$old”读不出来，没有改动任何东西。请检查它的权限。"
    cp -p "$old" "$new" || fail "“$FOLDER”写不进去，没有改动任何东西。请检查权限和剩余空间。"
    input=$old
  elif [ -z "$1" ]; then
    return 0
  else
    input=/dev/null
  fi
  status=0
  { cat "$input"; printf .; } | merge "$1" >"$new" || status=$?
  if [ "$status" = 3 ]; then
    rm -f "$new"
    fail "“$old”的内容不完整，或者不是 WPS 写的登记文件，没有改动任何东西。请把它改名（例如 publish-old.xml）后再运行一次，再请管理员补登其他加载项。"
  fi
  if [ "$status" != 0 ]; then
    rm -f "$new"
    fail "“$FOLDER”写不进去，没有改动任何东西。请检查权限和剩余空间。"
  fi
}

settle() {
  [ -e "$new" ] || return 0
  if [ -e "$old" ] && cmp -s "$old" "$new"; then
    rm -f "$new"
    return 0
  fi
  [ ! -e "$old" ] || cp -p "$old" "$old.gaofen-backup"
  mv -f "$new" "$old"
}

remove_copies() {
  for copy in "$FOLDER/$NAME"_[0-9]*; do
    [ "$copy" = "$FOLDER/${1:-}" ] || [ ! -d "$copy" ] || rm -rf "$copy"
  done
}

copy_files() {
  target=$FOLDER/${NAME}_$VERSION
  fresh=$FOLDER/.${NAME}_new
  rm -rf "$fresh"
  mkdir "$fresh"
  for file in "$SOURCE"/*; do
    [ "$(basename "$file")" = install ] || cp -R "$file" "$fresh/"
  done
  [ ! -d "$target" ] || rm -rf "$target"
  mv "$fresh" "$target"
}

escaped() {
  printf '%s' "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g; s/"/\&quot;/g'
}

[ -z "${SUDO_USER:-}" ] || fail '请以使用 WPS 的那个人的身份运行，不要用 sudo：加载项装在各人自己的目录里。'
FOLDER=$(find_folder)
case ${1:-} in
  --uninstall)
    register ''
    settle
    remove_copies
    printf '已从 WPS 移除稿分。请重新启动 WPS 表格。\n'
    exit 0
    ;;
  http://* | https://*) URL=$1 ;;
  '') ;;
  *) fail '用法：sh install.sh [http://服务器/gaofen/ | --uninstall]' ;;
esac

mkdir -p "$FOLDER" || fail "“$FOLDER”建不起来。请检查权限。"
if [ -n "$URL" ]; then
  case $URL in */) ;; *) URL=$URL/ ;; esac
  register "<jspluginonline name=\"$NAME\" type=\"et\" url=\"$(escaped "$URL")\" enable=\"enable_dev\" install=\"null\"/>"
  settle
  remove_copies
  printf '已登记在线加载项 %s\n' "$URL"
else
  SOURCE=$(cd "$(dirname "$0")/.." && pwd)
  [ -f "$SOURCE/ribbon.xml" ] || fail '找不到加载项的文件。请把整个发布文件夹拷过来，在其中的 install 文件夹里运行。'
  register "<jsplugin name=\"$NAME\" type=\"et\" url=\"${NAME}_$VERSION\" version=\"$VERSION\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
  copy_files
  settle
  remove_copies "${NAME}_$VERSION"
  printf '已安装到 %s\n' "$FOLDER/${NAME}_$VERSION"
fi
printf '请关闭并重新打开 WPS 表格；第一次会询问是否允许加载项“%s”，选“允许”后再重新打开一次。\n' "$NAME"
