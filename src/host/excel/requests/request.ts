import type { Queued } from './queued';
import { REQUEST_BYTES } from './request-budget';

/** A few actions that go into one request together; sizes in bytes, at a guess. */
export interface Step {
  /** The sheet it is about, named where Excel refuses it; null for the whole workbook. */
  readonly sheet: string | null;
  readonly outgoing: number;
  readonly incoming: number;
  /** Its cells were computed from cells that `of` asks for; where that went with an earlier request, `again` asks anew. */
  readonly recheck?: { readonly of: Step; readonly again: Step | null };
  /** What a request with this step asks in the end, once for all steps that share it. */
  readonly last?: Step;
  readonly queue: (workbook: Excel.Workbook) => readonly Queued[];
}

/** What goes to Excel at once. */
export type Request = readonly Step[];

/** Packs steps, in their order, into as few requests as the size limit allows. */
export function* requestsOf(steps: Iterable<Step>): Generator<Request> {
  let packed = nothingYet();
  for (const step of steps) {
    const more = withCheck(packed, step);
    if (packed.steps.size > 0 && !fits(packed, more)) {
      yield whole(packed);
      packed = nothingYet();
    }
    packed = add(packed, more);
  }
  if (packed.steps.size > 0) yield whole(packed);
}

const whole = ({ steps }: Packed): Request => [...steps, ...new Set([...steps].flatMap(({ last }) => last ?? []))];

/** The steps of a request so far, and their sizes. */
interface Packed {
  readonly steps: Set<Step>;
  readonly outgoing: number;
  readonly incoming: number;
}

const nothingYet = (): Packed => ({ steps: new Set(), outgoing: 0, incoming: 0 });

function withCheck(packed: Packed, step: Step): readonly Step[] {
  const { recheck } = step;
  const isChecked = !recheck?.again || (packed.steps.has(recheck.of) && fits(packed, [step]));
  return isChecked ? [step] : [recheck.again, step];
}

const fits = ({ outgoing, incoming }: Packed, more: readonly Step[]): boolean =>
  outgoing + sum(more, 'outgoing') <= REQUEST_BYTES && incoming + sum(more, 'incoming') <= REQUEST_BYTES;

function add({ steps, outgoing, incoming }: Packed, more: readonly Step[]): Packed {
  for (const step of more) steps.add(step);
  return { steps, outgoing: outgoing + sum(more, 'outgoing'), incoming: incoming + sum(more, 'incoming') };
}

const sum = (steps: readonly Step[], size: 'outgoing' | 'incoming'): number =>
  steps.reduce((all, step) => all + step[size], 0);
