import { printedMark } from '../../activation/recognise.ts';
import { attribute as escaped } from './page-frame.ts';
import type { Block, Cell, Preview } from './page-messages.ts';

/*
 * The report as a file by itself: what a browser prints, and an office program opens. An editor's own pages may not print, which is why it is saved.
 * Nothing in it is loaded or run, and nothing says what is wrong: it is what will be published. Where its words are not the form's, that is told on the
 * screen alone; words of the form that the report lacks are told apart on paper too, since they will not be published.
 */

const style = `
body{margin:2em auto;max-width:48em;padding:0 1em;color:#000;background:#fff;font:16px/1.8 FangSong,STFangsong,"Noto Serif CJK SC",SimSun,serif}
h1{font:bold 1.5em/1.5 SimHei,"Noto Sans CJK SC",sans-serif;text-align:center;margin:1em 0}
h2{font:bold 1.1em/1.6 SimHei,"Noto Sans CJK SC",sans-serif;margin:1.4em 0 .6em}
h3{font-size:1em;margin:1em 0 .4em}
p{margin:.4em 0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
pre{white-space:pre-wrap;border:1px solid #000;padding:.6em;font:inherit}
table{border-collapse:collapse;width:100%;margin:.8em 0;font-size:.8em;line-height:1.4}
th,td{border:1px solid #000;padding:.25em .4em;font-weight:normal;text-align:center;overflow-wrap:anywhere}
th[scope=row]{text-align:left}
.other{text-decoration:underline dotted;text-underline-offset:3px}
.lacking{font-style:italic;color:#555}
.lacking::before{content:"〔"}
.lacking::after{content:"〕"}
article+article{break-before:page;border-top:1px solid #000;margin-top:3em}
@page{size:A4;margin:25mm 20mm}
@media print{.other{text-decoration:none}body{margin:0;max-width:none;padding:0;font-size:11pt}h1,h2,h3{break-after:avoid}tr{break-inside:avoid}article+article{border:0;margin:0}}`;

/**
 * A page of HTML by itself; every word of the report in it is text. By its generator the server knows it for a copy, and not for one more report
 * of the folder.
 */
export function printedPage({ reports }: Preview, title: string, language: string, words: Words): string {
  const articles = reports
    .map(({ blocks }) => `<article>\n${blocks.map((block) => printed(block, words)).join('\n')}\n</article>`)
    .join('\n');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
${printedMark}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${articles}
</main>
</body>
</html>
`;
}

type Words = Readonly<Record<string, string>>;

/** The attributes of an element that says something else than the form, or what only the form says. */
function toldOf(form: string | null | undefined, isLacking: boolean, words: Words): string {
  if (form) return ` class="other" title="${escaped(words.formSays!.replace('{0}', () => form))}"`;
  return isLacking ? ` class="lacking" title="${escaped(words.formOnly!)}"` : '';
}

function printed(block: Block, words: Words): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2${toldOf(block.form, false, words)}>${escaped(block.text)}</h2>`;
    case 'subheading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'table':
      return `<table>\n${block.lines.map((line) => `<tr>${line.map((cell) => printedCell(cell, words)).join('')}</tr>`).join('\n')}\n</table>`;
    case 'unread':
      return `<pre>${escaped(block.text)}</pre>`;
    case 'absent':
      return '';
  }
}

function printedCell({ kind, text, form, range, colspan, rowspan }: Cell, words: Words): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  const told = toldOf(form, range === null, words);
  if (kind === 'head') return `<th scope="col"${spans}${told}>${escaped(text)}</th>`;
  return kind === 'label' ? `<th scope="row"${spans}${told}>${escaped(text)}</th>` : `<td${spans}>${escaped(text)}</td>`;
}
