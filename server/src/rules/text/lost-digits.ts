import type { Report } from '../../report/model.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { groupedFinding, matchesIn, matchRange, proseIn } from '../wording.ts';

export const textLostDigits: Rule = {
  ...stated('text/lost-digits'),
  *check({ report }) {
    const dates = placesOf(report, date);
    if (dates.length > 0) {
      const words = [...new Set(dates.map((p) => p.words))].map((w) => `「${w}」`).join('');
      yield groupedFinding(this, dates, { zh: `日期${words}丢了字。`, en: `Dates have lost characters: ${words}.` });
    }
    for (const place of placesOf(report, counted)) {
      const message = {
        zh: `「${place.words}」的数字后面丢了量词。`,
        en: `The measure word after the number of “${place.words}” is lost.`,
      };
      yield groupedFinding(this, [place], message);
    }
    for (const place of placesOf(report, year)) {
      const message = { zh: `「${place.words}」后面少了「年」字。`, en: `年 is missing after “${place.words}”.` };
      yield groupedFinding({ code: this.code, severity: 'information' }, [place], message);
    }
  },
};

interface Place extends Range {
  readonly words: string;
}

const placesOf = (report: Report, expression: RegExp): readonly Place[] =>
  proseIn(report, null, 1, 5, 6).flatMap((p) => matchesIn(p.text, expression).map((m) => ({ ...matchRange(p, m), words: m[0] })));

/** 202年1月15日, 202311日, 20231月1日, 202312月31日, 2023年月日; 至1231日止, 2023年1231日; 自2023年1月1起. */
const date =
  /(?<![\d.-])(?:20\d|2\d\d)年\d{1,2}月\d{1,2}日|(?<![\d.-])20\d{2}(?:\d{2,4}日(?!均)|\d{1,2}月\d{1,2}日|年月日?(?=[起至止，。）]|$)|年\d{3,4}日|年\d{1,2}月\d{1,2}(?=[起至止，。；）]|到20))|(?<=[至到])\d{3,4}日(?=止|[，。）]|$)/g;

/** 公开信息25主要包括: a number of entries with neither its measure word nor anything else that a number stands before. */
const counted =
  /(?<=公开|发布|更新|公布|发送|推送)(?:各类|各种)?(?:政府|政务)?信息\d{1,6}(?![\d\u3000-\u303f，；：（）.%～~\-—+*×年月日时分条篇份件个次期项则余多万千百亿批类起宗例部张页种组届级元天周季度号款名位至到和与及或以等左有近约行全板栏服热便号单比增减])(?=[\u4e00-\u9fff])/g;

/** 围绕2023全市: the year before what is counted for all of it. */
const year = /(?<![\d《“（.-])20[0-3]\d(?=(?:全[市县区镇乡省州局年]|我[市县区镇乡局]|上半年|下半年)(?!会|运动|大会|两会))/g;
