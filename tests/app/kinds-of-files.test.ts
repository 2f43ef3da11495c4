import { rmSync, writeFileSync } from 'node:fs';
import { openAdoptionDesk } from '../../src/app/log/adoption-desk';
import { dayOf } from '../../src/engine/time/calendar';
import { HostError } from '../../src/host/port/workbook';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';
import { gaofen } from '../entry/settled-book';
import { temporaryFolder } from '../entry/temporary-folder';
import { kindsOfFiles } from './kinds-of-files';
import { rowsOf } from './rows-of';

const file = temporaryFolder();

/** Logs one adoption into a file, and says which rows are not what they were; null where it is refused in a sentence. */
async function logged(bytes: Uint8Array): Promise<{ row: string; changed: string[] } | null> {
  try {
    const workbook = openXlsx(bytes);
    const desk = await openAdoptionDesk(workbook, { today: dayOf(2020, 12, 31) });
    if (!desk) return null;
    const { sheetNames } = await workbook.read([]);
    const before = rowsOf(await workbook.read(sheetNames));
    const [[unit], [channel], [mode]] = [desk.units, desk.channels, desk.modes];
    const draft = { title: '新登记的一条', unit: unit!, date: `${desk.year}-12-1`, channel: channel!, mode: mode! };
    expect(desk.preview(draft).faults.size).toBe(0);
    expect(rowsOf(await workbook.read(sheetNames))).toEqual(before);
    const row = `${desk.sheet}!${await desk.save(draft)}`;
    const after = rowsOf(await openXlsx(workbook.bytes()).read(sheetNames));
    const all = new Set([...before.keys(), ...after.keys()]);
    return { row, changed: [...all].filter((at) => before.get(at) !== after.get(at)) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(HOST_REFUSALS[error.code](error.subject)).toMatch(/。$/u);
    return null;
  }
}

const FILES = kindsOfFiles();
const KINDS = new Set(FILES.map(({ kind }) => kind));

describe.each([...KINDS])('files with %s', (kind) => {
  const files = FILES.filter((one) => one.kind === kind);

  it('are calculated, checked and settled, or refused in a sentence', async () => {
    for (const { variant, bytes } of files) {
      writeFileSync(file('表.xlsx'), bytes);
      for (const name of ['果.xlsx', '结.xlsx']) rmSync(file(name), { force: true });
      const commands = [
        ['recalc', file('表.xlsx'), '--out', file('果.xlsx')],
        ['check', file('表.xlsx')],
        ['fees', file('表.xlsx'), '--quarter', '2020Q1', '--out', file('结.xlsx'), '--settle'],
      ];
      for (const words of commands) {
        const { code, out, err } = await gaofen(...words);
        const said = `${variant} ${words[0]}: ${code} ${err}`;
        expect(said).not.toMatch(/: 3 |undefined|\[object|NaN|\bat .*\.ts:/u);
        if (code !== 0) expect(err).not.toBe('');
        if (words[0] === 'check') expect(out).not.toMatch(/只更新了|见“问题清单”/u);
      }
    }
  });

  it('get a new adoption in a row of its own, and nothing else', async () => {
    for (const { variant, bytes } of files) {
      const done = await logged(bytes);
      if (done) expect({ variant, changed: done.changed }).toEqual({ variant, changed: [done.row] });
    }
  });
});

test('there are ten of each kind', () => {
  for (const kind of KINDS) expect(FILES.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(10);
});
