/** The ExcelApi set each newer member needs, by lower-case `class.member`. */
export type Catalogue = ReadonlyMap<string, string>;

/** Reads the catalogue out of an un-minified Excel bundle of office.js (`excel-….debug.js`). */
export function readCatalogue(bundle: string): Catalogue {
  const catalogue = new Map<string, string>();
  for (const match of bundle.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g)) {
    catalogue.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
  }
  return catalogue;
}

/** Compares `1.9` and `1.14` as versions. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
