import { makeStyles } from '@fluentui/react-components';
import type { FormFault, FormRemark } from '../../app/forms/form-faults';
import { formSentence } from '../../text/documents/form-messages';
import { FORM_TEXTS_EN } from '../../text/en/pane/pane-forms';
import { FORM_TEXTS } from '../../text/pane/pane-forms';
import { usePaneText } from '../pane/pane-text';
import { Notice } from './notice';

const useStyles = makeStyles({ line: { margin: 0 } });

/** Words of 打印表单 in the language of the pane. */
export const useFormTexts = (): typeof FORM_TEXTS => (usePaneText().language === 'en' ? FORM_TEXTS_EN : FORM_TEXTS);

/** Why no form is printed. */
export function FormFaultNotice({ faults }: { readonly faults: readonly FormFault[] }) {
  const words = useFormTexts();
  return (
    <Notice title={words.refused}>
      {faults.map((fault, index) => (
        <p key={index}>{formSentence(fault, words.faults)}</p>
      ))}
    </Notice>
  );
}

/** What is to be looked at before a form is printed. */
export function FormRemarkList({ remarks }: { readonly remarks: readonly FormRemark[] }) {
  const styles = useStyles();
  const words = useFormTexts();
  return remarks.map((remark, index) => (
    <p key={index} className={styles.line}>
      {words.remarked}：{formSentence(remark, words.remarks)}
    </p>
  ));
}
