import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useId, useMemo, useState } from 'react';
import type { Issue, Place } from '../sheets/issue';
import { formatCount } from '../text/format';
import { Blank } from './blank';
import { PagedList } from './paged-list';
import { usePaneText } from './pane-text';
import { ProblemButton } from './problem-button';
import { groupProblems, type ProblemGroup, type Weight } from './problem-groups';

/** Up to this many problems every group starts open; beyond, only the first does. */
const FEW = 40;

const useStyles = makeStyles({
  weight: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  section: { marginBottom: '20px' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  attention: { color: tokens.colorPaletteMarigoldForeground2 },
  heading: { margin: 0 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    width: '100%',
    padding: '8px 8px 8px 0',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: {
    marginLeft: 'auto',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  body: { paddingLeft: '14px', paddingBottom: '8px' },
});

interface GroupProps {
  readonly group: ProblemGroup;
  readonly startOpen: boolean;
  onGoTo(place: Place): void;
}

function Group({ group, startOpen, onGoTo }: GroupProps) {
  const styles = useStyles();
  const text = usePaneText();
  const [open, setOpen] = useState(startOpen);
  const bodyId = useId();
  const kind = text.problems.kinds[group.code];
  return (
    <div>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          {kind}
          <span className={styles.count}>{text.problems.count(formatCount(group.issues.length))}</span>
        </button>
      </h3>
      <div id={bodyId} className={styles.body} hidden={!open}>
        {open && (
          <PagedList label={kind} items={group.issues} keyOf={(_, index) => index}>
            {(issue) => <ProblemButton issue={issue} onGoTo={onGoTo} />}
          </PagedList>
        )}
      </div>
    </div>
  );
}

export interface ProblemListProps {
  readonly issues: readonly Issue[];
  onGoTo(place: Place): void;
}

/** Every problem of the workbook by weight and kind; each leads to its cell. */
export function ProblemList({ issues, onGoTo }: ProblemListProps) {
  const styles = useStyles();
  const { problems } = usePaneText();
  const groups = useMemo(() => groupProblems(issues), [issues]);
  if (issues.length === 0) {
    return <Blank icon={<CheckmarkCircle32Regular />} title={problems.none} hint={problems.noneHint} />;
  }
  const weights: readonly Weight[] = ['structure', 'error', 'warning'];
  return weights.map((weight) => {
    const members = groups.filter((group) => group.weight === weight);
    if (members.length === 0) return null;
    const isWarning = weight === 'warning';
    return (
      <section key={weight} className={styles.section}>
        <h2 className={mergeClasses(styles.weight, isWarning ? styles.attention : styles.bad)}>
          {isWarning ? <Warning16Filled /> : <ErrorCircle16Filled />}
          {problems.weights[weight]}
        </h2>
        {members.map((group) => (
          <Group
            key={group.code}
            group={group}
            startOpen={issues.length <= FEW || group === groups[0]}
            onGoTo={onGoTo}
          />
        ))}
      </section>
    );
  });
}
