import { makeStyles, tokens } from '@fluentui/react-components';
import { BrandMark } from '../kit/brand-mark';
import { FirstRunSetup } from './first-run-setup';
import { usePaneText } from '../pane/pane-text';
import { useFoundLog, type OnChosen } from './use-log-setup';

const useStyles = makeStyles({
  welcome: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: '20px', padding: '28px 0' },
  setup: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: '16px' },
  title: {
    margin: 0,
    maxWidth: '260px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { listStyleType: 'none', margin: 0, padding: 0, width: '100%', maxWidth: '340px' },
  step: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: '10px',
    alignItems: 'start',
    padding: '8px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
  },
  number: {
    width: '24px',
    height: '24px',
    borderRadius: '50%',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  promise: {
    margin: 0,
    maxWidth: '340px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground3,
  },
});

/** What a person sees before the first recalculation: what it does and how to begin. */
export function FirstRun({ onChosen }: { readonly onChosen: OnChosen }) {
  const styles = useStyles();
  const { empty, setup } = usePaneText();
  const log = useFoundLog();
  if (log === null) {
    return (
      <div className={styles.setup}>
        <h2 className={styles.title}>{setup.title}</h2>
        <FirstRunSetup onReady={onChosen} />
      </div>
    );
  }
  return (
    <div className={styles.welcome}>
      <BrandMark size={64} />
      <h2 className={styles.title}>{empty.title}</h2>
      <ol className={styles.steps}>
        {empty.steps(log).map((step, index) => (
          <li key={step} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <p className={styles.promise}>{empty.promise}</p>
    </div>
  );
}
