/** A phone, a card, an account or an identity: many digits in a row, or in the groups that people write them in. */
const LONG_NUMBER =
  /[\d０-９]{10,}[Xx]?|1\d{2}[ -]\d{4}[ -]\d{4}|0\d{2,3}-\d{7,8}|(?:\d{4}[ -]){3,}\d{2,4}|\d{6}[ -]\d{8}[ -]\d{3}[\dXx]/gu;

/** A text of a clerk's without numbers of persons, which no document of the office tells. */
export const withoutLongNumbers = (text: string): string => text.replace(LONG_NUMBER, '（号码不列）');
