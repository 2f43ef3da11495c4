/** A count with its noun: "1 adoption", "2 adoptions"; the count may be written already, as "1,250". */
export const counted = (count: number | string, noun: string, plural = `${noun}s`): string =>
  `${count} ${String(count) === '1' ? noun : plural}`;
