import { version } from '../../../src/entry/session/version';
import { CONTRACT } from '../contract/cases';
import { lacking, runContract } from '../contract/contract';
import { sampleYear, type Timings } from './journey';
import { tryCapabilities, type Found } from './capability';
import { unhurried } from './patience';
import type { Ask, ProgramUnderTest } from './program';

/** How one promise of the port, or one journey, went in this program. */
export interface Finding {
  readonly name: string;
  readonly outcome: 'kept' | 'broken' | 'left out';
  readonly message: string;
  readonly milliseconds: number;
}

/** All that a self-test found out; written as the file that is sent back. */
export interface Report {
  readonly product: string;
  readonly startedAt: string;
  /** What the product does by the program, and whether it is there; first of all, for all the rest rests on it. */
  readonly capabilities: readonly Found[];
  readonly facts: object;
  readonly timings: Partial<Timings>;
  readonly findings: readonly Finding[];
}

type Check = () => Promise<readonly string[]>;

const SKIPPED = 'Error: skipped';
const CANNOT = 'a page has no way to set up here: ';

async function finding(name: string, check: Check): Promise<Finding> {
  const start = performance.now();
  const problems = await check().catch((error: unknown) => [String(error)]);
  const message = problems.join('\n');
  const isLeftOut = message === SKIPPED || message.startsWith(CANNOT);
  const outcome = problems.length === 0 ? 'kept' : isLeftOut ? 'left out' : 'broken';
  return { name, outcome, message, milliseconds: Math.round(performance.now() - start) };
}

function checks(program: ProgramUnderTest, ask: Ask, timings: Partial<Timings>): [string, Check][] {
  const host = program.host(ask);
  const promises = CONTRACT.map((one): [string, Check] => [
    one.name,
    async () => {
      const lacks = lacking(one, host);
      if (lacks.length > 0) return [CANNOT + lacks.join(', ')];
      const [result] = await runContract([unhurried(one)], host);
      return result!.ok ? [] : [result!.message];
    },
  ]);
  const byHand = ([name]: [string, Check]): boolean =>
    CONTRACT.some((one) => one.name === name && one.run.some((step) => step.do === 'person-edits'));
  return [
    ...promises.filter((check) => !byHand(check)),
    ['the sample year comes out as in memory and can be taken back', () => sampleYear(program, timings)],
    ...promises.filter(byHand),
  ];
}

/** Runs everything, one after the other, those that need a person last. */
export async function runSelfTest(
  program: ProgramUnderTest,
  ask: Ask,
  progress: (done: readonly Finding[], all: number, next: string) => void,
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const timings: Partial<Timings> = {};
  const findings: Finding[] = [];
  const clear = (): Promise<void> => program.clear();
  const head = { product: `gaofen ${version}`, startedAt };
  let report: Report = { ...head, capabilities: [], facts: {}, timings, findings };
  // Kept after each part: a program that breaks down later takes nothing with it that was found before.
  const keep = (more: Partial<Report>): void => {
    report = { ...report, ...more };
    program.keep?.(reportName(program, report), JSON.stringify(report, null, 2));
  };
  progress([], 1, '');
  keep({ capabilities: await tryCapabilities(program.capabilities ?? [], ask, clear) });
  keep({ facts: await factsOf(program) });
  const all = await listed(() => checks(program, ask, timings));
  for (const [name, check] of all) {
    progress([...findings], all.length, name);
    findings.push(await finding(name, check));
  }
  progress([...findings], all.length, '');
  await clear().catch(() => undefined);
  return report;
}

/** The name of the file in which a report is kept. */
export const reportName = ({ name }: ProgramUnderTest, { startedAt }: Report): string =>
  `gaofen-${name}-${startedAt.replace(/:/g, '')}.json`;

/** What the program tells; that it tells nothing is a fact as well. */
async function factsOf(program: ProgramUnderTest): Promise<object> {
  try {
    await program.clear();
    return await program.facts();
  } catch (error) {
    return { 'could not be asked': String(error) };
  }
}

/** The checks; where they cannot even be set up, one that says why. */
async function listed(checks: () => [string, Check][]): Promise<[string, Check][]> {
  try {
    return await Promise.resolve(checks());
  } catch (error) {
    return [['the checks can be set up', () => Promise.resolve([String(error)])]];
  }
}
