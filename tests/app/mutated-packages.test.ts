import fc from 'fast-check';
import { openAdoptionDesk } from '../../src/app/log/adoption-desk';
import { recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import { HostError } from '../../src/host/port/workbook';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';
import { crowdedBook } from '../host/xlsx/crowded-book';
import { pack, unpack } from '../host/xlsx/package';
import { bookParts } from '../host/xlsx/sample-book';
import { rowsOf } from './rows-of';

const OPTIONS = { today: dayOf(2020, 12, 31), version: '0' };

const lines = (...rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((cells, row) => {
      const inside = cells.map((value, column) => {
        const ref = `${'ABCDEFG'[column]}${row + 1}`;
        return typeof value === 'number' ? `<c r="${ref}"><v>${value}</v></c>` : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`; // prettier-ignore
      });
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    })
    .join('');

const SMALL = pack(
  bookParts({
    目标任务: lines(['单位', '类型', '任务分值'], ['甲镇', '乡镇', 10], ['乙局', '局办', 8]),
    采用登记: lines(['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'], ['甲', '甲镇', 43895, '市局官网', '转载'], ['乙', '乙局', 43990, '市局官网', '转载']),
    别的: lines(['x', 1]),
  }),
); // prettier-ignore
const BOOKS = [SMALL, crowdedBook()];

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

type Change = (text: string, at: number, junk: string) => string;

/** The place of the n-th match, counted round. */
function nth(text: string, pattern: RegExp, at: number): RegExpMatchArray | null {
  const all = [...text.matchAll(pattern)];
  return all.length === 0 ? null : all[at % all.length]!;
}

const replaceNth =
  (pattern: RegExp, by: (found: RegExpMatchArray, junk: string) => string): Change =>
  (text, at, junk) => {
    const found = nth(text, pattern, at);
    return found === null ? text : text.slice(0, found.index) + by(found, junk) + text.slice(found.index! + found[0].length); // prettier-ignore
  };

const CHANGES: Readonly<Record<string, Change>> = {
  cut: (text, at) => text.slice(0, at % (text.length + 1)),
  'drop attribute': replaceNth(/\s[\w:]+="[^"]*"/g, () => ''),
  'junk attribute': replaceNth(/(\s[\w:]+)="[^"]*"/g, (found, junk) => `${found[1]}="${junk}"`),
  'double element': replaceNth(/<(row|c|sheet|Relationship|Override|xf|col)\b[^>]*?(?:\/>|>.*?<\/\1>)/gs, (found) => found[0] + found[0]), // prettier-ignore
  'drop element': replaceNth(/<(row|c|sheet|Relationship|Override|Default|xf|v|is)\b[^>]*?(?:\/>|>.*?<\/\1>)/gs, () => ''), // prettier-ignore
  'drop tag': replaceNth(/<[^>]+>/g, () => ''),
  'other prefix': (text) => text.replace(/<(\/?)([a-zA-Z])/g, '<$1y:$2').replace('xmlns=', 'xmlns:y='),
  'shared formula': replaceNth(/<c r="([A-Z]+\d+)"[^>]*>/g, (found) => `<c r="${found[1]}"><f t="shared" si="0"/>`),
  'huge number': replaceNth(/\d+/g, () => '99999999999999999999'),
  'negative number': replaceNth(/"\d+"/g, () => '"-1"'),
  'absolute target': replaceNth(/Target="([^"/][^"]*)"/g, (found) => `Target="/xl/${found[1]}"`),
  'out of order': (text) => text.replace(/(<row\b.*?<\/row>)(<row\b.*?<\/row>)/s, '$2$1'),
  'insert junk': (text, at, junk) => text.slice(0, at % (text.length + 1)) + junk + text.slice(at % (text.length + 1)),
};

const mutation = fc.record({
  kind: fc.constantFrom('drop part', 'rename part', 'copy part', ...Object.keys(CHANGES)),
  part: fc.nat({ max: 200 }),
  at: fc.nat({ max: 20_000 }),
  junk: fc.constantFrom('', '0', '-1', '1e309', 'NaN', 'A0', 'XFE1048577', 'A1:', '../../x', '%zz', '&#0;', '&amp;', '<', ']]>', 'true', 'rId999', '\u0000', '__proto__'), // prettier-ignore
});

function mutated(
  bytes: Uint8Array,
  { kind, part, at, junk }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  // prettier-ignore
  const parts = unpack(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[part % names.length]!;
  const { [name]: content, ...others } = parts;
  const other = names[at % names.length]!;
  if (kind === 'drop part') return pack(others);
  if (kind === 'rename part') return pack({ ...others, [`${name}x`]: content! });
  if (kind === 'copy part') return pack({ ...parts, [name]: parts[other]! });
  return pack({ ...parts, [name]: encode(CHANGES[kind]!(decode(content!), at, junk)) });
}

/** Parts that a recalculation may write; everything else stays byte for byte. */
const WRITTEN = /^\[Content_Types\]\.xml$|\.rels$|workbook\.xml$|styles\.xml$|worksheets\/|drawings\/|charts\/|tables\/|calcChain/i; // prettier-ignore

test('however a package is damaged, it is computed with every other part kept, or refused in a sentence', async () => {
  const runs = Number(process.env['MUTATIONS'] ?? 60);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...BOOKS),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      async (book, all) => {
        const bytes = all.reduce(mutated, book);
        const before = unpack(bytes);
        try {
          const workbook = openXlsx(bytes);
          await recalculate(workbook, OPTIONS);
          const after = unpack(workbook.bytes());
          for (const name of Object.keys(before)) if (!WRITTEN.test(name)) expect([name, after[name]]).toEqual([name, before[name]]); // prettier-ignore
          await recalculate(openXlsx(workbook.bytes()), OPTIONS);
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          expect(HOST_REFUSALS[error.code](error.subject)).toMatch(/[\u4e00-\u9fff].*。/u);
        }
      },
    ),
    { numRuns: runs },
  );
});

test('however a package is damaged, an adoption is logged in a row of its own and nothing else changes, or refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...BOOKS),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      async (book, all) => {
        const bytes = all.reduce(mutated, book);
        const given = bytes.slice();
        try {
          const workbook = openXlsx(bytes);
          const desk = await openAdoptionDesk(workbook, OPTIONS);
          if (!desk) return;
          const { sheetNames } = await workbook.read([]);
          const before = rowsOf(await workbook.read(sheetNames));
          const draft = {
            title: '新登记的一条',
            unit: desk.units[0] ?? '',
            date: `${desk.year}-12-1`,
            channel: desk.channels[0] ?? '',
            mode: desk.modes[0] ?? '',
          };
          if (desk.preview(draft).faults.size > 0) return;
          const row = `${desk.sheet}!${await desk.save(draft)}`;
          const after = rowsOf(await openXlsx(workbook.bytes()).read(sheetNames));
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (at) => before.get(at) !== after.get(at),
          );
          expect([changed, before.has(row), after.get(row)]).toEqual([
            [row],
            false,
            expect.stringContaining('新登记的一条'),
          ]);
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          expect(HOST_REFUSALS[error.code](error.subject)).toMatch(/[\u4e00-\u9fff].*。/u);
        }
        expect(bytes).toEqual(given);
      },
    ),
    { numRuns: Number(process.env['MUTATIONS'] ?? 60) },
  );
});
