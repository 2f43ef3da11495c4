import { countsBestOnly } from '../../engine/scoring/general/general-plan';
import { points, type Day } from '../../engine/units';
import type { WorkbookChange } from '../../host/port/workbook';
import { byGroup } from '../../sheets/cells/look/result-cells';
import { encodeStatistics } from '../../sheets/statistics/encode-statistics';
import { unitTotalAt } from '../../sheets/unit-scores/encode-unit-scores';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { Result } from '../scoring/outcome';

/** What a recalculation writes of the publicity of the year: the sheet 宣传统计, rewritten whole; nothing where nobody asks for it. */
export function encodePublicity(
  { publicity, foreign, plan, scorecards, parameters: { office } }: Result,
  asOf: Day,
): WorkbookChange[] {
  if (!publicity || foreign.has(SHEETS.statistics)) return [];
  const cards = byGroup(plan, scorecards);
  const total = points(cards.reduce((sum, card) => sum + card.total, 0));
  const sheet = encodeStatistics(
    publicity,
    plan.year,
    { office, asOf, isBestOnly: countsBestOnly(plan.general) },
    {
      total: { at: unitTotalAt(cards.length), points: total },
      units: cards.map((card, at) => ({ at: unitTotalAt(at), points: card.total })),
    },
  );
  return [{ kind: 'replace-sheet', sheet }];
}
