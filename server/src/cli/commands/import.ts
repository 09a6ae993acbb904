import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Imported } from '../../office/messages.ts';
import type { Words } from '../../text/range.ts';
import { whyUnread } from '../../text/unread.ts';
import type { ImportCommand } from '../arguments/parse.ts';
import { type Listed, listAll, statOf } from '../files/list.ts';
import { bytesOf, isNamedReport, isOffice, isOutdated, type OfficeFiles, officeFiles } from '../files/office.ts';
import { replaceBytes } from '../files/write.ts';
import { lineOf } from '../jobs/outcomes.ts';
import type { ExitCode } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { visible } from '../output/visible.ts';
import { fileWords } from '../output/words.ts';

/** Makes texts of reports in Word, Excel, PDF or HTML, and says what could not be taken over. 0 where all were made, 2 otherwise. */
export async function importFiles(asked: ImportCommand, output: Output): Promise<ExitCode> {
  const office = officeFiles();
  try {
    const files = [...listAll(asked.paths, { ignore: [], gitignore: true, copies: true })].filter((one) => 'why' in one || isWanted(one));
    const why = wrongOutput(asked, files.length);
    if (why) return refused(asked, asked.output ?? '', why, output);
    let failed = files.length === 0;
    if (failed) output.complain(`nianbao: ${fileWords.notImported[asked.language]}\n`);
    for (const one of files) {
      if (output.interrupted?.()) return 130;
      const words = 'why' in one ? one.why : await importOne(one.file, asked, office, output);
      if (!words) continue;
      failed = true;
      output.complain(lineOf(asked, one.file, words));
    }
    return failed ? 2 : 0;
  } finally {
    office.end();
  }
}

const isPage = (file: string): boolean => /\.html?$/i.test(file);

/** Whatever was asked for by its name; in a folder what can be imported, and older files that call themselves a report. */
const isWanted = ({ file, named }: Listed): boolean => named || isOffice(file) || isPage(file) || (isOutdated(file) && isNamedReport(file));

function wrongOutput({ output, stdout }: ImportCommand, files: number): Words | undefined {
  if (output === undefined || stdout || files < 2) return undefined;
  const stat = statOf(output);
  return 'kind' in stat && stat.kind === 'folder' ? undefined : fileWords.severalOutputs;
}

function refused(asked: ImportCommand, file: string, words: Words, output: Output): ExitCode {
  output.complain(lineOf(asked, file, words));
  return 2;
}

/** Gives why there is no text of a file; undefined where there is one. */
async function importOne(file: string, asked: ImportCommand, office: OfficeFiles, output: Output): Promise<Words | undefined> {
  if (/\.(?:txt|text|md|markdown)$/i.test(file)) return fileWords.isText;
  const bytes = bytesOf(file);
  if ('zh' in bytes) return bytes;
  const answer = await office.answer(file, bytes);
  if ('refused' in answer) return answer.refused;
  if (asked.stdout) {
    await output.write(answer.imported.text);
    output.complain(lostLines(answer.imported, asked));
    return undefined;
  }
  const to = targetOf(file, asked.output);
  const why = written(to, answer.imported.text, asked.force);
  if (why) return { zh: `${to} ${why.zh}`, en: `${to} ${why.en}` };
  await output.write(`${visible(file)} → ${visible(to)}\n${lostLines(answer.imported, asked)}`);
  return undefined;
}

const lostLines = ({ lost }: Imported, { language }: ImportCommand): string =>
  lost.map(({ words }) => `  ${visible(words[language])}\n`).join('');

/** Beside the source, in the folder that was given or as the file that was given. */
function targetOf(file: string, output: string | undefined): string {
  const name = `${basename(file, extname(file))}.txt`;
  if (output === undefined) return join(dirname(file), name);
  const stat = statOf(output);
  return 'kind' in stat && stat.kind === 'folder' ? join(output, name) : output;
}

function written(to: string, text: string, force: boolean): Words | undefined {
  try {
    if (force && existsSync(to)) replaceBytes(resolve(to), Buffer.from(text));
    else writeFileSync(to, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? fileWords.exists : whyUnread(error);
  }
}
