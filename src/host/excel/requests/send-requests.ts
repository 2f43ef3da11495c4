import { isMet } from './check';
import { beginSilence, endSilence } from './quiet-requests';
import { queuedOf, type Queued } from './queued';
import type { Request } from './request';

/** How requests went. `fresh` is what the one that failed had queued, `standing` what those before it did. */
export type Answer =
  | { readonly kind: 'stands'; readonly standing: readonly Queued[] }
  /** All of it was done, beside cells that are others than expected. */
  | { readonly kind: 'conflict'; readonly sheet: string; readonly standing: readonly Queued[]; readonly fresh: readonly Queued[] } // prettier-ignore
  | { readonly kind: 'refused'; readonly error: unknown; readonly standing: readonly Queued[]; readonly fresh: readonly Queued[] }; // prettier-ignore

/** Sends requests one after another, until one is refused or meets other cells than expected. */
export async function sendAll(context: Excel.RequestContext, requests: Iterable<Request>): Promise<Answer> {
  const standing: Queued[] = [];
  for (const request of requests) {
    const answer = await send(context, request);
    if (answer.kind !== 'stands') return { ...answer, standing };
    for (const one of answer.standing) standing.push(one);
  }
  return { kind: 'stands', standing };
}

async function send(context: Excel.RequestContext, request: Request): Promise<Answer> {
  const fresh = queue(context, request);
  try {
    await context.sync();
  } catch (error) {
    return { kind: 'refused', error, standing: [], fresh };
  }
  const sheet = failedIn(fresh);
  if (sheet !== null) return { kind: 'conflict', sheet, standing: [], fresh };
  return { kind: 'stands', standing: fresh };
}

/** The sheet that is not as it was read. */
function failedIn(fresh: readonly Queued[]): string | null {
  const cells = queuedOf(fresh, 'check').find(({ check }) => !isMet(check));
  const taken = queuedOf(fresh, 'taken').find((one) => !one.taken.isOurs());
  const filter = queuedOf(fresh, 'filter').find(({ check }) => check.isFiltered());
  return cells?.check.sheet ?? taken?.taken.sheet ?? filter?.check.sheet ?? null;
}

/** With the name of each sheet ahead of what is done to it, so that a refusal can name it. */
function queue(context: Excel.RequestContext, request: Request): Queued[] {
  beginSilence(context);
  const queued = request.flatMap(({ sheet, queue: act }, at) => {
    if (sheet !== null && sheet !== request[at - 1]?.sheet) context.trace(sheet);
    return act(context.workbook);
  });
  endSilence(context);
  return queued;
}
