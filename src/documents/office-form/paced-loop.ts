import type { ScopeData, Tag, TemplatePlugin } from 'easy-template-x';
import type { Pace } from '../word/pace';

/** The library that fills documents, which is loaded only when one is filled. */
type Library = typeof import('easy-template-x');

/** What fills the placeholders; told `pace` before the first of each of `all` forms that a loop repeats. */
export function pacedPlugins({ TextPlugin, createDefaultPlugins }: Library, pace: Pace, all: number): TemplatePlugin[] {
  let reached = 0;
  class PacedText extends TextPlugin {
    override async simpleTagReplacements(tag: Tag, data: ScopeData): Promise<void> {
      const form = Number(/\.(\d+)\./u.exec(`.${data.pathString()}.`)?.[1] ?? -1) + 1;
      if (form > reached) {
        reached = form;
        await pace(form, all);
      }
      super.simpleTagReplacements(tag, data);
    }
  }
  return createDefaultPlugins().map((plugin) => (plugin instanceof TextPlugin ? new PacedText() : plugin));
}
