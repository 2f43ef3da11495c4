import type { Issue } from '../../../src/issues/issue';
import { countBySeverity, groupProblems } from '../../../src/ui/pane/problem-groups';
import { placed } from '../../sheets/placed';

const place = placed('采用登记', 'B2');
const unknownUnit: Issue = {
  code: 'unknown-unit',
  severity: 'error',
  place,
  parameters: { value: '高乔', nearest: ['高桥'] },
};
const missingValue: Issue = { code: 'missing-value', severity: 'error', place, parameters: { column: '标题' } };
const unpriced: Issue = { code: 'unpriced', severity: 'warning', place, parameters: { channel: '其他', mode: '采用' } };
const noUnits: Issue = { code: 'no-units', severity: 'error', place, parameters: {} };

test('what blocks comes first, then errors by number, then warnings', () => {
  const groups = groupProblems([unpriced, unpriced, unpriced, missingValue, unknownUnit, unknownUnit, noUnits]);
  expect(groups.map(({ weight, code, issues }) => [weight, code, issues.length])).toEqual([
    ['structure', 'no-units', 1],
    ['error', 'unknown-unit', 2],
    ['error', 'missing-value', 1],
    ['warning', 'unpriced', 3],
  ]);
});

test('problems are counted by severity', () => {
  expect(countBySeverity([unpriced, missingValue, noUnits])).toEqual({ errors: 2, warnings: 1 });
});
