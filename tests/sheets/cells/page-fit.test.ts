import { likelyPages, stretched, stretchFor, type LikelyPage } from '../../../src/sheets/cells/look/page-fit';

const page = (height: number): LikelyPage => ({ height, weight: 1 });
const rows = (count: number): number[] => Array<number>(count).fill(18);

/** Rows of the table on the page on which its tail stands; 0 where the tail is alone or torn. */
function rowsWithTail(count: number, stretch: number, height: number, head: number, tail: number): number {
  const perPage = Math.floor((height - head) / stretched(18, stretch));
  const onLast = count % perPage || perPage;
  return head + onLast * stretched(18, stretch) + tail <= height ? onLast : 0;
}

describe('the height of rows in print', () => {
  test('fills a single page and no more', () => {
    const stretch = stretchFor({ head: 80, body: rows(20), tail: 100 }, [page(600)]);
    const used = 80 + 20 * stretched(18, stretch) + 100;
    expect(used).toBeLessThanOrEqual(600);
    expect(used).toBeGreaterThan(580);
  });

  test('is left alone where the tail follows rows anyway', () => {
    expect(stretchFor({ head: 80, body: rows(40), tail: 100 }, [page(600)])).toBe(1);
  });

  test.each([26, 27, 28, 54, 55, 56])('never leaves the tail of %d rows alone', (count) => {
    const table = { head: 80, body: rows(count), tail: 100 };
    expect(rowsWithTail(count, stretchFor(table, [page(600)]), 600, 80, 100)).toBeGreaterThanOrEqual(4);
  });

  test('counts on narrow and wide fonts', () => {
    const heights = likelyPages([10, 30, 60, 60]).map(({ height }) => height);
    expect(Math.min(...heights)).toBeGreaterThan(478);
    expect(Math.max(...heights) / Math.min(...heights)).toBeGreaterThan(1.2);
  });
});
