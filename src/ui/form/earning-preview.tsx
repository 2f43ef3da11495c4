import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { card } from '../kit/surfaces';
import type { AdoptionPreview } from '../../app/log/log-adoption';
import { formatPoints } from '../../text/format';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  card: { ...card, minHeight: '64px' },
  head: { display: 'flex', alignItems: 'baseline', columnGap: '8px', minHeight: '28px' },
  earned: { marginLeft: 'auto', fontSize: '20px', lineHeight: '28px', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  notice: { margin: '4px 0 0', color: tokens.colorPaletteMarigoldForeground2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface EarningPreviewProps {
  readonly preview: AdoptionPreview;
  /** True once enough is filled in to say anything. */
  readonly isTold: boolean;
  readonly onUseTitle: (title: string) => void;
}

/** The points the adoption will earn and why; near-identical titles are offered, never merged. */
export function EarningPreview({ preview, isTold, onUseTitle }: EarningPreviewProps) {
  const styles = useStyles();
  const { form, issue: sentences } = usePaneText();
  return (
    <section className={styles.card} aria-live="polite" aria-label={form.preview}>
      {isTold && preview.row !== null ? (
        <Earning preview={preview} row={preview.row} />
      ) : (
        <p className={styles.quiet}>{form.previewHint}</p>
      )}
      {preview.issues.map((issue) =>
        issue.code === 'similar-title' ? (
          <p key={issue.code} className={styles.notice}>
            {sentences(issue).problem}{' '}
            <Link as="button" inline className={styles.link} onClick={() => onUseTitle(issue.parameters.other)}>
              {form.useTitle}
            </Link>
          </p>
        ) : null,
      )}
    </section>
  );
}

function Earning({
  preview,
  row,
}: {
  readonly preview: AdoptionPreview;
  readonly row: NonNullable<AdoptionPreview['row']>;
}) {
  const styles = useStyles();
  const text = usePaneText();
  const { earned, basis } = preview;
  return (
    <>
      <div className={styles.head}>
        <span>{text.form.preview}</span>
        {earned !== null && <span className={styles.earned}>{text.row.points(formatPoints(earned))}</span>}
      </div>
      <p className={styles.quiet}>{row.text}</p>
      {(basis ?? '') !== '' && <p className={styles.quiet}>{basis}</p>}
    </>
  );
}
