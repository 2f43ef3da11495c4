import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import type { General, Item } from '../../../src/engine/scoring/general/general-plan';
import { fen } from '../../../src/engine/units';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { FeeTable } from '../../../src/ui/kit/fee-table';
import { PaneTextContext } from '../../../src/ui/pane/pane-text';

const general = (statesFees: boolean, ...pays: Item['pays'][]): General =>
  ({ statesFees, items: pays.map((one) => ({ pays: one })) }) as unknown as General;

describe('the overview says for what a plan pays', () => {
  test.each([
    ['points', 50, null, '每分 50.00 元', '¥50.00 per point'],
    ['points, of a general plan', 4, general(false, 'points'), '每分 4.00 元', '¥4.00 per point'],
    ['items alone', 0, general(true), '按篇计发', 'per item'],
    ['targets alone', 0, general(false, 'points', 'money'), '按考核项计发', 'per target'],
    ['all', 5, general(true, 'money'), '每分 5.00 元，按篇计发，按考核项计发', '¥5.00 per point, per item, per target'],
    ['nothing', 0, general(false), '这份方案不付稿费', 'this plan pays no fees'],
  ])('%s', (_, yuan, of, chinese, english) => {
    const table = <FeeTable fees={[]} plan={{ rate: fen(yuan * 100), general: of }} />;
    const { rerender } = render(table);
    expect(screen.getByText(chinese)).toBeVisible();
    rerender(<PaneTextContext.Provider value={paneTextEn}>{table}</PaneTextContext.Provider>);
    expect(screen.getByText(english)).toBeVisible();
  });
});
