import { combined, listed } from './lists.ts';

/** What an organ is, as far as its name tells. */
export type OrganKind = 'government' | 'town' | 'subdistrict' | 'office' | 'department' | 'other';

/** What the names of organs end with, by kind; of two kinds the first counts. After the law of local organizations, and how reports shorten it. */
export const organEndings: readonly (readonly [kind: OrganKind, endings: readonly string[]])[] = [
  ['subdistrict', listed('街道 街道办事处 街道办')],
  ['town', listed('镇 乡 镇人民政府 乡人民政府')],
  ['office', combined(['政府办', '管委会办'], ['', '公室', '公厅'])],
  // Zones, which are governments in all but name.
  ['other', [...combined(listed('开发 实验 试验 新 园 高新 示范 度假 保税 管理'), ['区']), '管委会', '管理委员会']],
  ['government', listed('政府 省 市 县 区 州 旗 盟')],
  ['department', listed('局 委 厅 院 队 站 所 办 会 中心 办公室 管理处')],
];

/** Organs whose report counts all of their area. */
export const areaEndings: readonly string[] = listed('人民政府 省 市 县 区 州 旗 盟 镇 乡 街道 街道办事处 管委会 管理委员会');

/** 我局, 本县, 全镇: in two characters, words for an organ itself or for all of its area. */
export const selfWords: ReadonlySet<string> = new Set(combined(['我', '本', '全'], [...'局县市区镇乡州省旗街委办院厅部处队']));
