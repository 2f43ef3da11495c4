import type { UNIT_TEXTS } from '../../pane/pane-units';
import { counted } from '../counted';

/** What a period of 考核项 is called, but for the year itself. */
const PERIODS = { month: 'month', 'two-months': 'two months', quarter: 'quarter', half: 'half' } as const;

/** Labels of the list of units in the task pane. */
export const UNIT_TEXTS_EN: typeof UNIT_TEXTS = {
  find: 'Find a unit, title or number',
  found: (all, shown) =>
    all === 0
      ? 'No such title or number in the log'
      : `${counted(all, 'adoption')} found in the log${shown < all ? `; the latest ${shown} are listed, type more to narrow it down` : ''}`,
  group: 'Type',
  allGroups: 'All types',
  sort: 'Sort',
  sorts: { rank: 'By rank', shortfall: 'By shortfall', total: 'By points', plan: 'As in plan' },
  choice: 'Status',
  choices: { all: 'Any status', unmet: 'Not met yet', behind: 'Behind', met: 'Target met' },
  list: 'Points by unit',
  marks: { target: 'Target', pace: 'Pace' },
  shown: (shown, all) => (shown === all ? counted(all, 'unit') : `${shown} of ${counted(all, 'unit')}`),
  rank: (rank) => `Rank ${rank}`,
  score: (total, target) => `${total} / ${target} pts`,
  scoreAlone: (total) => counted(total, 'pt'),
  shortfall: (points) => `${points} short`,
  quarters: 'Points by quarter',
  adoptionsOf: (unit) => `Adoptions of ${unit}`,
  noAdoptions: 'No adoptions yet.',
  toClose: (shortfall, ways) => `${shortfall} points short. This would do: ${ways.join(', or ')}.`,
  way: (channel, mode, count) => `${count} × ${channel}${mode === null ? '' : ` (${mode})`}`,
  items: 'Targets by period',
  item: (name, period) => `${name} · ${period}`,
  period: (year, { span, index }) => (span === 'year' ? String(year) : `${PERIODS[span]} ${index + 1} of ${year}`),
  itemGap: (short, isContents, until) => `${counted(short, isContents ? 'item' : 'pt')} short, due by ${until}`,
  copy: 'Copy as text',
  textTitle: (year, asOf) => `Adoption points ${year} (as of ${asOf})`,
  none: 'No unit matches',
  noneHint: 'Choose another type, or any status.',
  showAll: 'Show all units',
  whatIf: 'What if the rules were others',
};
