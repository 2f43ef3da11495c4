import { makeStyles, tokens } from '@fluentui/react-components';
import type { RunChanges } from '../../app/scoring/run-changes';
import { formatPoints } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  note: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '18px' },
});

const linesOf = ({ changes: text }: PaneText, { rows, points, met, lost }: RunChanges): string[] => [
  ...(rows === 0 ? [] : [text.rows(rows)]),
  ...(points === 0 ? [] : [text.points(points > 0, formatPoints(points))]),
  ...(met.length === 0 ? [] : [text.met(met.map(({ unit }) => unit))]),
  ...(lost.length === 0 ? [] : [text.lost(lost.map(({ unit }) => unit))]),
];

/** What the last run changed: rows, points, units that crossed their target. */
export function RunChangesNote({ changes }: { readonly changes: RunChanges }) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <section className={styles.note}>
      <h2 className={styles.title}>{text.changes.title}</h2>
      <ul className={styles.list}>
        {linesOf(text, changes).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
