/// <reference types="office-js" />
import type { ThemeName } from '../../ui/pane/pane-theme';

const DARK_BELOW = 128;

/** Perceived brightness of `#rrggbb`, 0 to 255; null for anything else. */
function brightness(color: string): number | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
}

/** The background of Excel's panes; empty from hosts that have no colours to tell, where office.js may throw. */
function hostBackground(): string {
  try {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.bodyBackgroundColor ?? '';
  } catch {
    return '';
  }
}

/** The look that fits Excel's, which is light unless its background is dark. `Office.onReady` must have resolved. */
export function hostTheme(): ThemeName {
  const background = brightness(hostBackground());
  if (background === null || background >= DARK_BELOW) return 'light';
  return matchMedia('(forced-colors: active)').matches ? 'contrast' : 'dark';
}
