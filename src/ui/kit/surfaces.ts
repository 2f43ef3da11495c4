import { tokens, type GriffelStyle } from '@fluentui/react-components';
import { plainButton } from './plain-button';
import { paneTokens } from '../pane/pane-theme';

/** A quiet box for what a person reads before pressing. */
export const card: GriffelStyle = {
  padding: '10px 12px',
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground2,
  border: `1px solid ${tokens.colorNeutralStroke3}`,
  fontSize: tokens.fontSizeBase200,
  lineHeight: '18px',
  overflowWrap: 'anywhere',
};

/** The end of a form, which stays in sight above the edge of the pane while the form scrolls. */
export const pinnedEnd: GriffelStyle = {
  position: 'sticky',
  bottom: '-16px',
  display: 'flex',
  flexDirection: 'column',
  rowGap: '8px',
  padding: '8px 0 16px',
  backgroundColor: tokens.colorNeutralBackground1,
  // Above the fields: a focused one is raised.
  zIndex: 2,
};

/** The name of a form or of a part of it. */
export const formTitle: GriffelStyle = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: '22px',
  fontWeight: tokens.fontWeightSemibold,
};

/** A row of a list that leads somewhere: its words, and a sign at the end of the line. */
export const leadingRow: GriffelStyle = {
  ...plainButton,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 16px',
  columnGap: '8px',
  alignItems: 'center',
  width: '100%',
  padding: '8px',
  fontSize: tokens.fontSizeBase200,
  lineHeight: '18px',
  border: `1px solid ${tokens.colorTransparentStroke}`,
  overflowWrap: 'anywhere',
  ':active': { backgroundColor: paneTokens.panePressed },
};
