/// <reference types="office-js" />
import type { Outcome } from '../../app/scoring/outcome';
import { recalculate, type RecalculationStep } from '../../app/scoring/recalculate';
import { ExcelWorkbook } from '../../host/excel/excel-workbook';
import { HostError } from '../../host/port/workbook';
import { SHEETS } from '../../text/sheets/workbook-names';
import { version } from '../session/version';
import { today } from '../session/today';
import { findExcel } from './find-excel';
import { noticeAddress, type NoticeReason } from './notice-address';

/** The sheet that answers the press of the button: problems where there are errors, else the scores. */
function answerSheet({ issues, result }: Outcome): string {
  const wrong = result === null || issues.some(({ severity }) => severity === 'error');
  return wrong ? SHEETS.issues : SHEETS.unitScores;
}

function reasonOf(cause: unknown, reached: RecalculationStep): NoticeReason {
  const language = Office.context.displayLanguage;
  return cause instanceof HostError
    ? { code: cause.code, subject: cause.subject, language, writing: reached === 'write' }
    : { code: 'crashed', subject: '', language, writing: false };
}

/** Shows a small window over Excel; resolves when it is closed, or when Excel will not show it. */
function showNotice(reason: NoticeReason): Promise<void> {
  const size = { height: 24, width: 28, displayInIframe: true };
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(noticeAddress(location.href, reason), size, ({ status, value }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) resolve();
      else value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

/** The ribbon's 重新计算: no pane, so the workbook itself shows the answer. */
async function recalculateFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  let reached: RecalculationStep = 'read';
  const onStep = (step: RecalculationStep): void => void (reached = step);
  try {
    await findExcel();
    const workbook = new ExcelWorkbook();
    const outcome = await recalculate(workbook, { today: today(), version, onStep });
    await workbook.select({ sheet: answerSheet(outcome), row: 0, column: 0 });
  } catch (cause) {
    await showNotice(reasonOf(cause, reached));
    if (!(cause instanceof HostError)) throw cause;
  } finally {
    event.completed();
  }
}

// Without this call while the page loads, office.js never listens for the ribbon.
void Office.onReady();
Office.actions.associate('recalculate', (event: Office.AddinCommands.Event) => void recalculateFromRibbon(event));
