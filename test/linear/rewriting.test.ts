import { expectLinear } from './growth-of-work.ts';

// Imported when counting has begun, so that every block is counted.
const { analyse } = await import('../../server/src/service.ts');
const { documentFormattingEdits } = await import('../../server/src/features/formatting/formatting.ts');
const { repairsOf } = await import('../../server/src/features/code-actions/repair-document.ts');

expectLinear('reading, laying out and repairing', (text) => {
  const analysis = analyse(text);
  documentFormattingEdits(analysis.text, analysis.parts);
  repairsOf(analysis);
});
