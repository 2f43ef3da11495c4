import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, '..', 'assets', 'wps', 'install');
const WINDOWS = /\.(ps1|bat)$/;

/** The folder that the WPS add-in is served at, ending in a slash; empty for one that is not served. @throws Error with a sentence */
export function wpsAddress(text) {
  if (text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!/^https?:$/.test(url?.protocol ?? '') || url.search !== '' || url.hash !== '') {
    throw new Error(`wps-url=${text} 不能用：请写 http:// 开头的文件夹网址，例如 http://oa.example.gov.cn/gaofen/。`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The install scripts, `[[file, text]]`, of one add-in; with an address they register it unless they are told another. */
export function installFiles({ name, version, address = '' }) {
  const url = wpsAddress(address).replaceAll("'", '%27');
  return ['install.sh', 'install.ps1', 'install.bat', 'uninstall.bat'].map((file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .replaceAll('@NAME@', name)
      .replaceAll('@VERSION@', version)
      .replaceAll('@URL@', url);
    if (!WINDOWS.test(file)) return [file, text];
    const mark = file.endsWith('.ps1') ? '\ufeff' : '';
    return [file, mark + text.replaceAll('\n', '\r\n')];
  });
}
