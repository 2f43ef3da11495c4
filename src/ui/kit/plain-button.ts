import { tokens, type GriffelStyle } from '@fluentui/react-components';
import { paneTokens } from '../pane/pane-theme';

/** Keyboard focus drawn inside the element, where nothing around it can cut it off. */
export const innerFocus: GriffelStyle = {
  outline: `2px solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: '-2px',
};

/** A button that looks like the text it holds, until someone points at it or gives it the focus. */
export const plainButton: GriffelStyle = {
  font: 'inherit',
  color: 'inherit',
  textAlign: 'left',
  backgroundColor: 'transparent',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  cursor: 'pointer',
  ':hover': { backgroundColor: paneTokens.paneHover },
  ':focus-visible': innerFocus,
};
