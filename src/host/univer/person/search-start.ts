import {
  IFindReplaceService,
  SheetsFindReplaceController,
  type IFindMatch,
  type IFindReplaceProvider,
} from '@univerjs/preset-sheets-find-replace';
import type { IRange } from '@univerjs/presets';
import { onceDrawn, type Engine } from '../engine';

type Match = IFindMatch<{ readonly range: IRange }>;

/** What the engine found; not in its types. */
interface Found {
  readonly _matches: readonly Match[];
  readonly _query: { readonly findDirection: string };
  _findNextMatchByRange(matches: readonly Match[], selected: IRange, mayStay?: boolean): [Match, number];
}

/**
 * Lets a search begin with the selected cell and go on behind it, then from the first; the engine turns to the last match
 * where the selected cell is none. The search is there with the first sheet: seconds later by itself, and until then
 * what is meant for it is typed into a cell.
 */
export function searchFromSelection({ api, injector }: Engine): void {
  onceDrawn(api, () => {
    const service = injector.get(IFindReplaceService);
    const register = service.registerFindReplaceProvider.bind(service);
    service.registerFindReplaceProvider = (provider) => register(beginningAtSelection(provider));
    injector.get(SheetsFindReplaceController);
  });
}

function beginningAtSelection(provider: IFindReplaceProvider): IFindReplaceProvider {
  const find = provider.find.bind(provider);
  provider.find = async (query) => {
    const models = await find(query);
    for (const model of models) beginAtSelection(model as unknown as Found);
    return models;
  };
  return provider;
}

function beginAtSelection(found: Found): void {
  found._findNextMatchByRange = (matches, selected, mayStay = false) => {
    const from = orderIn(found, selected);
    const next = matches.find(({ range }) => {
      const at = orderIn(found, range.range);
      return at > from || (mayStay && at === from);
    });
    const match = next ?? matches[0]!;
    return [match, found._matches.indexOf(match)];
  };
}

/** More than a sheet has rows or columns. */
const MOST = 2 ** 24;

/** Where a range comes in the order in which cells are searched. */
const orderIn = ({ _query }: Found, { startRow, startColumn }: IRange): number =>
  _query.findDirection === 'column' ? startColumn * MOST + startRow : startRow * MOST + startColumn;
