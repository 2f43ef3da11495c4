import { readFileSync } from 'node:fs';

/** Webpack plugin: makes the folder of the command line a package of its own, which depends on nothing. */
export const cliPackage = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('cli-package', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'cli-package', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { name, version, description, license, engines } = JSON.parse(
            readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
          );
          const bin = { gaofen: './gaofen.mjs' };
          const text = JSON.stringify({ name, version, description, license, type: 'module', bin, engines }, null, 2);
          compilation.emitAsset('package.json', new sources.RawSource(`${text}\n`));
        },
      ),
    );
  },
};
