import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Runs a script of this folder in a process of its own and gives what it printed. */
export function runChild(script: string, ...args: readonly (string | number)[]): string {
  const node = ['--max-old-space-size=8192', '--import', 'tsx', path.join(import.meta.dirname, script)];
  return execFileSync(process.execPath, [...node, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The same for a script that prints one JSON value. */
export const measureChild = (script: string, ...args: readonly (string | number)[]): unknown =>
  JSON.parse(runChild(script, ...args));
