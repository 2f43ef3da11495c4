import { version } from '../session/version';
import { runCommand } from './commands';
import { timeOfDay } from '../session/time-of-day';

const now = new Date();

/** A reader may leave before the end (`| head`): the work goes on, and only the rest of its words is lost. */
function outliveReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
process.stdout.on('error', outliveReader);
process.stderr.on('error', outliveReader);

void runCommand(process.argv.slice(2), {
  today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  time: timeOfDay(now),
  version,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
