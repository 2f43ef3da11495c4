/** What the host announces besides ExcelApi. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  IdentityAPI: '1.3',
  ImageCoercion: '1.2',
  AddinCommands: '1.1',
  Settings: '1.1',
  Selection: '1.1',
  CustomXmlParts: '1.1',
  DelayForCellEdit: '1.1',
  RichApiRuntime: '1.2',
};

/** The requirement sets as the JSON text a host hands to office.js. */
export function requirementMatrix(excelApi: string, more: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify({ ExcelApi: excelApi, ...OTHER_SETS, ...more });
}
