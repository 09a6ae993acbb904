import type { Exported, ExportJob } from '../../contract.ts';
import { countOf } from '../../text/count.ts';
import type { ExportCommand } from '../arguments/parse.ts';
import { listAll } from '../files/list.ts';
import { officeWriter, type Written } from '../files/office-writer.ts';
import { type Targets, targetsIn } from '../files/targets.ts';
import type { ExportedFile } from '../jobs/assignment.ts';
import { isOneFile } from '../jobs/neighbours.ts';
import { lineOf } from '../jobs/outcomes.ts';
import type { ExitCode } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { visible } from '../output/visible.ts';
import { fileWords } from '../output/words.ts';
import { reading, special } from './reading.ts';

/** Writes reports as files of office programs; ends with 1 where they have errors, which is said once. */
export async function exportReports(asked: ExportCommand, output: Output, version: string): Promise<ExitCode> {
  const { language, format } = asked;
  const written = await writerOr(asked, output);
  // Of how many organs the years are is known only when all were read.
  const to = written && (asked.years ? 'output' : destinationOf(asked, output, !isOneFile(asked.paths)));
  if (!written || !to) return 2;
  const run: Run = { asked, output, written, to, errors: 0, reports: 0, failed: false };
  const organs = new Map<string, ExportedFile[]>();
  const ran = await reading(asked, special('export', {}), version, output, async ({ exported }) => {
    if (!exported) return;
    run.errors += exported.errors;
    if (asked.years) organs.set(exported.organ, [...(organs.get(exported.organ) ?? []), exported]);
    else await deliver(run, exported.file, { what: 'report', format, language, text: { name: exported.file, text: exported.text } });
  });
  if (ran.stopped) return 130;
  if (asked.years) {
    const among = destinationOf(asked, output, organs.size > 1);
    if (!among) return 2;
    run.to = among;
  }
  for (const [organ, files] of organs) {
    const texts = files.map(({ file, text }) => ({ name: file, text }));
    await deliver(run, organ, { what: 'years', format: format as 'xlsx' | 'csv', language, texts });
  }
  if (run.errors > 0 && run.reports > 0) output.complain(`nianbao: ${errorWords(run)[language]}\n`);
  if (ran.failed || run.failed) return 2;
  return run.errors > 0 ? 1 : 0;
}

interface Run {
  readonly asked: ExportCommand;
  readonly output: Output;
  readonly written: Written;
  to: Targets | 'output';
  errors: number;
  reports: number;
  failed: boolean;
}

const errorWords = ({ reports, errors }: Run) => ({
  zh: `导出了 ${reports} 份报告，其中有 ${errors} 处错误，公布之前请改正（nianbao check）`,
  en: `exported ${countOf(reports, 'report')} with ${countOf(errors, 'error')}; correct them before they are published (nianbao check)`,
});

/** The writer, or undefined where it is not there, which is said. */
export async function writerOr({ language }: Pick<ExportCommand, 'language'>, output: Output): Promise<Written | undefined> {
  try {
    return await officeWriter();
  } catch (error) {
    const { message } = error as Error;
    output.complain(
      `nianbao: ${language === 'zh' ? '没有找到写办公文件的部分' : 'the writer of office files was not found'}: ${visible(message)}\n`,
    );
    return undefined;
  }
}

/** Where files go; undefined where they cannot, which is said. */
function destinationOf(asked: ExportCommand, output: Output, several: boolean): Targets | 'output' | undefined {
  const { output: path, format, force, language, paths } = asked;
  if (path === undefined) {
    if (!several) return 'output';
    const words = { zh: '几份报告要写 --output，写到一个文件夹', en: 'several reports need --output, a folder' };
    output.complain(`nianbao: ${words[language]}\n`);
    return undefined;
  }
  const sources = [...listAll(paths, asked)].map(({ file }) => file);
  const to = targetsIn({ output: path, ending: format, force, several, sources });
  if ('pathFor' in to) return to;
  output.complain(lineOf(asked, path, to));
  return undefined;
}

/** Makes one file and writes it; what goes wrong with it is said, and the others go on. */
async function deliver(run: Run, name: string, job: ExportJob): Promise<void> {
  const { asked, output, to } = run;
  const made = await run.written(job).catch((error: unknown) => error as Error);
  if (!('bytes' in made)) {
    run.failed = true;
    output.complain(`${lineOf(asked, name, fileWords.failed)}${visible(made.stack ?? String(made))}\n`);
    return;
  }
  for (const note of made.notes) output.complain(lineOf(asked, name, { zh: note, en: note }));
  run.failed = !(await send(to, name, made, run)) || run.failed;
}

async function send(to: Targets | 'output', name: string, { bytes, reports }: Exported, run: Run): Promise<boolean> {
  if (to === 'output') {
    await run.output.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    run.reports += reports;
    return true;
  }
  const path = to.pathFor(name === '' ? '_' : name);
  const why = to.write(path, bytes);
  if (why) run.output.complain(lineOf(run.asked, path, why));
  else {
    run.reports += reports;
    await run.output.write(`${visible(path)}\n`);
  }
  return why === undefined;
}
