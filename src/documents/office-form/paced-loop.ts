import type * as EasyTemplate from 'easy-template-x';
import type { Pace } from '../word/pace';

/** The library that fills documents, which is loaded only when one is filled. */
type Library = typeof EasyTemplate;

/** What fills the placeholders; told `pace` before the first of each of `all` forms that a loop repeats. */
export function pacedPlugins(
  { TemplatePlugin, TextPlugin, createDefaultPlugins }: Library,
  pace: Pace,
  all: number,
): EasyTemplate.TemplatePlugin[] {
  const text = new TextPlugin();
  let reached = 0;
  class PacedText extends TemplatePlugin {
    readonly contentType = text.contentType;

    override setUtilities(utilities: EasyTemplate.PluginUtilities): void {
      text.setUtilities(utilities);
    }

    override async simpleTagReplacements(tag: EasyTemplate.Tag, data: EasyTemplate.ScopeData): Promise<void> {
      const form = Number(/\.(\d+)\./u.exec(`.${data.pathString()}.`)?.[1] ?? -1) + 1;
      if (form > reached) {
        reached = form;
        await pace(form, all);
      }
      text.simpleTagReplacements(tag, data);
    }
  }
  return createDefaultPlugins().map((plugin) => (plugin instanceof TextPlugin ? new PacedText() : plugin));
}
