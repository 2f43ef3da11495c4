import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FocusEvent } from 'react';
import type { LogSetup } from '../../app/log/set-up-log';
import { FirstRunMapping, type FirstRunMappingProps } from './first-run-mapping';
import { Notice } from '../kit/notice';
import { PlanField, PlanRefusal } from '../kit/plan-field';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { SHEETS } from '../../text/sheets/workbook-names';
import { useLogSetup, type OnChosen } from './use-log-setup';

const useStyles = makeStyles({
  setup: { display: 'flex', flexDirection: 'column', rowGap: '16px', width: '100%' },
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'stretch' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** True where a person who was elsewhere, as in the sheet, turns to a choice. */
const returnsToChoice = ({ currentTarget, relatedTarget, target }: FocusEvent): boolean =>
  target instanceof HTMLSelectElement && !currentTarget.contains(relatedTarget);

interface LogSetupProps {
  readonly actions: PaneActions;
  readonly onReady: OnChosen;
}

/** The ways to a log: the template with a plan, or the clerk's own sheet with the meaning of its columns. */
export function LogSetupPanel({ actions, onReady }: LogSetupProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { setup, refusal, noPlan, isBusy, isReady, lookAgain, ...ways } = useLogSetup(actions, onReady);
  const shared = { setup: setup!, isBusy: isBusy || !isReady };
  return (
    <div className={styles.setup} onFocus={(event) => returnsToChoice(event) && lookAgain()}>
      <div role="status">
        {refusal !== null && (
          <Notice title={text.setup.refused}>
            <p>{refusal(text)}</p>
          </Notice>
        )}
        {noPlan !== null && <PlanRefusal why={noPlan} />}
        {setup === null && refusal === null && <p className={styles.hint}>{text.setup.looking}</p>}
      </div>
      {setup !== null && (
        <>
          {setup.plans.length > 0 && <PlanField plans={setup.plans} onChoose={ways.choosePlan} />}
          <OwnLog {...shared} onConfirm={ways.mapLog} />
          <Template {...shared} onAdd={ways.addTemplate} />
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly setup: LogSetup;
  readonly isBusy: boolean;
}

function OwnLog({ setup, isBusy, onConfirm }: PartProps & Pick<FirstRunMappingProps, 'onConfirm'>) {
  const styles = useStyles();
  const text = usePaneText().setup;
  if (setup.candidates.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{text.mapping}</h2>
      <p className={styles.hint}>{text.mappingHint}</p>
      {setup.beside.length > 0 && (
        <p className={styles.hint}>{text.mappingAdds(setup.beside, setup.beside.includes(SHEETS.targets))}</p>
      )}
      <FirstRunMapping candidates={setup.candidates} isBusy={isBusy} onConfirm={onConfirm} />
    </section>
  );
}

function Template({ setup, isBusy, onAdd }: PartProps & { readonly onAdd: () => void }) {
  const styles = useStyles();
  const text = usePaneText().setup;
  if (setup.template.length === 0) return null;
  const isOnlyWay = setup.candidates.length === 0;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{text.template}</h2>
      <p className={styles.hint}>{text.templateHint(setup.template)}</p>
      <Button appearance={isOnlyWay ? 'primary' : 'secondary'} disabledFocusable={isBusy} onClick={onAdd}>
        {text.addTemplate}
      </Button>
    </section>
  );
}
