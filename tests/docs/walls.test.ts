import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** One import that breaks each wall: the file that imports, and what it imports. */
const BROKEN: Record<string, readonly [from: string, to: string]> = {
  'no-cycles': ['src/engine/time/early', 'src/engine/time/late'],
  'no-orphans': ['src/engine/time/alone', ''],
  'scripts-ask-config-never-back': ['config/pages', 'scripts/serve'],
  'no-undeclared-package': ['src/ui/kit/with-package', 'prettier'],
  'engine-imports': ['src/engine/settlement/settle', 'src/text/format'],
  'engine-imports-no-package': ['src/engine/settlement/with-package', 'react'],
  'engine/time-imports': ['src/engine/time/period', 'src/engine/scoring/plan'],
  'engine/columns-imports': ['src/engine/columns/dictionary', 'src/engine/settlement/ledger'],
  'engine/scoring-imports': ['src/engine/scoring/score', 'src/engine/settlement/ledger'],
  'rules-imports': ['src/rules/plan', 'src/engine/units'],
  'issues-imports': ['src/issues/issue', 'src/text/format'],
  'text-imports': ['src/text/pane/pane', 'src/sheets/cells/cell'],
  'sheets-imports': ['src/sheets/inputs', 'src/app/unsure'],
  'the-port-is-only-types-below-app': ['src/sheets/cells/with-port', 'src/host/port/a1'],
  'documents-imports': ['src/documents/forms/form', 'src/sheets/cells/cell'],
  'only-the-reading-of-documents-opens-packages': ['src/documents/forms/with-package', 'src/host/ooxml/xml'],
  'only-the-kit-knows-the-library-of-word': ['src/documents/notice/with-library', 'docx'],
  'word-is-loaded-when-a-document-is-made': ['src/app/forms/with-word', 'src/documents/word/write-word'],
  'a-document-knows-no-other-document': ['src/documents/notice/notice', 'src/documents/forms/form-model'],
  'a-sheet-knows-of-documents-what-they-say': ['src/sheets/notice/encode', 'src/documents/word/word-pages'],
  'documents/word-imports': ['src/documents/word/word-pages', 'src/documents/forms/form-model'],
  'app-imports': ['src/app/fees/settle', 'src/host/xlsx/open'],
  'ui-imports': ['src/ui/fees/panel', 'src/host/port/workbook'],
  'nobody-imports-entry': ['src/ui/fees/panel-of-entry', 'src/entry/session/today'],
  'sheets/(cells|schema)-imports': ['src/sheets/cells/table', 'src/sheets/ledger/chain'],
  'sheets/adoptions-imports': ['src/sheets/adoptions/decode', 'src/sheets/ledger/chain'],
  'sheets/parameters-imports': ['src/sheets/parameters/decode', 'src/sheets/ledger/chain'],
  'sheets/rules-imports': ['src/sheets/rules/decode', 'src/sheets/ledger/chain'],
  'sheets/brought-forward-imports': ['src/sheets/brought-forward/decode', 'src/sheets/ledger/chain'],
  'sheets/template-imports': ['src/sheets/template/stated', 'src/sheets/ledger/chain'],
  'sheets/fees-imports': ['src/sheets/fees/encode', 'src/sheets/ranking/encode'],
  'the-catalogue-knows-the-sheets-never-back': ['src/sheets/ranking/with-catalogue', 'src/sheets/catalogue'],
  'a-sheet-knows-no-other-sheet': ['src/sheets/ranking/encode', 'src/sheets/ledger/chain'],
  'host/port-imports': ['src/host/port/workbook', 'src/engine/units'],
  'host/ooxml-imports': ['src/host/ooxml/xml', 'src/host/xlsx/open'],
  'an-adapter-knows-no-other': ['src/host/wps/write', 'src/host/excel/write'],
  'ui/pane-imports': ['src/ui/pane/state', 'src/ui/kit/notice'],
  'ui/kit-imports': ['src/ui/kit/notice', 'src/ui/units/list'],
  'a-panel-knows-no-other-panel': ['src/ui/units/list', 'src/ui/fees/panel'],
  'entry/session-imports': ['src/entry/session/today', 'src/entry/cli/print'],
  'an-entry-knows-no-other': ['src/entry/excel/pane', 'src/entry/wps/window'],
  'every-file-in-its-room': ['src/sheets/somewhere', 'src/engine/units'],
};

const folder = mkdtempSync(join(tmpdir(), 'walls-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (path: string): string => `${path}.${path.startsWith('src/') ? 'ts' : 'mjs'}`;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text, { flag: 'a' });
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function buildTree(): void {
  for (const name of ['config', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const paths = Object.values(BROKEN).flat();
  for (const path of paths) if (path.includes('/')) put(fileOf(path), `export const here = ${JSON.stringify(path)};\n`);
  let count = 0;
  for (const [from, to] of [...Object.values(BROKEN), [BROKEN['no-cycles']![1], BROKEN['no-cycles']![0]] as const]) {
    if (to === '') continue;
    const aim = to.includes('/') ? relative(dirname(from), to).replace(/^(?!\.)/, './') : to;
    const specifier = from.startsWith('src/') ? aim : `${aim}.mjs`;
    put(fileOf(from), `import * as n${++count} from '${specifier}';\nexport const use${count} = n${count};\n`);
  }
}

function violations(): Violation[] {
  buildTree();
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', 'config/dependency-cruiser.mjs', '--output-type', 'json', 'src', 'config'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the walls of src', () => {
  const found = violations();

  it.each(Object.entries(BROKEN))('%s is reported when it is broken', (rule, [from]) => {
    expect(found.filter(({ rule: { name } }) => name === rule).map((violation) => violation.from)).toContain(
      fileOf(from),
    );
  });

  it('no rule is without a wall that was broken here', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import rules from './config/dependency-cruiser.mjs'; console.log(JSON.stringify(rules.forbidden.map(({ name }) => name)))",
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect((JSON.parse(stdout) as string[]).sort()).toEqual(Object.keys(BROKEN).sort());
  });
});
