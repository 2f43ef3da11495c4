import type { Day } from '../../engine/units';
import type { CellContent, CellStyle, SheetContent, StyledRange } from '../../host/port/workbook';
import { a1, type Place } from '../../issues/place';
import { formatDay } from '../../text/format';
import { TODO_SHEET, URGENCY_MARKS } from '../../text/sheets/todo-sheet';
import { SHEETS, TODO_COLUMNS } from '../../text/sheets/workbook-names';
import { shownDay, URGENCIES, type Urgency } from '../../text/sheets/workflow-states';
import { a4, block, COLORS, fittedHeight, FORMATS, line, marked, STYLES } from '../cells/look/look';

/** Something that somebody owes. */
export interface TodoLine {
  readonly urgency: Urgency;
  readonly text: string;
  readonly unit: string;
  readonly who: string;
  readonly due: Day | null;
  /** True where nobody has announced the holidays that `due` was counted over. */
  readonly isProvisional: boolean;
  /** Working days that it is late, or has waited. */
  readonly days: number | null;
  readonly place: Place;
}

/** What the headings of 待办 say; `office` may be empty. */
export interface TodoHeading {
  readonly office: string;
  readonly year: number;
  readonly asOf: Day;
}

const HEADERS: readonly string[] = Object.values(TODO_COLUMNS);
const COLUMNS = HEADERS.length;
const WIDTHS = { urgency: 12, text: 58, unit: 18, who: 22, due: 17, days: 13, source: 17 } as const;
const AT = { urgency: 0, text: 1, unit: 2, who: 3, due: 4, days: 5, source: 6 } as const;
const SUMMARY_ROW = 1;
const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;
const ORDER: readonly Urgency[] = ['overdue', 'today', 'soon', 'waiting'];

const STYLE_OF: Readonly<Record<Urgency, CellStyle>> = {
  overdue: { ...STYLES.bad, bold: true, numberFormat: marked(URGENCY_MARKS.overdue) },
  today: { ...STYLES.caution, bold: true, numberFormat: marked(URGENCY_MARKS.today) },
  soon: { ...STYLES.caution, numberFormat: marked(URGENCY_MARKS.soon) },
  waiting: { color: COLORS.muted, numberFormat: marked(URGENCY_MARKS.waiting) },
};

/** The sheet 待办: what is owed, by whom and until when, as sorted; each line leads to its row. */
export function encodeTodo(lines: readonly TodoLine[], { office, year, asOf }: TodoHeading): SheetContent {
  const counts = ORDER.map((urgency) => [urgency, lines.filter((one) => one.urgency === urgency).length] as const);
  const rows = lines.map(todoRow);
  const isProvisional = lines.some((one) => one.isProvisional);
  return {
    name: SHEETS.todo,
    cells: [
      line(TODO_SHEET.title(office, year), COLUMNS),
      line(TODO_SHEET.summary(asOf, counts), COLUMNS),
      line(lines.length === 0 ? null : TODO_SHEET.howTo, COLUMNS),
      HEADERS,
      ...rows.map(({ cells }) => cells),
      ...(isProvisional ? [line(TODO_SHEET.provisionalNote, COLUMNS)] : []),
    ],
    styles: styles(lines, isProvisional),
    columnWidths: Object.values(WIDTHS),
    rowHeights: new Map([
      [0, 36],
      [SUMMARY_ROW, 26],
      [HEAD_ROW, 30],
      ...rows.map(({ height }, i): [number, number] => [FIRST_ROW + i, height]),
    ]),
    merges: [0, SUMMARY_ROW, SUMMARY_ROW + 1, ...(isProvisional ? [FIRST_ROW + lines.length] : [])].map((row) =>
      block(row, 0, 1, COLUMNS),
    ),
    freeze: { rows: FIRST_ROW, columns: 0 },
    ...(lines.length > 0 ? { autoFilter: block(HEAD_ROW, 0, lines.length + 1, COLUMNS) } : {}),
    print: a4('landscape', HEAD_ROW),
    tabColor: lines.some(({ urgency }) => urgency === 'overdue') ? COLORS.problemTab : COLORS.resultTab,
  };
}

function todoRow({ urgency, text, unit, who, due, isProvisional, days, place }: TodoLine): {
  cells: CellContent[];
  height: number;
} {
  const wrapped = [
    { text, width: WIDTHS.text },
    { text: unit, width: WIDTHS.unit },
    { text: who, width: WIDTHS.who },
  ];
  const until = due === null ? null : shownDay(formatDay(due), isProvisional);
  return {
    cells: [URGENCIES[urgency], text, unit, who, until, days, sourceCell(place)],
    height: fittedHeight(wrapped, 22),
  };
}

function sourceCell({ sheet, row, column }: Place): CellContent {
  if (row === null) return sheet;
  return { text: TODO_SHEET.source(sheet, a1(row, column)), link: { sheet, row, column } };
}

function styles(lines: readonly TodoLine[], isProvisional: boolean): StyledRange[] {
  const count = lines.length;
  const ranges: StyledRange[] = [
    { range: block(0, 0, FIRST_ROW + count, COLUMNS), style: STYLES.body },
    { range: block(0, 0, 1, COLUMNS), style: STYLES.title },
    { range: block(SUMMARY_ROW, 0, 1, COLUMNS), style: { horizontal: 'center' } },
    { range: block(SUMMARY_ROW + 1, 0, 1, COLUMNS), style: STYLES.note },
    { range: block(HEAD_ROW, 0, 1, COLUMNS), style: STYLES.head },
    { range: block(FIRST_ROW, 0, count, COLUMNS), style: STYLES.cell },
    { range: block(FIRST_ROW, AT.urgency, count), style: STYLES.centred },
    { range: block(FIRST_ROW, AT.text, count, AT.due - AT.text), style: STYLES.words },
    { range: block(FIRST_ROW, AT.due, count, AT.source - AT.due), style: STYLES.centred },
    { range: block(FIRST_ROW, AT.due, count), style: { numberFormat: FORMATS.text } },
    { range: block(FIRST_ROW, AT.source, count), style: { ...STYLES.centred, color: COLORS.link } },
    ...urgencyRanges(lines),
    ...(isProvisional ? [{ range: block(FIRST_ROW + count, 0, 1, COLUMNS), style: STYLES.note }] : []),
  ];
  return ranges.filter(({ range }) => range.rows > 0);
}

/** Lines are sorted by urgency: each kind is one block. */
function urgencyRanges(lines: readonly TodoLine[]): StyledRange[] {
  return ORDER.map((urgency): StyledRange => {
    const from = lines.findIndex((one) => one.urgency === urgency);
    const rows = lines.filter((one) => one.urgency === urgency).length;
    return { range: block(FIRST_ROW + Math.max(0, from), AT.urgency, rows), style: STYLE_OF[urgency] };
  });
}
