import type { Issue, IssueCode } from '../../../src/issues/issue';
import { issueTextEn } from '../../../src/text/en/issues/issues';
import { issueText } from '../../../src/text/issues/issues';
import { PROBLEM_TEXTS } from '../../../src/text/pane/pane-problems';

const CODES = Object.keys(PROBLEM_TEXTS.kinds) as IssueCode[];

/** What the sentences of an issue ask of its parameters. */
function asked(sentences: (issue: Issue) => unknown, code: IssueCode): string[] {
  const names = new Set<string>();
  const parameters = new Proxy({}, { get: (_, name) => void names.add(String(name)) });
  try {
    sentences({ code, severity: 'error', place: { sheet: '', row: null, column: null }, parameters } as Issue);
  } catch {
    // A sentence may need a value of a parameter; it has asked for them all before.
  }
  // What a parameter takes is named in Chinese; English knows it by the name of the parameter.
  names.delete('expected');
  return [...names].sort();
}

it.each(CODES)('%s: English says of an issue what Chinese says', (code) => {
  expect(asked(issueTextEn, code)).toEqual(asked(issueText, code));
});
