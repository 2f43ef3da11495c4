/// <reference types="office-js" />
import type { ThemeName } from '../../ui/pane-theme';

const DARK_BELOW = 128;

/** Perceived brightness of `#rrggbb`, 0 to 255; null for anything else. */
function brightness(color: string): number | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
}

/** The look that fits Excel's: its background decides; hosts that tell none are light. */
export function paneTheme(theme: Partial<Office.OfficeTheme> | undefined, highContrast: boolean): ThemeName {
  const background = brightness(theme?.bodyBackgroundColor ?? '');
  const dark = background !== null && background < DARK_BELOW;
  if (highContrast && dark) return 'contrast';
  return dark ? 'dark' : 'light';
}
