import { spawn, type ChildProcess } from 'node:child_process';
import { builtWorkbench } from './built';

/** The built workbench, served as `npm start` does. */
export class ServedWorkbench {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {}

  static async start(): Promise<ServedWorkbench> {
    const folder = JSON.stringify(builtWorkbench());
    const program = `import('./scripts/serve.mjs').then(({ serve }) => serve(${folder})).then(({ address }) => console.log(address))`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await new Promise<string>((resolve) =>
      child.stdout.once('data', (line: Buffer) => resolve(String(line).trim())),
    );
    return new ServedWorkbench(child, address);
  }

  stop(): void {
    this.child.stdout?.destroy();
    this.child.kill();
  }
}
