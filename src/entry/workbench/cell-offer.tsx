import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { CellMarks } from '../../app/log/cell-marks';
import { cellName } from '../../issues/place';
import type { SafeFix } from '../../sheets/issues/safe-fixes';
import { usePaneText } from '../../ui/pane/pane-text';
import { explained, type Tell } from './opening';
import type { Session } from './session';
import { useMarkedCell } from './use-cell-marks';

const useStyles = makeStyles({
  /** Over the end of the line in which the grid shows what the cell holds: neither a cell nor the page moves. */
  strip: {
    position: 'absolute',
    top: '1px',
    right: '36px',
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    maxWidth: '75%',
    height: '26px',
    padding: '0 8px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
  offer: { flexShrink: 0 },
  icon: { display: 'flex', color: tokens.colorStatusDangerForeground1 },
});

interface CellOfferProps {
  readonly session: Session;
  readonly marks: CellMarks | null;
  readonly tell: Tell;
}

/** What is wrong with the selected cell, and values that would settle it. */
export function CellOffer({ session, marks, tell }: CellOfferProps) {
  const styles = useStyles();
  const text = usePaneText();
  const marked = useMarkedCell(session, marks);
  if (marked === null) return null;
  const { issue, fixes } = marked;
  const { problem, advice } = text.issue(issue);
  const fix = (chosen: SafeFix): void => {
    session.window.focus();
    marked.fix(chosen).catch((cause: unknown) => tell(explained(cause, (_, why) => why)));
  };
  return (
    <div role="status" className={styles.strip}>
      <span className={styles.icon}>
        <ErrorCircle16Filled />
      </span>
      <span className={styles.words}>
        <b>{cellName(issue.place)}</b> {problem} {fixes.length === 0 && advice}
      </span>
      {fixes.map((one) => (
        <Button key={one.to} className={styles.offer} size="small" onClick={() => fix(one)}>
          {text.problems.fix(one.to)}
        </Button>
      ))}
    </div>
  );
}
