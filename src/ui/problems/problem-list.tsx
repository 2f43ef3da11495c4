import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useMemo } from 'react';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import { Blank } from '../kit/blank';
import { usePaneText } from '../pane/pane-text';
import { ProblemGroupSection } from './problem-group-section';
import { groupProblems, type Weight } from '../pane/problem-groups';

/** Up to this many problems of a weight, and of those that weigh more, its groups start open; the first group always does. */
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
});

interface ProblemListProps {
  readonly issues: readonly Issue[];
  readonly onGoTo: (place: Place) => void;
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
  let listed = 0;
  return weights.map((weight) => {
    const members = groups.filter((group) => group.weight === weight);
    if (members.length === 0) return null;
    listed += members.reduce((sum, { issues: some }) => sum + some.length, 0);
    const areFew = listed <= FEW;
    const isWarning = weight === 'warning';
    return (
      <section key={weight} className={styles.section}>
        <h2 className={mergeClasses(styles.weight, isWarning ? styles.attention : styles.bad)}>
          {isWarning ? <Warning16Filled /> : <ErrorCircle16Filled />}
          {problems.weights[weight]}
        </h2>
        {members.map((group) => (
          <ProblemGroupSection
            key={group.code}
            group={group}
            startOpen={areFew || group === groups[0]}
            onGoTo={onGoTo}
          />
        ))}
      </section>
    );
  });
}
