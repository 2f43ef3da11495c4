import path from 'node:path';
import webpack from 'webpack';
// @ts-expect-error: plain JavaScript
import { minifyScripts } from '../../../config/minify.mjs';

const here = import.meta.dirname;

/** Bundles the gallery page; resolves with the path of its script. */
export function buildGallery(folder: string): Promise<string> {
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    entry: path.join(here, 'gallery.tsx'),
    output: { path: folder, filename: 'gallery.js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.md$/, type: 'asset/source' },
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: { minimizer: [minifyScripts as webpack.WebpackPluginInstance] },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() === true ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => undefined);
      if (failure === null) resolve(path.join(folder, 'gallery.js'));
      else reject(failure);
    });
  });
}
