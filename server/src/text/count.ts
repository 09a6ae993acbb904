/** `1 place`, `2 places`: how English counts. `many` is for nouns that take no mere `s`. */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
