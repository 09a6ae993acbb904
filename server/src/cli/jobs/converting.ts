import type { Found } from '../files/found.ts';
import { type Listed, standardInput } from '../files/list.ts';
import { isNamedReport, isOffice, isOutdated, type OfficeFiles } from '../files/office.ts';
import type { Assignment, Numbered } from './assignment.ts';
import type { Crew } from './crew.ts';

/** So many UTF-16 units of texts are kept for those that are judged a second time. */
const mostKept = 32_000_000;

/** A crew to which files of Word, Excel and PDF are handed as texts: they are read in threads of their own, before. */
export function converting(crew: Crew, office: OfficeFiles, { stdin }: Pick<Assignment, 'stdin'>): Crew {
  const known = new Map<string, Found>();
  let left = mostKept;
  const converted = async (asked: Numbered): Promise<Numbered> => {
    const { file } = asked;
    if ('why' in file || 'text' in file) return asked;
    if (file.file === standardInput)
      return stdin && isOffice(stdin.file) ? { ...asked, file: await office.given(stdin.file, stdin.bytes) } : asked;
    if (!isRead(file)) return asked;
    const found = known.get(file.file) ?? (await office.found(file));
    const size = 'text' in found ? found.text.length : 0;
    if (!known.has(file.file) && left > size) {
      known.set(file.file, found);
      left -= size;
    }
    return { ...asked, file: found };
  };
  return { ...crew, ask: async (who, chunk) => crew.ask(who, await Promise.all(chunk.map(converted))) };
}

/** Of older formats those that were asked for, or call themselves a report. */
const isRead = ({ file, named }: Listed): boolean => isOffice(file) || (isOutdated(file) && (named || isNamedReport(file)));
