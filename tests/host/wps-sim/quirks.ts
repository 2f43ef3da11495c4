/**
 * What is not known about WPS, or differs from build to build: each is a switch. The first value is what most reports
 * say of WPS for Windows.
 */
const QUIRKS = {
  /** Where a page finds the program. */
  place: ['Application', 'wps', 'wps.Application', 'wps.EtApplication', 'wps.EtApplication()'],
  /** What `Value2` of one row, and of one column, is. */
  rowShape: ['nested', 'flat'],
  columnShape: ['nested', 'flat'],
  /** What stands for an empty cell, and for a block that is empty. */
  emptyCell: ['null', 'undefined', 'text'],
  emptyBlock: ['array', 'null', 'undefined'],
  /** How error cells come out of `Value2`. */
  errors: ['number', 'text'],
  /** What `Value2` of a cell formatted as a date is. */
  dates: ['number', 'date'],
  text: ['present', 'absent'],
  isError: ['present', 'absent'],
  countA: ['present', 'absent'],
  /** Whether small members such as `Count` and `FullName` are values or methods without arguments. */
  smallMembers: ['value', 'method'],
  /** What `Formula` of a number is. */
  formulaOfNumber: ['text', 'number'],
  /** Whether a used range is stretched by formats. */
  usedRange: ['with-formats', 'values-only'],
  /** What an apostrophe before a text does in a cell formatted as text. */
  apostropheInText: ['consumed', 'kept'],
  /** What a number becomes in a cell formatted as text. */
  numberInText: ['text', 'number'],
  /** What an assigned block fills. */
  blockWrite: ['whole', 'throws', 'first-cell'],
  /** What a block assigned to `Formula` does. */
  formulaBlock: ['whole', 'first-everywhere', 'throws'],
  /** Which rows a block reaches where a filter hides some. */
  filteredWrite: ['all', 'visible', 'refused'],
  /** What null inside an assigned block does. */
  nullInBlock: ['clears', 'keeps'],
  sheetsAdd: ['sheet', 'null'],
  /** Whether a new sheet comes where it was asked for, or before the one in front. */
  sheetsAddPlace: ['as-asked', 'before-active'],
  /** Whether sheets are found by their names. */
  itemByName: ['works', 'throws'],
  /** What copying a sheet does to what is in front, that it makes a workbook of its own, or nothing at all; what it answers. */
  sheetCopy: ['activates', 'stays', 'new-workbook', 'refused', 'ignored', 'absent'],
  sheetCopyAnswer: ['nothing', 'sheet'],
  /** Whether names of the workbook for cells of a sheet come as local names of its copy. */
  copiedNames: ['local', 'none'],
  /** What making a sheet very hidden does. */
  veryHidden: ['very-hidden', 'hidden', 'ignored'],
  /** What of the cells comes along when those of a whole sheet are copied. */
  cellsCopy: ['whole', 'without-sizes', 'refused', 'ignored'],
  /** Whether objects over the cells can be kept from coming along. */
  objectsCopy: ['switch', 'always'],
  chartVisible: ['works', 'ignored'],
  hasFormula: ['present', 'absent'],
  names: ['present', 'absent'],
  /** How a refusal on a protected sheet, and a wrong password, show. */
  protectedWrite: ['throws', 'silent'],
  wrongPassword: ['throws', 'silent'],
  /** What a workbook that was opened read-only does with changes. */
  readOnlyBook: ['takes', 'throws', 'silent'],
  /** Whether switching events off keeps them from listeners, and whether they come at once or in a task of their own. */
  enableEvents: ['mutes', 'does-not-mute'],
  eventDelivery: ['later', 'now'],
  charts: ['both', 'objects-only', 'shapes-only'],
  listObjects: ['present', 'absent'],
  /** What resizing a table and filling formats on do. */
  tableResize: ['works', 'throws', 'ignored'],
  autoFill: ['works', 'throws', 'ignored'],
  /** What `RowHeight` of a hidden row is. */
  hiddenHeight: ['zero', 'kept'],
  pivotTables: ['present', 'absent'],
  borders: ['work', 'throw'],
  ready: ['present', 'absent'],
  /** From where the references of a conditional format count. */
  conditionCountsFrom: ['active-cell', 'range'],
  /** Whether the object got as `ActiveWorkbook` stays with its workbook. */
  activeWorkbook: ['stays', 'follows'],
} as const;

type Switches = typeof QUIRKS;
/** A position of every switch. */
export type Quirks = {
  readonly [K in keyof Switches]: Switches[K][number] | (K extends 'charts' ? 'none' : never);
};

const entries = Object.entries(QUIRKS) as [keyof Quirks, readonly string[]][];
const position = (pick: (values: readonly string[]) => string | undefined): Quirks =>
  Object.fromEntries(entries.map(([name, values]) => [name, pick(values)])) as unknown as Quirks;

export const USUAL: Quirks = position((values) => values[0]);

/** The usual position, each switch moved alone to each of its other values, and all of them moved at once. */
export const POSITIONS: readonly { readonly name: string; readonly quirks: Quirks }[] = [
  { name: 'usual', quirks: USUAL },
  ...entries.flatMap(([name, values]) =>
    values.slice(1).map((value) => ({ name: `${name}: ${value}`, quirks: { ...USUAL, [name]: value } })),
  ),
  { name: 'everything else', quirks: position((values) => values[values.length - 1]) },
];
