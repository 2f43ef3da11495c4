import { version } from '../../../package.json';
import { runCommand } from './commands';
import { timeOfDay } from '../session/time-of-day';

const now = new Date();

void runCommand(process.argv.slice(2), {
  today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  time: timeOfDay(now),
  version,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
