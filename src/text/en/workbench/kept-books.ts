import type { KeptText } from '../../workbench/kept-books';

/** Every word about what the workbench keeps of books in the browser in English. */
export const keptTextEn: KeptText = {
  offer: (when, name) => `Restore what was not saved last time (${when}, ${name})?`,
  more: (count) => (count === 1 ? 'There is one more.' : `There are ${count} more.`),
  restore: 'Restore',
  decline: 'No',
  declineHint: 'Do not restore it; it stays among the earlier versions',
  restoreLabel: 'What was not saved',
  restored: (name) => `"${name}" is restored. It is not a file yet: press Save.`,
  declined: 'Not restored. You can still open it from the earlier versions.',
  gone: (name) => `"${name}" is no longer kept: it may have been restored or cleared in another window.`,
  opened: (name) => `An earlier version of "${name}" is open. It is not a file yet, and your file is as it was.`,
  made: (name) => `"${name}" is made. It is not a file yet: press "Save".`,
  notOpened: (name, why) => `The kept "${name}" was not opened. ${why}`,

  versions: 'Earlier versions',
  versionsHint: 'Open earlier versions kept on this computer, or clear them',
  versionsAbout:
    'Kept when you settle, reverse, hand over or save: at most ten, in this browser on this computer only, never uploaded.',
  noVersions: 'There are no earlier versions yet.',
  noStorage:
    'This browser does not let pages keep anything (a private window, or its settings), so there are no earlier versions. Save often.',
  open: 'Open',
  openNamed: (name, when) => `Open the version of "${name}" of ${when}`,
  close: 'Close',
  size: (kilobytes) => `${kilobytes} KB`,
  reasons: {
    saved: 'Saved',
    settled: 'Settled',
    reversed: 'Reversed',
    'handed-over': 'Handed over',
    discarded: 'Changes discarded',
    declined: 'Not restored',
    restored: 'As it was restored',
  },
  forgetAfterSaving: 'Keep nothing on this computer after saving',
  settingNotKept: 'This browser does not let pages remember settings: choose again after closing this window.',
  clear: 'Clear what this computer keeps',
  clearAsk:
    'Earlier versions and what was not saved can then no longer be restored. The open workbook is not affected; save its changes first.',
  clearNow: 'Clear now',
  cleared: 'Nothing is kept on this computer any more.',
  notCleared:
    'Not cleared: the browser does not let pages touch what it keeps. Clear the site data in the settings of the browser.',

  saveNext: {
    settled: 'Settled. The ledger is in this window only. Next: save the workbook.',
    reversed: 'Reversed. The ledger is in this window only. Next: save the workbook.',
  },
  saveNextLabel: 'Next step',
  save: 'Save workbook',

  handOverTitle: 'Save the workbook first, then hand over',
  handOverText: (name) =>
    `The changes to "${name}" are not saved. What finance gets has to agree with the ledger you have, so save the workbook first.`,
  handOverSaved: 'The workbook is saved. Now save the file for finance.',
  saveAndHandOver: 'Save and hand over',
  handOver: 'Hand over',
  cancel: 'Cancel',
  notHandedOver: 'Not handed over: the workbook is not saved yet.',

  troubles: {
    unavailable: () =>
      'The browser does not let pages keep anything (a private window, or its settings): after a crash or power cut, changes that were not saved are lost. Save often.',
    failed: (name) =>
      `The changes to "${name}" could not be kept on this computer: after a crash or power cut, changes that were not saved are lost. Please save; it is tried again later.`,
    full: (name) =>
      `The room that the browser gives to pages is full, the new changes to "${name}" do not fit (the oldest versions make room first): after a crash or power cut, changes that were not saved are lost. Please save, and free disk space; it is tried again later.`,
    version: (name) =>
      `The version of "${name}" as it is now could not be kept: the browser refuses, or the room that it gives is full. Unsaved changes and other versions are as they were; to have a copy, save another file.`,
    unread: () =>
      'What this browser keeps cannot be read: whether changes of last time were not saved is not known, and they cannot be restored now. Reload the page to try again; clear nothing that is kept, and save often this time.',
    again: (name) => `The changes to "${name}" are kept on this computer again.`,
    classified: (name, sheet, cell) =>
      `${cell} of "${sheet}" is classified: "${name}" is not kept on this computer, and what was kept of it is cleared. Remove that text; the workbook is kept again then.`,
  },
};
