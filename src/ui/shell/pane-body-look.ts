import { tokens, type GriffelStyle } from '@fluentui/react-components';
import { innerFocus } from '../kit/plain-button';

/** What is between the tabs and the footer: it scrolls, but on a very low window, where the pane does. */
export const paneBody: GriffelStyle = {
  flexGrow: 1,
  minHeight: 0,
  padding: '16px 8px 16px 16px',
  overflowY: 'auto',
  scrollbarGutter: 'stable',
  '::-webkit-scrollbar': { width: '8px' },
  '::-webkit-scrollbar-thumb': { borderRadius: '4px', backgroundColor: tokens.colorNeutralStroke1 },
  '::-webkit-scrollbar-thumb:hover': { backgroundColor: tokens.colorNeutralStrokeAccessible },
  ':focus-visible': innerFocus,
  '@media (max-height: 440px)': { flexShrink: 0, overflowY: 'visible' },
};
