/** Surnames that hardly begin a common word. */
export const surnames =
  '王李张刘陈杨赵吴徐孙胡朱郭郑梁谢唐邓冯韩曹彭蔡潘董袁蒋杜魏吕丁沈姜傅钟卢汪戴崔廖姚谭韦贾邹熊秦阎薛侯郝邵赖贺尹龚黄罗宋苏叶孟邱汤乔洪';
/** Surnames that do: 周末, 曾经, 陆续, 林业, 高度, 任何. */
export const doubtfulSurnames = '周马高林任曾陆史万段雷钱易武康毛江程文方石金夏田白付';
/** Those that hardly stand but before marks that hide a name: 许, 余 and 向 are words. */
export const rareSurnames = '何许肖余范闫龙陶黎顾严覃莫孔向';

/** Words that begin with such a surname all the same, and what is said instead of a given name. */
export const noNames =
  /^(?:陈述|陈情|陈诉|郑重|谢意|谢忱|胡乱|董事|张贴|张榜|张挂|杜绝|韩国|徐徐|唐突|赖以|罗列|罗马|洪水|洪涝|黄色|黄金|苏醒|叶片|宋体|汤药|朱红|贺信|贺电|钟点|秦岭|吴江|孙子|王国|沈阳|郑州|徐州|邓小|侯任|侯补|傅立|周末|周边|周围|周期|周到|高度|高效|高质|高频|任何|任职|曾经|林业|林地|陆续|史料|万事|方便|方式|文件|文明|程序|江苏|石油|金额|田间|白天|易于|易懂|马上|毛坯|康复|武装|段落|雷同|付出|.{1,2}某|.某|.姓|.氏|.先生|.女士|.小姐|.同志|.老师|.主任|.局长|.大爷|.大妈|.阿姨|.师傅)/;
