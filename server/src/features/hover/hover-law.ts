import type { Template, TemplateId } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import {
  articlesOf,
  type Basis,
  basisOf,
  type Citation,
  type Clause,
  documents,
  labelOf,
  resolve,
  type Status,
  sectionGuide,
  statusWords,
} from '../../law/index.ts';
import type { Label, Section } from '../../report/model.ts';
import type { Language, Words } from '../../text/range.ts';
import { escapeMarkdown, quoted } from './markdown.ts';

/** Longest quotation of a provision: in a list beside others, and alone. */
const beside = 150;
const alone = 900;
const mostLines = 16;

/** What a citation says and what that means for the report; undefined where nothing is known of the document. */
export function citationHover(citation: Citation, language: Language): string | undefined {
  const clause = resolve(citation);
  if (clause) return clauseHover(clause, language);
  return citation.document === null ? undefined : missing(citation.document, citation, language);
}

function clauseHover(clause: Clause, language: Language): string {
  const zh = language === 'zh';
  const parts = [`**${escapeMarkdown(clause.citation)}**`];
  const lines = [...(clause.lead === null ? [] : [clause.lead]), ...shorten(clause.text, alone).split('\n')].filter((line) => line !== '');
  if (lines.length > 0) parts.push(quote(lines));
  if (clause.meaning) parts.push(`${zh ? '对年报：' : 'For the report: '}${escapeMarkdown(clause.meaning[language])}`);
  parts.push(standing(clause, language));
  return parts.filter((part) => part !== '').join('\n\n');
}

/** At most 16 lines, each of its own; the reader sees that more follow. */
function quote(lines: readonly string[]): string {
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '……'] : lines;
  return shown.map((line) => `> ${escapeMarkdown(line)}`).join('  \n');
}

/** How the words were read. */
function standing(clause: Clause, language: Language): string {
  const far =
    clause.status === 'official'
      ? { zh: '', en: '' }
      : { zh: `（${statusWords[clause.status].zh}）`, en: ` (${statusWords[clause.status].en})` };
  const wording = {
    verbatim: { zh: '原文。', en: 'Its own wording. ' },
    summary: { zh: `大意，不是原文${far.zh}。`, en: `A summary, not the wording${far.en}. ` },
    none: { zh: '', en: '' },
  }[clause.wording][language];
  const whole = clause.place.article === null || clause.document !== 'regulation';
  const note = whole ? (clause.note ?? documents[clause.document].note)[language] : '';
  return escapeMarkdown(`${wording}${note}`);
}

/** A document that is known, and a place in it that is not there or not carried. */
function missing(id: Clause['document'], citation: Citation, language: Language): string {
  const { title, articles, note } = documents[id];
  const absent =
    citation.article !== null && (articles === null ? false : citation.article > articles || articlesOf(id).has(citation.article));
  const label = labelOf(citation, 2);
  const words: Words = absent
    ? { zh: `《${title}》没有${label}。`, en: `《${title}》 has no ${label}.` }
    : { zh: `${label}的文字没有收录。`, en: `The words of ${label} are not carried here.` };
  return [`**${escapeMarkdown(`《${title}》${label}`)}**`, escapeMarkdown(words[language]), escapeMarkdown(note[language])].join('\n\n');
}

/** Legal basis of a row or of the part that heads rows: each provision with its words, and how well all of it is established. */
export function basisHover(
  title: string,
  rowId: string,
  template: TemplateId,
  label: Label | null,
  language: Language,
): string | undefined {
  const basis = basisOf(rowId, template);
  if (!basis) return undefined;
  const zh = language === 'zh';
  const parts = [`**${escapeMarkdown(title)}**`];
  if (label && (label.likeness === 'near' || label.likeness === 'damaged'))
    parts.push(`${zh ? '表中写作' : 'Written here as '}${quoted(label.text)}`);
  parts.push(provisions(zh ? '法律依据' : 'Legal basis', basis.clauses, zh ? '条例没有对应的条款' : 'no article of the Regulations'));
  if (basis.witnesses.length > 0) parts.push(provisions(zh ? '印证' : 'Borne out by', basis.witnesses, ''));
  parts.push(established(basis, language));
  return parts.join('\n\n');
}

function provisions(heading: string, clauses: readonly Clause[], none: string): string {
  if (clauses.length === 0) return `**${heading}** ${escapeMarkdown(none)}`;
  return [`**${heading}**`, '', ...clauses.map((c) => `- ${escapeMarkdown(c.citation)}：${escapeMarkdown(inline(c))}`)].join('\n');
}

const inline = (clause: Clause): string =>
  `${clause.wording === 'summary' ? '（大意）' : ''}${shorten(clause.text.replaceAll('\n', ''), beside)}`;

const established = (basis: Basis, language: Language): string =>
  escapeMarkdown(
    language === 'zh'
      ? `这一行的依据：${statusWords[basis.status].zh}。${basis.note.zh}`
      : `What this row rests on: ${statusWords[basis.status].en}. ${basis.note.en}`,
  );

/** What belongs in a section; undefined for a heading that is none of the six. */
export function sectionHover(section: Section, template: Template, language: Language): string | undefined {
  if (section.number === null) return undefined;
  const title = template.sections.find((s) => s.number === section.number)?.title ?? '';
  const guide = sectionGuide(section.number, template.id);
  const lines = guide.lines.map(({ words, status }) => `- ${escapeMarkdown(`${words[language]}${mark(status, language)}`)}`);
  const heading = language === 'zh' ? `第${toChinese(section.number)}部分　${title}` : `Section ${section.number}: ${title}`;
  const parts = [`**${escapeMarkdown(heading)}**`, lines.join('\n'), provisions(language === 'zh' ? '依据' : 'Basis', guide.clauses, '')];
  return parts.join('\n\n');
}

/** Official words need no mark; all others say what they are. */
const mark = (status: Status, language: Language): string =>
  status === 'official' ? '' : language === 'zh' ? `（${statusWords[status].zh}）` : ` (${statusWords[status].en})`;

/** Cut after a sentence or clause where there is one, never in the middle of a word that reads as whole; `……` says that more follows. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'), head.lastIndexOf('，'));
  return `${head.slice(0, end > most / 3 ? end + 1 : most)}……`;
}
