import type { NoticeFacts } from '../../engine/notice/notice';
import { BUILT_IN_PLAN, BUILT_IN_TITLE } from '../../rules/built-in-plan';
import { DOCUMENT_NUMBER } from '../../text/documents/notice-words';
import type { Result } from '../scoring/outcome';

/**
 * The plan that the rules of the workbook name as their basis, or else 付费依据: its number as it stands there, and its name
 * where it is the built-in plan. Nothing is made up for any other.
 */
export function planCited({ plan, parameters }: Result): NoticeFacts['plan'] {
  const bases = [...plan.rules.map(({ basis }) => basis), parameters.feeBasis];
  const document = bases.flatMap((basis) => DOCUMENT_NUMBER.exec(basis)?.[0] ?? [])[0] ?? '';
  return { document, name: document === BUILT_IN_PLAN.document ? BUILT_IN_TITLE : '' };
}
