import { tableIds, tableNumber, templates } from '../../server/src/format/index.ts';
import type { TableId } from '../../server/src/format/types.ts';
import { type RenderName, renders } from './render.ts';
import type { Page } from './sheet.ts';

const ordinals = '零一二三四五六';
const prose: Readonly<Record<number, readonly string[]>> = {
  1: [
    '本机关认真贯彻落实《中华人民共和国政府信息公开条例》。',
    '（一）主动公开。及时公开机构职能等信息。',
    '（二）依申请公开。规范办理各环节。',
  ],
  5: ['一是公开的主动性还不够，二是解读形式较为单一。下一步，将加强学习培训，丰富解读形式。'],
  6: ['本年度未收取信息处理费。'],
};

/** The text of a page in one render. */
export function textOf(page: Page, render: RenderName): string {
  const html = render === 'html';
  const line = (text: string): string => (html ? `<p>${text}</p>` : text);
  const table = (id: TableId): string[] =>
    page.blocks[id].map((block) => (typeof block === 'string' ? line(block) : renders[render](block)));
  const { organ, year, template } = page.report;
  const lines = [line(`${organ}${year}年政府信息公开工作年度报告`)];
  if (page.place === 'early') lines.push(...tableIds.flatMap(table));
  for (const { number, title, table: id } of templates[template].sections) {
    lines.push(line(`${ordinals[number]}、${title}`), ...(prose[number] ?? []).map(line));
    if (page.place === 'usual' && id) lines.push(...table(id));
    if (page.place === 'other-section' && number === 2) lines.push(...tableIds.flatMap(table));
    if (page.place === 'appendix' && id) lines.push(line(`详见附件${tableNumber[id].slice(1)}。`));
  }
  if (page.place === 'appendix')
    for (const id of tableIds) lines.push(line(`附件${tableNumber[id].slice(1)}：${templates[template][id].name}`), ...table(id));
  if (html) return `<html><body>\n${lines.join('\n')}\n</body></html>\n`;
  const text = `${lines.join('\n')}\n`;
  return page.bullets ? text.replaceAll(/^(?=.)/gmu, '- ') : text;
}
