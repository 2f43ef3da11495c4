/**
 * Where the scripts of a page go. What is loaded when it is first used is named by what it holds: a page that is open
 * while its folder is replaced finds its own part or none, never another version's.
 */
export const scripts = {
  filename: '[name].js',
  chunkFilename: 'parts/[contenthash:12].js',
  clean: true,
  publicPath: '',
};
