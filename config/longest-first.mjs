import { fileURLToPath } from 'node:url';
import Sequencer from '@jest/test-sequencer';

/** The suites of more than ten seconds on two cores, the longest first; jest itself knows that only after a first run. */
export const LONGEST = `
e2e/autosave e2e/workbench host/wps/contract host/excel/undo-faults host/people-acts e2e/kept-troubles
host/xlsx/other-programs e2e/grid-undo host/excel/co-author-undo app/audit-tampering host/wps/undo ui/accessibility
app/kinds-of-files e2e/grid-keys documents/reading/read-review-forms e2e/release docs/lint host/excel/co-author-journeys
e2e/start engine/settle-owed engine/settle-general engine/settle-properties ui/form/adoption-form host/wps/far-values
host/excel/refused-journeys host/excel/copies e2e/kept-books e2e/log-adoption e2e/fees e2e/layout e2e/wps-pane
host/excel/far-cells e2e/english e2e/wps-self-test e2e/excel-self-test e2e/wps-journey host/excel/self-test e2e/own-ledger
e2e/batch e2e/work-journey host/wps/self-test e2e/excel-pane host/excel/co-author
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
