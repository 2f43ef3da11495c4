import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { Issue } from '../../issues/issue';
import { cellName, type Place } from '../../issues/place';
import { formatCount } from '../../text/format';
import { PagedList } from '../kit/paged-list';
import { plainButton } from '../kit/plain-button';
import { ProblemButton } from '../kit/problem-button';
import { usePaneText } from '../pane/pane-text';
import type { Reviewing } from '../pane/use-reviewing';

const useStyles = makeStyles({
  toggle: {
    ...plainButton,
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    width: '100%',
    padding: '8px 8px 8px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
  },
  hint: { margin: '0 8px 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  body: { paddingLeft: '14px' },
});

interface ReviewedSectionProps {
  readonly issues: readonly Issue[];
  readonly reviewing: Reviewing | null;
  readonly onGoTo: (place: Place) => void;
}

/** The warnings that were found right as they stand, folded away; each can be taken back. */
export function ReviewedSection({ issues, reviewing, onGoTo }: ReviewedSectionProps) {
  const styles = useStyles();
  const { problems } = usePaneText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const title = problems.reviewed(formatCount(issues.length));
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          data-reviewed
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          {title}
        </button>
      </h2>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && <p className={styles.hint}>{problems.reviewedHint}</p>}
        {isOpen && (
          <PagedList label={title} items={issues} keyOf={(_, index) => index}>
            {(issue) => (
              <>
                <ProblemButton issue={issue} withAdvice={false} onGoTo={onGoTo} />
                {reviewing && <ReviewButton issue={issue} isRight={false} reviewing={reviewing} />}
              </>
            )}
          </PagedList>
        )}
      </div>
    </section>
  );
}

interface ReviewButtonProps {
  readonly issue: Issue;
  /** False: what was found right is taken back. */
  readonly isRight: boolean;
  readonly reviewing: Reviewing;
}

const useButtonStyles = makeStyles({ line: { padding: '0 8px 8px' } });

/** Says that a warning is right as it stands, or takes that back. */
export function ReviewButton({ issue, isRight, reviewing }: ReviewButtonProps) {
  const styles = useButtonStyles();
  const { problems, issue: sentences } = usePaneText();
  const { sheet } = issue.place;
  const label = isRight ? problems.review : problems.takeBack;
  return (
    <div className={styles.line}>
      <Button
        size="small"
        data-review
        aria-label={problems.labelled(label, problems.place(sheet, cellName(issue.place)), sentences(issue).problem)}
        title={isRight ? problems.reviewHint : undefined}
        disabledFocusable={reviewing.isBusy}
        onClick={() => reviewing.press(issue, isRight)}
      >
        {label}
      </Button>
    </div>
  );
}
