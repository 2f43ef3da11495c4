import { RULE_PARAMETERS } from '../../text/sheets/rule-columns';
import {
  FONT_PARAMETERS,
  NOTICE_PARAMETERS,
  PARAMETERS as PLAN_PARAMETERS,
  WORK_PARAMETERS,
  type ColumnName,
} from '../../text/sheets/workbook-names';
import { headerName } from '../cells/names/header-name';

/** The names of everything that 参数 may state. */
export const PARAMETERS = {
  ...PLAN_PARAMETERS,
  ...RULE_PARAMETERS,
  ...WORK_PARAMETERS,
  ...NOTICE_PARAMETERS,
  ...FONT_PARAMETERS,
};

export type Key = keyof typeof PARAMETERS;

const BY_NAME: ReadonlyMap<string, readonly [Key, ColumnName]> = new Map(
  (Object.entries(PARAMETERS) as [Key, ColumnName][]).flatMap(([key, column]) =>
    [column.name, ...column.aliases].map((name) => [headerName(name), [key, column]] as const),
  ),
);

/** The parameter of that name; like headers, names are compared without a unit in brackets or a colon behind them. */
export const parameterNamed = (text: string): readonly [Key, ColumnName] | undefined => BY_NAME.get(headerName(text));
