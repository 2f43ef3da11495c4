import { onWorkbench } from './on-workbench';
import { NAME_BOX, type WorkbenchUnderTest } from './workbench-page';

const LOG = '采用登记';

/** A key that types a character, or enters the text. */
const keyOf = (
  char: string,
): { readonly key: string; readonly text: string; readonly windowsVirtualKeyCode: number } =>
  char === '\r'
    ? { key: 'Enter', text: char, windowsVirtualKeyCode: 13 }
    : { key: char, text: char, windowsVirtualKeyCode: char.toUpperCase().charCodeAt(0) };

/** Presses a button of the bar and types a text without waiting for anything in between, as the keys of a fast hand queue up. */
async function pressAndType(workbench: WorkbenchUnderTest, button: string, text: string): Promise<void> {
  const { page } = workbench;
  const box = (await workbench.button(button).boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1 } as const;
  await page.mouse.move(at.x, at.y);
  const hand = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [
    hand.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at }),
    hand.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }),
  ];
  for (const char of `${text}\r`) {
    sent.push(hand.send('Input.dispatchKeyEvent', { type: 'keyDown', ...keyOf(char) }));
    sent.push(hand.send('Input.dispatchKeyEvent', { type: 'keyUp', ...keyOf(char) }));
  }
  await Promise.all(sent);
  await hand.detach();
}

const titles = (workbench: WorkbenchUnderTest, from: number, to: number): Promise<unknown[]> =>
  Promise.all(Array.from({ length: to - from + 1 }, (_, at) => workbench.cell(LOG, `A${from + at}`)));

/** What rows 4 to 7 hold after a button, by what they held, what stood half typed in A5, and what was typed at once. */
type Effect = (before: readonly unknown[], half: string | null, typed: string) => readonly unknown[];

const EFFECTS: Readonly<Record<string, Effect>> = {
  插入行: ([four, five, six], half, typed) => [four, typed, half ?? five, six],
  删除行: ([four, , , seven, eight], _, typed) => [four, typed, seven, eight],
};

const HALF_TYPED: readonly (string | null)[] = [null, 'half'];

for (const [button, effect] of Object.entries(EFFECTS)) {
  onWorkbench(
    `${button}: what is typed at once after it goes into the selected cell, every time`,
    async (workbench) => {
      await workbench.turnTo(LOG);
      for (let time = 0; time < 8; time++) {
        const half = HALF_TYPED[time % HALF_TYPED.length] ?? null;
        const typed = `typed${time}`;
        await workbench.goTo('A5');
        const before = await titles(workbench, 4, 8);
        if (half !== null) await workbench.page.keyboard.type(half);
        await pressAndType(workbench, button, typed);
        await workbench.shows(LOG, 'A5', typed);
        expect([time, ...(await titles(workbench, 4, 7))]).toEqual([time, ...effect(before, half, typed)]);
      }
    },
  );
}

for (const button of ['撤销', '恢复']) {
  onWorkbench(
    `${button}: what is typed at once after it goes into the selected cell, every time`,
    async (workbench) => {
      await workbench.turnTo(LOG);
      for (let time = 0; time < 6; time++) {
        const at = `A${10 + time}`;
        await workbench.type('A5', `other${time}`);
        if (button === '恢复') await workbench.button('撤销').click();
        await workbench.goTo(at);
        await pressAndType(workbench, button, `typed${time}`);
        // 撤销 and 恢复 go to the cell they change.
        await workbench.standsOn('A6');
        await workbench.shows(LOG, 'A5', `typed${time}`);
        expect(await workbench.cell(LOG, at)).not.toBe(`typed${time}`);
      }
    },
  );
}

onWorkbench('a cell that is being typed into stays selected when the book is saved', async (workbench) => {
  const { keyboard } = workbench.page;
  await workbench.turnTo(LOG);
  await workbench.goTo('B5');
  await keyboard.type('2020-05-06');
  await keyboard.press('Home');
  await keyboard.press('PageDown');
  await workbench.save();
  await expect(workbench.nameBox().inputValue()).resolves.toBe('B5');
});

/** Presses a key, and gives the cell that it goes to from another one. */
async function pressFrom(workbench: WorkbenchUnderTest, from: string, key: string): Promise<string> {
  const { page } = workbench;
  await page.keyboard.press(key);
  const hasLeft = ([box, known]: readonly [string, string]): boolean =>
    document.querySelector<HTMLInputElement>(box)?.value !== known;
  await page.waitForFunction(hasLeft, [NAME_BOX, from] as const);
  return workbench.nameBox().inputValue();
}

const rowOf = (a1: string): number => Number(/\d+/u.exec(a1)![0]);

onWorkbench(
  'keys of office programs move over the sheet and to others, and none leads to a button that nobody sees',
  async (workbench) => {
    const { keyboard } = workbench.page;
    await workbench.turnTo(LOG);
    await workbench.goTo('C10');
    const down = await pressFrom(workbench, 'C10', 'PageDown');
    // How many rows a screen holds depends on its fonts.
    expect(down).toMatch(/^C(?:1[5-9]|2\d)$/u);
    expect(Math.abs(rowOf(await pressFrom(workbench, down, 'PageUp')) - 10)).toBeLessThan(3);
    await workbench.goTo('C12');
    expect(await pressFrom(workbench, 'C12', 'End')).toMatch(/^[F-M]12$/u);
    await keyboard.press('Home');
    await workbench.standsOn('A12');
    expect(rowOf(await pressFrom(workbench, 'A12', 'Control+End'))).toBeGreaterThan(170);
    await keyboard.press('Control+Home');
    await workbench.standsOn('A2');
    await keyboard.press('Alt+PageDown');
    await workbench.shownSheet('目标任务');
    await keyboard.press('Alt+PageUp');
    await workbench.shownSheet(LOG);
    await workbench.standsOn('A2');
    // The engine's side bar is closed: who comes to its button by Tab shifts the grid.
    const reached = await workbench.page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-u-comp="sidebar"] button')!.focus();
      return document.activeElement?.ariaLabel;
    });
    expect(reached).not.toBe('Close sidebar');
  },
);

/** Pixels of the page. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a person sees what they type into the selected cell. */
async function typedIn({ page }: WorkbenchUnderTest): Promise<Box> {
  await page.keyboard.type('x');
  const shown = await page.waitForFunction(() => {
    const canvases = [...document.querySelectorAll<HTMLElement>('canvas#univer-doc-main-canvas')];
    const box = canvases.map((canvas) => canvas.getBoundingClientRect()).find(({ top }) => top > 76);
    return box && { left: box.left, right: box.right, bottom: box.bottom };
  });
  await page.keyboard.press('Escape');
  return shown.jsonValue() as Promise<Box>;
}

onWorkbench('keys and the name box bring a cell wholly into sight beside a wide frozen column', async (workbench) => {
  const { page } = workbench;
  await workbench.turnTo(LOG);
  await workbench.goTo('B5');
  const { left: first } = await typedIn(workbench);
  const last = (await page.locator('main').boundingBox())!.width;
  const isSeen = async (): Promise<boolean> => {
    const { left, right } = await typedIn(workbench);
    return left >= first - 1 && right <= last;
  };
  for (const cell of ['I170', 'D10']) {
    await workbench.goTo('M60');
    await workbench.goTo(cell);
    expect([cell, await isSeen()]).toEqual([cell, true]);
  }
  await workbench.goTo('M60');
  for (const column of ['L', 'K', 'J', 'I', 'H', 'G', 'F', 'E', 'D', 'C', 'B']) {
    await page.keyboard.press('ArrowLeft');
    await workbench.standsOn(`${column}60`);
    // What the program fills in cannot be typed into.
    if (column < 'J') expect([column, await isSeen()]).toEqual([column, true]);
  }
});

/** Leads the mouse to where the corner of a selection is, until it is there, or is gone: it is drawn a moment later. */
async function toCorner({ page }: WorkbenchUnderTest, { right, bottom }: Box, isThere: boolean): Promise<void> {
  const isOver = ([x, y]: readonly [number, number]): boolean =>
    getComputedStyle(document.elementFromPoint(x, y)!).cursor === 'crosshair';
  do {
    await page.mouse.move(right - 20, bottom - 10);
    await page.mouse.move(right, bottom);
  } while ((await page.evaluate(isOver, [right, bottom] as const)) !== isThere);
}

onWorkbench('a row is filled down by its corner, a date day by day, and one press takes it back', async (workbench) => {
  const { mouse } = workbench.page;
  await workbench.turnTo(LOG);
  await workbench.type('A182', '第1期简报');
  await workbench.type('B182', '高桥');
  await workbench.type('C182', '2020-12-01');
  await workbench.goTo('C182');
  const corner = await typedIn(workbench);
  const { right, bottom } = corner;
  await workbench.goTo('A182');
  await toCorner(workbench, corner, false);
  await workbench.goTo('A182:C182');
  await toCorner(workbench, corner, true);
  await mouse.down();
  // The engine follows from frame to frame, as a hand moves.
  for (let at = 1; at <= 10; at++) {
    await workbench.page.waitForTimeout(50);
    await mouse.move(right - 2 * at, bottom + 3 * at);
  }
  await workbench.page.waitForTimeout(50);
  await mouse.up();
  await workbench.shows(LOG, 'A183', '第2期简报');
  expect(await workbench.cells(LOG, ['B183', 'C183'])).toEqual(['高桥', 44167]);
  await workbench.button('撤销').click();
  await workbench.shows(LOG, 'A183', null);
  expect(await workbench.cells(LOG, ['A182', 'B183', 'C183'])).toEqual(['第1期简报', null, null]);
});

onWorkbench(
  'a search is there with the sheet, begins behind the selected cell and goes on from the first',
  async (workbench) => {
    const { page } = workbench;
    const found = async (from: string, text: string): Promise<void> => {
      await workbench.goTo(from);
      await page.keyboard.press('Control+f');
      const field = page.getByPlaceholder('输入查找内容');
      await field.waitFor();
      await field.fill('走访');
      await page.getByText(text, { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
    };
    await found('A60', '8/20');
    await found('A1', '1/20');
    await found('A180', '1/20');
  },
);
