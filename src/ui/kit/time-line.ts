import { tokens } from '@fluentui/react-components';

/** A list of what happened, one below the other along a line. */
export const timeLine = {
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  fontSize: tokens.fontSizeBase200,
  lineHeight: '18px',
} as const;

/** An entry beside the line, which runs from its dot to the next. */
export const timeLineEntry = {
  position: 'relative',
  padding: '0 0 10px 18px',
  overflowWrap: 'anywhere',
  fontVariantNumeric: 'tabular-nums',
  '::before': {
    content: '""',
    position: 'absolute',
    left: '3px',
    top: '5px',
    width: '7px',
    height: '7px',
    borderRadius: '50%',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  '::after': {
    content: '""',
    position: 'absolute',
    left: '6px',
    top: '14px',
    bottom: '-3px',
    width: '1px',
    backgroundColor: tokens.colorNeutralStroke2,
  },
  ':last-child::after': { display: 'none' },
} as const;
