import { isSameFormula } from '../../../src/sheets/cells/seen/formula-spelling';

const DUE = `IF(ROUND('稿费明细2020Q2'!$L$10-F9,2)=1775,"√ 大写与合计一致","× a")`;

test.each([
  ['spaces, case and $', `if( Round(稿费明细2020Q2!L10 - f9 , 2) = 1775 , "√ 大写与合计一致" , "× a")`],
  ['digits', DUE.replace('1775', '1775.00')],
  ['prefixes', `=${DUE.replace('ROUND', '_xlfn.ROUND')}`],
])('programs may spell a formula in another way: %s', (_, formula) => {
  expect(isSameFormula(formula, DUE)).toBe(true);
});

test.each([
  ['an addend', `${DUE}+0`],
  ['another number', DUE.replace('1775', '1776')],
  ['another cell', DUE.replace('F9', 'F8')],
  ['another sheet', DUE.replace('2020Q2', '2020Q1')],
  ['another text', DUE.replace('√ 大写', '√大写')],
  ['the case of a text', DUE.replace('× a', '× A')],
  ['a text for a number', DUE.replace('1775', '"1775"')],
  ['another file', DUE.replace("'稿费", "'[1]稿费")],
])('another formula is another: %s', (_, formula) => {
  expect(isSameFormula(formula, DUE)).toBe(false);
});
