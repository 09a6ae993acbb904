/** People as reports name them: the nouns for those who ask or complain, surnames, and what follows a name. For expressions over folded text. */

/** Nouns that a name follows at once, whatever mark or word comes between: their bearer is a private person. */
export const applicantNouns = '申请人|申请者|原告|上诉人|起诉人|投诉人|举报人|信访人|复议人|第三人|来信人|来访人';

/** Nouns for people in general: a name is one only before a verb of asking. */
export const peopleNouns = '村民|居民|市民|群众|公民|业主|当事人|农户|网友';

/**
 * Surnames that hardly begin a common word; those that do (周末, 曾经, 陆续, 林业, 高度, 任何, 顾虑, 马上) are left out. Source: the commonest 150 of the
 * national count of surnames, less those.
 */
export const surnames =
  '王李张刘陈杨赵吴徐孙胡朱郭郑梁谢唐邓冯韩曹彭蔡潘董袁蒋杜魏吕丁沈姜傅钟卢汪戴崔廖姚谭韦贾邹熊秦阎薛侯郝邵赖贺尹龚黄罗宋苏叶孟邱汤乔洪';

/** Words that begin with such a surname all the same, and what is said instead of a given name. */
export const noNames =
  /^(?:陈述|陈情|陈诉|郑重|谢意|谢忱|胡乱|董事|张贴|张榜|张挂|杜绝|韩国|徐徐|唐突|赖以|罗列|罗马|洪水|洪涝|黄色|黄金|苏醒|叶片|宋体|汤药|朱红|贺信|贺电|钟点|秦岭|吴江|孙子|王国|沈阳|郑州|徐州|邓小|侯任|侯补|傅立|.{1,2}某|.某|.姓|.氏|.先生|.女士|.小姐|.同志|.老师|.主任|.局长|.大爷|.大妈|.阿姨|.师傅)/;
