import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { minifyScripts } from './config/minify.mjs';
import { contentSecurityPolicy } from './scripts/serve.mjs';

const root = import.meta.dirname;
const at = (...parts) => path.join(root, ...parts);

const shared = ({ name, mode }) => ({
  name,
  mode,
  context: root,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
      { test: /\.xlsx$/, type: 'asset/inline' },
    ],
  },
  cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), buildDependencies: { config: [import.meta.filename] } },
  optimization: { minimizer: [minifyScripts] },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** A page of classic scripts: it works from a web server and, by double-click, from a folder. */
const page = (options, { entry, title, template }) => {
  const base = shared(options);
  return {
    ...base,
    target: ['web', 'es2022'],
    entry: { main: at(entry) },
    output: { path: at('dist', options.name), filename: '[name].js', clean: true, publicPath: '' },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/^\.\/[a-z]{2,3}(-[a-z\d]+)*-[\w-]{8}\.js$/, (request) => {
        if (/engine-render/.test(request.context)) request.request = 'data:text/javascript,export{}';
      }),
      new CssPlugin({ filename: '[name].css' }),
      new HtmlPlugin({ template: at(template), title, templateParameters: { contentSecurityPolicy }, scriptLoading: 'defer' }),
    ],
  };
};

const workbench = (mode) =>
  page({ name: 'workbench', mode }, { entry: 'src/entry/workbench.tsx', title: '稿分', template: 'src/entry/workbench.html' });

const targets = { workbench };

/** `webpack --env only=workbench` builds one target; without it, all. */
export default ({ only } = {}, { mode = 'production' } = {}) =>
  Object.entries(targets)
    .filter(([name]) => only === undefined || only === name)
    .map(([, target]) => target(mode));
