import { INumfmtService, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import { CellValueType, Worksheet, type ICellData, type ICommandInfo, type Nullable } from '@univerjs/presets';
import { onceReady, type Engine } from '../engine';
import { formatAt } from '../read/number-format';

const TEXT = '@';

/**
 * Lets a cell without a look of its own take and tell numbers as its column does. The engine asks the cell alone: 007 or
 * 2020-7 typed or pasted into a column of texts would become another number, or a date.
 */
export function formatByColumn(engine: Engine): void {
  onceReady(engine.api, () => {
    tellByColumn(engine);
    pasteByColumn(engine);
  });
  engine.commands.beforeCommandExecuted((info) => keepTexts(engine, info));
}

/** What the engine asks when a cell is drawn and when its editor is closed. */
function tellByColumn(engine: Engine): void {
  const service = engine.injector.get(INumfmtService);
  const own = service.getValue.bind(service);
  service.getValue = (unitId, sheetId, row, column) => {
    const format = own(unitId, sheetId, row, column);
    const pattern = format ? undefined : formatAt(engine, sheetId, row, column);
    return pattern === undefined ? format : { pattern };
  };
}

/** What the engine asks when texts are pasted. */
function pasteByColumn(engine: Engine): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the sheet it is asked of
  const own = Worksheet.prototype.getCellStyle;
  Worksheet.prototype.getCellStyle = function (row, column) {
    const style = own.call(this, row, column);
    const pattern = style?.n ? undefined : formatAt(engine, this.getSheetId(), row, column);
    return pattern === undefined ? style : { ...style, n: { pattern } };
  };
}

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** Marks what is typed into a column of texts as text. */
function keepTexts(engine: Engine, { id, params }: Readonly<ICommandInfo>): void {
  if (id !== SetRangeValuesMutation.id) return;
  const { subUnitId, cellValue = {} } = params as { readonly subUnitId: string; readonly cellValue?: Cells };
  for (const [row, line] of Object.entries(cellValue))
    for (const [column, cell] of Object.entries(line))
      if (isTyped(cell) && formatAt(engine, subUnitId, Number(row), Number(column)) === TEXT)
        cell.t = CellValueType.STRING;
}

/** Whether the engine is yet to find out what kind of value it is. */
const isTyped = (cell: Nullable<ICellData>): cell is ICellData => typeof cell?.v === 'string' && !cell.t;
