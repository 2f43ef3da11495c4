import type { ContractCase, Observation, Step } from '../contract/contract';

/** The case with a read, which takes its time, at the beginning and after each act of a person: events come late. */
export function unhurried(one: ContractCase): ContractCase {
  if (!one.needs?.includes('window')) return one;
  const read: Step = { do: 'read', sheets: [] };
  const sheetNames = one.given.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet.name] : []));
  const seen: Observation = { date1904: false, sheetNames, sheets: {} };
  const run: Step[] = [read];
  const expected: Observation[] = [seen];
  one.run.forEach((step, at) => {
    const wait = step.do.startsWith('person');
    run.push(step, ...(wait ? [read] : []));
    expected.push(one.expected[at]!, ...(wait ? [seen] : []));
  });
  return { ...one, run, expected };
}
