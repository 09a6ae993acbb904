/** `npm run proofs`: proves that every regular expression takes linear time, and writes down for which that is so. Exits with 1 when one is not. */
import { writeFileSync } from 'node:fs';
import { place, recordOf, verdict } from './proven.ts';
import { allRegexes } from './regexes.ts';

const regexes = allRegexes();
const wrong = regexes.flatMap((regex) => {
  const found = verdict(regex, new Set());
  return found === 'linear' ? [] : [{ ...regex, found }];
});
for (const { source, flags, places, found } of wrong) console.log(`${places.join(', ')}: /${source}/${flags} is ${found}`);
writeFileSync(
  place,
  recordOf(regexes.filter((regex) => !wrong.some(({ source, flags }) => source === regex.source && flags === regex.flags))),
);
process.exitCode = wrong.length > 0 ? 1 : 0;
