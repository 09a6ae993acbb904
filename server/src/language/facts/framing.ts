import type { Clause } from '../sentences.ts';
import type { Token } from './tokens.ts';

/** What a clause does to those behind it in its sentence. */
export interface Framing {
  /** It is about this organ itself (`经县司法局审核，我局收到…`), or about another one (`市住建局最多，收到…`). */
  readonly organ: 'own' | 'other' | undefined;
  /** It turns to one field, or to other years (`征地拆迁领域，收到…`, `本届任期内，我局收到…`). */
  readonly field: boolean;
}

export function framingOf(tokens: readonly Token[], { from, to, mark }: Clause, text: string, self: string): Framing {
  const words = text.slice(from, to);
  const isOwn = own.test(words) || tokens.some((t) => isSelf(t, text, self));
  const strange = tokens.filter((t) => t.kind === 'unknown');
  const isOther = strange.some((t) => organs.test(text.slice(t.from, t.to)));
  const says = tokens.some((t) => t.kind === 'figure' || (t.kind === 'verb' && t.id !== 'occur'));
  const field = mark === '，' && strange.length > 0 && !says && fields.test(words);
  return { organ: isOwn ? 'own' : isOther ? 'other' : undefined, field };
}

/** 我局, 本机关: the organ speaks of itself. */
const own = /我(?:们|[\u4e00-\u9fff])|本(?:机关|单位|部门|行政机关|街道|[局委厅办院处所中镇乡县市区州旗省])/;

const isSelf = (token: Token, text: string, self: string): boolean =>
  token.kind === 'mark' && token.id === 'fill' && token.to - token.from > 2 && self.includes(text.slice(token.from, token.to));

/** Names of organs end so; 格局, 布局, 城乡 and the like are none, and of 委 those of the party are none. */
const organs =
  /[^格布大开当结全]局(?![面势限部])|厅|[政府委]办(?![法理公件结])|[^省市县区州旗盟党纪]委(?![员托派会])|(?:法|医|学|检察|研究)院|(?:支|大|总)队|镇|[^城]乡(?![村镇土])|公司|学校|分局|事务所|(?:服务|指挥|管理|监测|执法|交易|审批|卫生)中心/;

/** One field, period or place among several is named at the end of a clause; `涉及征地的` is one, too. */
const fields = /(?:方面|领域|类别?|期间|以来|[内来的中里上间])$/;
