import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** `npm start`, running. */
export class StartedServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {}

  /** Resolves once the address is printed; rejects with what was printed when it ends before. */
  static start(environment: Record<string, string>): Promise<StartedServer> {
    const env = { ...process.env, BROWSER: 'none', ...environment };
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env });
    let printed = '';
    return new Promise((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        printed += chunk.toString('utf8');
        const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
        if (address !== undefined) resolve(new StartedServer(child, address));
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(printed)));
    });
  }

  /** Interrupts it and gives its exit code. */
  stop(): Promise<number | null> {
    return new Promise((resolve) => {
      this.child.once('exit', resolve);
      this.child.kill('SIGINT');
    });
  }
}
