import { debtsOf } from '../../../src/host/wps/api/debts';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { Clock } from '../../../src/host/wps/api/slices';
import { HostError, type SheetContent, type WorkbookChange } from '../../../src/host/port/workbook';
import { WpsHost, type Quirks } from '../wps-sim/index';

/*
 * WPS shows a pane for each document, and each pane is a page of its own: what one owes the program, the other does not
 * know. Whatever one puts back while the other writes, nothing is lost and nothing stays switched.
 */

const ROWS = 40;
const LOG = [['标题', '单位', '判定'], ...Array.from({ length: ROWS }, (_, at) => [`稿${at}`, '办公室', '旧'])];
const NEW = Array.from({ length: ROWS }, (_, at) => [`计${at}分`]);
const SCORES: SheetContent = {
  name: '得分',
  cells: [['单位', '得分'], ...Array.from({ length: ROWS }, (_, at) => [`单位${at}`, { formula: `${at}+1`, value: at + 1 }])],
  protected: true,
  freeze: { rows: 1, columns: 0 },
}; // prettier-ignore
const CHANGES: readonly WorkbookChange[] = [
  { kind: 'write-cells', sheet: '登记', row: 1, column: 2, cells: NEW },
  { kind: 'replace-sheet', sheet: SCORES },
];

/** A pane of the program, whose page pauses as long as `during` takes. */
interface Pane {
  readonly workbook: WpsWorkbook;
  readonly scope: object;
}

function pane(host: WpsHost, during: () => void = () => undefined, scope = host.scope()): Pane {
  const clock: Clock = {
    // Each step is a slice of its own, so that others act between any two of them.
    now: () => host.meter.calls * 100,
    pause: async () => {
      await host.meter.pause();
      during();
    },
  };
  return { scope, workbook: new WpsWorkbook(scope, clock) };
}

/** The program with a protected log and old results, and a pane that owes it `what` because of a burst of refusals. */
async function indebted(what: RegExp, quirks: Partial<Quirks>): Promise<{ host: WpsHost; first: Pane }> {
  const host = new WpsHost({ quirks });
  openBook(host, 'A.xlsx');
  const first = pane(host);
  host.failAlways(what);
  await first.workbook.write([{ kind: 'write-cells', sheet: '登记', row: 1, column: 2, cells: [['先']] }]);
  host.mend();
  return { host, first };
} // prettier-ignore

function openBook(host: WpsHost, name: string): void {
  host.open({ name, sheets: { 登记: LOG, 得分: [['旧']] } });
  host.person((person) => person.protect('登记', '', { AllowSorting: true }));
  host.person((person) => person.protect('得分'));
}

const OWED: readonly [string, RegExp][] = [
  ['a lock', /^Worksheet\.Protect$/],
  ['how it calculates', /^Application\.Calculation =$/],
  ['its switches', /^Application\.(ScreenUpdating|EnableEvents|DisplayAlerts) =$/],
  ['all of it', /^(Worksheet\.Protect|Application\.(Calculation|ScreenUpdating|EnableEvents|DisplayAlerts) =)$/],
];
const HOSTS: readonly [string, Partial<Quirks>][] = [
  ['the usual build', {}],
  ['a build that writes into protected sheets in silence', { protectedWrite: 'silent' }],
];

function expectDone(host: WpsHost): void {
  const { model } = host.active!;
  expect(host.values(`登记!C2:C${ROWS + 1}`)).toEqual(NEW);
  expect(host.values('得分!B2:B41')).toEqual(Array.from({ length: ROWS }, (_, at) => [at + 1]));
  expect(model.sheet('登记').protection?.options).toMatchObject({ AllowSorting: true });
  expect(model.sheet('得分').protection).toBeDefined();
  expect(model.calculationMode).toBe('Automatic');
  expect(host.switches).toEqual({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
  expect(host.violations).toEqual([]);
}

describe.each(HOSTS)('in %s', (_, quirks) => {
  describe.each(OWED)('a pane that owes %s', (_, what) => {
    test.each(['itself', 'another pane of the document', 'the pane of another document'])(
      'may pay in every gap of what %s writes',
      async (which) => {
        let gaps = 1;
        for (let at = 0; at < gaps; at++) {
          const { host, first } = await indebted(what, quirks);
          if (which === 'the pane of another document') openBook(host, 'B.xlsx');
          let gap = 0;
          const during = (): void => {
            if (gap++ !== at) return;
            host.mend();
            debtsOf(first.scope).pay();
          };
          const { workbook } = pane(host, during, which === 'itself' ? first.scope : undefined);
          // So that nothing is paid before.
          if (which === 'itself') host.failAlways(what);
          await workbook.write(CHANGES);
          host.mend();
          debtsOf(first.scope).pay();
          expectDone(host);
          gaps = Math.max(gaps, gap);
        }
        expect(gaps).toBeGreaterThan(5);
      },
    );
  });
});

test('a sheet that a person locks with a password in a gap refuses, and what stands is said', async () => {
  const host = new WpsHost();
  host.open({ name: 'A.xlsx', sheets: { 登记: LOG } });
  host.person((person) => person.protect('登记'));
  let gap = 0;
  const { workbook } = pane(host, () => {
    if (gap++ === 4) host.person((person) => person.protect('登记', 'secret'));
  });
  const error: unknown = await workbook.write(CHANGES.slice(0, 1)).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).code).toMatch(/^(protected|half-written)$/u);
});
