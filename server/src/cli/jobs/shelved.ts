import type { KeptEntry } from '../../archive/kept.ts';
import type { Numbered, Outcome } from './assignment.ts';
import type { Done } from './crew.ts';
import { keptIn, outcomeIn, type PackedEntry, type PackedFile, packed, printsIn } from './packing.ts';
import { emptyShelf } from './shelf.ts';

/** What was read of each file of a run, put away until all are read. */
export interface Shelved {
  put(chunk: readonly Numbered[], done: Done): void;
  /** What the reports of a file are compared by; nothing for a file that was not read. */
  keptOf(at: number): { readonly kept: readonly KeptEntry[]; readonly length: number };
  /** What the file with the number `at` gave, without `kept` and `length`. It was read. */
  outcomeOf(at: number): Outcome;
  end(): void;
}

interface Known {
  readonly file: PackedFile;
  /** Of its bytes on the shelf. */
  readonly number: number;
  readonly kept: readonly KeptEntry[];
}

export function shelvedFiles(): Shelved {
  const shelf = emptyShelf();
  const known: Known[] = [];
  // An entry is asked for its parts one after another.
  let last: { readonly entry: PackedEntry; readonly kept: KeptEntry } | undefined;
  const fetched = (entry: PackedEntry, number: number): KeptEntry => {
    if (last?.entry !== entry) last = { entry, kept: keptIn(shelf.take(number, entry), entry) };
    return last.kept;
  };
  const shelvedEntry = (entry: PackedEntry, number: number): KeptEntry =>
    new ShelvedEntry(
      entry,
      () => fetched(entry, number),
      () => new Uint32Array(shelf.take(number, printsIn(entry)).buffer),
    );
  return {
    put(chunk, done) {
      const { bytes, files } = 'bytes' in done ? done : packed(done);
      const number = shelf.put(bytes);
      for (const [k, file] of files.entries()) {
        known[chunk[k]!.at] = { file, number, kept: file.kept.map((entry) => shelvedEntry(entry, number)) };
      }
    },
    keptOf: (at) => ({ kept: known[at]?.kept ?? [], length: known[at]?.file.length ?? 0 }),
    outcomeOf: (at) => outcomeIn(shelf.take(known[at]!.number, known[at]!.file.outcome)),
    end: shelf.end,
  };
}

/** An entry on the shelf, of which little is in memory. */
class ShelvedEntry implements KeptEntry {
  readonly organ: string;
  readonly year: number;
  readonly start: number;
  readonly coarseness: number;
  readonly sketch: Uint32Array;
  readonly #whole: () => KeptEntry;
  readonly #prints: () => KeptEntry['prints'];

  constructor({ organ, year, start, coarseness, sketch }: PackedEntry, whole: () => KeptEntry, prints: () => KeptEntry['prints']) {
    this.organ = organ;
    this.year = year;
    this.start = start;
    this.coarseness = coarseness;
    this.sketch = sketch;
    this.#whole = whole;
    this.#prints = prints;
  }

  get end(): number {
    return this.#whole().end;
  }

  get figures(): string {
    return this.#whole().figures;
  }

  /** By themselves: of every entry they are asked for. */
  get prints(): KeptEntry['prints'] {
    return this.#prints();
  }

  get places(): KeptEntry['places'] {
    return this.#whole().places;
  }

  get problems(): KeptEntry['problems'] {
    return this.#whole().problems;
  }
}
