import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ARGUMENTS, browserProgram } from './browser';

/** A browser with a profile on disk that can be killed without a word and started again. */
export class KillableBrowser {
  private readonly profile = mkdtempSync(join(tmpdir(), 'gaofen-profile-'));
  private child: ChildProcess | null = null;
  private browser: Browser | null = null;

  async start(): Promise<void> {
    const own = [
      `--user-data-dir=${this.profile}`,
      '--headless',
      '--lang=zh-CN',
      '--accept-lang=zh-CN',
      '--remote-debugging-port=0',
      'about:blank',
    ];
    const child = spawn(browserProgram(), [...ARGUMENTS, ...own], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    this.browser = await chromium.connectOverCDP(await addressOf(child));
  }

  async newPage(): Promise<Page> {
    const page = await this.browser!.contexts()[0]!.newPage();
    await page.setViewportSize({ width: 1366, height: 660 });
    return page;
  }

  /** Ends every process of it as a power cut would; resolves once they are gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    child.stderr?.destroy();
    await this.browser?.close().catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The address that it prints for programs that steer it. */
function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const address = /ws:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(printed)));
  });
}
