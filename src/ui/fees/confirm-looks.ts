import { tokens, type GriffelStyle } from '@fluentui/react-components';
import { formTitle, pinnedEnd } from '../kit/surfaces';

/** The looks of a question before something is booked or made. */
export const confirmLooks = {
  step: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  sum: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', margin: 0 },
  money: {
    fontSize: '24px',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  change: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  head: formTitle,
  end: {
    ...pinnedEnd,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  buttons: { display: 'flex', columnGap: '8px' },
} satisfies Record<string, GriffelStyle>;
