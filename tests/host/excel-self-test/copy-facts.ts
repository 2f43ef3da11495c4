/// <reference types="office-js" />

/** What Excel makes of copying a sheet, on which the way back from a recalculation rests. */
export interface CopyFacts {
  readonly activeAfterCopy: string;
  readonly name: string;
  readonly charts: readonly string[];
  readonly shapes: readonly string[];
  readonly columnWidth: number;
  readonly fill: string;
  readonly conditionalFormats: number;
  readonly frozen: boolean;
  readonly orientation: string;
  /** How a formula that names its own sheet reads on the copy, and then on the sheet that has taken the name back. */
  readonly ownReference: string;
  readonly ownReferenceAfterExchange: string;
  /** How a formula elsewhere reads after the exchange, before and after it is entered again. */
  readonly elsewhere: string;
  readonly elsewhereAgain: string;
}

const [ORIGINAL, ELSEWHERE, SPARE] = ['原表', '引用', 'gaofen-undo-9'];

function prepare({ worksheets }: Excel.Workbook): Excel.Worksheet {
  const sheet = worksheets.add(ORIGINAL);
  sheet.getRange('A1:B2').formulas = [
    ['单位', '得分'],
    ['甲', `=${ORIGINAL}!A2`],
  ];
  sheet.getRange('A:A').format.columnWidth = 123;
  sheet.getRange('A1').format.fill.color = '#00FF00';
  sheet.getRange('A1:B2').conditionalFormats.add('DataBar');
  sheet.freezePanes.freezeRows(1);
  sheet.pageLayout.orientation = 'Landscape';
  sheet.charts.add('BarClustered', sheet.getRange('A1:B2'), 'Columns').name = 'gaofen-chart-1';
  worksheets.add(ELSEWHERE).getRange('A1').formulas = [[`=${ORIGINAL}!A1`]];
  worksheets.getItem(ELSEWHERE).activate();
  return sheet;
}

type Names = { readonly items: readonly { readonly name: string }[] };
const namesOf = ({ items }: Names): string[] => items.map(({ name }) => name);

/** Copies a sheet and lets the copy take its place, as an undo does; the workbook must be a scratch one. */
export async function collectCopyFacts(): Promise<CopyFacts> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const original = prepare(context.workbook);
    const copy = original.copy('End').load('name');
    const active = worksheets.getActiveWorksheet().load('name');
    const { charts, shapes, pageLayout } = copy;
    charts.load('items/name');
    shapes.load('items/name');
    pageLayout.load('orientation');
    const width = copy.getRange('A:A').format.load('columnWidth');
    const fill = copy.getRange('A1').format.fill.load('color');
    const conditional = copy.getRange('A1:B2').conditionalFormats.getCount();
    const frozen = copy.freezePanes.getLocationOrNullObject().load('address');
    const own = copy.getRange('B2').load('formulas');
    await context.sync();
    const seen = {
      activeAfterCopy: active.name,
      name: copy.name,
      charts: namesOf(charts),
      shapes: namesOf(shapes),
      columnWidth: width.columnWidth,
      fill: fill.color,
      conditionalFormats: conditional.value,
      frozen: !frozen.isNullObject,
      orientation: pageLayout.orientation,
      ownReference: String(own.formulas[0]?.[0]),
    };
    return { ...seen, ...(await exchange(context, original, copy)) };
  });
}

async function exchange(
  context: Excel.RequestContext,
  original: Excel.Worksheet,
  copy: Excel.Worksheet,
): Promise<Pick<CopyFacts, 'elsewhere' | 'elsewhereAgain' | 'ownReferenceAfterExchange'>> {
  const cell = context.workbook.worksheets.getItem(ELSEWHERE).getRange('A1');
  original.name = SPARE;
  copy.name = ORIGINAL;
  original.visibility = 'VeryHidden';
  const before = cell.load('formulas');
  await context.sync();
  const elsewhere = String(before.formulas[0]?.[0]);
  cell.formulas = [[`=${ORIGINAL}!A1`]];
  original.visibility = 'Hidden';
  original.delete();
  cell.load('formulas');
  const own = copy.getRange('B2').load('formulas');
  await context.sync();
  return {
    elsewhere,
    elsewhereAgain: String(cell.formulas[0]?.[0]),
    ownReferenceAfterExchange: String(own.formulas[0]?.[0]),
  };
}
