/** As `String.replace` takes it. */
// biome-ignore lint/suspicious/noExplicitAny: what it hands to a function depends on the groups of the expression.
type Put = string | ((found: string, ...rest: any[]) => string);

/** `text` with the first place of `find` replaced by `put`, as `String.replace` does it; throws where there is none, so that no test runs on the text as it was. */
export function replaced(text: string, find: string | RegExp, put: Put): string {
  mustHold(text, find);
  return typeof put === 'string' ? text.replace(find, put) : text.replace(find, put);
}

/** The same for all places of `find`. */
export function replacedAll(text: string, find: string | RegExp, put: Put): string {
  mustHold(text, find);
  return typeof put === 'string' ? text.replaceAll(find, put) : text.replaceAll(find, put);
}

function mustHold(text: string, find: string | RegExp): void {
  const isThere = typeof find === 'string' ? find !== '' && text.includes(find) : text.search(find) >= 0;
  if (!isThere) throw new Error(`nothing to replace: ${String(find)}`);
}
