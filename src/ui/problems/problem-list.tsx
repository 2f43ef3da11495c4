import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import type { Reviewed } from '../../sheets/reviewed/encode-reviewed';
import { Blank } from '../kit/blank';
import { Notice } from '../kit/notice';
import { usePaneText } from '../pane/pane-text';
import type { Reviewing } from '../pane/use-reviewing';
import { ProblemGroupSection } from './problem-group-section';
import { ReviewedSection } from './reviewed-section';
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
  /** Which of them a person has found right as they stand. */
  readonly reviewed?: Reviewed | null;
  /** Null where nothing can be found right as it stands. */
  readonly reviewing?: Reviewing | null;
  readonly onGoTo: (place: Place) => void;
}

/** Every problem of the workbook: those that are left to look at, and below them, folded away, those that are reviewed. */
export function ProblemList({ issues, reviewed = null, reviewing = null, onGoTo }: ProblemListProps) {
  const text = usePaneText();
  const list = useKeyboardOnList(reviewed);
  const done = issues.filter((issue) => reviewed?.found.has(issue));
  const open = useMemo(() => issues.filter((issue) => !reviewed?.found.has(issue)), [issues, reviewed]);
  return (
    <div ref={list}>
      {reviewing?.refusal && (
        <div role="status">
          <Notice title={text.problems.notReviewed}>
            <p>{reviewing.refusal(text)}</p>
          </Notice>
        </div>
      )}
      {open.length === 0 && <NothingLeft wasReviewed={done.length > 0} />}
      <OpenProblems issues={open} {...{ reviewing, onGoTo }} />
      {done.length > 0 && <ReviewedSection issues={done} {...{ reviewing, onGoTo }} />}
    </div>
  );
}

function NothingLeft({ wasReviewed }: { readonly wasReviewed: boolean }) {
  const { none, noneHint, noneLeft, noneLeftHint } = usePaneText().problems;
  const [title, hint] = wasReviewed ? [noneLeft, noneLeftHint] : [none, noneHint];
  return <Blank icon={<CheckmarkCircle32Regular />} title={title} hint={hint} />;
}

/** A press takes its button out of the list: the keyboard goes on with the one that stands there now. */
function useKeyboardOnList(reviewed: Reviewed | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const pressed = useRef(-1);
  useLayoutEffect(() => {
    const { current } = list;
    const buttons = (): HTMLElement[] => [...(current?.querySelectorAll<HTMLElement>('[data-review]') ?? [])];
    const toggle = current?.querySelector<HTMLElement>('[data-reviewed] button');
    if (pressed.current >= 0) (buttons()[pressed.current] ?? buttons().at(-1) ?? toggle)?.focus();
    pressed.current = -1;
    const note = ({ target }: MouseEvent): void => {
      pressed.current = buttons().findIndex((button) => button.contains(target as Node));
    };
    current?.addEventListener('click', note);
    return () => current?.removeEventListener('click', note);
  }, [reviewed]);
  return list;
}

type OpenProblemsProps = Required<Omit<ProblemListProps, 'reviewed'>>;

/** The problems by weight and kind; each leads to its cell. */
function OpenProblems({ issues, reviewing, onGoTo }: OpenProblemsProps) {
  const styles = useStyles();
  const { problems } = usePaneText();
  const groups = useMemo(() => groupProblems(issues), [issues]);
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
            reviewing={reviewing}
            startOpen={areFew || group === groups[0]}
            onGoTo={onGoTo}
          />
        ))}
      </section>
    );
  });
}
