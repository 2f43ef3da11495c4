import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { cliPackage } from './config/cli-package.mjs';
import { excelPages } from './config/excel-pages.mjs';
import { listLicences } from './config/licences.mjs';
import { minifyScripts } from './config/minify.mjs';
import { scripts } from './config/scripts.mjs';
import { wpsPages } from './config/wps-pages.mjs';
import { contentSecurityPolicy } from './config/content-security-policy.mjs';

const ROOT = import.meta.dirname;
const at = (...parts) => path.join(ROOT, ...parts);

/** What every bundle shares: TypeScript without its types, which are the compiler's own business. */
const bundle = (name, mode) => ({
  name,
  mode,
  context: ROOT,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      { test: /\.md$/, type: 'asset/source' },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
    ],
  },
  optimization: { minimizer: [minifyScripts] },
  cache: {
    type: 'filesystem',
    cacheDirectory: at('.cache', 'webpack'),
    buildDependencies: { config: [import.meta.filename] },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** The grid engine's hyphenation tables of seventy languages, none of which a cell needs. */
const withoutHyphenation = new webpack.NormalModuleReplacementPlugin(
  /^\.\/[a-z]{2,3}(-[a-z\d]+)*-[\w-]{8}\.js$/,
  (request) => {
    if (request.context.includes('engine-render')) request.request = 'data:text/javascript,export{}';
  },
);

/** What the grid engine asks of texts is remembered from frame to frame. */
const withRememberedTexts = new webpack.NormalModuleReplacementPlugin(/^numfmt$/, (request) => {
  if (request.context.includes('@univerjs')) request.request = at('src', 'host', 'univer', 'read', 'number-texts.ts');
});

/** A page of classic scripts: it works from a web server and, by double-click, from a folder. */
const page = (base, { title, entry }) => ({
  ...base,
  target: ['web', 'es2022'],
  entry: { main: at(entry) },
  output: { ...scripts, path: at('dist', base.name) },
  plugins: [
    withoutHyphenation,
    withRememberedTexts,
    listLicences,
    new CssPlugin({ filename: '[name].css' }),
    new HtmlPlugin({
      template: at('src', 'entry', 'page.html'),
      title,
      splash: true,
      templateParameters: { contentSecurityPolicy },
      favicon: at('assets', 'icon.svg'),
      scriptLoading: 'defer',
    }),
  ],
});

const workbench = (mode) =>
  page(bundle('workbench', mode), {
    title: '稿分工作台',
    entry: 'src/entry/workbench/workbench.tsx',
  });

/** The contract of the port on a page of its own, where the grid can run it. */
const gridContract = (mode) => {
  const base = bundle('grid-contract', mode);
  const shown = page(base, { title: 'contract', entry: 'tests/e2e/grid-contract-page.ts' });
  return { ...shown, output: { ...shown.output, path: at('.cache', 'grid-contract') } };
};

const excel = (mode, env) => excelPages(bundle('excel', mode), env['excel-url']);

const wps = (mode, env) => wpsPages(bundle('wps', mode), env['wps-url']);

const wpsSelfTest = (mode, env) => wpsPages(bundle('wps-self-test', mode), env['wps-url']);

/** The simulated WPS for pages in a real browser. */
const wpsSimulator = (mode) => ({
  ...bundle('wps-simulator', mode),
  target: ['web', 'es2022'],
  entry: { main: at('tests/e2e/wps-simulator-page.ts') },
  output: { path: at('.cache', 'wps-simulator'), filename: '[name].js', clean: true },
});

/** The command line as one script that Node runs by itself. */
const cli = (mode) => ({
  ...bundle('cli', mode),
  target: 'node20.11',
  devtool: false,
  entry: { gaofen: at('src/entry/cli/cli.ts') },
  experiments: { outputModule: true },
  output: { path: at('dist', 'cli'), filename: '[name].mjs', clean: true, module: true, chunkFormat: 'module' },
  plugins: [
    listLicences,
    cliPackage,
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, stage: Infinity }),
  ],
});

const TARGETS = { workbench, excel, wps, cli };
/** What only tests open, each in the mode that they need. */
const TEST_TARGETS = {
  'excel-dev': (_, env) => excel('development', env),
  'grid-contract': () => gridContract('development'),
  'wps-self-test': wpsSelfTest,
  'wps-simulator': wpsSimulator,
};

/**
 * `webpack --env only=workbench` builds one target, `--env tests` what the product and its tests are made of; without
 * them, all that the product is made of. `--env excel-url=https://…` is the address that the Excel add-in will be served
 * at, `--env wps-url=http://…` that of the WPS add-in.
 */
export default ({ only, tests, ...env } = {}, { mode = 'production' } = {}) => {
  const all = { ...TARGETS, ...TEST_TARGETS };
  const chosen = only === undefined ? (tests ? all : TARGETS) : { [only]: all[only] };
  return Object.assign(
    Object.values(chosen).map((target) => target(mode, env)),
    { parallelism: 1 },
  );
};
