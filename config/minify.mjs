import { minify } from '@swc/core';

/** Webpack plugin: minifies every script with swc, several times faster than the default. */
export const minifyScripts = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap('minify', (compilation) =>
      compilation.hooks.processAssets.tapPromise(
        { name: 'minify', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        async (assets) => {
          const scripts = Object.keys(assets).filter((name) => name.endsWith('.js'));
          await Promise.all(
            scripts.map(async (name) => {
              const { code } = await minify(assets[name].source().toString(), {
                compress: true,
                mangle: true,
                module: false,
              });
              compilation.updateAsset(name, new sources.RawSource(code), { minimized: true });
            }),
          );
        },
      ),
    );
  },
};
