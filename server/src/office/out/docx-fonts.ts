/*
 * The faces of official documents, GB/T 9704, each with those that stand in for it where it is not installed: an office program looks for the names in
 * their order, and then for the nearest face of the kind.
 */

/** What a stretch is set in. `latin` is for digits and Latin letters, which no official face prescribes. */
export interface Face {
  readonly name: string;
  /** Others, in their order; each is known to be on some systems. */
  readonly others: readonly string[];
  /** As the format names kinds of faces. */
  readonly family: 'roman' | 'swiss' | 'script' | 'modern';
}

export const faces = {
  title: {
    name: '方正小标宋简体',
    others: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun', 'Noto Serif CJK SC'],
    family: 'roman',
  },
  heading: { name: '黑体', others: ['SimHei', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'], family: 'swiss' },
  subheading: { name: '楷体_GB2312', others: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'], family: 'script' },
  body: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'], family: 'modern' },
  table: { name: '宋体', others: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'], family: 'roman' },
} as const satisfies Readonly<Record<string, Face>>;

/** The face of digits and Latin letters. */
export const latin = 'Times New Roman';

/** Of a run in the face of its style: quotation marks and dashes, which both scripts have, are Chinese. */
export const chinese = { hint: 'eastAsia' } as const;

/** How a run names its face. */
export const fontOf = ({ name }: Face) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, ...chinese });

/** The part of a document that tells which faces stand in for which. */
export function fontTable(): string {
  const fonts = Object.values(faces).map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  const own = `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}${own}</w:fonts>`;
}
