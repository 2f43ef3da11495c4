const utf8 = new TextDecoder();
const SHORT = 24;

/** UTF-8 bytes as text; short plain ones without the decoder, which costs more than they do. */
export function utf8Slice(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return utf8.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return utf8.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
