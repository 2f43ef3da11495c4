/** Webpack plugin: adds files to the output after everything has been minified, so that they stay as they are. */
export const addFiles = (files) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('add-files', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'add-files', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER },
        () => {
          for (const [name, content] of files()) compilation.emitAsset(name, new sources.RawSource(content));
        },
      ),
    );
  },
});
