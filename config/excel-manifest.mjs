/** Where the manifest of the checkout looks for its pages: the server of `npm run excel`. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

const SELF_TEST = [
  [/<Id>[^<]*<\/Id>/, '<Id>b8057627-8585-4a91-abb5-75d5c62174ef</Id>'],
  [/"稿分"/g, '"稿分自检"'],
  [/"Gaofen"/g, '"Gaofen self-test"'],
  [/taskpane\.html/g, 'self-test.html'],
  [/Gaofen\./g, 'GaofenSelfTest.'],
];

/** The address a folder of pages is served at, ending in a slash; @throws Error with a sentence for the person who gave it. */
export function pagesAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `excel-url=${text} 不能用：请写 https:// 开头的文件夹网址，例如 https://intranet.example/gaofen/。`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The manifest with its pages at another address. */
export function manifestAt(xml, address) {
  const escaped = pagesAddress(address).replaceAll('&', '&amp;');
  return xml.replaceAll(DEVELOPMENT_ADDRESS, escaped);
}

/** The manifest of an add-in of its own that opens the self-test page. */
export function selfTestManifest(xml) {
  return SELF_TEST.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), xml);
}
