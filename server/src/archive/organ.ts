import { fold } from '../text/fold.ts';

/** Other names of organs, short or former (`县科工局`), by the name that the organ is filed under; as a project file lists them. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** Gives the name under which an organ is filed. */
export type OrganKey = (name: string) => string;

/**
 * How organs are told apart: by their names without spaces and brackets, in one script, 人民政府 and 政府 being one word; names that
 * `aliases` lists are those of the organ listed. A short form that nobody has listed is another organ.
 */
export function organKeys(aliases: Aliases = {}): OrganKey {
  const listed = new Map<string, string>();
  for (const [name, others] of Object.entries(aliases)) for (const other of others) listed.set(foldedName(other), foldedName(name));
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      const folded = foldedName(name);
      key = listed.get(folded) ?? folded;
      // Names come from titles, which change as they are typed: what was once asked for need not be kept for ever.
      if (known.size >= most) known.clear();
      known.set(name, key);
    }
    return key;
  };
}

/** Names whose keys are kept at hand. */
const most = 100_000;

const dropped = new Set('()"\'<>,.:-');

function foldedName(name: string): string {
  let out = '';
  for (const character of fold(name)) if (!dropped.has(character)) out += character;
  return out.replaceAll('人民政府', '政府');
}
