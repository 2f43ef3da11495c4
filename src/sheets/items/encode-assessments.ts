import type { Assessment } from '../../engine/scoring/general/assess';
import type { Plan } from '../../engine/scoring/plan';
import type { CellContent, SheetContent, StyledRange } from '../../host/port/workbook';
import { ASSESSMENT_COLUMNS, ASSESSMENT_TEXTS, assessmentSentence, periodName } from '../../text/sheets/assessments';
import { NOTHING } from '../../text/sheets/result-sheets';
import { SHEETS } from '../../text/sheets/workbook-names';
import { a4, block, COLORS, FORMATS, line, STYLES } from '../cells/look/look';
import { nameWidths, type ResultHeading } from '../cells/look/result-cells';

const HEADERS: readonly string[] = Object.values(ASSESSMENT_COLUMNS);
const COLUMNS = HEADERS.length;
const NUMBERS = { first: 3, count: 4 } as const;
const HEAD_ROW = 2;
const FIRST_ROW = HEAD_ROW + 1;

/** The sheet 考核明细: what every item gave every unit for every period that has begun, and why. */
export function encodeAssessments(
  plan: Plan,
  assessments: readonly Assessment[],
  { office, asOf }: ResultHeading,
): SheetContent {
  const rows = [...assessments].sort((a, b) => a.unit - b.unit).map((one) => rowOf(plan, one));
  const end = FIRST_ROW + rows.length;
  const [unitWidth] = nameWidths(plan);
  return {
    name: SHEETS.assessments,
    cells: [
      line(ASSESSMENT_TEXTS.title(office, plan.year), COLUMNS),
      line(ASSESSMENT_TEXTS.asOf(asOf), COLUMNS),
      HEADERS,
      ...rows,
      line(ASSESSMENT_TEXTS.notes, COLUMNS),
    ],
    styles: styles(end),
    columnWidths: [unitWidth, 18, 13, 9, 10, 9, 10, 44],
    merges: [block(0, 0, 1, COLUMNS), block(1, 0, 1, COLUMNS), block(end, 0, 1, COLUMNS)],
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: a4('landscape', HEAD_ROW),
    tabColor: COLORS.resultTab,
  };
}

function rowOf(plan: Plan, one: Assessment): CellContent[] {
  const { unit, item, part, target, measured, result } = one;
  const shortfall = target === null ? NOTHING : Math.max(0, target - measured) / 100;
  return [
    plan.units[unit]!.name,
    item.name,
    periodName(plan.year, part),
    target === null ? NOTHING : target / 100,
    measured / 100,
    shortfall,
    result / 100,
    assessmentSentence(one),
  ];
}

const styles = (end: number): StyledRange[] => [
  { range: block(0, 0, end + 1, COLUMNS), style: STYLES.body },
  { range: block(0, 0, 1, COLUMNS), style: STYLES.title },
  { range: block(1, 0, 1, COLUMNS), style: STYLES.note },
  { range: block(HEAD_ROW, 0, 1, COLUMNS), style: STYLES.head },
  ...(end === FIRST_ROW
    ? []
    : [
        { range: block(FIRST_ROW, 0, end - FIRST_ROW, COLUMNS), style: { ...STYLES.cell, wrap: true } },
        {
          range: block(FIRST_ROW, NUMBERS.first, end - FIRST_ROW, NUMBERS.count),
          style: { horizontal: 'right' as const, numberFormat: FORMATS.points },
        },
      ]),
  { range: block(end, 0, 1, COLUMNS), style: STYLES.note },
];
