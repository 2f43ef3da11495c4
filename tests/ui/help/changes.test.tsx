import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newestChanges } from '../../../src/ui/help/changes';

test('entries are on one line each, without signs of code, under the versions that are asked for', () => {
  const log =
    '# 更新记录\n\n给人看。\n\n## 0.2.0\n\n- 命令 `gaofen`，\n  两行的。\n - 缩进的\n\n## 0.1.0（2026-11-22）\n\n- 旧的\n';
  const entries = ['命令 gaofen，两行的。', '缩进的'];
  expect(newestChanges(log, 1)).toEqual([{ title: '0.2.0', groups: [{ heading: '', entries }] }]);
  expect(newestChanges(log, 9).map(({ title }) => title)).toEqual(['0.2.0', '0.1.0（2026-11-22）']);
});

test('changes that are sorted stay under their headings', () => {
  const log = '## 0.3.0\n\n### 主要的改动\n\n- 甲\n- 乙\n\n### 工作台\n\n- 丙\n';
  expect(newestChanges(log, 1)[0]!.groups).toEqual([
    { heading: '主要的改动', entries: ['甲', '乙'] },
    { heading: '工作台', entries: ['丙'] },
  ]);
});

test('of our own change log no line is lost', () => {
  const log = readFileSync(path.resolve('CHANGELOG.md'), 'utf8');
  const [newest, ...older] = newestChanges(log, 99);
  expect(older.length).toBeGreaterThan(0);
  const read = [newest!, ...older].flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
  expect(read).toHaveLength(log.match(/^ ?- /gmu)!.length);
  expect(read.filter((entry) => entry === '' || entry.includes('\n'))).toEqual([]);
});
