import type { Verb } from '../facts/kinds.ts';
import { combined, type Lexicon, listed, optional } from './lists.ts';

const lastYears = listed('上年 上年度 上一年 上一年度 去年 上年底 上年末');
const nextYears = listed('下年 下年度 下一年 下一年度 次年 来年 明年');

/** What happened. The rows of the form have the first word of most lists (新收, 上年结转, 结转下年度继续办理, 制发, 废止, 现行有效); the others are how reports say it. */
export const verbs: Lexicon<Verb> = {
  receive: listed('新收 收到 新收到 接到 收悉 共收到 收取到 新增 接收到 收'),
  accept: [
    ...listed('受理 登记 登记受理 受理登记 新受理 接收 接受 受理了 收办 接收处理'),
    ...combined(['收到'], optional('和 并'), listed('登记 处理 办理 受理')),
  ],
  handle: listed('办理 处理 办理了 承办 应办 应办理 应办件 应答复 应办结 需办理'),
  done: listed('办结 办理完毕 办理完成 处理完毕 办理办结 办毕 办理结束 已办结 办理完结 完结 办完'),
  answer: [
    ...combined(optional('办理 完成 办结 依法 予以 作出 做出 给予 进行'), ['答复', '回复']),
    ...listed('答复到位 答复完毕 答复办结 办复'),
  ],
  doneRate: listed('办结率'),
  carryIn: [
    ...combined(
      lastYears,
      listed(
        '结转 转结 遗留 转入 转来 结转至本年 结转至本年度 结转至今年 未办结 未办结转入 未办结结转 未答复 未答复结转 未答复转入 跨年办理 延至本年 延至本年度',
      ),
      optional('的'),
    ),
    ...combined(listed('结转 转结 承接 接转'), lastYears),
    ...combined(listed('承接 接转'), lastYears, listed('结转 未办结 未办结的 未答复 未答复的')),
    '往年结转',
  ],
  carryOut: [
    ...combined(
      listed('结转 结转至 结转到 结转入 转结 转结至 转结到 转 转至 转到 转入 顺延至 顺延到 延续至 延续到 延至 留待'),
      nextYears,
      optional('办理 继续办理 答复 继续答复 办理答复 处理 继续处理'),
    ),
    ...combined(nextYears, ['结转']),
    ...combined(listed('年底 年末 年终 期末'), listed('结转 结转的 转结 结存')),
    ...combined(['跨年', '跨年度'], ['', '继续'], ['办理', '答复', '结转']),
  ],
  carry: [...combined(listed('结转 转结 顺延 延续'), optional('至 到')), ...listed('结转入 结转的 转结的')],
  turn: [...combined(listed('延期 延长 推迟 顺延办理'), ['至', '到']), ...listed('转入 转至 转到 转 延至 留待 待')],
  occur: listed('发生 引发 引起 产生 出现 涉及 被提起 提起 存在'),
  make: [
    ...combined(optional('新'), listed('制作 制发 制定 出台 印发'), optional('了 并公开 并公布 并发布 并印发 、公开')),
    ...listed('制定出台 制定印发 制定发布 印发出台 新立'),
  ],
  publish: combined(['新'], ['公开'], optional('了 数 数量 件数')),
  repeal: [
    ...combined(optional('宣布 公布 清理 予以'), listed('废止 失效 废止失效 废止和失效 废止或失效 失效和废止')),
    ...listed('废止了 废止和宣布失效'),
  ],
  valid: [
    ...combined(optional('现行 继续 目前 目前现行 目前继续 目前仍 现 仍 仍然 保留 保留继续 累计 年末 年底'), ['有效'], optional('的 文件')),
    ...combined(['继续'], listed('执行 施行 实施')),
    ...combined(['对外公开'], optional('总数 总数量 总量')),
  ],
  decide: [...combined(optional('共'), listed('作出 做出 实施 采取'), optional('了')), ...listed('准予 下达 处理决定 审批')],
  collect: listed('收取 收取了 实际收取 征收 入库 上缴 上缴国库 缴入国库'),
};
