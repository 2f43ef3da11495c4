import { TextDecoder, TextEncoder } from 'node:util';
import { configure } from '@testing-library/dom';

/** Milliseconds: a guard against what never comes, not a measure of speed. */
configure({ asyncUtilTimeout: 60_000 });

/** What jsdom lacks of a page: nothing is laid out, so nothing can be scrolled to. */
Element.prototype.scrollIntoView = () => undefined;

/** The properties by which a style hides an element, takes its clicks, or gives it text. */
const TELLING =
  /[{;]\s*(?:display|visibility|opacity|clip|clip-path|position|overflow(?:-[xy])?|pointer-events|content|transform)\s*:/u;

const insertRule = CSSStyleSheet.prototype.insertRule;

/** Leaves out the rules that only paint: every look for a role weighs each rule against each element, and nothing is painted here. */
CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule, index) {
  return TELLING.test(rule) ? insertRule.call(this, rule, index) : this.cssRules.length;
};

/** Every browser has them; jsdom has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
