/** A value that is made when it is first asked for: what a server needs only for a report must not make its start longer. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
