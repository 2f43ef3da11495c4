import type { UndoableWindow, WorkbookChange } from '../../../src/host/port/workbook';
import type { ContractHost } from '../contract/contract';

const plainly = (change: WorkbookChange): WorkbookChange =>
  change.kind === 'append-row'
    ? { kind: 'write-cells', sheet: change.sheet, row: change.row, column: change.column, cells: [change.cells] }
    : change;

/** The host with a product that only writes the cells of a row it should append: no looks, no tables, no refusal. */
export function withoutAppending<W extends UndoableWindow>(host: ContractHost<W>): ContractHost<W> {
  return {
    ...host,
    async create(given, options) {
      const workbook = await host.create(given, options);
      const write = workbook.write.bind(workbook);
      workbook.write = (changes) => write(changes.map(plainly));
      return workbook;
    },
  };
}
