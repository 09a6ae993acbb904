import { Inflate } from 'fflate';
import { Refusal, refusals } from '../words.ts';

/** Most that all deflated streams of a file may come to, in bytes: pictures are not looked at, but may be large. */
const mostInflated = 192 * 1024 * 1024;
/** Most streams of a file. */
const mostStreams = 20_000;

/** Looks at the streams of a PDF before anything opens it. Throws a Refusal where they come to more than a report's, or are packed several times over. */
export function guardStreams(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes);
  let left = mostInflated;
  let streams = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    if (++streams > mostStreams) throw new Refusal(refusals.bomb);
    const dictionary = text.slice(Math.max(0, text.lastIndexOf('obj', at), at - 2000), at);
    const packed = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|RunLengthDecode)\b/g)?.length ?? 0;
    if (packed > 1 && !/\/Fl\b/.test(dictionary)) throw new Refusal(refusals.bomb);
    if (!dictionary.includes('FlateDecode')) continue;
    const start = at + 6 + (text[at + 6] === '\r' ? 1 : 0) + (text[at + 6 + (text[at + 6] === '\r' ? 1 : 0)] === '\n' ? 1 : 0);
    const end = text.indexOf('endstream', start);
    left -= inflatedSize(bytes.subarray(start, end < 0 ? bytes.length : end), left);
  }
}

/** How many bytes a stream of zlib comes to; throws as soon as it passes `most`. What is broken comes to what was read of it. */
function inflatedSize(data: Uint8Array, most: number): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new Refusal(refusals.bomb);
  });
  try {
    // Behind the two bytes of zlib's own header.
    for (let from = 2; from < data.length; from += piece) inflate.push(data.subarray(from, from + piece), false);
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  return size;
}

const piece = 16 * 1024;
