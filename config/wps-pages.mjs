import { readFileSync } from 'node:fs';
import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { installFiles } from './wps-install-files.mjs';
import { addFiles } from './add-files.mjs';
import { listLicences } from './licences.mjs';
import { lowerScripts } from './lower-scripts.mjs';
import { addArchive } from './pack-7z.mjs';
import { scripts } from './scripts.mjs';

const at = (...parts) => path.join(import.meta.dirname, '..', ...parts);
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The add-in, and beside it one of its own that tests the program it stands in. */
const ADD_INS = {
  wps: { name: 'gaofen', title: '稿分', pane: 'src/entry/wps/taskpane.tsx' },
  'wps-self-test': { name: 'gaofen-self-test', title: '稿分自检', pane: 'tests/host/wps-self-test/page.tsx' },
};

const entriesOf = (pane) => ({
  background: [at('src/entry/wps/background.ts')],
  load: [at('src/entry/wps/load.ts')],
  'install/page': [at('src/entry/wps/install.ts')],
  taskpane: [at(pane)],
  'taskpane-es2015': [at('src/entry/wps/old-engine.ts'), at(pane)],
});
const SHELL = new Set(['background.js', 'load.js', 'install/page.js']);
/** What both panes load later, they load in the older language. */
const languageOf = (script) => (SHELL.has(script) ? 'es5' : script === 'taskpane.js' ? undefined : 'es2015');

const ICONS = ['icon', 'recalculate'].flatMap((name) => [16, 32, 64, 80].map((size) => `${name}-${size}.png`));
const copies = () => ICONS.map((name) => [`icons/${name}`, readFileSync(at('assets', name))]);

/** The texts of assets/wps with the name and title of an add-in. */
const described = ({ name, title }) =>
  ['ribbon.xml', 'manifest.xml'].map((file) => {
    const text = readFileSync(at('assets', 'wps', file), 'utf8');
    return [file, text.replaceAll('@NAME@', name).replaceAll('@TITLE@', title)];
  });

/** The same folder also comes from the disk, where some engines do not count a file as `'self'`. */
const withFiles = contentSecurityPolicy.replaceAll("'self'", "'self' file:");

const taskpane = (title) =>
  new HtmlPlugin({
    template: at('src', 'entry', 'page.html'),
    filename: 'taskpane.html',
    chunks: ['load'],
    title,
    splash: true,
    templateParameters: { contentSecurityPolicy: withFiles },
    favicon: at('assets', 'icon.svg'),
    scriptLoading: 'blocking',
  });

const background = () =>
  new HtmlPlugin({
    template: at('src/entry/wps/index.html'),
    chunks: ['background'],
    scriptLoading: 'blocking',
  });

/** It talks to the WPS on the same machine, and to nobody else. */
const installPage = (name) =>
  new HtmlPlugin({
    template: at('src/entry/wps/install.html'),
    filename: 'install/index.html',
    chunks: ['install/page'],
    publicPath: '../',
    templateParameters: {
      name,
      version,
      contentSecurityPolicy: withFiles.replace("connect-src 'none'", 'connect-src http://127.0.0.1:58890'),
    },
    scriptLoading: 'blocking',
  });

/** The WPS add-in: a folder for a web server, or for the disk; `address` is what its install scripts register. */
export function wpsPages(base, address) {
  const addIn = ADD_INS[base.name];
  return {
    ...base,
    target: ['web', 'es2022'],
    entry: entriesOf(addIn.pane),
    output: { ...scripts, path: at('dist', base.name), globalObject: 'self' },
    plugins: [
      taskpane(addIn.title),
      background(),
      installPage(addIn.name),
      listLicences,
      lowerScripts(languageOf),
      addFiles(() => [
        ...copies(),
        ...described(addIn),
        ...installFiles({ name: addIn.name, version, address }).map(([name, text]) => [`install/${name}`, text]),
      ]),
      addArchive({ beside: 'install/', name: `${addIn.name}.7z`, folder: `${addIn.name}_${version}` }),
    ],
  };
}
