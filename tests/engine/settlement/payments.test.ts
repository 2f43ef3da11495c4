import type { Quarter } from '../../../src/engine/time/quarter';
import type { Posting, Settlement } from '../../../src/engine/settlement/ledger';
import { accountsOf } from '../../../src/engine/settlement/payments';
import { day, fen, points, sheetRow } from '../../../src/engine/units';

type Booked = readonly [unit: string, authors: string, kind: Posting['kind'], amount: number];

const line = {
  quarter: 0 as const,
  content: '',
  number: '',
  title: '',
  channel: '',
  mode: '',
  day: day(0),
  ruleValue: points(0),
  basis: '',
  points: points(100),
  rate: fen(5000),
  money: fen(0),
  sheetRow: sheetRow(2),
};

const frame = { year: 2020, stamp: { at: '', by: '', version: '' }, reason: '' };

function settlement(quarter: Quarter, booked: readonly Booked[]): Settlement {
  const postings = booked.map(([unit, names, kind, amount], at): Posting => {
    const authors = names === '' ? [] : names.split(' ');
    const group = unit < 'M' ? 'stations' : 'sections';
    const booking = { cause: null, corrects: null, line: { ...line, unit, group, authors }, amount: fen(amount) };
    return { ...frame, no: at + 1, bookedIn: quarter, kind, ...booking };
  });
  const sums = { count: 0, points: points(0), amount: fen(0), office: '', basis: '', rate: fen(5000), payeeTerms: [] };
  return { quarter, postings, closing: { ...frame, no: 99, bookedIn: quarter, kind: 'closing', ...sums } };
}

const paid = (standing: readonly Settlement[]): string[] => {
  const { units, payees } = accountsOf(standing);
  return [
    ...units.map(({ unit, payable, carriedOut }) => `${unit} ${payable} ${carriedOut}`),
    ...payees.map(({ unit, name, payable, carriedOut }) => `${unit}/${name} ${payable} ${carriedOut}`),
  ];
};

describe('accounts', () => {
  test('list units by group and payees as they are first named; without an author the unit is the payee', () => {
    const booked: Booked[] = [
      ['Alpha', 'Li Wang', 'due', 101],
      ['Office', '', 'due', 50],
      ['Beta', 'Wang', 'due', 10],
      ['Alpha', 'Wang', 'due', 5],
    ];
    expect(paid([settlement(0, booked)])).toEqual([
      'Alpha 106 0',
      'Beta 10 0',
      'Office 50 0',
      'Alpha/Li 51 0',
      'Alpha/Wang 55 0',
      'Beta/Wang 10 0',
      'Office/ 50 0',
    ]);
  });

  test('carry what a unit owes until later money covers it, also through a quarter of nothing', () => {
    const quarters = [
      settlement(0, [['Alpha', 'Li', 'due', 100]]),
      settlement(1, [['Alpha', 'Li', 'correction', -100]]),
      settlement(2, []),
      settlement(3, [['Alpha', 'Li', 'due', 250]]),
    ];
    expect(paid(quarters.slice(0, 2))).toEqual(['Alpha 0 -100', 'Alpha/Li 0 -100']);
    expect(paid(quarters.slice(0, 3))).toEqual(['Alpha 0 -100', 'Alpha/Li 0 -100']);
    expect(paid(quarters)).toEqual(['Alpha 150 0', 'Alpha/Li 150 0']);
  });

  test('share what a unit gets among those in credit, in proportion where it does not cover them', () => {
    const owing: Booked[] = [
      ['Alpha', 'Li', 'correction', -100],
      ['Alpha', 'Wang', 'due', 101],
      ['Alpha', 'Zhao', 'due', 50],
    ];
    expect(paid([settlement(0, owing)])).toEqual([
      'Alpha 51 0',
      'Alpha/Li 0 -100',
      'Alpha/Wang 34 67',
      'Alpha/Zhao 17 33',
    ]);
    const later = settlement(1, [['Alpha', 'Li', 'due', 100]]);
    expect(paid([settlement(0, owing), later])).toEqual([
      'Alpha 100 0',
      'Alpha/Li 0 0',
      'Alpha/Wang 67 0',
      'Alpha/Zhao 33 0',
    ]);
  });
});
