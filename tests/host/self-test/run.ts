import { version } from '../../../src/entry/session/version';
import { CONTRACT } from '../contract/cases';
import { lacking, runContract } from '../contract/contract';
import { sampleYear, type Timings } from './journey';
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
  const all = checks(program, ask, timings);
  for (const [name, check] of all) {
    progress([...findings], all.length, name);
    findings.push(await finding(name, check));
  }
  progress([...findings], all.length, '');
  await program.clear();
  const facts = await program.facts();
  await program.clear();
  return { product: `gaofen ${version}`, startedAt, facts, timings, findings };
}
