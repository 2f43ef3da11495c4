import type { Ask } from './program';

/** Something that the product does by the program: what the clerk loses where it is missing, and what to do then. */
export interface Capability {
  readonly name: string;
  readonly means: string;
  readonly advice: string;
  /** Tries it; answers what is wrong, '' where it works. May throw. */
  readonly attempt: (ask: Ask) => Promise<string> | string;
}

/** How a capability was found. */
export interface Found extends Pick<Capability, 'name' | 'means' | 'advice'> {
  readonly outcome: 'there' | 'missing' | 'left out';
  /** What was seen instead; '' where it is there. */
  readonly saw: string;
}

const SKIPPED = 'skipped';

/** Tries one after the other, each from a clear workbook; what fails hides nothing that comes after. */
export async function tryCapabilities(
  all: readonly Capability[],
  ask: Ask,
  clear: () => Promise<void>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const { name, means, advice, attempt } of all) {
    const unclear = await clear().then(
      () => '',
      (error: unknown) => `（清空工作簿时：${String(error)}）`,
    );
    const saw = await Promise.resolve()
      .then(() => attempt(ask))
      .catch((error: unknown) => (error instanceof Error && error.message === SKIPPED ? SKIPPED : String(error)));
    const outcome = saw === '' ? 'there' : saw === SKIPPED ? 'left out' : 'missing';
    found.push({ name, means, advice, outcome, saw: outcome === 'missing' ? saw + unclear : '' });
  }
  return found;
}

/** One sentence for each capability that is missing or was not tried: which, what that means, what to do. */
export const verdictLines = (found: readonly Found[]): string[] =>
  found.flatMap(({ name, means, advice, outcome, saw }) => {
    if (outcome === 'there') return [];
    return [
      outcome === 'missing' ? `${name}：${means}。${advice}。（${saw}）` : `${name}：没有试，不知道有没有。${advice}。`,
    ];
  });
