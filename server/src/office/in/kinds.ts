import { isHtml } from '../../report/html.ts';
import { decode } from '../../text/decode.ts';
import type { OfficeKind } from '../messages.ts';
import { Refusal, refusals } from './words.ts';
import { openZip } from './zip.ts';

/** What a file is, by its bytes whatever its name says. Throws a Refusal where it is none that is read. */
export function kindOf(bytes: Uint8Array, name: string): OfficeKind {
  if (bytes.length === 0) throw new Refusal(refusals.empty);
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return kindOfZip(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw new Refusal(ofOldFormat(bytes, name));
  // Some programs put a line or a mark before the header.
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (latin(bytes.subarray(0, 6)).startsWith('{\\rtf')) throw new Refusal(refusals.rtf);
  const { text, encoding } = decode(bytes);
  if (encoding !== 'binary' && isHtml(text)) return 'html';
  throw new Refusal(refusals.unknown);
}

function kindOfZip(bytes: Uint8Array): OfficeKind {
  const zip = openZip(bytes);
  const names = new Set(zip.names);
  if (names.has('word/document.xml')) return 'word';
  if (names.has('xl/workbook.xml')) return 'excel';
  if (names.has('OFD.xml')) throw new Refusal(refusals.ofd);
  if (latin(zip.read('mimetype') ?? new Uint8Array()).includes('opendocument')) throw new Refusal(refusals.openDocument);
  // A body may have another name, which the part that names all parts tells.
  const types = zip.xml('[Content_Types].xml') ?? '';
  if (types.includes('wordprocessingml.document.main')) return 'word';
  if (types.includes('spreadsheetml.sheet.main')) return 'excel';
  throw new Refusal(refusals.unknown);
}

/** An OLE file is an old document, or a new one behind a password. */
function ofOldFormat(bytes: Uint8Array, name: string) {
  const text = latin(bytes.subarray(0, 1 << 20)) + latin(bytes.subarray(Math.max(1 << 20, bytes.length - (1 << 20))));
  const holds = (stream: string): boolean => text.includes([...stream].map((letter) => `${letter}\0`).join(''));
  if (holds('EncryptedPackage')) return refusals.encrypted;
  if (holds('Workbook') || /\.(?:xls|et)$/i.test(name)) return refusals.oldExcel;
  return refusals.oldWord;
}

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Bytes as characters of their own numbers. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
