import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { blockDeflater, joined } from '../../../src/host/ooxml/compression';

jest.mock('../../../src/host/ooxml/platform-zlib', () => ({ zlib: undefined }));

const { CompressionStream: own } = globalThis;

afterEach(() => {
  globalThis.CompressionStream = own;
});

/** A browser whose streams all have a header. */
function withoutRawStreams(): void {
  globalThis.CompressionStream = function refuse(format: string): never {
    throw new TypeError(format);
  } as unknown as typeof CompressionStream;
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
});
