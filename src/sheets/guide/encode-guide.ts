import type { CellContent, CellRange, SheetContent, StyledRange } from '../../host/port/workbook';
import {
  GUIDE_TITLE,
  guideSections,
  guideSubtitle,
  type GuidedSheets,
  type GuideSection,
} from '../../text/sheets/guide';
import type { GuidedPlan, GuideLine } from '../../text/sheets/guide-of-plan';
import { SHEETS } from '../../text/sheets/workbook-names';
import { a4, block, COLORS, fittedHeight, FONTS, STYLES } from '../cells/look/look';

const WIDTHS = [2, 5, 23, 70] as const;
const AT = { mark: 1, term: 2, text: 3 } as const;
const COLUMNS = WIDTHS.length;
const FIRST_SECTION = 4;

/** A row of the guide before it is placed. */
interface GuideRow {
  readonly cells: readonly CellContent[];
  readonly height: number;
  readonly kind: 'heading' | 'step' | 'term' | 'gap';
}

/** The sheet 使用说明: what to do, in which order, on one printed page. @param sheets those of the workbook. */
export function encodeGuide(plan: GuidedPlan, year: number, sheets: GuidedSheets): SheetContent {
  const rows = guideSections(plan, sheets).flatMap(sectionRows);
  const end = FIRST_SECTION + rows.length;
  return {
    name: SHEETS.guide,
    cells: [[], [null, GUIDE_TITLE], [null, guideSubtitle(year)], [], ...rows.map(({ cells }) => cells)],
    styles: [
      { range: block(0, 0, end, COLUMNS), style: STYLES.body },
      { range: block(1, AT.mark), style: { ...STYLES.title, fontSize: 20, horizontal: 'left' } },
      { range: block(2, AT.mark), style: { fontSize: 12, color: COLORS.muted } },
      ...rows.flatMap(({ kind }, i) => rowStyles(kind, FIRST_SECTION + i)),
    ],
    columnWidths: WIDTHS,
    rowHeights: new Map([
      [0, 12],
      [1, 36],
      [2, 22],
      [3, 10],
      ...rows.map(({ height }, i): [number, number] => [FIRST_SECTION + i, height]),
    ]),
    merges: [
      block(1, AT.mark, 1, COLUMNS - 1),
      block(2, AT.mark, 1, COLUMNS - 1),
      ...rows.flatMap(({ kind }, i) => rowMerges(kind, FIRST_SECTION + i)),
    ],
    print: a4('portrait', null),
    tabColor: COLORS.brand,
  };
}

function sectionRows({ heading, numbered, lines }: GuideSection): GuideRow[] {
  return [
    { cells: [null, heading], height: 26, kind: 'heading' },
    ...lines.map((one, i): GuideRow => ({
      cells: numbered ? [null, i + 1, termCell(one), one.text] : [null, one.term, null, one.text],
      height: fittedHeight([{ text: one.text, width: WIDTHS[AT.text] }], numbered ? 26 : 21),
      kind: numbered ? 'step' : 'term',
    })),
    { cells: [], height: 9, kind: 'gap' },
  ];
}

const termCell = ({ term, sheet }: GuideLine): CellContent =>
  sheet === undefined ? term : { text: term, link: { sheet, row: 0, column: 0 } };

function rowMerges(kind: GuideRow['kind'], row: number): CellRange[] {
  if (kind === 'heading') return [block(row, AT.mark, 1, COLUMNS - 1)];
  return kind === 'term' ? [block(row, AT.mark, 1, 2)] : [];
}

function rowStyles(kind: GuideRow['kind'], row: number): StyledRange[] {
  const whole = block(row, AT.mark, 1, COLUMNS - 1);
  switch (kind) {
    case 'gap':
      return [];
    case 'heading':
      return [
        { range: whole, style: { fontName: FONTS.heading, fontSize: 12, color: COLORS.brand, fill: COLORS.headFill } },
      ];
    case 'step':
      return [
        { range: whole, style: STYLES.words },
        {
          range: block(row, AT.mark),
          style: { ...STYLES.centred, fontName: FONTS.heading, fontSize: 14, color: COLORS.bar },
        },
        { range: block(row, AT.term), style: { fontName: FONTS.heading, color: COLORS.link } },
      ];
    case 'term':
      return [
        { range: whole, style: STYLES.words },
        { range: block(row, AT.mark), style: { fontName: FONTS.heading } },
      ];
  }
}
