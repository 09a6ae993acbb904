import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkSync } from 'recheck';
import { cache } from '../../scripts/editor/vscode.ts';

// Without it the checker would start a program of another make, and say the same.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/** A proof or nothing: the checker that tries texts at random is left out. */
const proof = { checker: 'automaton', timeout: 100_000, maxNFASize: 1_000_000, maxPatternSize: 10_000, maxRepeatCount: 1000 } as const;

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const { version } = createRequire(import.meta.url)('recheck/package.json');
/** Where the proofs are of this version of the checker with these options: a sum a line, of the expression that is proven. */
const place = join(cache, 'proven', sumOf(JSON.stringify([version, proof])));

/** What has been proven linear in this checkout before: a proof holds as long as expression and checker are the same, and some take seconds. */
export interface Proven {
  /** `linear`, or what is wrong with the expression. */
  verdict(source: string, flags: string): string;
  /** Keeps the proofs that were made, too. */
  keep(): void;
}

/** The proofs that are at hand. */
export function proven(): Proven {
  const known = new Set(existsSync(place) ? readFileSync(place, 'utf8').split('\n') : []);
  return {
    verdict(source, flags) {
      const sum = sumOf(`/${source}/${flags}`);
      if (!known.has(sum)) {
        const found = checkSync(source, flags, proof);
        if (found.status === 'vulnerable') return found.complexity.summary;
        if (found.status !== 'safe') return `not proven: ${found.error.kind}`;
      }
      known.add(sum);
      return 'linear';
    },
    keep() {
      mkdirSync(dirname(place), { recursive: true });
      const partial = `${place}.${process.pid}`;
      writeFileSync(partial, [...known].join('\n'));
      renameSync(partial, place);
    },
  };
}
