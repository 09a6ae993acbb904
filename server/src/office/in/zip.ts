import { Inflate } from 'fflate';
import { Refusal, refusals } from './words.ts';

/** A file inside of a zip, as the central directory tells of it. */
interface Entry {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly at: number;
}

/** A zip that was looked at and not opened: nothing is inflated before it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of a file; undefined where there is none. Throws a Refusal where it is more than it says. */
  read(name: string): Uint8Array | undefined;
  /** The same as text of UTF-8, with neither DOCTYPE nor entities. */
  xml(name: string): string | undefined;
}

/** A document has no more files. */
const mostEntries = 5000;
/** Most that all files of a zip may say they come to, in bytes. */
const mostInflated = 512 * 1024 * 1024;
/** Most that one file that is read may come to, in bytes: the body of a report is some hundred KB. */
const mostRead = 48 * 1024 * 1024;
/** Deflate gives at most about 1:1000; XML of office programs hardly passes 1:60. */
const mostRatio = 250;
/** Below this no ratio is looked at, in bytes. */
const small = 4 * 1024 * 1024;

/** Looks at the central directory. Throws a Refusal for what is no document: too many files, too much in them, a password. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = new Map<string, Entry>();
  let total = 0;
  for (const entry of directoryOf(bytes)) {
    if (entries.size >= mostEntries) throw new Refusal(refusals.entries);
    total += entry.size;
    if (total > mostInflated || (entry.size > small && entry.size > entry.packed * mostRatio)) throw new Refusal(refusals.bomb);
    entries.set(entry.name, entry);
  }
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    return entry && inflated(bytes, entry);
  };
  return {
    names: [...entries.keys()],
    read,
    xml: (name) => {
      const found = read(name);
      return found && textOfXml(found);
    },
  };
}

/** XML as text. Throws a Refusal where it declares anything. */
export function textOfXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT)/i.test(text)) throw new Refusal(refusals.declarations);
  return text;
}

function* directoryOf(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) throw new Refusal(refusals.broken);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new Refusal(refusals.broken);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refusal(refusals.encrypted);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + extra + comment;
  }
}

/** Where the end of the central directory is told, behind everything but a comment; -1 where it is not. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function inflated(bytes: Uint8Array, { method, packed, size, at }: Entry): Uint8Array {
  if (size > mostRead) throw new Refusal(refusals.bomb);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) throw new Refusal(refusals.broken);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed || (method !== 0 && method !== 8)) throw new Refusal(refusals.broken);
  return method === 0 ? data : boundedInflate(data, size);
}

/** Inflates to at most `most` bytes; what goes on behind them is not what the directory promised. */
function boundedInflate(data: Uint8Array, most: number): Uint8Array {
  const out = new Uint8Array(most);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > most) throw new Refusal(refusals.bomb);
    out.set(chunk, length);
    length += chunk.length;
  });
  // In pieces, so that a lie is found before all of it is inflated.
  for (let from = 0; from < data.length; from += piece) inflate.push(data.subarray(from, from + piece), from + piece >= data.length);
  return out.subarray(0, length);
}

const piece = 16 * 1024;
