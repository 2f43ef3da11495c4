import { transformSync } from '@swc/core';

/** By path and text: several bundles of one run share it. */
const transformed = new Map();

/** Webpack loader: takes the types from TypeScript; what they say is the compiler's own business. */
export default function takeTypes(source) {
  const key = `${this.resourcePath}\n${this.sourceMap}\n${source}`;
  if (!transformed.has(key)) {
    transformed.set(
      key,
      transformSync(source, {
        filename: this.resourcePath,
        configFile: false,
        swcrc: false,
        sourceMaps: this.sourceMap,
        jsc: {
          parser: { syntax: 'typescript', tsx: this.resourcePath.endsWith('x') },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' }, verbatimModuleSyntax: true },
        },
      }),
    );
  }
  const { code, map } = transformed.get(key);
  this.callback(null, code, map);
}
