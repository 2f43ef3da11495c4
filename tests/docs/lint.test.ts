import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** Text that breaks a rule of the house, and a file that exists, in whose place ESLint reads it. */
interface Offence {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const ENGINE = 'src/engine/units.ts';
const SHEETS = 'src/sheets/cells/values/cell.ts';
const PANE = 'src/ui/shell/pane-tabs.tsx';
const EXCEL = 'src/host/excel/requests/cell-entry.ts';
const ENTRY = 'src/entry/cli/commands.ts';
const TEST = 'tests/engine/naive.ts';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const branches = (count: number): string =>
  `export const f = (n: number): number => {\n${lines(count, (at) => `if (n === ${at}) return ${at};`)}\nreturn n;\n};`;

const longFunction = (length: number): string =>
  `export function f(n: number): number {\nlet m = n;\n${lines(length, () => 'm += 1;')}\nreturn m;\n}`;

const excel = (body: string): string =>
  `export async function f(context: Excel.RequestContext, many: readonly number[]): Promise<void> {\n${body}\n}`;

const SHEET = 'const sheet = context.workbook.worksheets.getItem("A");';

const component = (body: string): string =>
  `import { useEffect, useRef, useState } from 'react';\nexport function Part({ n }: { readonly n: number }) {\n${body}\n}`;

const restricted = (name: string): Offence => ({
  rule: 'no-restricted-globals',
  file: ENGINE,
  text: `export const f = (): unknown => ${name};`,
});

const inChinese = (file: string): Offence => ({
  rule: 'no-restricted-syntax',
  file,
  text: `export const name = '结果';`,
});

const ofHook = (name: string, body: string): Offence => ({
  rule: `react-hooks/${name}`,
  file: PANE,
  text: component(body),
});

const ofExcel = (name: string, body: string): Offence => ({
  rule: `office-addins/${name}`,
  file: EXCEL,
  text: excel(body),
});

const OFFENCES: readonly Offence[] = [
  { rule: 'max-lines', file: SHEETS, text: lines(201, (at) => `export const n${at} = ${at};`) },
  { rule: 'max-lines-per-function', file: SHEETS, text: longFunction(40) },
  { rule: 'max-lines-per-function', file: PANE, text: longFunction(60) },
  { rule: 'complexity', file: SHEETS, text: branches(8) },
  ...['Date', 'console', 'performance', 'setTimeout'].map(restricted),
  { rule: 'no-restricted-properties', file: ENGINE, text: 'export const f = (): number => Math.random();' },
  ...[ENGINE, SHEETS, PANE, EXCEL, ENTRY, 'src/app/scoring/evaluate.ts', 'src/rules/built-in-plan.ts'].map(inChinese),
  { rule: 'no-restricted-syntax', file: SHEETS, text: 'export const f = (n: number): string => `第${n}行`;' },
  ...[
    `import type { Inputs } from '../../sheets/inputs';\nexport const f = ({ log }: Inputs): unknown => log.table;`,
    `import type { Inputs } from '../../sheets/inputs';\nexport const f = ({ log: { table } }: Inputs): unknown => table;`,
    `import { cellAt } from '../../sheets/cells/cell';\nexport const f = cellAt;`,
    `export const f = (one: { readonly grid: { readonly name: string } }): unknown => one.grid.name;`,
    `export const f = (one: { readonly rows: readonly string[] }): unknown => one.rows[0];`,
  ].map((text): Offence => ({ rule: 'no-restricted-syntax', file: 'src/app/scoring/evaluate.ts', text })),
  {
    rule: 'no-restricted-syntax',
    file: 'src/sheets/fees/fee-lines.ts',
    text: `import type { Inputs } from '../inputs';\nexport const f = ({ log }: Inputs): unknown => log.table;`,
  },
  ...[SHEETS, ENTRY, 'src/text/patterns.ts'].map((file): Offence => ({
    rule: 'no-restricted-syntax',
    file,
    text: 'export const f = /(?<=a)b/u;',
  })),
  ...[String.raw`new RegExp('\\p{L}', 'u')`, 'new RegExp(`^${1}\\\\p{L}`)', "new RegExp('(?<!a)b', 'u')"].map(
    (pattern): Offence => ({
      rule: 'no-restricted-syntax',
      file: 'src/text/patterns.ts',
      text: `export const f = ${pattern};`,
    }),
  ),
  { rule: 'no-eval', file: SHEETS, text: `export const f = (): unknown => eval('1');` },
  {
    rule: '@typescript-eslint/no-implied-eval',
    file: ENTRY,
    text: `export const f = (): unknown => setTimeout('f()', 1);`,
  },
  { rule: 'eqeqeq', file: SHEETS, text: 'export const f = (n: number, m: number): boolean => n == m;' },
  {
    rule: 'no-irregular-whitespace',
    file: SHEETS,
    text: 'export const\u3000n = 1;',
  },
  {
    rule: '@typescript-eslint/restrict-template-expressions',
    file: SHEETS,
    text: 'export const f = (o: object): string => `${o}`;',
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    file: SHEETS,
    text: `import { Fen } from '../../engine/units';\nexport const f = (n: Fen): Fen => n;`,
  },
  {
    rule: '@typescript-eslint/no-confusing-void-expression',
    file: SHEETS,
    text: 'export function f(g: () => void): unknown {\nreturn [g()];\n}',
  },
  { rule: '@typescript-eslint/no-unused-vars', file: SHEETS, text: 'const unused = 1;\nexport const n = 2;' },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: SHEETS,
    text: `export function f(side: 'a' | 'b'): number {\nswitch (side) {\ncase 'a':\nreturn 1;\n}\nreturn 2;\n}`,
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: TEST,
    text: `export function f(side: 'a' | 'b'): number {\nswitch (side) {\ncase 'a':\nreturn 1;\ndefault:\nreturn 2;\n}\n}`,
  },
  { rule: '@typescript-eslint/no-explicit-any', file: SHEETS, text: 'export const f = (n: any): unknown => [n];' },
  ofHook('rules-of-hooks', 'if (n > 0) useState(n);\nreturn <b>{n}</b>;'),
  ofHook('exhaustive-deps', 'useEffect(() => { document.title = String(n); }, []);\nreturn <b>{n}</b>;'),
  ofHook('set-state-in-effect', 'const [m, set] = useState(0);\nuseEffect(() => set(n), [n]);\nreturn <b>{m}</b>;'),
  ofHook('refs', 'const box = useRef(n);\nreturn <b>{box.current}</b>;'),
  ofHook('purity', 'return <b>{n + Date.now()}</b>;'),
  ofExcel(
    'call-sync-before-read',
    `${SHEET}\nsheet.load('name');\nawait Promise.resolve(sheet.name);\nawait context.sync();`,
  ),
  ofExcel('call-sync-after-load', `${SHEET}\nsheet.load('name');\nawait Promise.resolve(sheet.name);`),
  ofExcel('load-object-before-read', `${SHEET}\nawait context.sync();\nawait Promise.resolve(sheet.name);`),
  ofExcel('no-context-sync-in-loop', 'for (const one of many) {\nif (one > 0) await context.sync();\n}'),
  ofExcel('no-empty-load', `${SHEET}\nsheet.load();\nawait context.sync();`),
  ofExcel('no-navigational-load', `${SHEET}\nsheet.load('tables');\nawait context.sync();`),
  {
    rule: 'office-addins/no-office-initialize',
    file: EXCEL,
    text: 'Office.initialize = () => undefined;\nexport const n = 1;',
  },
  ofExcel(
    'test-for-null-using-isNullObject',
    'const sheet = context.workbook.worksheets.getItemOrNullObject("A");\nawait context.sync();\nif (sheet === null) await Promise.resolve(many);',
  ),
];

/** Ids of the rules that our configuration turns on itself: what it takes over from a preset has a name. */
const OWN_RULES = `config.filter(({ name, rules }) => name === undefined && rules).flatMap(({ rules }) =>
  Object.entries(rules).filter(([, level]) => ![].concat(level).includes('off')).map(([id]) => id))`;

/** Types are inferred only for offences that are told by them: they cost most of the time. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';
import config from './config/eslint.config.mjs';
const overrideConfigFile = 'config/eslint.config.mjs';
const withTypes = new ESLint({ overrideConfigFile });
const withoutTypes = new ESLint({ overrideConfigFile, overrideConfig: typescript.configs.disableTypeChecked });
const reported = [];
for (const { rule, file, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  const eslint = rule.startsWith('@typescript-eslint/') ? withTypes : withoutTypes;
  const [{ messages }] = await eslint.lintText(text + '\\n', { filePath: file });
  reported.push(messages.filter(({ severity }) => severity === 2).map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify({ reported, own: ${OWN_RULES} }));`;

interface Linted {
  /** By offence: the rules that were reported as errors; a warning fails nothing. */
  readonly reported: readonly (readonly string[])[];
  readonly own: readonly string[];
}

function linted(): Linted {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd: ROOT,
    encoding: 'utf8',
    input: JSON.stringify(OFFENCES),
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Linted;
}

describe('the rules of lint', () => {
  const { reported, own } = linted();

  it.each(OFFENCES.map((offence, at) => [offence.rule, offence.file, at] as const))(
    '%s is reported in %s',
    (rule, _, at) => {
      expect(reported[at]).toContain(rule);
    },
  );

  it('no rule of ours is without an offence that was reported here', () => {
    const broken = OFFENCES.map(({ rule }) => rule);
    expect([...new Set(own)].filter((rule) => !broken.includes(rule))).toEqual([]);
  });
});
