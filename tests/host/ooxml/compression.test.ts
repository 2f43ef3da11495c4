import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { blockDeflater, inflateAside, joined } from '../../../src/host/ooxml/compression';

jest.mock('../../../src/host/ooxml/platform-zlib', () => ({ zlib: undefined }));

const { CompressionStream: own, DecompressionStream: ownInflater } = globalThis;

afterEach(() => {
  globalThis.CompressionStream = own;
  globalThis.DecompressionStream = ownInflater;
});

/** A browser whose streams all have a header. */
function withoutRawStreams(): void {
  const refuse = function refuse(format: string): never {
    throw new TypeError(format);
  };
  globalThis.CompressionStream = refuse as unknown as typeof CompressionStream;
  globalThis.DecompressionStream = refuse as unknown as typeof DecompressionStream;
}

describe.each([
  ['with its own compression', () => undefined],
  ['without', withoutRawStreams],
])('in a browser %s', (_, prepare) => {
  test('blocks one after the other are one stream', async () => {
    prepare();
    const blocks = fc.array(fc.uint8Array({ maxLength: 3_000 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(blocks, fc.boolean(), async (all, large) => {
        const deflate = blockDeflater(large);
        const packed = await Promise.all(all.map((block, at) => deflate(block, at === all.length - 1)));
        expect(new Uint8Array(inflateRawSync(joined(packed)))).toEqual(joined(all));
      }),
    );
  });

  test('a part comes back as it was, and never with more bytes than it claims', async () => {
    prepare();
    const parts = fc.uint8Array({ maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(parts, fc.nat({ max: 50 }), async (bytes, fewer) => {
        const packed = deflateRawSync(bytes);
        expect(await inflateAside(packed, bytes.length)).toEqual(bytes);
        const claimed = Math.max(0, bytes.length - fewer - 1);
        const lied = await inflateAside(packed, claimed).catch(() => new Uint8Array());
        expect(lied.length).toBeLessThanOrEqual(claimed);
        const short = await inflateAside(packed, bytes.length + fewer + 1).catch(() => bytes);
        expect(short.length).toBe(bytes.length);
      }),
    );
  });

  test('damaged data is refused', async () => {
    prepare();
    const packed = deflateRawSync(new Uint8Array(2_000).map((_, at) => at * at)).map((byte, at) =>
      at > 20 ? ~byte : byte,
    );
    await expect(inflateAside(packed, 2_000)).rejects.toThrow();
  });
});
