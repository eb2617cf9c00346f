/** The little of CBOR (RFC 8949) that the files of a search index use: whole numbers, texts and arrays. */
export type Cbor = number | string | readonly Cbor[];

const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;
/** Additional information from here on says how many bytes hold the length. */
const FIRST_LONG = 24;
const BREAK = 0xff;
const OPEN_ENDED = 31;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** @throws RangeError where the bytes hold anything else */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const length = (info: number): number => {
    if (info < FIRST_LONG) return info;
    const size = 2 ** (info - FIRST_LONG);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    if (size === 2) return view.getUint16(at - 2);
    if (size === 4) return view.getUint32(at - 4);
    throw new RangeError(`A length of ${size} bytes is not expected.`);
  };
  const value = (): Cbor => {
    const head = view.getUint8(at);
    at += 1;
    const [kind, info] = [head >> 5, head & 31];
    if (kind === ARRAY && info === OPEN_ENDED) return openArray();
    const count = length(info);
    if (kind === NUMBER) return count;
    if (kind === ARRAY) return Array.from({ length: count }, value);
    if (kind !== TEXT) throw new RangeError(`A value of kind ${kind} is not expected.`);
    at += count;
    return DECODER.decode(bytes.subarray(at - count, at));
  };
  const openArray = (): Cbor => {
    const items: Cbor[] = [];
    while (view.getUint8(at) !== BREAK) items.push(value());
    at += 1;
    return items;
  };
  return value();
}

export function writeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return head(NUMBER, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([head(ARRAY, value.length), ...value.map((item) => writeCbor(item))]);
}

function head(kind: number, count: number): Buffer {
  if (count < FIRST_LONG) return Buffer.from([(kind << 5) | count]);
  const size = count < 2 ** 8 ? 0 : count < 2 ** 16 ? 1 : 2;
  const bytes = Buffer.alloc(1 + 2 ** size);
  bytes[0] = (kind << 5) | (FIRST_LONG + size);
  bytes.writeUIntBE(count, 1, 2 ** size);
  return bytes;
}
