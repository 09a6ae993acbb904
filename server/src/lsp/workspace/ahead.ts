/** So many are begun before the one that is waited for has come. */
const depth = 4;

/**
 * What `begin` gives for each, in their order; of those behind some are under way already, so that nobody waits for a disk or a client once for each.
 * Throws what `begin` throws when it is the turn of that one; what was begun and is not asked for any more is dropped, whatever comes of it.
 */
export async function* ahead<T, R>(all: Iterable<T>, begin: (one: T) => Promise<R>): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const one of all) {
    const coming = begin(one);
    // Whoever stops asking leaves it to nobody.
    coming.catch(() => {});
    begun.push(coming);
    if (begun.length > depth) yield await begun.shift()!;
  }
  for (const coming of begun) yield await coming;
}
