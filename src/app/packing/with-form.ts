import { wordOfForms } from '../forms/word-of-forms';
import type { Package } from './plan-package';

/** The package with its 《信息稿件审核表》 written as the last of its files. */
export async function withForm(planned: Package): Promise<Package> {
  const { name, model, fonts } = planned.form;
  const bytes = await wordOfForms({ models: [model], title: model.title, fonts });
  return { ...planned, entries: [...planned.entries, { name, bytes }] };
}
