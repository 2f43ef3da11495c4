import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowTrending16Filled } from '@fluentui/react-icons/svg/arrow-trending';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { State } from '../../engine/scoring/tally';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  'on-pace': { color: tokens.colorPaletteMarigoldForeground2 },
  behind: { color: tokens.colorStatusDangerForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  met: CheckmarkCircle16Filled,
  'on-pace': ArrowTrending16Filled,
  behind: Warning16Filled,
  missed: DismissCircle16Filled,
  none: SubtractCircle16Regular,
} as const;

/** Where a unit stands: icon and word, so that colour is never alone. */
export function StateMark({ state }: { readonly state: State }) {
  const styles = useStyles();
  const text = usePaneText();
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <Icon />
      {text.states[state]}
    </span>
  );
}
