#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import manifest from '../../../package.json' with { type: 'json' };
import { isThread, serveThread } from './jobs/thread.ts';
import { standardOutput } from './output/standard.ts';
import { run } from './run.ts';

// zod would otherwise compile its parsers from strings, which a strict runtime forbids.
z.config({ jitless: true });

/** This script, which threads run too. */
const entry = fileURLToPath(import.meta.url);

if (isThread()) serveThread();
else {
  run(process.argv.slice(2), standardOutput(entry), manifest.version).then((code) => {
    process.exitCode = code;
  });
}
