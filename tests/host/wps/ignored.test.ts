import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { HostError, type UndoOutcome, type WriteReport } from '../../../src/host/port/workbook';
import type { WpsHost } from '../wps-sim/index';
import { everything, lastMonth, RANKING, row, run, shown } from './last-month';

/** Members that do something, beside those that are assigned to. */
const ACTS = /\.(Add|AddDatabar|AddChart2|Merge|UnMerge|Delete|ClearContents|ClearFormats|Copy|AutoFilter|Activate|Select|Protect|Unprotect|SetSourceData|NewSeries)$/; // prettier-ignore

const session = (host: WpsHost): WpsWorkbook => new WpsWorkbook(host.scope(), host.meter);
const used = (host: WpsHost): string[] => [...host.meter.byMember.keys()].filter((one) => one.endsWith(' =') || ACTS.test(one)); // prettier-ignore
const only = (member: string): RegExp => new RegExp(`^${member.replace(/[.]/g, '\\.')}$`);

/** A build without these is none, or does not tell that there is a filter. */
const ESSENTIAL = new Set(['Worksheet.Name =', 'Range.Value2 =', 'Range.Formula =', 'Worksheet.AutoFilterMode =']);

/** What may look otherwise without a word: a rule that has stayed where none is wanted; a text that an apostrophe keeps. */
const HARMLESS: Readonly<Record<string, string>> = { 'Validation.Delete': RANKING, 'Range.NumberFormat =': '登记' };

const SCENARIOS = { 'a month': run(7), 'all looks': [everything(7)], 'a row': [row] };
type Scenario = keyof typeof SCENARIOS;

const HOW = {
  ignored: (host: WpsHost, member: string) => host.ignore(only(member)),
  refused: (host: WpsHost, member: string) => host.failAlways(only(member)),
  missing: (host: WpsHost, member: string) => host.lack(only(member.replace(/ =$/, ''))),
};
type How = keyof typeof HOW;
const membersFor = (how: How, members: readonly string[]): readonly string[] => how === 'missing' ? members.filter((one) => !ESSENTIAL.has(one)) : members; // prettier-ignore

const sheets = (host: WpsHost) => host.active!.model.sheets.filter(({ name }) => !name.startsWith('gaofen-undo'));
type Cells = ReadonlyMap<string, string>;
/** How each sheet stands, by its name. */
const looks = (host: WpsHost): Cells => new Map(sheets(host).map((sheet) => [sheet.name, JSON.stringify({ ...shown(sheet), position: 0 })])); // prettier-ignore
const cells = (host: WpsHost): Cells =>
  new Map(sheets(host).map(({ name }) => [name, JSON.stringify(host.values(name))]));

/** The sheets that are not as they are in one of the other states. */
const unlike = (now: Cells, ...wanted: readonly Cells[]): string[] =>
  [...new Set([now, ...wanted].flatMap((one) => [...one.keys()]))].filter((name) =>
    wanted.every((one) => one.get(name) !== now.get(name)),
  );

const outcomeOf = <T>(work: Promise<T>): Promise<T | HostError> =>
  work.catch((error: unknown) => {
    if (error instanceof HostError) return error;
    throw error;
  });

/** What comes of a write, or of its undo, where nothing is in the way, and what it uses. */
async function wanted(
  what: Scenario,
  act: 'write' | 'undo',
): Promise<{ looks: Cells; cells: Cells; members: string[] }> {
  const host = await lastMonth();
  const workbook = session(host);
  await workbook.write(SCENARIOS[what]);
  if (act === 'undo') {
    host.meter.reset();
    await workbook.undo();
  }
  return { looks: looks(host), cells: cells(host), members: used(host) };
}

const CASES = (Object.keys(SCENARIOS) as Scenario[]).flatMap((what) => (Object.keys(HOW) as How[]).map((how) => [what, how] as const)); // prettier-ignore

describe.each(CASES)('%s: a member that is %s', (what, how) => {
  test('when a sheet is written: the cells stand, and each look that does not is told', async () => {
    const goal = await wanted(what, 'write');
    const faults: unknown[] = [];
    for (const member of membersFor(how, goal.members)) {
      const host = await lastMonth();
      const before = cells(host);
      HOW[how](host, member);
      const workbook = session(host);
      const report: WriteReport | HostError = await outcomeOf(workbook.write(SCENARIOS[what]));
      host.mend();
      await workbook.read([]);
      const isRefused = report instanceof HostError;
      const wrong = unlike(cells(host), goal.cells, ...(isRefused ? [before] : []));
      const told = isRefused ? [...goal.looks.keys()] : report.remarks.map(({ sheet }) => sheet);
      const quiet = [...told, HARMLESS[member]];
      const untold = unlike(looks(host), goal.looks).filter((name) => !quiet.includes(name));
      if (wrong.length + untold.length > 0) faults.push([member, wrong, untold]);
    }
    expect(faults).toEqual([]);
  }, 300_000);

  test('when a write is taken back: so are the cells, and a sheet that looks otherwise is told', async () => {
    const goal = await wanted(what, 'undo');
    const faults: unknown[] = [];
    for (const member of membersFor(how, goal.members)) {
      const host = await lastMonth();
      const workbook = session(host);
      await workbook.write(SCENARIOS[what]);
      HOW[how](host, member);
      const outcome: UndoOutcome | HostError | null = await outcomeOf(workbook.undo());
      host.mend();
      const last = outcome instanceof HostError ? await workbook.undo() : outcome;
      await workbook.read([]);
      const told = last?.undone === true ? (last.differing ?? []) : [];
      const wrong = unlike(cells(host), goal.cells);
      const untold = unlike(looks(host), goal.looks).filter((name) => !told.includes(name));
      if (!last?.undone || wrong.length + untold.length > 0) faults.push([member, last, wrong, untold]);
    }
    expect(faults).toEqual([]);
  }, 300_000);
});
