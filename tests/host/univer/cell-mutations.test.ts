import { changedCells, type CellTable } from '../../../src/host/univer/person/cell-mutations';

const rows = (...at: number[]): CellTable => Object.fromEntries(at.map((row) => [row, { 0: null }]));
const side = (subUnitId: string, ...at: number[]) => ({ subUnitId, value: rows(...at) });

test('cells that are moved change where they were and where they are, in one sheet or two', () => {
  expect(changedCells({ from: side('log', 2, 3), to: side('log', 7, 8) })).toEqual([
    { sheetId: 'log', rows: [2, 3, 7, 8] },
  ]);
  expect(changedCells({ from: side('log', 2), to: side('own', 0) })).toEqual([
    { sheetId: 'log', rows: [2] },
    { sheetId: 'own', rows: [0] },
  ]);
});

test('cells that are set change in their rows; where rows move, any row may be another', () => {
  expect(changedCells({ subUnitId: 'log', cellValue: rows(4) })).toEqual([{ sheetId: 'log', rows: [4] }]);
  expect(changedCells({ subUnitId: 'log', range: { startRow: 1, endRow: 2 } })).toEqual([
    { sheetId: 'log', rows: null },
  ]);
});
