import type { FormModel, FormRow } from './form-model';
import { rowHeights } from './heights-model';
import type { WordBlock, WordCell, WordDocument, WordParagraph } from '../word/word-document';
import { FORM_PAGE } from '../word/word-pages';

/** The label, the left half and the right half of a form, in twips. */
const GRID = [2300, 3272, 3272] as const;

const SIZE = 14;
const LINE = 440;
const TWIPS = 20;

/** The document of one form or of several, each on a page of its own, in the layout of the plan. */
export const formsDocument = (models: readonly FormModel[], title: string): WordDocument => ({
  title,
  sections: [{ page: FORM_PAGE, blocks: [...models.flatMap((model, at) => formBlocks(model, at > 0)), END] }],
});

/** A document does not end with a table; the line takes no room. */
const END: WordParagraph = { kind: 'paragraph', runs: [], line: TWIPS };

function formBlocks(model: FormModel, startsPage: boolean): WordBlock[] {
  const { heading, title, above } = model;
  return [
    { kind: 'paragraph', runs: [{ text: heading, font: 'heading', size: 16 }], line: 579, align: 'left', startsPage },
    { kind: 'paragraph', runs: [{ text: title, font: 'title', size: 22 }], line: 700, before: 120, align: 'center' },
    above === null ? { ...text('', 'left'), line: 240 } : { ...text(above, 'right'), line: 480 },
    { kind: 'table', widths: GRID, rows: tableRows(model) },
  ];
}

function tableRows(model: FormModel) {
  const heights = rowHeights(model, 'word');
  return model.rows.map((row, at) => ({ height: heights[at]! * TWIPS, cells: rowCells(row) }));
}

function rowCells({ label, cells }: FormRow): WordCell[] {
  const span = cells.length === 1 ? 2 : 1;
  return [
    // Without space at its sides a label of eight characters stays on one line.
    { paragraphs: [text(label.join('\n'), 'center')], sides: 0 },
    ...cells.map((lines) => ({ paragraphs: lines.map((line) => text(line, 'left')), span })),
  ];
}

const text = (said: string, align: 'left' | 'center' | 'right'): WordParagraph => ({
  kind: 'paragraph',
  runs: [{ text: said, font: 'body', size: SIZE }],
  line: LINE,
  align,
});
