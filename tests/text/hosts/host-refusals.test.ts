import { HOST_REFUSALS_EN } from '../../../src/text/en/hosts/host-refusals';
import { HOST_REFUSALS } from '../../../src/text/hosts/host-refusals';
import { SHEETS } from '../../../src/text/sheets/workbook-names';

test.each(Object.entries(HOST_REFUSALS))('%s is a whole sentence with and without a subject', (_, sentence) => {
  for (const subject of ['', '采用登记!F2']) {
    expect(sentence(subject)).toMatch(/[^：（“”]。$/);
    expect(sentence(subject)).not.toMatch(/（）|“”|：。/);
  }
});

test.each(Object.entries(HOST_REFUSALS))('%s sends nobody to a sheet that may not be there', (code, sentence) => {
  for (const sheet of Object.values(SHEETS)) {
    expect(sentence('')).not.toContain(`“${sheet}”`);
    expect(HOST_REFUSALS_EN[code as keyof typeof HOST_REFUSALS]('')).not.toContain(sheet);
  }
});

test('a spanning formula and a signature come with the advice that fits them', () => {
  expect(HOST_REFUSALS['formula-span']('采用登记!F2')).toMatch(/采用登记!F2.*共享公式或数组公式.*普通公式/);
  expect(HOST_REFUSALS.signed('_xmlsignatures/origin.sigs')).toMatch(/数字签名.*不带签名的副本/);
});
