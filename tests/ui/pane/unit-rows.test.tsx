import { NO_FILTER } from '../../../src/ui/pane/pane-state';
import { groupsOf, isBehind, listUnits, unitRows } from '../../../src/ui/pane/unit-rows';
import { resultOf, year } from '../fixtures';

const rows = unitRows(resultOf(year()));

test('every unit of the plan has a row with its target', () => {
  expect(rows).toHaveLength(17);
  expect(rows.find((row) => row.name === '区退役军人服务中心')).toMatchObject({ target: 1200, group: '局属事业单位' });
});

test('types come in the order of the plan', () => {
  expect(groupsOf(rows)).toEqual(['街道（镇）退役军人服务站', '局属各科室', '局属事业单位']);
});

test('units stand in order of rank, equal ones in the order of the plan', () => {
  const listed = listUnits(rows, NO_FILTER);
  const places = listed.map((row) => row.overallRank);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (let i = 1; i < listed.length; i++) {
    if (listed[i]!.overallRank === listed[i - 1]!.overallRank)
      expect(listed[i]!.unit).toBeGreaterThan(listed[i - 1]!.unit);
  }
});

test('the largest shortfall, and the highest score, come first', () => {
  const shortfalls = listUnits(rows, { ...NO_FILTER, sort: 'shortfall' }).map((row) => row.shortfall);
  expect(shortfalls).toEqual([...shortfalls].sort((a, b) => b - a));
  const totals = listUnits(rows, { ...NO_FILTER, sort: 'total' }).map((row) => row.total);
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
});

test('types and states filter together', () => {
  const listed = listUnits(rows, { group: '局属各科室', choice: 'unmet', sort: 'plan', find: '' });
  expect(listed.map((row) => row.name)).toEqual(
    rows.filter((row) => row.group === '局属各科室' && row.shortfall > 0).map((row) => row.name),
  );
});

test('met, behind and on pace together are all units with a target', () => {
  const met = listUnits(rows, { ...NO_FILTER, choice: 'met' });
  const unmet = listUnits(rows, { ...NO_FILTER, choice: 'unmet' });
  expect(met.length + unmet.length).toBe(rows.length);
  expect(listUnits(rows, { ...NO_FILTER, choice: 'behind' })).toEqual(unmet.filter(isBehind));
});

test('the rows given are not reordered', () => {
  const before = [...rows];
  listUnits(rows, { ...NO_FILTER, sort: 'total' });
  expect(rows).toEqual(before);
});
