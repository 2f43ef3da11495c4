import { PROBES, type Probe } from './probes';

const REMEMBERED = 'gaofen.self-test';

/** What a look at something gave: anything that can be written as JSON, or why there was nothing to see. */
async function seen(look: Probe): Promise<{ readonly saw: unknown; readonly milliseconds: number }> {
  const start = performance.now();
  let saw: unknown;
  try {
    saw = await look();
  } catch (error) {
    saw = `threw ${String(error)}`;
  }
  return {
    saw: saw === undefined ? 'undefined' : saw,
    milliseconds: Math.round((performance.now() - start) * 10) / 10,
  };
}

/** What the last self-test left in the page's storage, which shows whether it survives a restart. */
function rememberedRun(): string {
  const before = localStorage.getItem(REMEMBERED);
  localStorage.setItem(REMEMBERED, new Date().toISOString());
  return before ?? 'nothing';
}

/** Tries everything once, and goes on whatever happens. */
export async function collectFacts(): Promise<object> {
  const facts: Record<string, unknown> = { 'localStorage of an earlier run': await seen(rememberedRun) };
  for (const [name, look] of Object.entries(PROBES)) facts[name] = await seen(look);
  return facts;
}
