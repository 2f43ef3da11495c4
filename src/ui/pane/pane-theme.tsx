import {
  createDarkTheme,
  createLightTheme,
  FluentProvider,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The looks the pane comes in; `contrast` is white on black for hosts that report a high-contrast theme. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** Ink indigo (墨靛), the colour of the product, from dark to light; 80 is the colour of the icon. */
const BRAND: BrandVariants = {
  10: '#050a1c',
  20: '#0a1331',
  30: '#111e47',
  40: '#19285f',
  50: '#203274',
  60: '#273c85',
  70: '#304795',
  80: '#3952a4',
  90: '#4965bc',
  100: '#5e7bd0',
  110: '#7490de',
  120: '#8da5e7',
  130: '#a4b9ef',
  140: '#bdcdf5',
  150: '#d7e1f9',
  160: '#edf2fd',
};

const FONTS =
  "'Segoe UI', -apple-system, BlinkMacSystemFont, 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', " +
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

/** Backgrounds that Fluent has not: every text and bar on them stays visible, in high contrast too. */
interface PaneTokens {
  /** Under the pointer. */
  readonly paneHover: string;
  readonly panePressed: string;
  /** What a bar has not filled. */
  readonly paneTrack: string;
}

/** The pane's own theme tokens, for use beside Fluent's. */
export const paneTokens: PaneTokens = {
  paneHover: 'var(--paneHover)',
  panePressed: 'var(--panePressed)',
  paneTrack: 'var(--paneTrack)',
};

const dark = createDarkTheme(BRAND);

const THEMES: Readonly<Record<ThemeName, Theme & PaneTokens>> = {
  light: {
    ...createLightTheme(BRAND),
    fontFamilyBase: FONTS,
    paneHover: '#f0f1f5',
    panePressed: '#e4e6ee',
    paneTrack: '#e6e6e6',
  },
  dark: {
    ...dark,
    fontFamilyBase: FONTS,
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorCompoundBrandStroke: BRAND[120],
    colorCompoundBrandBackground: BRAND[110],
    colorStatusDangerForeground1: '#ee8c94',
    paneHover: '#383838',
    panePressed: '#1f1f1f',
    paneTrack: '#454545',
  },
  contrast: {
    ...teamsHighContrastTheme,
    fontFamilyBase: FONTS,
    paneHover: '#333333',
    panePressed: '#1a1a1a',
    paneTrack: '#000000',
  },
};

/** Gives everything inside the product's colours and fonts; fills the height it is given. */
export const PaneTheme = ({ theme, children }: { readonly theme: ThemeName; readonly children: ReactNode }) => (
  <FluentProvider theme={THEMES[theme]} style={{ height: '100%' }}>
    {children}
  </FluentProvider>
);
