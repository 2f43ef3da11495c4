import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Name, version and licence text of a package in a folder. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
  return {
    name,
    text: `${name} ${version} (${license})\n\n${file ? readFileSync(path.join(folder, file), 'utf8').trim() : ''}`,
  };
}

/** Webpack plugin: puts the licences of everything bundled beside the bundle. */
export const listLicences = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('licences', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'licences', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const folders = new Set();
          const modules = [...compilation.modules].flatMap((one) => [one, ...(one.modules ?? [])]);
          for (const { resource } of modules) {
            const folder = PACKAGE.exec(resource ?? '')?.[1];
            if (folder && existsSync(path.join(folder, 'package.json'))) folders.add(folder);
          }
          const found = [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
          const text = found.map((one) => one.text).join(`\n\n${'-'.repeat(72)}\n\n`);
          compilation.emitAsset('licences.txt', new sources.RawSource(text));
        },
      ),
    );
  },
};
