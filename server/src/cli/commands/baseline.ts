import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { FileIgnore } from '../../project/file.ts';
import { readProject } from '../../project/file.ts';
import { projectName } from '../../project/name.ts';
import { insertIgnore } from '../../project/text.ts';
import { applyEdits } from '../../service.ts';
import { countOf } from '../../text/count.ts';
import type { IgnoresCommand } from '../arguments/parse.ts';
import { projectAbove } from '../files/projects.ts';
import { replaceBytes } from '../files/write.ts';
import type { ExitCode } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { visible } from '../output/visible.ts';
import { reading, special } from './reading.ts';

/** Writes everything that is found today into the project files, so that only what is new is told from now on. Nothing is written where a file could not be checked. */
export async function addBaseline(asked: IgnoresCommand, output: Output, version: string): Promise<ExitCode> {
  const { only, minSeverity, reason, language } = asked;
  const own = special('ignores', { check: { format: 'json', only, minSeverity, fixes: false, baseline: true } });
  const added = new Map<string, FileIgnore[]>();
  const ran = await reading(asked, own, version, output, async ({ file, baseline = [] }) => {
    if (file === undefined || baseline.length === 0) return;
    const project = asked.project === undefined ? (projectAbove(file) ?? resolve(projectName)) : resolve(asked.project);
    const name = relative(dirname(project), resolve(file)).split(sep).join('/');
    const list = added.get(project) ?? [];
    list.push(...baseline.map((one) => ({ file: name, ...one, reason })));
    added.set(project, list);
  });
  if (ran.stopped) return 130;
  if (ran.failed) return 2;
  for (const [project, ignores] of added) {
    const words = countWords(ignores.length, language);
    if (!write(project, ignores)) {
      output.complain(`nianbao: ${visible(project)}: ${language === 'zh' ? '不能写入' : 'cannot be written'}\n`);
      return 2;
    }
    await output.write(`${visible(relative('.', project) || project)}${language === 'zh' ? '：' : ': '}${words}\n`);
  }
  if (added.size === 0) await output.write(`${countWords(0, language)}\n`);
  return 0;
}

const countWords = (count: number, language: IgnoresCommand['language']): string =>
  language === 'zh' ? `加入 ${count} 条忽略` : `${countOf(count, 'ignore', 'ignores')} added`;

/** Adds entries to a project file, which need not be there; whether it then holds them. */
function write(project: string, ignores: readonly FileIgnore[]): boolean {
  let text = existsSync(project) ? readFileSync(project, 'utf8') : '';
  for (const ignore of ignores) {
    const insertion = insertIgnore(text, ignore);
    if (!insertion) return false;
    text = applyEdits(text, [insertion.edit]);
  }
  if (readProject(text).problem) return false;
  try {
    if (existsSync(project)) replaceBytes(project, Buffer.from(text));
    else writeFileSync(project, text, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
