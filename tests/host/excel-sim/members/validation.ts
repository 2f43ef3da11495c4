import type { LiveRange } from '../model/live-range';
import { clearValidation, patchValidation, ruleType, validationOf } from '../model/validation';
import { define, isBound, type Scalar } from './define';

/** Replaces range objects inside a rule by the formula that names them. */
function plainRule(value: unknown): unknown {
  if (isBound(value)) return `=${(value.target as LiveRange).address}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainRule(item)]));
}

function part(key: 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks', none: unknown): Scalar<LiveRange> {
  return {
    get: ({ sheet, rect }) => {
      const found = validationOf(sheet, rect);
      return found === null ? null : (found?.[key] ?? none);
    },
    set: ({ sheet, rect }, value) => {
      sheet.assertEditable(rect);
      patchValidation(sheet, rect, { [key]: plainRule(value) });
    },
  };
}

/** What cells accept. */
export function defineValidation(): void {
  define<LiveRange>({
    name: 'DataValidation',
    scalars: {
      type: {
        get: ({ sheet, rect }) => {
          const found = validationOf(sheet, rect);
          return found === null ? 'Inconsistent' : ruleType(found?.rule ?? {});
        },
      },
      rule: part('rule', {}),
      prompt: part('prompt', { message: '', showPrompt: true, title: '' }),
      errorAlert: part('errorAlert', { message: '', showAlert: true, style: 'Stop', title: '' }),
      ignoreBlanks: part('ignoreBlanks', true),
    },
    methods: {
      clear: ({ sheet, rect }) => {
        sheet.assertEditable(rect);
        clearValidation(sheet, rect);
      },
    },
  });
}
