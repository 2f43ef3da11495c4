import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import { DEVELOPMENT_ADDRESS, manifestAt, selfTestManifest } from './excel-manifest.mjs';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { addFiles } from './add-files.mjs';
import { listLicences } from './licences.mjs';
import { scripts } from './scripts.mjs';

const at = (...parts) => path.join(import.meta.dirname, '..', ...parts);

/** What office.js asks for in Excel for Windows, Mac and the web; it must find its own files beside it, unchanged. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];
const OFFICE = path.dirname(fileURLToPath(import.meta.resolve('@microsoft/office-js/package.json')));
const ICONS = ['icon', 'recalculate'].flatMap((name) => [16, 32, 64, 80].map((size) => `${name}-${size}.png`));

const COPIES = [
  ...OFFICE_FILES.map((name) => [path.join(OFFICE, 'dist', name), `office/${name}`]),
  [path.join(OFFICE, 'LICENSE.md'), 'office/LICENSE.md'],
  ...ICONS.map((name) => [at('assets', name), `icons/${name}`]),
];

const copies = () => COPIES.map(([from, to]) => [to, readFileSync(from)]);

function manifests(development, address) {
  const xml = manifestAt(readFileSync(at('manifest.xml'), 'utf8'), address);
  const selfTest = development ? [['self-test-manifest.xml', selfTestManifest(xml)]] : [];
  return [['manifest.xml', xml], ...selfTest];
}

const PAGES = {
  taskpane: { title: '稿分', entry: 'src/entry/excel/taskpane.tsx', office: true },
  commands: { title: '稿分', entry: 'src/entry/excel/commands.ts', office: true },
  notice: { title: '稿分', entry: 'src/entry/excel/notice.ts', office: false },
};
const DEVELOPMENT_PAGES = {
  'self-test': { title: '稿分自检', entry: 'tests/host/excel-self-test/page.tsx', office: true },
};

const html = (name, { title, office }) =>
  new HtmlPlugin({
    template: at('src', 'entry', 'page.html'),
    filename: `${name}.html`,
    chunks: [name],
    title,
    office,
    templateParameters: { contentSecurityPolicy },
    favicon: at('assets', 'icon.svg'),
    scriptLoading: 'defer',
  });

/** The pages of the Excel add-in, office.js and the manifest: a folder for any https server, at `address`. */
export function excelPages(base, address = DEVELOPMENT_ADDRESS) {
  const development = base.mode === 'development';
  const pages = Object.entries(development ? { ...PAGES, ...DEVELOPMENT_PAGES } : PAGES);
  return {
    ...base,
    target: ['web', 'es2022'],
    entry: Object.fromEntries(pages.map(([name, { entry }]) => [name, at(entry)])),
    output: { ...scripts, path: at('dist', development ? 'excel-dev' : 'excel') },
    plugins: [
      ...pages.map(([name, page]) => html(name, page)),
      listLicences,
      addFiles(() => [...copies(), ...manifests(development, address)]),
    ],
  };
}
