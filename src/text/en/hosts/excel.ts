import type { RIBBON_NOTICE } from '../../hosts/excel';

/** What the small window over Excel says after the ribbon's Recalculate did not succeed. */
export const RIBBON_NOTICE_EN: typeof RIBBON_NOTICE = {
  product: 'Gaofen',
  title: 'Not recalculated',
  crashed:
    'The program failed; what you filled in is unchanged. Open the Gaofen pane and try again; if it happens again, tell those who maintain it.',
};
