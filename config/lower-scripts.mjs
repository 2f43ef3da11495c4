import { transform } from '@swc/core';

/**
 * Webpack plugin: rewrites finished scripts in the language that `languageOf` names, undefined for one that stays as it
 * is; what they call of the page stays too.
 */
export const lowerScripts = (languageOf) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const minify = compiler.options.mode === 'production';
    compiler.hooks.thisCompilation.tap('lower', (compilation) =>
      compilation.hooks.processAssets.tapPromise(
        { name: 'lower', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 },
        async (assets) => {
          const scripts = Object.keys(assets).filter((name) => name.endsWith('.js') && languageOf(name) !== undefined);
          await Promise.all(
            scripts.map(async (name) => {
              const { code } = await transform(assets[name].source().toString(), {
                configFile: false,
                swcrc: false,
                isModule: false,
                minify,
                jsc: {
                  target: languageOf(name),
                  parser: { syntax: 'ecmascript' },
                  minify: minify ? { compress: true, mangle: true } : undefined,
                },
              });
              compilation.updateAsset(name, new sources.RawSource(code));
            }),
          );
        },
      ),
    );
  },
});
