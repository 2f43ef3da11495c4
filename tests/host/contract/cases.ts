import type {
  CellContent,
  CellRange,
  CellValue,
  RowAppending,
  SheetContent,
  WorkbookChange,
} from '../../../src/host/port/workbook';
import type { ContractCase, Observation, ReadObservation, Step } from './contract';

type Rows = readonly (readonly CellContent[])[];

const sheet = (name: string, cells: Rows, more: Partial<SheetContent> = {}): WorkbookChange => ({
  kind: 'replace-sheet',
  sheet: { name, cells, ...more },
});
const cells = (name: string, row: number, column: number, block: Rows): WorkbookChange => ({
  kind: 'write-cells',
  sheet: name,
  row,
  column,
  cells: block,
});
const read = (...sheets: string[]): Step => ({ do: 'read', sheets });
const write = (...changes: WorkbookChange[]): Step => ({ do: 'write', changes });
const seen = (sheetNames: string[], sheets: ReadObservation['sheets'], date1904 = false): Observation => ({
  date1904,
  sheetNames,
  sheets,
});

/** Written, read, saved, read again: the same. */
function keeps(name: string, block: Rows, values: readonly (readonly CellValue[])[]): ContractCase {
  const expected = seen(['登记'], { 登记: values });
  return {
    name,
    given: [sheet('登记', block)],
    run: [read('登记'), { do: 'reopen' }, read('登记')],
    expected: [expected, 'done', expected],
  };
}

/** Texts that a spreadsheet would like to read as something else. */
const STUBBORN_TEXTS = [
  '=1+1', '=SUM(A1:A2)', '+86 731', '-5', '@user', "'quoted", "''", '00123', '110101199003070000', '123456789012345678', '1e5', '1/2',
  '2020-4-27', '12:30', '50%', '¥5', 'TRUE', '#N/A', '#REF!', '=', '{=A1}', '=HYPERLINK("http://x","y")', '=cmd|\'/C calc\'!A0', '１２３',
]; // prettier-ignore

const AWKWARD_TEXTS = [
  ' leading', 'trailing ', '  both  ', 'a  b', '\ttab', 'line one\nline two', '\n', '😀👨‍👩‍👧', '𠮷野家', '<b>&amp;</b>', ']]>', '"\'', '_x000D_', '_x0041_', '_',
  '\u00a0', '\u3000全角\u3000', '《标题》', 'é vs e\u0301', '\u200b', '\u202eabc', 'a'.repeat(32_767), '字'.repeat(32_767),
]; // prettier-ignore

const NUMBERS = [
  0,
  1,
  -1,
  0.1,
  0.1 + 0.2,
  1.5,
  43_948,
  1e-7,
  123_456_789_012_345,
  1.7976931348623157e308,
  5e-300,
  -2.5,
];

const column = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);
const isText = (text: string): boolean => text !== '';

const MANY = Array.from({ length: 5000 }, (_, index) => [`标题${index}`, index, index % 2 === 0, index / 100]);
const MANY_VERDICTS = MANY.map((_, index) => [`计${index}分`, index % 3]);

const READING: readonly ContractCase[] = [
  {
    name: 'a sheet that does not exist is left out',
    given: [sheet('甲', [['a']])],
    run: [read('甲', '乙'), read()],
    expected: [seen(['甲'], { 甲: [['a']] }), seen(['甲'], {})],
  },
  {
    name: 'names are found whatever their case, and answered as asked',
    given: [sheet('Data', [['a']])],
    run: [read('DATA')],
    expected: [seen(['Data'], { DATA: [['a']] })],
  },
  keeps('an empty sheet has no rows', [], []),
  keeps(
    'rows may be ragged, with gaps',
    [['a'], [], [null, null, 'c'], [null], ['d', null]],
    [['a'], [], [null, null, 'c'], [], ['d']],
  ),
  keeps('every kind of value', [['text', 1.5, true, false, null, 'end']], [['text', 1.5, true, false, null, 'end']]),
  keeps('an empty text is an empty cell', [['', 'b']], [[null, 'b']]),
  keeps('texts stay texts', column(STUBBORN_TEXTS), column(STUBBORN_TEXTS)),
  keeps('texts keep every character', column(AWKWARD_TEXTS.filter(isText)), column(AWKWARD_TEXTS.filter(isText))),
  keeps('numbers keep every digit', column(NUMBERS), column(NUMBERS)),
  keeps(
    'a formula shows its value',
    [[2, 3, { formula: 'A1+B1', value: 5 }, { formula: 'A1&"<"', value: '2<' }, { formula: 'A1<B1', value: true }]],
    [[2, 3, 5, '2<', true]],
  ),
  keeps(
    'a link shows its text',
    [
      [{ text: '登记!A3', link: { sheet: '登记', row: 2, column: 0 } }],
      [{ text: "=it's", link: { sheet: "O'Brien & 甲", row: 0, column: 27 } }],
    ],
    [['登记!A3'], ["=it's"]],
  ),
  {
    name: 'formulas are told where they are asked for: their own text, none for what only looks like one',
    given: [
      sheet('甲', [
        [],
        [null, 2, 3, '=B2+C2', { formula: 'ROUND(B2*C2,2)', value: 6 }],
        [null, { formula: 'IF(B2>1,"大于 1","=不大")', value: '大于 1' }, 'a'],
      ]),
      sheet('乙', [['no formula']]),
    ],
    run: [
      ...[0, 1].flatMap((): Step[] => [
        { do: 'formulas', sheet: '甲' },
        { do: 'formulas', sheet: '乙' },
        { do: 'reopen' },
      ]),
      write(cells('甲', 1, 3, [[{ formula: 'B2+C2', value: 5 }, 7]])),
      { do: 'formulas', sheet: '甲' },
      read('甲'),
    ],
    expected: [
      ...[0, 1].flatMap((): Observation[] => [['1,4 ROUND(B2*C2,2)', '2,1 IF(B2>1,"大于 1","=不大")'], [], 'done']),
      'done',
      ['1,3 B2+C2', '2,1 IF(B2>1,"大于 1","=不大")'],
      seen(['甲', '乙'], { 甲: [[], [null, 2, 3, 5, 7], [null, '大于 1', 'a']] }),
    ],
  },
  { ...keeps('5,000 rows', MANY, MANY), isLong: true },
  {
    name: 'dates of a workbook that counts from 1904',
    needs: ['date1904'],
    given: [sheet('甲', [[42_486]])],
    run: [read('甲'), { do: 'reopen' }, read('甲')],
    expected: [seen(['甲'], { 甲: [[42_486]] }, true), 'done', seen(['甲'], { 甲: [[42_486]] }, true)],
  },
];

const REPLACING: readonly ContractCase[] = [
  {
    name: 'a new sheet is added after the last',
    given: [sheet('甲', [['a']]), sheet('乙', [['b']])],
    run: [write(sheet('丙', [['c']])), read('甲', '乙', '丙')],
    expected: ['done', seen(['甲', '乙', '丙'], { 甲: [['a']], 乙: [['b']], 丙: [['c']] })],
  },
  {
    name: 'a sheet is replaced whole, in its place',
    given: [
      sheet('甲', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      sheet('乙', [['b']]),
    ],
    run: [write(sheet('甲', [[1]])), read('甲'), { do: 'reopen' }, read('甲', '乙')],
    expected: ['done', seen(['甲', '乙'], { 甲: [[1]] }), 'done', seen(['甲', '乙'], { 甲: [[1]], 乙: [['b']] })],
  },
  {
    name: 'a replaced sheet keeps the case of its name',
    given: [sheet('Data', [['a']])],
    run: [write(sheet('DATA', [['b']])), read('data')],
    expected: ['done', seen(['Data'], { data: [['b']] })],
  },
  {
    name: 'changes are made in order',
    given: [],
    run: [
      write(sheet('甲', [[1, 2]]), cells('甲', 0, 1, [[3]]), sheet('乙', [['b']]), sheet('甲', [[4]])),
      read('甲', '乙'),
    ],
    expected: ['done', seen(['甲', '乙'], { 甲: [[4]], 乙: [['b']] })],
  },
  {
    name: 'a sheet with everything on it is taken whole, twice',
    given: [],
    run: [write(fullSheet()), write(fullSheet()), { do: 'reopen' }, read('排名')],
    expected: [
      'done',
      'done',
      'done',
      seen(['排名'], {
        排名: [
          ['单位', '得分', '目标'],
          ['跳马镇', 5, 4],
          ['办公室', 12.5, 15],
          ['合计', 17.5],
        ],
      }),
    ],
  },
  ...['', 'a'.repeat(32), '甲/乙', '甲\\乙', '甲?', '甲*', '[甲]', '甲:乙', "'甲", "甲'", 'History'].map(
    (name): ContractCase => ({
      name: `the sheet name ${JSON.stringify(name.slice(0, 12))} is refused and nothing is changed`,
      given: [sheet('乙', [['b']])],
      run: [write(sheet('乙', [['new']]), sheet(name, [['a']])), read('乙')],
      expected: ['unsupported', seen(['乙'], { 乙: [['b']] })],
    }),
  ),
  {
    name: 'a name of 31 units and awkward characters is taken',
    given: [],
    run: [
      write(sheet(`O'Brien & <${'甲'.repeat(20)}`, [['a']])),
      { do: 'reopen' },
      read(`O'Brien & <${'甲'.repeat(20)}`),
    ],
    expected: ['done', 'done', seen([`O'Brien & <${'甲'.repeat(20)}`], { [`O'Brien & <${'甲'.repeat(20)}`]: [['a']] })],
  },
];

function fullSheet(): WorkbookChange {
  const head = { row: 0, column: 0, rows: 1, columns: 3 };
  return sheet(
    '排名',
    [
      ['单位', '得分', '目标'],
      ['跳马镇', 5, 4],
      ['办公室', 12.5, 15],
      ['合计', { formula: 'SUM(B2:B3)', value: 17.5 }],
    ],
    {
      styles: [
        {
          range: { row: 0, column: 0, rows: 4, columns: 3 },
          style: { border: 'thin', fontName: '宋体', fontSize: 11, vertical: 'center' },
        },
        { range: head, style: { bold: true, fill: 'DDEEFF', color: '112233', horizontal: 'center', wrap: true } },
        {
          range: { row: 1, column: 1, rows: 3, columns: 2 },
          style: { numberFormat: '0.0#', italic: true, locked: false },
        },
      ],
      columnWidths: [20, null, 8],
      rowHeights: new Map([[0, 30]]),
      merges: [{ row: 5, column: 0, rows: 1, columns: 3 }],
      freeze: { rows: 1, columns: 1 },
      autoFilter: { row: 0, column: 0, rows: 3, columns: 3 },
      validations: [
        {
          range: { row: 1, column: 0, rows: 3, columns: 1 },
          rule: { kind: 'list', source: ['甲', '乙'] },
          warningOnly: true,
        },
        {
          range: { row: 1, column: 1, rows: 3, columns: 1 },
          rule: { kind: 'decimal', min: 0, max: 100 },
          error: { title: '错', text: '0–100' },
        },
        {
          range: { row: 1, column: 2, rows: 1, columns: 1 },
          rule: { kind: 'date', from: '2020-01-01', to: '2020-12-31' },
        },
        { range: { row: 2, column: 2, rows: 1, columns: 1 }, rule: { kind: 'list', source: { formula: '$A$2:$A$3' } } },
        {
          range: { row: 3, column: 0, rows: 1, columns: 1 },
          rule: { kind: 'any' },
          prompt: { title: '说明', text: '第一行\n第二行' },
        },
      ],
      conditionalFormats: [
        { range: { row: 1, column: 1, rows: 2, columns: 1 }, rule: { kind: 'data-bar', color: '4472C4' } },
        {
          range: { row: 1, column: 0, rows: 2, columns: 1 },
          rule: { kind: 'formula', formula: '$B2<$C2', style: { color: 'C00000', bold: true, fill: 'FFEEEE' } },
        },
      ],
      print: {
        orientation: 'landscape',
        fitToWidth: true,
        titleRows: { from: 0, to: 0 },
        area: { row: 0, column: 0, rows: 4, columns: 3 },
        header: '&C&A',
        footer: '&C第 &P 页 共 &N 页',
        centerHorizontally: true,
      },
      charts: [
        {
          title: '得分',
          categories: { row: 1, column: 0, rows: 2, columns: 1 },
          series: [{ name: '得分', values: { row: 1, column: 1, rows: 2, columns: 1 }, color: '4472C4' }],
          anchor: { row: 0, column: 4, rows: 12, columns: 6 },
        },
      ],
      protected: true,
      tabColor: '00AA00',
    },
  );
}

/** Results in the first and third column, computed from the second and fourth; what was read of the third is old by now. */
const BETWEEN_RESULTS = (name: string): readonly WorkbookChange[] => {
  const expects = { row: 0, column: 1, watched: [1, 3], rows: [['名', '旧', 1], ['乙', '旧', 2], []] };
  return [0, 2].map((column) => ({
    kind: 'write-cells',
    sheet: name,
    row: 0,
    column,
    cells: [[`果${column}`], [`果${column}`]],
    expects,
  }));
};
const BESIDE = [
  [null, '名', '新', 1],
  [null, '乙', null, 2],
];

const WRITING_CELLS: readonly ContractCase[] = [
  {
    name: 'results are written where the cells that are watched are as they were, whatever stands between these',
    needs: ['window'],
    given: [sheet('甲', BESIDE)],
    run: [read('甲'), write(...BETWEEN_RESULTS('甲')), read('甲')],
    expected: [
      seen(['甲'], { 甲: BESIDE }),
      'done',
      seen(['甲'], {
        甲: [
          ['果0', '名', '果2', 1],
          ['果0', '乙', '果2', 2],
        ],
      }),
    ],
  },
  {
    name: 'results are refused where a cell that is watched is not as it was',
    needs: ['window'],
    given: [sheet('甲', [BESIDE[0]!, [null, '乙', null, 3]])],
    run: [read('甲'), write(...BETWEEN_RESULTS('甲')), read('甲')],
    expected: [
      seen(['甲'], { 甲: [BESIDE[0]!, [null, '乙', null, 3]] as never }),
      'conflict',
      seen(['甲'], { 甲: [BESIDE[0]!, [null, '乙', null, 3]] as never }),
    ],
  },
  {
    name: 'neighbours of written cells stay',
    given: [
      sheet('甲', [
        ['a', 'b', 'c'],
        ['d', { formula: '1+1', value: 2 }, 'f'],
        ['g', 'h', 'i'],
      ]),
    ],
    run: [write(cells('甲', 0, 1, [['X'], [], [null]])), read('甲'), { do: 'reopen' }, read('甲')],
    expected: [
      'done',
      seen(['甲'], {
        甲: [
          ['a', 'X', 'c'],
          ['d', 2, 'f'],
          ['g', null, 'i'],
        ],
      }),
      'done',
      seen(['甲'], {
        甲: [
          ['a', 'X', 'c'],
          ['d', 2, 'f'],
          ['g', null, 'i'],
        ],
      }),
    ],
  },
  {
    name: 'cells beyond the used range',
    given: [sheet('甲', [['a']])],
    run: [write(cells('甲', 3, 2, [['x', 1], [true]])), { do: 'reopen' }, read('甲')],
    expected: ['done', 'done', seen(['甲'], { 甲: [['a'], [], [], [null, null, 'x', 1], [null, null, true]] })],
  },
  {
    name: 'cells in the last row and column there is',
    given: [sheet('甲', [['a']])],
    run: [
      write(cells('甲', 0, 16_383, [['x']])),
      write(cells('甲', 0, 16_383, [['x', 'y']])),
      write(cells('甲', 1_048_575, 0, [['x'], ['y']])),
    ],
    expected: ['done', 'too-large', 'too-large'],
  },
  {
    name: 'text safety holds for written cells too',
    given: [sheet('甲', [['a']])],
    run: [write(cells('甲', 0, 1, column(STUBBORN_TEXTS))), { do: 'reopen' }, read('甲')],
    expected: ['done', 'done', seen(['甲'], { 甲: STUBBORN_TEXTS.map((text, row) => [row === 0 ? 'a' : null, text]) })],
  },
  {
    name: 'a style can come with the cells',
    given: [
      sheet('甲', [['a', 1]], {
        styles: [{ range: { row: 0, column: 0, rows: 1, columns: 2 }, style: { bold: true } }],
      }),
    ],
    run: [
      write({
        kind: 'write-cells',
        sheet: '甲',
        row: 0,
        column: 1,
        cells: [[2, 3]],
        style: { numberFormat: '0.00', fill: 'FFFF00' },
      }),
      read('甲'),
    ],
    expected: ['done', seen(['甲'], { 甲: [['a', 2, 3]] })],
  },
  {
    name: 'two columns beside 5,000 rows',
    isLong: true,
    given: [sheet('甲', MANY)],
    run: [write(cells('甲', 0, 4, MANY_VERDICTS)), read('甲')],
    expected: ['done', seen(['甲'], { 甲: MANY.map((row, index) => [...row, ...MANY_VERDICTS[index]!]) })],
  },
  {
    name: 'a missing sheet is refused before anything is changed',
    given: [sheet('甲', [['a']])],
    run: [write(sheet('甲', [['new']]), cells('乙', 0, 0, [['x']])), read('甲')],
    expected: ['conflict', seen(['甲'], { 甲: [['a']] })],
  },
  {
    name: 'a text that no cell can hold is refused before anything is changed',
    given: [sheet('甲', [['a']])],
    run: [write(sheet('甲', [['new']]), cells('甲', 0, 0, [['x'.repeat(32_768)]])), read('甲')],
    expected: ['too-large', seen(['甲'], { 甲: [['a']] })],
  },
  {
    name: 'a number that is none is refused',
    given: [sheet('甲', [['a']])],
    run: [write(cells('甲', 0, 0, [[Number.NaN]])), write(cells('甲', 0, 0, [[Number.POSITIVE_INFINITY]])), read('甲')],
    expected: ['unsupported', 'unsupported', seen(['甲'], { 甲: [['a']] })],
  },
  {
    name: 'cells of a sheet added by the same call',
    given: [],
    run: [write(sheet('甲', [['a']]), cells('甲', 1, 0, [['b']])), read('甲')],
    expected: ['done', seen(['甲'], { 甲: [['a'], ['b']] })],
  },
];

const LIST: readonly (readonly (string | number | null)[])[] = [
  ['标题', '日期', '分'],
  ['甲', 43_948, 1],
  ['乙', 43_949, 2],
];
const block = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
/** A list as somebody formatted it: its rows end where the list ends. */
const list = (rows: Rows = LIST): WorkbookChange =>
  sheet('登记', rows, {
    styles: [
      { range: block(0, 0, 1, 3), style: { bold: true, fill: 'DEE5F6' } },
      { range: block(1, 0, rows.length - 1, 3), style: { fill: 'FFF1CC' } },
      { range: block(1, 1, rows.length - 1, 1), style: { numberFormat: 'yyyy-mm-dd' } },
    ].filter(({ range }) => range.rows > 0),
    rowHeights: new Map(rows.map((_, row) => [row, row === 0 ? 34 : 30])),
  });
const append = (row: number, line: readonly CellContent[], more: Partial<RowAppending> = {}): WorkbookChange => ({
  kind: 'append-row',
  sheet: '登记',
  row,
  column: 0,
  cells: line,
  below: 'row',
  ...more,
});
const looks = (row: number): Step => ({
  do: 'looks',
  cells: [0, 1, 2].map((at) => ({ sheet: '登记', row, column: at })),
});
const tables: Step = { do: 'tables', sheet: '登记' };
const makeTable = (range: CellRange, totals?: true): Step => ({
  do: 'person-makes-table',
  sheet: '登记',
  range,
  ...(totals && { totals }),
});
const NEW_ROW = ['丙', 43_950, null] as const;
const LIKE_A_ROW = ['FFF1CC - - 30', 'FFF1CC - yyyy-mm-dd 30', 'FFF1CC - - 30'];
const BLANK = ['- - - -', '- - - -', '- - - -'];
const UNCHANGED = seen(['登记'], { 登记: LIST });
const APPENDED = seen(['登记'], { 登记: [...LIST, ['丙', 43_950]] });
const MORE = seen(['登记'], { 登记: [...LIST, ['丙', 43_950], ['丁', 43_951], ['戊', 43_952]] });
/** Where the row above is still the last, and nothing stands in the new ones. */
const MORE_ROWS = [
  append(3, NEW_ROW, { expects: { row: 2, column: 0, rows: [LIST[2]!, [], [], []] } }),
  append(4, ['丁', 43_951, null]),
  append(5, ['戊', 43_952, null]),
];
/** Where the row above is still the last, and nothing stands in the new one. */
const EXPECTS = { row: 2, column: 0, rows: [LIST[2]!, []] };

const APPENDING: readonly ContractCase[] = [
  {
    name: 'a row is added below the last',
    given: [list()],
    run: [write(append(3, NEW_ROW, { expects: EXPECTS })), read('登记'), { do: 'reopen' }, read('登记')],
    expected: ['done', APPENDED, 'done', APPENDED],
  },
  {
    name: 'texts of an added row stay texts, and an empty cell leaves what is there',
    given: [list(), cells('登记', 3, 2, [[9]])],
    run: [write(append(3, ['=1+1', '-5', null])), read('登记')],
    expected: ['done', seen(['登记'], { 登记: [...LIST, ['=1+1', '-5', 9]] })],
  },
  {
    name: 'an added row looks like the row above, but for number formats of its own',
    needs: ['looks'],
    given: [list()],
    run: [write(append(3, [...NEW_ROW.slice(0, 2), 3], { numberFormats: [null, null, '0.0'] })), looks(3), { do: 'reopen' }, looks(3), looks(2), looks(4)],
    expected: ['done', ['FFF1CC - - 30', 'FFF1CC - yyyy-mm-dd 30', 'FFF1CC - 0.0 30'], 'done', ['FFF1CC - - 30', 'FFF1CC - yyyy-mm-dd 30', 'FFF1CC - 0.0 30'], LIKE_A_ROW, BLANK],
  },
  {
    name: 'the first row below the headings does not look like a heading',
    needs: ['looks'],
    given: [list(LIST.slice(0, 1))],
    run: [write(append(1, NEW_ROW, { below: 'headings', numberFormats: [null, 'yyyy-mm-dd', null] })), looks(1), looks(0)],
    expected: ['done', ['- - - -', '- - yyyy-mm-dd -', '- - - -'], ['DEE5F6 bold - 34', 'DEE5F6 bold - 34', 'DEE5F6 bold - 34']],
  },
  {
    name: 'a row with looks of its own keeps them',
    needs: ['looks'],
    given: [
      sheet('登记', LIST, {
        styles: [
          { range: block(1, 0, 2, 3), style: { fill: 'FFF1CC' } },
          { range: block(3, 0, 1, 3), style: { fill: 'E2F1E4' } },
        ],
      }),
    ],
    run: [write(append(3, NEW_ROW)), looks(3)],
    expected: ['done', ['E2F1E4 - - -', 'E2F1E4 - - -', 'E2F1E4 - - -']],
  },
  {
    name: 'a table grows over a row added below it, and looks on',
    needs: ['tables', 'looks'],
    given: [list()],
    run: [makeTable(block(0, 0, 3, 3)), write(append(3, NEW_ROW)), tables, looks(3), { do: 'reopen' }, tables, read('登记'), write(append(4, ['丁'])), tables],
    expected: ['done', 'done', ['0,0 4×3'], LIKE_A_ROW, 'done', ['0,0 4×3'], APPENDED, 'done', ['0,0 5×3']],
  },
  {
    name: 'a row inside a table leaves it as it is',
    needs: ['tables'],
    given: [list()],
    run: [makeTable(block(0, 0, 5, 3)), write(append(3, NEW_ROW)), tables, read('登记')],
    expected: ['done', 'done', ['0,0 5×3'], APPENDED],
  },
  ...([['its totals stand', 3], ['its totals are above', 4]] as const).map(([name, row]): ContractCase => ({
    name: `a row of a table is refused where ${name}`,
    needs: ['tables'],
    given: [list([...LIST, ['汇总', null, 3]])],
    run: [makeTable(block(0, 0, 4, 3), true), write(append(row, NEW_ROW)), tables, read('登记')],
    expected: ['done', 'totals-row', ['0,0 4×3'], seen(['登记'], { 登记: [...LIST, ['汇总', null, 3]] })],
  })),
  {
    name: 'a row below the last of the sheet is refused before anything is changed',
    given: [list()],
    run: [write(cells('登记', 1, 2, [[9]]), append(1_048_576, NEW_ROW)), read('登记')],
    expected: ['list-full', UNCHANGED],
  },
  {
    name: 'a table does not grow into another',
    needs: ['tables'],
    given: [list([...LIST, [null, null, '别的'], [null, null, 7]])],
    run: [makeTable(block(0, 0, 3, 3)), makeTable(block(3, 2, 2, 1)), write(append(3, ['丙', 43_950])), tables, read('登记')],
    expected: ['done', 'done', 'done', ['0,0 3×3', '3,2 2×1'], seen(['登记'], { 登记: [...LIST, ['丙', 43_950, '别的'], [null, null, 7]] })],
  },
  {
    name: 'a row that meets another one leaves nothing behind',
    needs: ['tables', 'looks', 'undo'],
    given: [list([...LIST, ['别人的', 1, 1]])],
    run: [makeTable(block(0, 0, 3, 3)), write(append(3, NEW_ROW, { expects: EXPECTS })), tables, read('登记')],
    expected: ['done', 'conflict', ['0,0 3×3'], seen(['登记'], { 登记: [...LIST, ['别人的', 1, 1]] })],
  },
  {
    name: 'an added row is taken back with its looks and its place in the table',
    needs: ['tables', 'looks', 'undo'],
    given: [list()],
    run: [makeTable(block(0, 0, 3, 3)), read('登记'), write(append(3, NEW_ROW, { expects: EXPECTS })), tables, { do: 'undo' }, tables, looks(3), read('登记')],
    expected: ['done', UNCHANGED, 'done', ['0,0 4×3'], 'done', ['0,0 3×3'], BLANK, UNCHANGED],
  },
  {
    name: 'several rows of one write end their table together, and are taken back together',
    needs: ['tables', 'looks', 'undo'],
    given: [list()],
    run: [makeTable(block(0, 0, 3, 3)), read('登记'), write(...MORE_ROWS), tables, read('登记'), looks(3), looks(5), { do: 'undo' }, tables, looks(3), looks(4), looks(5), read('登记')],
    expected: ['done', UNCHANGED, 'done', ['0,0 6×3'], MORE, LIKE_A_ROW, LIKE_A_ROW, 'done', ['0,0 3×3'], BLANK, BLANK, BLANK, UNCHANGED],
  },
  {
    name: 'several rows below a list without a table look like its rows, and are taken back',
    needs: ['looks', 'undo'],
    given: [list()],
    run: [read('登记'), write(...MORE_ROWS), looks(3), looks(5), read('登记'), { do: 'undo' }, looks(3), looks(4), looks(5), read('登记')],
    expected: [UNCHANGED, 'done', LIKE_A_ROW, LIKE_A_ROW, MORE, 'done', BLANK, BLANK, BLANK, UNCHANGED],
  },
  {
    name: 'several rows of which somebody changed the last are not taken back',
    needs: ['window', 'tables', 'undo'],
    given: [list()],
    run: [makeTable(block(0, 0, 3, 3)), write(...MORE_ROWS), { do: 'person-edits', cell: { sheet: '登记', row: 5, column: 2 }, content: 5 }, { do: 'undo' }, tables],
    expected: ['done', 'done', 'done', 'conflict', ['0,0 6×3']],
  },
  {
    name: 'an added row on which somebody went on is not taken back',
    needs: ['window', 'tables', 'undo'],
    given: [list()],
    run: [makeTable(block(0, 0, 3, 3)), write(append(3, NEW_ROW)), { do: 'person-edits', cell: { sheet: '登记', row: 3, column: 2 }, content: 5 }, { do: 'undo' }, tables],
    expected: ['done', 'done', 'done', 'conflict', ['0,0 4×3']],
  },
]; // prettier-ignore

const WINDOW: readonly ContractCase[] = [
  {
    name: "a person's edit is reported, our own writes are not",
    needs: ['window'],
    given: [sheet('甲', [['a']])],
    run: [
      write(cells('甲', 0, 0, [['b']])),
      { do: 'events' },
      { do: 'person-edits', cell: { sheet: '甲', row: 1, column: 0 }, content: 'c' },
      { do: 'events' },
      read('甲'),
    ],
    expected: ['done', [], 'done', ['甲'], seen(['甲'], { 甲: [['b'], ['c']] })],
  },
  {
    name: "a person's selection is reported",
    needs: ['window'],
    given: [sheet('甲', [['a']])],
    run: [{ do: 'person-selects', cell: { sheet: '甲', row: 4, column: 2 } }, { do: 'events' }],
    expected: ['done', ['甲!4,2']],
  },
  {
    name: 'a cancelled subscription stays silent',
    needs: ['window'],
    given: [sheet('甲', [['a']])],
    run: [
      { do: 'stop-listening' },
      { do: 'person-edits', cell: { sheet: '甲', row: 0, column: 0 }, content: 'b' },
      { do: 'person-selects', cell: { sheet: '甲', row: 1, column: 1 } },
      { do: 'events' },
    ],
    expected: ['done', 'done', 'done', []],
  },
  {
    name: 'a cell can be selected, a missing sheet cannot',
    needs: ['window'],
    given: [sheet('甲', [['a']])],
    run: [
      { do: 'select', cell: { sheet: '甲', row: 9, column: 3 } },
      { do: 'select', cell: { sheet: '乙', row: 0, column: 0 } },
    ],
    expected: ['done', 'conflict'],
  },
];

const MANY_ROWS = Array.from({ length: 200 }, (_, row) => [`第${row + 1}行`, row]);
const printed = (pageBreaks: readonly number[], top = 85): WorkbookChange =>
  sheet('表', MANY_ROWS, {
    print: {
      orientation: 'portrait',
      fitToWidth: false,
      margins: { top, right: 57, bottom: 71, left: 58 },
      pageBreaks,
    },
  });
const page: Step = { do: 'page', sheet: '表' };
const pageIs = (breaks: string, top = 85): Observation => [`${top} 57 71 58`, breaks];

const PRINTING: readonly ContractCase[] = [
  {
    name: 'a sheet has the margins and the pages it was given, and other ones when it is replaced',
    needs: ['pages'],
    given: [],
    run: [
      ...[write(printed([11, 22, 180])), page, { do: 'reopen' } as const, page],
      ...[write(printed([22], 40)), page, write(printed([])), page, write(printed([1])), { do: 'reopen' } as const, page],
    ],
    expected: [
      ...['done', pageIs('11 22 180'), 'done', pageIs('11 22 180')] as const,
      ...['done', pageIs('22', 40), 'done', pageIs(''), 'done', 'done', pageIs('1')] as const,
    ],
  },
  {
    name: 'margins and pages come back with the sheet that was replaced, and go with one that was added',
    needs: ['pages', 'window', 'undo'],
    given: [printed([11, 22, 180])],
    run: [write(printed([7], 40)), page, { do: 'undo' }, page, write(sheet('乙', [['b']])), { do: 'undo' }, page],
    expected: ['done', pageIs('7', 40), 'done', pageIs('11 22 180'), 'done', 'done', pageIs('11 22 180')],
  },
  {
    name: 'what says nothing of pages leaves those of other sheets',
    needs: ['pages'],
    given: [printed([11])],
    run: [write(cells('表', 3, 0, [['改了']]), sheet('乙', [['b']])), page],
    expected: ['done', pageIs('11')],
  },
]; // prettier-ignore

/** Everything the port promises, as data. */
export const CONTRACT: readonly ContractCase[] = [
  ...[READING, REPLACING, PRINTING, WRITING_CELLS, APPENDING, WINDOW].flat(),
];
