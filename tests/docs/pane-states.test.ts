import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileOf, GROUPS, PAGE, paneStatesPage, PICTURES_FOLDER } from '../ui/gallery/pictures';
import { STATES } from '../ui/gallery/states';

const at = (place: string): string => path.join(__dirname, '..', '..', place);
const pictures = GROUPS.flatMap((group) => group.pictures);
const kept = readdirSync(at(PICTURES_FOLDER));

test('every state of the pane has its picture, and every picture its state', () => {
  expect(new Set(pictures.map(({ state }) => state))).toEqual(new Set(Object.keys(STATES)));
});

test('the page is the one that the command writes', () => {
  expect(readFileSync(at(PAGE), 'utf8')).toBe(paneStatesPage());
});

test('the pictures of the page are there, no others, and small', () => {
  expect([...kept].sort()).toEqual(pictures.map(fileOf).sort());
  const large = kept.filter((name) => statSync(at(`${PICTURES_FOLDER}/${name}`)).size > 60_000);
  expect(large).toEqual([]);
});
