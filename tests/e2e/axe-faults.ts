import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { FOCUS_GUARD } from './focus-guard';

/** What axe finds in the page once it moves no more, `but` for one part; by all rules, or by some. */
export async function axeFaults(page: Page, but?: string, rules: readonly string[] = []): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  return page.evaluate(
    async ([exclude, only]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const options = only.length === 0 ? {} : { runOnly: [...only] };
      const found = await checker.run(
        { include: [['body']], exclude: exclude.map((one) => [one]) },
        { preload: false, ...options },
      );
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [[...(but === undefined ? [] : [but]), FOCUS_GUARD], rules] as const,
  );
}
