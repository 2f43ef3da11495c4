import type { Pause, Workbook } from '../../host/port/workbook';
import type { Issue, IssueCode } from '../../issues/issue';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { decodeInSteps, type Inputs } from '../../sheets/inputs';
import { readInputs } from '../scoring/read-inputs';
import { withPauses } from '../scoring/with-pauses';

/** Problems of one cell that a person can mend as soon as it is typed. */
const OF_A_CELL: ReadonlySet<IssueCode> = new Set([
  'unknown-unit',
  'unknown-channel',
  'unknown-mode',
  'unknown-name',
  'bad-date',
] satisfies IssueCode[]);

/** Cells to mark, with what is wrong; and the names that they may mean. */
export interface CellMarks {
  readonly issues: readonly Issue[];
  /** The year of the book. */
  readonly year: number;
  /** By kind of problem: the names that would be right, and other names by which these are known. */
  readonly names: ReadonlyMap<IssueCode, KnownNames>;
}

/** Names and, by the name itself, other names for it. */
export interface KnownNames {
  readonly names: readonly string[];
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** Finds the cells that a calculation would call wrong; nothing is written, and nobody is kept from typing. @throws HostError */
export async function findCellMarks(read: Workbook['read'], pause: Pause): Promise<CellMarks> {
  const content = await readInputs({ read }, [], { unasked: true, pause });
  const { value, issues } = await withPauses(decodeInSteps(content), pause);
  return {
    issues: issues.filter(({ code, place }) => OF_A_CELL.has(code) && place.row !== null),
    year: value.parameters?.year ?? BUILT_IN_PLAN.year,
    names: value.inputs ? namesIn(value.inputs) : new Map(),
  };
}

const namesIn = ({ plan, names: { targets, channels, modes } }: Inputs): CellMarks['names'] =>
  new Map<IssueCode, KnownNames>([
    ['unknown-unit', { names: plan.units.map(({ name }) => name), aliases: targets.names.aliases }],
    ['unknown-channel', { names: plan.channels, aliases: channels.aliases }],
    ['unknown-mode', { names: plan.modes, aliases: modes.aliases }],
  ]);
