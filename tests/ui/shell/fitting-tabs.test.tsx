import fc from 'fast-check';
import { fittingTabs } from '../../../src/ui/shell/fitting-tabs';

const rows = fc
  .record({
    tabs: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 9 }),
    room: fc.integer({ min: 0, max: 900 }),
    more: fc.constant(36),
  })
  .chain((widths) => fc.record({ widths: fc.constant(widths), chosen: fc.nat({ max: widths.tabs.length - 1 }) }));

const widthOf = (tabs: readonly number[], shown: ReadonlySet<number>): number =>
  [...shown].reduce((total, at) => total + tabs[at]!, 0);

test('the chosen tab always stands in the row, and what stands there fits beside the button', () => {
  fc.assert(
    fc.property(rows, ({ widths, chosen }) => {
      const shown = fittingTabs(widths, chosen);
      expect(shown.has(chosen)).toBe(true);
      if (shown.size === widths.tabs.length || shown.size === 1) return;
      expect(widthOf(widths.tabs, shown) + widths.more).toBeLessThanOrEqual(widths.room);
    }),
  );
});

test('what stands in the row are the first tabs and the chosen one; more room never takes a tab away', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 300 }), ({ widths, chosen }, extra) => {
      const shown = [...fittingTabs(widths, chosen)].filter((at) => at !== chosen).sort((a, b) => a - b);
      const first = [...widths.tabs.keys()].filter((at) => at !== chosen).slice(0, shown.length);
      expect(shown).toEqual(first);
      const wider = fittingTabs({ ...widths, room: widths.room + extra }, chosen);
      for (const at of shown) expect(wider.has(at)).toBe(true);
    }),
  );
});

test('a row that nobody has measured shows every tab', () => {
  expect(fittingTabs({ room: 0, tabs: [0, 0, 0], more: 36 }, 0).size).toBe(3);
});
