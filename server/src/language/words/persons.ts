/** Words that begin with such a surname all the same, and what is said instead of a given name. */
export const noNames =
  /^(?:陈述|陈情|陈诉|郑重|谢意|谢忱|胡乱|董事|张贴|张榜|张挂|杜绝|韩国|徐徐|唐突|赖以|罗列|罗马|洪水|洪涝|黄色|黄金|苏醒|叶片|宋体|汤药|朱红|贺信|贺电|钟点|秦岭|吴江|孙子|王国|沈阳|郑州|徐州|邓小|侯任|侯补|傅立|.{1,2}某|.某|.姓|.氏|.先生|.女士|.小姐|.同志|.老师|.主任|.局长|.大爷|.大妈|.阿姨|.师傅)/;
