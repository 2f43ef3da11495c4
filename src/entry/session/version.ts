import manifest from '../../../package.json';

/** Version of the product, as its package names it. */
export const version: string = manifest.version;
