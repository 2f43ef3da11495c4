import fc from 'fast-check';
import { ADOPTIONS_SCHEMA } from '../../../src/sheets/adoptions/adoptions-schema';
import { BROUGHT_FORWARD_SCHEMA } from '../../../src/sheets/brought-forward/brought-forward-schema';
import { CHANNELS_SCHEMA } from '../../../src/sheets/channels/channels-schema';
import { PARAMETERS_SCHEMA } from '../../../src/sheets/parameters/parameters-schema';
import { PAYEES_SCHEMA } from '../../../src/sheets/payees/payees-schema';
import { RULES_SCHEMA } from '../../../src/sheets/rules/rules-schema';
import { TARGETS_SCHEMA } from '../../../src/sheets/targets/targets-schema';
import { readTable } from '../../../src/sheets/schema/read-table';
import { fieldsOf, type SheetColumn, type SheetSchema } from '../../../src/sheets/schema/sheet-schema';
import { templateSheet } from '../../../src/sheets/schema/template-sheet';
import type { CellRange, CellValue, SheetContent } from '../../../src/host/port/workbook';
import { columnLetters } from '../../../src/issues/place';

const SCHEMAS: readonly SheetSchema[] = [
  ADOPTIONS_SCHEMA,
  BROUGHT_FORWARD_SCHEMA,
  CHANNELS_SCHEMA,
  PARAMETERS_SCHEMA,
  PAYEES_SCHEMA,
  RULES_SCHEMA,
  TARGETS_SCHEMA,
];
const ADDED: SheetColumn = { name: '新加的列', aliases: [], kind: 'words', width: 9 };

const withColumn = (schema: SheetSchema, at: number): SheetSchema => {
  const columns = Object.entries(schema.columns);
  return { ...schema, columns: Object.fromEntries([...columns.slice(0, at), ['added', ADDED], ...columns.slice(at)]) };
};

const headersOf = ({ cells }: SheetContent): string[] => cells[0]!.map(String);

/** What a sheet says of its columns, with the header in place of every position; an added column says nothing. */
function byHeader(sheet: SheetContent): unknown {
  const headers = headersOf(sheet);
  const covered = ({ column, columns }: CellRange): string[] => headers.slice(column, column + columns);
  const named = (formula: string): string =>
    formula.replace(/\$([A-Z]+)2/gu, (_, letters: string) => {
      const at = headers.findIndex((_header, column) => columnLetters(column) === letters);
      return `[${headers[at]}]`;
    });
  const colours = sheet.conditionalFormats?.flatMap(({ range, rule }) =>
    covered(range).map((header) => [
      header,
      rule.kind === 'formula' ? { ...rule, formula: named(rule.formula) } : rule,
    ]),
  );
  const widths = headers.map((header, column) => [header, sheet.columnWidths![column]]);
  return {
    checks: sheet.validations?.map(({ range, ...more }) => [covered(range), more]),
    colours,
    widths: widths.filter(([header]) => header !== ADDED.name),
  };
}

const anySchema = fc.constantFrom(...SCHEMAS);

describe('a sheet from its schema', () => {
  it('keeps every hint, check, colour and width at its column, wherever a column is inserted', () => {
    fc.assert(
      fc.property(anySchema, fc.nat(14), (schema, place) => {
        const at = Math.min(place, fieldsOf(schema).length);
        const widened = templateSheet(withColumn(schema, at), '', 2020, []);
        expect(headersOf(widened)[at]).toBe(ADDED.name);
        expect(byHeader(widened)).toEqual(byHeader(templateSheet(schema, '', 2020, [])));
      }),
    );
  });

  it('is read again by the same schema, its columns in any order', () => {
    fc.assert(
      fc.property(
        anySchema.chain((schema) =>
          fc.tuple(fc.constant(schema), fc.shuffledSubarray(fieldsOf(schema), { minLength: fieldsOf(schema).length })),
        ),
        ([schema, order]) => {
          const rows: CellValue[][] = [order.map((field) => schema.columns[field]!.name), order.map(() => 'x')];
          const table = readTable({ name: schema.sheet, rows }, schema).value;
          expect(order.map((field) => table!.columns[field])).toEqual(order.map((_, column) => column));
        },
      ),
    );
  });

  it('blocks where a required column is missing, and only there', () => {
    for (const schema of SCHEMAS) {
      for (const field of fieldsOf(schema)) {
        const rest = fieldsOf(schema).filter((one) => one !== field);
        const rows: CellValue[][] = [rest.map((one) => schema.columns[one]!.name), rest.map(() => 'x')];
        const table = readTable({ name: schema.sheet, rows }, schema).value;
        const isRequired = schema.columns[field]!.isRequired ?? false;
        expect([schema.sheet, field, table === null]).toEqual([schema.sheet, field, isRequired]);
      }
    }
  });
});
