/** What XML cannot say is left out: control characters and halves of characters. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\v|\u2028|\u2029/gu, '\n')
    .replace(/\t/gu, ' ')
    // eslint-disable-next-line no-control-regex -- these are what no part of a document may hold
    .replace(/[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '');
