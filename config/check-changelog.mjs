/**
 * A change to what is computed comes with a line for those whose numbers it touches: since the last release, where a
 * commit `feat` or `fix` changes src/engine or src/rules, the first section of CHANGELOG.md names a clause and the periods.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const CLAUSE = /[一二三四五六七八九十]（[一二三四五六七八九十]+）/u;
const PERIODS = /年度|期间|季度/u;

const git = (...args) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();

const [, unreleased = '', released = ''] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /mu);
const version = released.slice(0, released.indexOf('（'));
const release = git('log', '-1', '--format=%H', `-S## ${version}`, '--', 'CHANGELOG.md');
if (release === '') {
  console.log('没有提交历史，跳过更新记录的检查。');
} else {
  const subjects = git('log', '--format=%s', `${release}..HEAD`, '--', 'src/engine', 'src/rules').split('\n');
  const changes = subjects.filter((subject) => /^(feat|fix)\(/u.test(subject));
  const named = unreleased.split(/^- /mu).filter((line) => CLAUSE.test(line) && PERIODS.test(line));
  if (changes.length > 0 && named.length === 0) {
    console.error(
      `这些提交改了计分或稿费，而 CHANGELOG.md 最上面一节没有写明条款和涉及期间的一行：\n${changes.join('\n')}`,
    );
    process.exitCode = 1;
  }
}
