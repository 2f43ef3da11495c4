import { fileURLToPath } from 'node:url';
import Sequencer from '@jest/test-sequencer';

/** The suites of more than ten seconds on two cores, the longest first; jest itself knows that only after a first run. */
export const LONGEST = `
e2e/autosave e2e/release e2e/grid-undo e2e/workbench e2e/kept-troubles host/wps/contract e2e/grid-keys e2e/kept-books
engine/settle-general app/audit-tampering host/wps/far-values docs/lint e2e/log-adoption e2e/fees ui/accessibility e2e/layout
e2e/wps-pane host/excel/far-cells e2e/english e2e/wps-self-test e2e/excel-self-test host/xlsx/other-programs
host/wps/undo engine/settle-properties e2e/wps-journey host/excel/refused-journeys host/excel/self-test
e2e/own-ledger e2e/batch host/excel/undo-faults e2e/work-journey host/excel/co-author-undo host/excel/co-author-journeys host/wps/self-test ui/form/adoption-form e2e/excel-pane host/excel/copies host/excel/co-author
`
  .trim()
  .split(/\s+/)
  .map((name) => `tests/${name}.test.ts${name.startsWith('ui/') ? 'x' : ''}`);

const RANKS = new Map(LONGEST.map((path, rank) => [fileURLToPath(new URL(`../${path}`, import.meta.url)), rank]));
const rankOf = ({ path }) => RANKS.get(path) ?? LONGEST.length;

/** Starts the longest suites first, so that all cores are busy to the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
