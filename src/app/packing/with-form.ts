import { AT_ONCE, type Pace } from '../../documents/word/pace';
import { wordOfForms } from '../forms/word-of-forms';
import type { Package } from './plan-package';

/** The package with its 《信息稿件审核表》 written as the last of its files. */
export async function withForm(planned: Package, pace: Pace = AT_ONCE): Promise<Package> {
  const { name, model, fonts } = planned.form;
  const bytes = await wordOfForms({ models: [model], title: model.title, fonts }, pace);
  return { ...planned, entries: [...planned.entries, { name, bytes }] };
}
