/** Arrows point from entry down to engine; see docs/architecture.md. */
const may = (from, allowed) => ({
  name: `${from}-imports`,
  comment: `src/${from} may import ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...allowed].join('|')})[/.]` },
});

const PORT = 'host/workbook\\.ts$';
/** The port, what every adapter refuses alike, names and references of sheets, the cells of new rows, page headers, and how a file that is only shown looks. */
const SHARED_BY_HOSTS =
  'host/(workbook|check-changes|display|header-sections|row-pieces|backup-name|sheet-references)\\.ts$';

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, to: {} },
    may('engine', []),
    may('rules', []),
    may('text', ['engine', 'sheets/issue', 'host/workbook']),
    {
      name: 'engine-imports-no-package',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { pathNot: '^src/engine/' },
    },
    {
      name: 'sheets-imports',
      severity: 'error',
      from: { path: '^src/sheets/' },
      to: { path: '^src/', pathNot: `^src/((engine|rules|text|sheets)/|${PORT})` },
    },
    {
      name: 'sheets-know-only-types-of-the-port',
      severity: 'error',
      from: { path: '^src/(sheets|text)/' },
      to: { path: `^src/${PORT}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'host-imports',
      comment: 'An adapter knows the port, its own folder and its vendor.',
      severity: 'error',
      from: { path: '^src/host/([^/.]+)' },
      to: { path: '^src/', pathNot: [`^src/${SHARED_BY_HOSTS}`, '^src/host/$1[/.]'] },
    },
    {
      name: 'app-imports',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/', pathNot: `^src/((engine|rules|text|sheets|app)/|${PORT})` },
    },
    {
      name: 'ui-imports',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(engine|text|sheets|app|ui)/' },
    },
    { name: 'nobody-imports-entry', severity: 'error', from: { pathNot: '^src/entry/' }, to: { path: '^src/entry/' } },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['unknown', 'npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only', 'triple-slash-type-reference'],
      },
    },
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
