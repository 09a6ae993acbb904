import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/service.ts';
import { agreeing } from '../messages/agreeing.ts';

/** Findings on the reports of a folder that state two numbers which agree, or an equation that holds, by file; empty where there is no such folder. */
export function contradictions(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => /\.(txt|html|md)$/.test(file));
  return files.flatMap((file) => {
    const { findings } = analyse(readFileSync(join(folder, file), 'utf8'));
    return findings.flatMap(({ own }) => agreeing(own)).map((words) => `${file}: ${words}`);
  });
}
