import { perQuarter, quarterStart, type Quarter } from '../../src/engine/time/quarter';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { yearStart } from '../../src/engine/time/calendar';
import { RuleTable } from '../../src/engine/scoring/match';
import type { Plan } from '../../src/engine/scoring/plan';
import { Verdict } from '../../src/engine/scoring/score';
import type { QuarterFee, Scorecard, State } from '../../src/engine/scoring/tally';
import { day, fen, points } from '../../src/engine/units';
import type { CellValue } from '../../src/host/port/workbook';
import { ROW_RESULTS, type Answer, type RowResults } from './answer';
import { EPOCH } from './workload';

type Rows = readonly (readonly CellValue[])[];
type Ingest = (connection: DuckDBConnection, rows: Rows) => Promise<void>;

const COLUMNS = [INTEGER, VARCHAR, VARCHAR, INTEGER, VARCHAR, VARCHAR, VARCHAR];
const CHUNK = 2048;

/** Row by row through the appender. */
const byAppender: Ingest = async (connection, rows) => {
  const appender = await connection.createAppender('log');
  for (let i = 1; i < rows.length; i++) {
    const cells = rows[i]!;
    appender.appendInteger(i - 1);
    appender.appendVarchar(cells[0] as string);
    appender.appendVarchar(cells[1] as string);
    appender.appendInteger(cells[2] as number);
    appender.appendVarchar(cells[3] as string);
    appender.appendVarchar(cells[4] as string);
    if (cells[5] === null) appender.appendNull();
    else appender.appendVarchar(cells[5] as string);
    appender.endRow();
  }
  appender.closeSync();
};

/** Column by column in chunks of the size DuckDB works in. */
const byChunks: Ingest = async (connection, rows) => {
  const appender = await connection.createAppender('log');
  const chunk = DuckDBDataChunk.create(COLUMNS, CHUNK);
  for (let from = 1; from < rows.length; from += CHUNK) {
    const part = rows.slice(from, from + CHUNK);
    chunk.reset();
    chunk.rowCount = part.length;
    chunk.setColumnValues(
      0,
      Array.from(part, (_, i) => from + i - 1),
    );
    for (let column = 0; column < 6; column++) {
      chunk.setColumnValues(
        column + 1,
        part.map((cells) => cells[column] as string | number | null),
      );
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
};

/** Through a CSV file, which DuckDB reads with all its threads. */
const byCsv: Ingest = async (connection, rows) => {
  const file = path.join(tmpdir(), `gaofen-bench-${process.pid}.csv`);
  const lines = rows.slice(1).map((cells, i) => [i, ...(cells as (string | number | null)[])].join());
  writeFileSync(file, lines.join('\n'));
  await connection.run(`COPY log FROM '${file}' (FORMAT csv, HEADER false, NULLSTR '')`);
  rmSync(file);
};

export const INGESTS = { appender: byAppender, chunks: byChunks, csv: byCsv } satisfies Record<string, Ingest>;
export type IngestName = keyof typeof INGESTS;

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** An empty database that knows the plan: what the product has decoded before it reads the first row. */
export async function openDatabase(plan: Plan): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`
    CREATE TABLE log (row INTEGER, title VARCHAR, unit VARCHAR, date INTEGER, channel VARCHAR, mode VARCHAR, number VARCHAR);
    CREATE TABLE units (name VARCHAR, unit INTEGER, grp VARCHAR, target BIGINT);
    CREATE TABLE rates (channel VARCHAR, mode VARCHAR, value INTEGER, rule INTEGER);`);
  const units = plan.units.map(({ name, group, target }, i) => `(${quote(name)},${i},${quote(group)},${target})`);
  const table = new RuleTable(plan);
  const rates = plan.channels.flatMap((channel, c) =>
    plan.modes.map((mode, m) => {
      const rule = table.match(c, m, day(0));
      return `(${quote(channel)},${quote(mode)},${plan.rules[rule]?.value ?? 0},${rule})`;
    }),
  );
  await connection.run(`INSERT INTO units VALUES ${units.join()}; INSERT INTO rates VALUES ${rates.join()};`);
  return connection;
}

/** Scoring §3 in SQL; DuckDB has no NFKC, so NFC stands in for it. */
const NUMBER_KEY = String.raw`regexp_replace(nfc_normalize(number), '\s', '', 'g')`;
const TITLE_KEY = String.raw`regexp_replace(nfc_normalize(title), '[\s\pP\pC]', '', 'g')`;

const scoring = ({ year }: Plan): string => `
  CREATE TEMP TABLE scored AS
  WITH named AS (
    SELECT log.row, units.unit, log.date - ${EPOCH} AS day, rates.value, rates.rule,
      coalesce(${NUMBER_KEY}, units.unit || ' ' || ${TITLE_KEY}) AS content
    FROM log JOIN units ON units.name = log.unit
    JOIN rates ON rates.channel = log.channel AND rates.mode = log.mode),
  owned AS (
    SELECT *, first_value(row) OVER in_order AS earliest, first_value(unit) OVER in_order = unit AS owns
    FROM named WINDOW in_order AS (PARTITION BY content ORDER BY day, row)),
  valued AS (
    SELECT *, coalesce(max(value) FILTER (owns) OVER before, 0) AS worth,
      arg_max(row, value) FILTER (owns AND value > 0) OVER before AS best,
      day >= ${yearStart(year)} AND day < ${yearStart(year + 1)} AS inyear
    FROM owned
    WINDOW before AS (PARTITION BY content ORDER BY day, row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
  SELECT row, unit, value, rule,
    CASE WHEN inyear AND owns THEN greatest(value - worth, 0) ELSE 0 END AS earned,
    CASE WHEN NOT owns THEN ${Verdict.otherUnit} WHEN NOT inyear THEN ${Verdict.outsideYear}
      WHEN value = 0 THEN ${Verdict.unpriced} WHEN value > worth THEN ${Verdict.counted}
      ELSE ${Verdict.superseded} END AS verdict,
    CASE WHEN owns THEN coalesce(best, -1) ELSE earliest END AS previous,
    (day >= ${quarterStart(year, 1)})::INTEGER + (day >= ${quarterStart(year, 2)})::INTEGER
      + (day >= ${quarterStart(year, 3)})::INTEGER AS quarter
  FROM valued`;

const ROWS = `SELECT row, ${ROW_RESULTS.map((name) => (name === 'points' ? 'value' : name)).join()} FROM scored`;

const CARDS = `
  WITH totals AS (
    SELECT unit, sum(earned) AS total,
      sum(earned) FILTER (quarter = 0) AS q0, sum(earned) FILTER (quarter = 1) AS q1,
      sum(earned) FILTER (quarter = 2) AS q2, sum(earned) FILTER (quarter = 3) AS q3
    FROM scored GROUP BY unit),
  cards AS (
    SELECT units.unit, grp, target, coalesce(q0, 0) AS q0, coalesce(q1, 0) AS q1, coalesce(q2, 0) AS q2,
      coalesce(q3, 0) AS q3, coalesce(total, 0) AS total, coalesce(total, 0)::DOUBLE / target AS completion
    FROM units LEFT JOIN totals USING (unit))
  SELECT unit::DOUBLE, q0::DOUBLE, q1::DOUBLE, q2::DOUBLE, q3::DOUBLE, total::DOUBLE, greatest(target - total, 0)::DOUBLE,
    rank() OVER (PARTITION BY grp ORDER BY completion DESC, total DESC)::DOUBLE,
    rank() OVER (ORDER BY completion DESC, total DESC)::DOUBLE,
    CASE WHEN total >= target THEN 'met' ELSE 'missed' END
  FROM cards ORDER BY unit`;

const fees = ({ rate }: Plan): string => `
  SELECT quarter::DOUBLE, unit::DOUBLE, count(*)::DOUBLE, sum(earned)::DOUBLE, sum((earned::BIGINT * ${rate} + 50) // 100)::DOUBLE
  FROM scored WHERE earned > 0 GROUP BY quarter, unit ORDER BY quarter, unit`;

/** The rows' results, put into the order of the sheet. */
async function fetchRows(connection: DuckDBConnection, length: number): Promise<RowResults> {
  const columns = ROW_RESULTS.map(() => new Int32Array(length));
  const result = await connection.stream(ROWS);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const rows = chunk.getColumnValues(0) as number[];
    for (const [c, column] of columns.entries()) {
      const values = chunk.getColumnValues(c + 1) as number[];
      for (let i = 0; i < rows.length; i++) column[rows[i]!] = values[i]!;
    }
  }
  return Object.fromEntries(ROW_RESULTS.map((name, c) => [name, columns[c]!])) as Record<keyof RowResults, Int32Array>;
}

const cardOf = ([unit, q0, q1, q2, q3, total, shortfall, rank, overallRank, state]: unknown[]): Scorecard => ({
  unit: unit as number,
  quarters: perQuarter((quarter) => points([q0, q1, q2, q3][quarter] as number)),
  total: points(total as number),
  shortfall: points(shortfall as number),
  rank: rank as number,
  overallRank: overallRank as number,
  state: state as State,
});

const feeOf = ([quarter, unit, adoptions, sum, amount]: unknown[]): QuarterFee => ({
  quarter: quarter as Quarter,
  unit: unit as number,
  adoptions: adoptions as number,
  points: points(sum as number),
  amount: fen(amount as number),
});

/** The same cells through DuckDB: ingest, window functions, and everything fetched; the year has ended. */
export async function inDuckDb(
  connection: DuckDBConnection,
  plan: Plan,
  rows: Rows,
  ingest: IngestName,
): Promise<Answer> {
  await INGESTS[ingest](connection, rows);
  await connection.run(scoring(plan));
  const rowResults = await fetchRows(connection, rows.length - 1);
  const cards = (await connection.runAndReadAll(CARDS)).getRows();
  const due = (await connection.runAndReadAll(fees(plan))).getRows();
  return { rows: rowResults, scorecards: cards.map(cardOf), fees: due.map(feeOf) };
}
