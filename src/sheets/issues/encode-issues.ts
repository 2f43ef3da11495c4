import type { CellContent, SheetContent, StyledRange } from '../../host/port/workbook';
import { issueText } from '../../text/issues/issues';
import { ISSUE_TEXTS, SEVERITY_MARKS } from '../../text/sheets/result-sheets';
import { ISSUE_COLUMNS, SEVERITIES, SHEETS } from '../../text/sheets/workbook-names';
import type { Issue } from '../../issues/issue';
import { a1, type Place } from '../../issues/place';
import { a4, block, COLORS, fittedHeight, FONTS, line, marked, STYLES } from '../cells/look/look';

/** What the headings of 问题清单 say; `blocked` when the structure is wrong and nothing was computed. */
export interface IssueHeading {
  readonly year: number;
  readonly blocked: boolean;
}

const HEADERS: readonly string[] = Object.values(ISSUE_COLUMNS);
const COLUMNS = HEADERS.length;
const WIDTHS = { severity: 10, sheet: 12, cell: 10, problem: 56, advice: 58 } as const;
const AT = { severity: 0, sheet: 1, cell: 2, problem: 3, advice: 4 } as const;
const COUNT_ROW = 1;
const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;

/** The sheet 问题清单: errors first, each with a link to its cell and what to do; one friendly line when there is none. */
export function encodeIssues(issues: readonly Issue[], { year, blocked }: IssueHeading): SheetContent {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...issues.filter(({ severity }) => severity === 'warning')];
  const rows = sorted.map(issueRow);
  const warnings = sorted.length - errors.length;
  const summary = blocked
    ? ISSUE_TEXTS.blocked(errors.length)
    : sorted.length === 0
      ? ISSUE_TEXTS.none
      : ISSUE_TEXTS.counts(errors.length, warnings);
  return {
    name: SHEETS.issues,
    cells: [
      line(ISSUE_TEXTS.title(year), COLUMNS),
      line(summary, COLUMNS),
      line(sorted.length === 0 ? null : ISSUE_TEXTS.howTo, COLUMNS),
      HEADERS,
      ...rows.map(({ cells }) => cells),
    ],
    styles: styles(sorted, blocked),
    columnWidths: Object.values(WIDTHS),
    rowHeights: new Map([
      [0, 36],
      [COUNT_ROW, blocked ? 40 : 26],
      [HEAD_ROW, 26],
      ...rows.map(({ height }, i): [number, number] => [FIRST_ROW + i, height]),
    ]),
    merges: [0, COUNT_ROW, COUNT_ROW + 1].map((row) => block(row, 0, 1, COLUMNS)),
    freeze: { rows: FIRST_ROW, columns: 0 },
    ...(sorted.length > 0 ? { autoFilter: block(HEAD_ROW, 0, sorted.length + 1, COLUMNS) } : {}),
    print: a4('landscape', HEAD_ROW),
    tabColor: errors.length > 0 ? COLORS.problemTab : COLORS.resultTab,
  };
}

function issueRow(issue: Issue): { cells: CellContent[]; height: number } {
  const { problem, advice } = issueText(issue);
  const wrapped = [
    { text: problem, width: WIDTHS.problem },
    { text: advice, width: WIDTHS.advice },
  ];
  return {
    cells: [SEVERITIES[issue.severity], issue.place.sheet, placeCell(issue.place), problem, advice],
    height: fittedHeight(wrapped, 24),
  };
}

/** The name of the cell, as a link to it. A problem of a whole sheet has no link, because the sheet may not exist. */
function placeCell({ sheet, row, column }: Place): CellContent {
  return row === null ? ISSUE_TEXTS.wholeSheet : { text: a1(row, column), link: { sheet, row, column } };
}

function styles(issues: readonly Issue[], blocked: boolean): StyledRange[] {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const tone = errors > 0 || blocked ? STYLES.bad : issues.length > 0 ? STYLES.caution : STYLES.good;
  const ranges: StyledRange[] = [
    { range: block(0, 0, FIRST_ROW + issues.length, COLUMNS), style: STYLES.body },
    { range: block(0, 0, 1, COLUMNS), style: STYLES.title },
    {
      range: block(COUNT_ROW, 0, 1, COLUMNS),
      style: { ...tone, fontName: FONTS.heading, wrap: true, horizontal: 'center' },
    },
    { range: block(COUNT_ROW + 1, 0, 1, COLUMNS), style: STYLES.note },
    { range: block(HEAD_ROW, 0, 1, COLUMNS), style: STYLES.head },
    { range: block(FIRST_ROW, 0, issues.length, COLUMNS), style: STYLES.cell },
    { range: block(FIRST_ROW, 0, issues.length, AT.problem), style: STYLES.centred },
    { range: block(FIRST_ROW, AT.problem, issues.length, 2), style: STYLES.words },
    { range: block(FIRST_ROW, AT.cell, issues.length), style: { color: COLORS.link } },
    {
      range: block(FIRST_ROW, AT.severity, errors),
      style: { ...STYLES.bad, numberFormat: marked(SEVERITY_MARKS.error) },
    },
    {
      range: block(FIRST_ROW + errors, AT.severity, warnings),
      style: { ...STYLES.caution, numberFormat: marked(SEVERITY_MARKS.warning) },
    },
  ];
  return ranges.filter(({ range }) => range.rows > 0);
}
