import type { CellRange } from '../../port/workbook';
import { intersects, parseRange, rangeReference } from '../../port/a1';
import { attribute, descendants, textOf, type XmlElement } from '../../ooxml/xml';
import type { XmlEdit } from '../../ooxml/xml-edit';

/** The cells a rule of a sheet is about, and how to write them. */
interface RuleCells {
  readonly kind: string;
  readonly text: string;
  readonly areas: readonly string[];
  readonly write: (areas: string) => void;
}

/** A rule that reaches further than before. */
export interface RuleGrowth {
  /** Position among the rules of the sheet. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Lets validations and conditional formats that ended right above a new row reach over it, unless the row has others
 * already; gives those that were made longer.
 */
export function lengthenRules(
  edit: XmlEdit,
  row: number,
  columns: Pick<CellRange, 'column' | 'columns'>,
): RuleGrowth[] {
  const rules = rulesOf(edit);
  const line = { ...columns, row, rows: 1 };
  return rules.flatMap(({ kind, text, areas, write }, at): RuleGrowth[] => {
    const others = rules.filter((one) => one.kind === kind && (kind === 'dataValidation' || one.areas === areas));
    const taken = others.flatMap((one) => one.areas.flatMap((area) => parseRange(area) ?? []));
    const longer = areas.map((area) => {
      const range = parseRange(area);
      if (range === null || range.row + range.rows !== row || !intersects({ ...range, row, rows: 1 }, line))
        return area;
      const below = { ...range, row, rows: 1 };
      return taken.some((one) => intersects(one, below)) ? area : rangeReference({ ...range, rows: range.rows + 1 });
    });
    if (longer.every((area, index) => area === areas[index])) return [];
    const after = longer.join(' ');
    write(after);
    return [{ at, before: text, after }];
  });
}

/** Makes rules that grew as long as they were before; rules that were changed since stay. */
export function shortenRules(edit: XmlEdit, grown: readonly RuleGrowth[]): void {
  const rules = grown.length === 0 ? [] : rulesOf(edit);
  for (const { at, before, after } of grown) if (rules[at]?.text === after) rules[at].write(before);
}

const RULES: ReadonlySet<string> = new Set(['dataValidation', 'conditionalFormatting']);

/** Newer rules stand among the extensions and keep their cells in an element. */
function rulesOf(edit: XmlEdit): RuleCells[] {
  return descendants(edit.root, ({ name }) => RULES.has(name)).flatMap((rule): RuleCells[] => {
    const inElement = rule.children.find(({ name }) => name === 'sqref');
    const text = inElement ? textOf(inElement, edit.source) : attribute(rule, 'sqref');
    if (text === undefined) return [];
    const areas = text.split(/\s+/).filter((area) => area !== '');
    return [{ kind: rule.name, text, areas, write: writer(edit, rule, inElement) }];
  });
}

const writer = (edit: XmlEdit, rule: XmlElement, inElement: XmlElement | undefined) => (areas: string) => {
  if (inElement) edit.replace(inElement.openEnd, inElement.closeStart, areas);
  else edit.setAttribute(rule, 'sqref', areas);
};
