/** The walls of src: every sentence of “目录与箭头” in docs/architecture.md is a rule here, and tests/docs/walls.test.ts breaks each of them. */

const never = (name, from, to) => ({ name, severity: 'error', from, to });

/** A layer or a room, as a path below src, may import itself and what is listed. */
const may = (room, allowed) =>
  never(
    `${room}-imports`,
    { path: `^src/${room}/` },
    { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})[/.]` },
  );

const PORT = 'host/port';

/** Rooms of sheets that every sheet may ask. */
const SHARED_SHEET_ROOMS = 'cells|schema';

/** The named exceptions: a sheet whose rows cannot be read or written without knowing what another sheet says. */
const SHEET_KNOWS = {
  // A row of the log belongs to a unit, and units are named in 目标任务.
  // The columns of a clerk's own log are stated in 参数.
  adoptions: ['targets', 'parameters'],
  // Which year and which columns of the log are meant is stated in 参数 and in the log itself.
  parameters: ['adoptions'],
  // Rules of a kind that is not read name the log's fields.
  rules: ['adoptions'],
  // The units of a balance are the units of 目标任务.
  'brought-forward': ['targets'],
  // The plan of another year is made from what these two say, also of what no result depends on.
  // So are who reports, who signs and which days are off, which an office settles once.
  // The rows of an office's own rules go into it as they stand.
  // A plan as a file is the rows of every sheet that states it.
  template: [
    ...['channels', 'targets', 'informants', 'review-chain', 'holidays', 'rules', 'modes'],
    ...['merging', 'factors', 'items', 'parameters'],
  ],
  // A fee sheet shows booked entries, names the log's rows, and finds a payee's account.
  fees: ['adoptions', 'ledger', 'payees'],
};

const sheetKnows = ([sheet, others]) =>
  never(
    `sheets/${sheet}-imports`,
    { path: `^src/sheets/${sheet}/` },
    { path: '^src/sheets/[^/]+/', pathNot: `^src/sheets/(${[SHARED_SHEET_ROOMS, sheet, ...others].join('|')})/` },
  );

export default {
  forbidden: [
    never('no-cycles', { path: '^src/' }, { circular: true }),
    never('no-orphans', { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, {}),
    never('scripts-ask-config-never-back', { path: '^config/' }, { path: '^scripts/' }),
    never(
      'no-undeclared-package',
      { path: '^src/' },
      {
        dependencyTypes: ['unknown', 'npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only', 'triple-slash-type-reference'],
      },
    ),

    may('engine', []),
    never('engine-imports-no-package', { path: '^src/engine/' }, { pathNot: '^src/engine/' }),
    may('engine/time', ['engine/units']),
    may('engine/columns', ['engine/scoring/adoptions', 'engine/units']),
    may('engine/scoring', ['engine/time', 'engine/columns', 'engine/units']),
    may('rules', []),
    may('issues', []),
    may('text', ['engine', 'issues', PORT]),
    may('sheets', ['engine', 'rules', 'issues', 'text', 'documents', PORT]),
    never(
      'the-port-is-only-types-below-app',
      { path: '^src/(sheets|text|documents)/', pathNot: '^src/documents/reading/' },
      { path: `^src/${PORT}/`, dependencyTypesNot: ['type-only'] },
    ),
    may('documents', ['engine', 'rules', 'issues', 'text', PORT, 'host/ooxml']),
    // A form that comes back is a package of parts like a workbook; what guards those against broken ones guards it.
    never(
      'only-the-reading-of-documents-opens-packages',
      { path: '^src/documents/', pathNot: '^src/documents/reading/' },
      { path: '^src/host/ooxml/' },
    ),
    never(
      'only-the-kit-knows-the-library-of-word',
      { path: '^src/', pathNot: '^src/documents/word/' },
      { path: '(^|/)node_modules/docx/' },
    ),
    never(
      'word-is-loaded-when-a-document-is-made',
      { path: '^src/', pathNot: '^src/documents/word/' },
      {
        path: '^src/documents/word/(write-word|word-blocks|finish-package)\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'a-document-knows-no-other-document',
      { path: '^src/documents/([^/]+)/', pathNot: '^src/documents/word/' },
      { path: '^src/documents/[^/]+/', pathNot: ['^src/documents/word/', '^src/documents/$1/'] },
    ),
    never(
      'a-sheet-knows-of-documents-what-they-say',
      { path: '^src/sheets/' },
      { path: '^src/documents/', pathNot: '^src/documents/[^/]+/[^/]+-model\\.ts$' },
    ),
    may('documents/word', ['text']),
    may('app', ['engine', 'rules', 'issues', 'text', 'sheets', 'documents', PORT]),
    may('ui', ['engine', 'issues', 'text', 'sheets', 'documents', 'app']),
    never('nobody-imports-entry', { pathNot: '^src/entry/' }, { path: '^src/entry/' }),

    may('sheets/(cells|schema)', ['engine', 'issues', 'text', PORT]),
    ...Object.entries(SHEET_KNOWS).map(sheetKnows),
    never(
      'the-catalogue-knows-the-sheets-never-back',
      { path: '^src/sheets/[^/]+/' },
      { path: '^src/sheets/catalogue\\.ts$' },
    ),
    never(
      'a-sheet-knows-no-other-sheet',
      {
        path: '^src/sheets/([^/]+)/',
        pathNot: `^src/sheets/(${[SHARED_SHEET_ROOMS, ...Object.keys(SHEET_KNOWS)].join('|')})/`,
      },
      { path: '^src/sheets/[^/]+/', pathNot: [`^src/sheets/(${SHARED_SHEET_ROOMS})/`, '^src/sheets/$1/'] },
    ),

    may('host/port', []),
    may('host/ooxml', [PORT]),
    never(
      'an-adapter-knows-no-other',
      { path: '^src/host/([^/]+)/' },
      { path: '^src/', pathNot: ['^src/host/(port|ooxml)/', '^src/host/$1/'] },
    ),

    may('ui/pane', ['engine', 'issues', 'text', 'sheets', 'documents', 'app']),
    may('ui/kit', ['engine', 'issues', 'text', 'sheets', 'documents', 'app', 'ui/pane']),
    never(
      'a-panel-knows-no-other-panel',
      { path: '^src/ui/([^/]+)/', pathNot: '^src/ui/(pane|kit|shell)/' },
      { path: '^src/ui/', pathNot: ['^src/ui/(pane|kit)/', '^src/ui/$1/'] },
    ),

    may('entry/session', ['engine', 'rules', 'issues', 'text', 'sheets', 'documents', 'app', 'ui', 'host']),
    never(
      'an-entry-knows-no-other',
      { path: '^src/entry/([^/]+)/' },
      { path: '^src/entry/[^/]+/', pathNot: ['^src/entry/session/', '^src/entry/$1/'] },
    ),

    never(
      'every-file-in-its-room',
      {
        path: '^src/[^/]+/[^/]+$',
        pathNot: [
          '^src/(engine/(units|result)|app/unsure|sheets/(inputs|rule-book|general-plan|catalogue|new-book|new-sheets|foreign-sheets|misnamed-sheets|reviewed-issues)|text/(format|patterns|command-line))\\.ts$',
          '^src/(rules|issues)/',
        ],
      },
      { path: '^src/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
