/** A stretch of a text: UTF-16 offsets, half-open `[start, end)`. The one kind of position that the core knows. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a person sees, in both languages of the house. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;
