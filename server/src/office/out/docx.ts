import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { copyProperty } from '../messages.ts';
import { chinese, type Face, faces, fontOf, fontTable } from './docx-fonts.ts';
import { tableOf } from './docx-table.ts';
import { fitForXml } from './fit-for-xml.ts';
import type { LaidOut, LaidTable, Passage } from './laid-out.ts';

/*
 * Reports as a document of Word, set as official documents are (GB/T 9704): A4 with its margins, lines 28 points apart, 22 on a page, body of size three.
 * The numbers of headings are words of the report and no list of Word's, so that what is read again is what was written. Sizes are half-points, lengths
 * twentieths of a point.
 */

/** Reports one after another, each on a page of its own; `source` is the name of the file that they stand in. Rejects where Word's format cannot hold them. */
export async function docxOf(reports: readonly LaidOut[], source = ''): Promise<Uint8Array> {
  const children = reports.flatMap(({ parts }, i) =>
    parts.flatMap((part, at) =>
      childrenOf(part, {
        opensPage: i > 0 && at === 0,
        isSigned: parts[at + 1]?.kind === 'signature',
        opensSignature: parts[at - 1]?.kind !== 'signature',
      }),
    ),
  );
  const [first] = reports;
  const title = first?.parts.find((part) => part.kind === 'title');
  const document = new Document({
    title: fitForXml(title && 'heads' in title ? '' : ((title as Passage | undefined)?.lines.join('') ?? '')),
    creator: fitForXml(first?.report.organ?.value ?? ''),
    // By this a folder that is read knows the document for a copy of the text beside it.
    customProperties: [
      { name: copyProperty, value: fitForXml(source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1)) },
    ],
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page }, footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]));
}

/** 37 mm above, 35 below, 28 on the side of the binding, 26 on the other: 156 mm by 225 of text. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1400 },
};

const exactly = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

const sizes = { two: 44, three: 32, four: 28, five: 21 };

const set = (face: Face, size: number) => ({ font: fontOf(face), size, color: '000000', bold: false, italics: false });

const styles = {
  default: {
    document: {
      run: { ...set(faces.body, sizes.three), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(28) },
    },
    title: { run: set(faces.title, sizes.two), paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(35), after: 560 } } },
    heading1: { run: set(faces.heading, sizes.three), paragraph: { spacing: exactly(28), indent: { firstLine: 640 }, keepNext: true } },
    heading2: { run: set(faces.subheading, sizes.three), paragraph: { spacing: exactly(28), indent: { firstLine: 640 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { firstLine: 640 }, alignment: AlignmentType.BOTH },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: sizes.five },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
    // Four characters of room behind the date, as it is signed without a seal.
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.RIGHT, indent: { right: 1280 }, keepLines: true },
    },
    {
      id: 'Date',
      name: 'Date',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(28), after: 280 } },
    },
  ],
};

/** `— 1 —`, at the outer side. */
const footer = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ ...set(faces.table, sizes.four), children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const named: Readonly<Record<Passage['kind'], string>> = {
  title: 'Title',
  dateline: 'Date',
  heading: 'Heading1',
  subheading: 'Heading2',
  paragraph: 'BodyText',
  signature: 'Signature',
  raw: 'Normal',
};

/** What stands around a part. */
interface Around {
  /** It begins a report that is not the first. */
  readonly opensPage: boolean;
  /** A signature follows, which never stands on a page by itself. */
  readonly isSigned: boolean;
  /** No signature stands before it. */
  readonly opensSignature: boolean;
}

function childrenOf(part: Passage | LaidTable, { opensPage, isSigned, opensSignature }: Around): readonly FileChild[] {
  if (part.kind === 'table') return [tableOf(part), new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } })];
  const { kind, lines } = part;
  const style = named[kind];
  const options = (children: IParagraphOptions['children'], first: boolean): IParagraphOptions => ({
    style,
    ...(first && opensPage ? { pageBreakBefore: true } : {}),
    ...(isSigned ? { keepNext: true } : {}),
    ...(kind === 'signature' && opensSignature ? { spacing: { ...exactly(28), before: 560 } } : {}),
    ...(children ? { children } : {}),
  });
  if (kind === 'title')
    return [
      new Paragraph(
        options(
          lines.map((line, i) => new TextRun({ text: fitForXml(line), font: chinese, ...(i > 0 ? { break: 1 } : {}) })),
          true,
        ),
      ),
    ];
  return lines.map((line, i) => new Paragraph(options(kind === 'paragraph' ? runsOf(line) : [tabbed(line)], i === 0)));
}

/** Words with the tabs between them. */
function tabbed(line: string): TextRun {
  const pieces = fitForXml(line).split('\t');
  return new TextRun({ font: chinese, children: pieces.flatMap((piece, i) => (i > 0 ? [new Tab(), piece] : [piece])) });
}

/** `（一）主动公开。` at the head of a paragraph is a sub-heading with its text behind it. */
const opening = /^（[一二三四五六七八九十]{1,3}）[^。；，：]{1,30}[。：]/u;

function runsOf(text: string): readonly TextRun[] {
  const head = opening.exec(text)?.[0];
  if (!head || head.length === text.length) return [tabbed(text)];
  return [new TextRun({ text: fitForXml(head), font: fontOf(faces.subheading) }), tabbed(text.slice(head.length))];
}
