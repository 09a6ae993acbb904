import { areaEndings, type OrganKind, organEndings } from './words/organ-words.ts';

/** Organs in prose: what a name says of its organ, and how a clause tells whose work it is about. Takes folded text. */

/** What an organ is, by the end of its name. */
export const kindOf = (organ: string): OrganKind =>
  organEndings.find(([, endings]) => endings.some((ending) => organ.endsWith(ending)))?.[0] ?? 'other';

/** Whether a report of this organ counts all of its area: then 全县 says no more than 本机关. */
export const countsItsArea = (organ: string): boolean => areaEndings.some((ending) => organ.endsWith(ending));

/** Whether the organ speaks of itself: 我局, 我们, 本机关. */
export const speaksOfItself = (words: string): boolean => own.test(words);

const own = /我(?:们|[\u4e00-\u9fff])|本(?:机关|单位|部门|行政机关|街道|[局委厅办院处所中镇乡县市区州旗省])/;

/** Whether some organ is named: 市住建局, 县委办, 服务中心. 格局, 布局, 城乡 and the like are none, and of 委 those of the party are none. */
export const namesOrgan = (words: string): boolean => organs.test(words);

const organs =
  /[^格布大开当结全]局(?![面势限部])|厅|[政府委]办(?![法理公件结])|[^省市县区州旗盟党纪]委(?![员托派会])|(?:法|医|学|检察|研究)院|(?:支|大|总)队|镇(?![村域区级])|[^城]乡(?![村镇土])|公司|学校|分局|事务所|(?:服务|指挥|管理|监测|执法|交易|审批|卫生)中心/;

/** `砚溪县水利局` → `砚溪县` and `水利局`; the place is empty where none begins the name. */
export function placeAndOffice(organ: string): readonly [place: string, office: string] {
  const place = /^[\u3400-\u9fff\ud800-\udfff]{1,12}?(?:自治[州县区]|[省市县区州镇乡旗])/.exec(organ)?.[0] ?? '';
  return [place, organ.slice(place.length)];
}
