import { FORM_CHANNELS, TICK } from '../../text/documents/form-channels';

/** What the printed forms offer, as typed (`|` is a new line), and the mark of a choice that is taken. */
export interface FormHabits {
  readonly interviewChannels: string;
  readonly approvalChannels: string;
  readonly tick: string;
}

/** The forms of the 2020 plan. */
export const BUILT_IN_FORMS: FormHabits = {
  interviewChannels: FORM_CHANNELS[1],
  approvalChannels: FORM_CHANNELS[3],
  tick: TICK,
};

/** One mark that is neither an empty box nor a word; null for anything else. */
const readTick = (text: string): string | null =>
  [...text].length === 1 && !/[□☐\p{L}\p{N}]/u.test(text) ? text : null;

/** The forms as `get` finds them in 参数, the plan's where it is silent. */
export const readForms = (
  get: (key: keyof FormHabits, parse: (text: string) => string | null) => string | null,
): FormHabits => ({
  interviewChannels: get('interviewChannels', (text) => text) ?? BUILT_IN_FORMS.interviewChannels,
  approvalChannels: get('approvalChannels', (text) => text) ?? BUILT_IN_FORMS.approvalChannels,
  tick: get('tick', readTick) ?? BUILT_IN_FORMS.tick,
});
