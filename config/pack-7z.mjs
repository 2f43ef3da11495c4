const FIXED_TIME = Date.UTC(2020, 0, 1);

/** The files, `{ name: bytes }`, in one folder of a .7z archive; the same files give the same bytes. */
export async function pack7z(folder, files) {
  const { default: SevenZip } = await import('7z-wasm');
  const zip = await SevenZip({ print: () => {} });
  zip.FS.mkdir(folder);
  const made = new Set();
  for (const [name, bytes] of Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const parts = `${folder}/${name}`.split('/').slice(0, -1);
    parts.forEach((_, at) => {
      const path = parts.slice(0, at + 1).join('/');
      if (at > 0 && !made.has(path)) zip.FS.mkdir(path);
      made.add(path);
    });
    zip.FS.writeFile(`${folder}/${name}`, bytes);
    zip.FS.utime(`${folder}/${name}`, FIXED_TIME, FIXED_TIME);
  }
  for (const path of [...made].reverse()) zip.FS.utime(path, FIXED_TIME, FIXED_TIME);
  zip.callMain(['a', '-t7z', '-mx=9', 'packed.7z', folder]);
  return Buffer.from(zip.FS.readFile('packed.7z'));
}

/** Webpack plugin: adds an archive of the whole output but for what is beside it, in the folder `beside`. */
export const addArchive = ({ beside, name, folder }) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('archive', (compilation) =>
      compilation.hooks.processAssets.tapPromise(
        { name: 'archive', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER + 1 },
        async (assets) => {
          const packed = Object.entries(assets).filter(([one]) => !one.startsWith(beside));
          const files = Object.fromEntries(packed.map(([one, asset]) => [one, asset.buffer()]));
          compilation.emitAsset(`${beside}${name}`, new sources.RawSource(await pack7z(folder, files)));
        },
      ),
    );
  },
});
