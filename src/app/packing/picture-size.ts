/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a JPEG, PNG, TIFF or HEIC picture; null where nobody can tell. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return sizeIn(bytes, view);
  } catch (error) {
    // A picture that ends too early.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sizeIn(bytes: Uint8Array, view: DataView): PictureSize | null {
  if (ascii(bytes, 1, 3) === 'PNG') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (ascii(bytes, 4, 4) === 'ftyp') return heicSize(bytes, view);
  switch (view.getUint16(0)) {
    case 0xffd8:
      return jpegSize(view);
    case 0x4949:
      return tiffSize(view, true);
    case 0x4d4d:
      return tiffSize(view, false);
    default:
      return null;
  }
}

const ascii = (bytes: Uint8Array, from: number, count: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + count));

/** Segments up to the one that begins the picture (SOF0 to SOF15, but for tables and arithmetic coding). */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The largest of the pictures in the file: smaller ones are tiles and previews. */
function heicSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  let largest: PictureSize | null = null;
  const end = Math.min(bytes.length, LONGEST_HEAD);
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0x69 || ascii(bytes, at, 4) !== 'ispe') continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** Bytes in which a HEIC file says what it holds. */
const LONGEST_HEAD = 200_000;

const WIDTH = 256;
const HEIGHT = 257;

function tiffSize(view: DataView, isLittle: boolean): PictureSize | null {
  const directory = view.getUint32(4, isLittle);
  const found = new Map<number, number>();
  for (let entry = 0; entry < view.getUint16(directory, isLittle); entry++) {
    const at = directory + 2 + entry * 12;
    const isShort = view.getUint16(at + 2, isLittle) === 3;
    found.set(
      view.getUint16(at, isLittle),
      isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle),
    );
  }
  const [width, height] = [found.get(WIDTH), found.get(HEIGHT)];
  return width === undefined || height === undefined ? null : { width, height };
}
