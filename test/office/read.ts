import { importFile, type Libraries } from '../../server/src/office/in/import.ts';
import type { Imported } from '../../server/src/office/messages.ts';

/** The readers of each kind, from their sources. */
export const libraries: Libraries = async (kind) => {
  if (kind === 'word') return (await import('../../server/src/office/in/word/word.ts')).readWord;
  if (kind === 'excel') return (await import('../../server/src/office/in/excel/excel.ts')).readExcel;
  return (await import('../../server/src/office/in/pdf/pdf.ts')).readPdf;
};

/** What comes of a file; throws with the reason where nothing does. */
export async function imported(bytes: Uint8Array, name = '甲.docx'): Promise<Imported> {
  const answer = await importFile(bytes, name, libraries);
  if ('refused' in answer) throw new Error(answer.refused.zh);
  return answer.imported;
}

/** Why a file is not read. */
export async function refusal(bytes: Uint8Array, name = '甲.docx'): Promise<string> {
  const answer = await importFile(bytes, name, libraries);
  return 'refused' in answer ? answer.refused.zh : '';
}

/** What was said in Chinese of what could not be taken over. */
export const saidOf = ({ lost }: Imported): readonly string[] => lost.map(({ words }) => words.zh);
