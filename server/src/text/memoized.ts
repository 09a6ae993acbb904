/**
 * `make`, whose outcome is cached for as long as the object that it was made of exists. What else it is given has to follow from that object, as it is
 * looked at the first time alone.
 */
/* @__NO_SIDE_EFFECTS__ */
export function memoized<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  return cached(make, new WeakMap<Key, { readonly value: Value }>());
}

/** The same for names and numbers, of which there are few: the outcome is cached for as long as the program runs. */
/* @__NO_SIDE_EFFECTS__ */
export function memoizedByName<Key extends string | number, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  return cached(make, new Map<Key, { readonly value: Value }>());
}

interface Cache<Key, Value> {
  get(key: Key): { readonly value: Value } | undefined;
  set(key: Key, made: { readonly value: Value }): unknown;
}

function cached<Key, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
  cache: Cache<Key, Value>,
): (key: Key, ...rest: Rest) => Value {
  return (key, ...rest) => {
    let made = cache.get(key);
    if (!made) {
      made = { value: make(key, ...rest) };
      cache.set(key, made);
    }
    return made.value;
  };
}
