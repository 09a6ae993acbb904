import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { countOf } from '../../../text/count.ts';
import { copyProperty, type Lost } from '../../messages.ts';
import type { Source } from '../source.ts';
import { beginning, lost, lostSome, Refusal, refusals } from '../words.ts';
import { openZip, type Zip } from '../zip.ts';
import { numberingOf } from './numbering.ts';
import { type Found, nothingFound, tidyBody } from './tidy.ts';
import { childOf, element, elementsIn, treeOf, withoutLooks, wordsIn, xmlOf } from './xml-tree.ts';

/** Parts that are read besides the body; everything else of the file, pictures and macros among it, is never opened. */
const notes = ['word/footnotes.xml', 'word/endnotes.xml'];

/** A .docx as HTML. Throws a Refusal, or anything else where the file is broken. */
export async function readWord(bytes: Uint8Array): Promise<Source> {
  const zip = openZip(bytes);
  const main = bodyPart(zip);
  const numbering = numberingOf(zip.xml('word/numbering.xml'), zip.xml('word/styles.xml'));
  const document = treeOf(zip.xml(main) ?? '');
  const body = childOf(document, 'w:body');
  if (!body) throw new Refusal(refusals.broken);
  const found = nothingFound();
  tidyBody(body, numbering, found);
  withoutLooks(body);
  const parts = new Map([['word/document.xml', xmlOf(document)]]);
  for (const name of notes) {
    const part = zip.xml(name);
    if (part === undefined) continue;
    const tree = treeOf(part);
    // Notes have no lists of ours, and what was deleted or drawn in them is not counted.
    for (const note of elementsIn(tree)) tidyBody(note, { numberOf: () => '' }, nothingFound());
    withoutLooks(tree);
    parts.set(name, xmlOf(tree));
  }
  const { value } = await mammoth.convertToHtml(inputOf(packed(parts)), {
    includeEmbeddedStyleMap: false,
    styleMap: [],
    ignoreEmptyParagraphs: true,
  });
  const copy = copyIn(zip);
  return { html: withNotes(value), lost: [...lostOf(found), ...outside(zip)], pages: [], ...(copy ? { copyOf: copy } : {}) };
}

/** The text that the document says it was exported from. */
function copyIn(zip: Zip): string | undefined {
  const properties = zip.xml('docProps/custom.xml');
  const own = properties === undefined ? [] : elementsIn(treeOf(properties));
  const value = elementsIn(own.find(({ attributes }) => attributes.name === copyProperty)).at(0);
  return value?.children.filter((node) => typeof node === 'string').join('');
}

/** The part that holds the body, by the part that names all. */
function bodyPart(zip: Zip): string {
  const types = zip.xml('[Content_Types].xml');
  if (types === undefined) return 'word/document.xml';
  const override = elementsIn(treeOf(types)).find(({ attributes }) =>
    /(?:document|template)(?:\.macroEnabled[\w]*)?\.main\+xml$/.test(attributes.ContentType ?? ''),
  );
  return override?.attributes.PartName?.replace(/^\//, '') ?? 'word/document.xml';
}

/** A file with nothing but these parts: no relationship to anything outside of it. */
function packed(parts: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const own = [...parts.keys()].filter((name) => name !== 'word/document.xml').map((name) => name.slice('word/'.length));
  const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
    xmlOf(
      element(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        targets.map(([type, target], i) => element('Relationship', { Id: `r${i}`, Type: `${office}/${type}`, Target: target })),
      ),
    );
  const types = element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ]);
  const files = new Map([
    ...parts,
    ['[Content_Types].xml', xmlOf(types)],
    ['_rels/.rels', relationships([['officeDocument', 'word/document.xml']])],
    ['word/_rels/document.xml.rels', relationships(own.map((name) => [name.replace('.xml', ''), name]))],
  ]);
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, encoder.encode(text)])), { level: 0 });
}

/** In Node the library wants a buffer, in a browser bytes: each takes one of both. */
function inputOf(bytes: Uint8Array): { readonly buffer: Buffer; readonly arrayBuffer: ArrayBuffer } {
  const copy = bytes.slice().buffer;
  const buffer = typeof Buffer === 'undefined' ? (undefined as never) : Buffer.from(copy);
  return { buffer, arrayBuffer: copy };
}

/** Notes as lines at the end, `[1] …`, without the arrow that leads back. */
function withNotes(html: string): string {
  let number = 0;
  return html
    .replaceAll(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replaceAll(/<li id="(?:foot|end)note-[^"]*">(<p>)?\s*/g, (_, paragraph: string | undefined) => `<li>${paragraph ?? ''}[${++number}] `);
}

/** What stands outside of the body and is not read. */
function outside(zip: Zip): readonly Lost[] {
  const heads = zip.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => {
      const words = wordsIn(treeOf(zip.xml(name) ?? '<x/>')).trim();
      return /[\p{Script=Han}A-Za-z]{3}/u.test(words) ? [beginning(words, 20)] : [];
    });
  const names = [...new Set(heads)];
  const macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  return [
    ...(names.length > 0
      ? [
          lost(
            'headers',
            `页眉页脚没有取：${names.map((name) => `“${name}”`).join('、')}`,
            `headers and footers were left out: ${names.map((name) => `“${name}”`).join(', ')}`,
          ),
        ]
      : []),
    ...(macros ? [lost('macros', '文件里有宏，没有运行，也没有取', 'the file holds macros, which were neither run nor taken over')] : []),
  ];
}

const listed = (words: readonly string[]): string =>
  words
    .slice(0, 5)
    .map((one) => `“${one}”`)
    .join('、') + (words.length > 5 ? '…' : '');

function lostOf(found: Found): readonly Lost[] {
  const { inserted, deleted, boxes, boxesInCells, struck } = found;
  return [
    ...(inserted + deleted > 0
      ? [
          lost(
            'tracked-changes',
            `有修订：按全部接受取（插入 ${inserted} 处，删除 ${deleted} 处）`,
            `tracked changes were taken as accepted (${inserted} inserted, ${deleted} deleted)`,
          ),
        ]
      : []),
    ...lostSome(
      'text-boxes',
      boxes.length,
      (n) => `${n} 个文本框的文字接在所在段落之后：${listed(boxes)}`,
      (n) => `put behind its paragraph: ${countOf(n, 'text box', 'text boxes')}, ${listed(boxes)}`,
    ),
    ...lostSome(
      'text-boxes',
      boxesInCells.length,
      (n) => `表格里的 ${n} 个文本框没有取：${listed(boxesInCells)}`,
      (n) => `left out inside of tables: ${countOf(n, 'text box', 'text boxes')}, ${listed(boxesInCells)}`,
    ),
    ...lostSome(
      'notes',
      found.notes,
      (n) => `${n} 条脚注、尾注写在文末`,
      (n) => `put at the end: ${countOf(n, 'footnote or endnote', 'footnotes and endnotes')}`,
    ),
    ...lostSome(
      'comments',
      found.comments,
      (n) => `${n} 条批注没有取`,
      (n) => `left out: ${countOf(n, 'comment')}`,
    ),
    ...lostSome(
      'pictures',
      found.pictures,
      (n) => `${n} 幅图片没有取`,
      (n) => `left out: ${countOf(n, 'picture')}`,
    ),
    ...lostSome(
      'pictures',
      found.charts,
      (n) => `${n} 个图表没有取`,
      (n) => `left out: ${countOf(n, 'chart')}`,
    ),
    ...lostSome(
      'objects',
      found.objects + found.embedded,
      (n) => `${n} 个嵌入的对象没有取，其中的表格请另外核对`,
      (n) => `left out, with any table in it: ${countOf(n, 'embedded object')}`,
    ),
    ...lostSome(
      'formulas',
      found.formulas,
      (n) => `${n} 个公式没有取`,
      (n) => `left out: ${countOf(n, 'formula')}`,
    ),
    ...lostSome(
      'hidden',
      found.hidden,
      (n) => `${n} 处隐藏文字没有取`,
      (n) => `left out: ${countOf(n, 'stretch of hidden text', 'stretches of hidden text')}`,
    ),
    ...lostSome(
      'struck',
      struck.length,
      (n) => `${n} 处加了删除线的文字没有取：${listed(struck)}`,
      (n) => `left out: ${countOf(n, 'stretch that is struck out', 'stretches that are struck out')}, ${listed(struck)}`,
    ),
    ...lostSome(
      'placeholders',
      found.placeholders,
      (n) => `${n} 处还没有填的控件当作空白`,
      (n) => `taken as blank: ${countOf(n, 'form field that nobody filled in', 'form fields that nobody filled in')}`,
    ),
  ];
}
