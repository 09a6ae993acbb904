/** How a program writes a text out of a PDF: `width` characters to a line, `lines` to a page, with what stands at the edge of each. */
export interface Pages {
  readonly width: number;
  readonly lines: number;
  /** The running head of every page but the first; empty for none. */
  readonly head: string;
  mark(page: number): string;
}

/** The text as it comes out of a PDF: paragraphs indented and broken into lines, pages with their numbers; rows of tables stay whole. Lines end as they did. */
export function asPdf(text: string, { width, lines, head, mark }: Pages): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const out: string[] = [];
  let page = 1;
  let line = 0;
  const put = (words: string): void => {
    out.push(words);
    if (++line % lines === 0) out.push('', mark(page++), '', ...(head === '' ? [] : [head, '']));
  };
  for (const whole of text.split(eol)) for (const words of broken(whole, width)) put(words);
  return out.join(eol);
}

const broken = (line: string, width: number): readonly string[] => {
  const stays = /[\t|<]/.test(line) || line.length < 30 || !/[。；]/.test(line);
  return stays ? [line] : [...cut(/^[（一二三四五六]/.test(line) ? line : `　　${line}`, width)];
};

/** No figure is cut, and no mark begins a line. */
function* cut(line: string, width: number): Iterable<string> {
  for (let from = 0; from < line.length; ) {
    let to = Math.min(line.length, from + width);
    while (
      to < line.length &&
      to > from + width / 2 &&
      (/[\d.%]/.test(line[to]!) || /[，。；：、）”》]/.test(line[to]!) || /[\udc00-\udfff]/.test(line[to]!))
    )
      to--;
    yield line.slice(from, to);
    from = to;
  }
}
