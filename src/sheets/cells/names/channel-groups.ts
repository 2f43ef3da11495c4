import { foldName } from '../values/cell';
import type { NamedChannels } from './condition';

/** The 层级 and 归并类 of channels, numbered; −1 where a channel has none. */
export interface ChannelGroups {
  readonly levels: readonly string[];
  readonly classes: readonly string[];
  readonly levelOf: readonly number[];
  readonly classOf: readonly number[];
}

/** Numbers the 层级 and 归并类 of all channels; those that only a rule names have none. */
export function channelGroups(channels: NamedChannels): ChannelGroups {
  const kindOf = (owner: number) => (owner < channels.listed ? channels.kindOf(owner) : { level: '', className: '' });
  const kinds = channels.names.names.map((_, owner) => kindOf(owner));
  const level = numbered(kinds.map((kind) => kind.level));
  const classes = numbered(kinds.map(({ className }) => className));
  return { levels: level.names, levelOf: level.of, classes: classes.names, classOf: classes.of };
}

function numbered(texts: readonly string[]): { readonly names: string[]; readonly of: number[] } {
  const names = new Map<string, number>();
  const shown: string[] = [];
  const of = texts.map((text) => {
    const key = foldName(text);
    if (key === '') return -1;
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, shown.length);
    return shown.push(text) - 1;
  });
  return { names: shown, of };
}
