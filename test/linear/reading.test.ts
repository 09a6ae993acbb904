import { expectLinear } from './growth-of-work.ts';

// Imported when counting has begun, so that every block is counted.
const { analyse } = await import('../../server/src/service.ts');

expectLinear('reading and checking', (text) => {
  analyse(text);
});
