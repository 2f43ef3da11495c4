import fc from 'fast-check';
import { fileNameOf } from '../../../src/app/forms/file-name';

describe('the name of a file', () => {
  it.each([
    ['2020年度+跳马镇+走访慰问', '-审核表', '2020年度+跳马镇+走访慰问-审核表'],
    ['a/b:c*?"<>|d\\', '-审核表', 'abcd-审核表'],
    ['甲\n乙\u202e丙\u200b', '', '甲 乙丙'],
    ['..甲. ', '', '甲'],
    ['甲 \u200b 乙', '', '甲 乙'],
    // A rare character of a name, as fonts of GBK place it.
    ['王\ue863', '', '王\ue863'],
  ])('of “%s”', (text, end, name) => {
    expect(fileNameOf(text, end)).toBe(name);
  });

  it('keeps every character that is seen and allowed, in its order', () => {
    const seen = fc
      .string({ unit: 'grapheme-composite', maxLength: 40 })
      .map((text) => text.replace(/[\\/:*?"<>|\p{C}\s.]/gu, ''));
    const rare = fc.integer({ min: 0xe000, max: 0xf8ff }).map((unit) => String.fromCharCode(unit));
    const text = fc.array(fc.oneof(seen, rare, fc.constantFrom('稿', '分', '①', '𠮷', '（', '—')), { maxLength: 12 });
    fc.assert(
      fc.property(text, (parts) => {
        const name = parts.join('').normalize('NFC');
        fc.pre(new TextEncoder().encode(name).length < 200);
        expect(fileNameOf(name)).toBe(name);
      }),
    );
  });

  it('is one that every file system allows, and keeps its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = fileNameOf(text, '-审核表');
        expect(name).toMatch(/-审核表$/u);
        expect(new TextEncoder().encode(`${name}.docx`).length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
