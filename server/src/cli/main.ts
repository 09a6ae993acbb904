#!/usr/bin/env node
import * as z from 'zod/mini';
import manifest from '../../../package.json' with { type: 'json' };
import { standardOutput } from './output.ts';
import { run } from './run.ts';

// zod would otherwise compile its parsers from strings, which a strict runtime forbids.
z.config({ jitless: true });
run(process.argv.slice(2), standardOutput(), manifest.version).then((code) => {
  process.exitCode = code;
});
