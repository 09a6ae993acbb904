import type { KeptEntry } from '../../archive/kept.ts';
import { sketchOf } from '../../archive/prints.ts';
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

interface Known extends PackedFile {
  /** Of its bytes on the shelf. */
  readonly number: number;
}

const nothing: Pick<Known, 'kept' | 'length' | 'number'> = { kept: [], length: 0, number: 0 };

export function shelvedFiles(): Shelved {
  const shelf = emptyShelf();
  const known: Known[] = [];
  // An entry is asked for its parts one after another.
  let last: { readonly entry: PackedEntry; readonly kept: KeptEntry } | undefined;
  const taken: Taken = {
    whole(entry, number) {
      if (last?.entry !== entry) last = { entry, kept: keptIn(shelf.take(number, entry), entry) };
      return last.kept;
    },
    prints: (entry, number) => new Uint32Array(shelf.take(number, printsIn(entry)).buffer),
  };
  return {
    put(chunk, done) {
      const { bytes, files } = 'bytes' in done ? done : packed(done);
      const number = shelf.put(bytes);
      for (const [k, file] of files.entries()) known[chunk[k]!.at] = { ...file, number };
    },
    keptOf(at) {
      const { kept, length, number } = known[at] ?? nothing;
      return { kept: kept.map((entry) => new ShelvedEntry(entry, number, taken)), length };
    },
    outcomeOf: (at) => outcomeIn(shelf.take(known[at]!.number, known[at]!.outcome)),
    end: shelf.end,
  };
}

/** Takes an entry, or its prints alone, from the bytes with a number. */
interface Taken {
  whole(entry: PackedEntry, number: number): KeptEntry;
  prints(entry: PackedEntry, number: number): KeptEntry['prints'];
}

/** An entry on the shelf, of which little is in memory. */
class ShelvedEntry implements KeptEntry {
  readonly #entry: PackedEntry;
  readonly #number: number;
  readonly #taken: Taken;

  constructor(entry: PackedEntry, number: number, taken: Taken) {
    this.#entry = entry;
    this.#number = number;
    this.#taken = taken;
  }

  get organ(): string {
    return this.#entry.organ;
  }

  get year(): number {
    return this.#entry.year;
  }

  get start(): number {
    return this.#entry.start;
  }

  get coarseness(): number {
    return this.#entry.coarseness;
  }

  get end(): number {
    return this.#whole.end;
  }

  get figures(): string {
    return this.#whole.figures;
  }

  get sketch(): KeptEntry['sketch'] {
    return sketchOf(this.prints);
  }

  /** By themselves: of every entry they are asked for. */
  get prints(): KeptEntry['prints'] {
    return this.#taken.prints(this.#entry, this.#number);
  }

  get places(): KeptEntry['places'] {
    return this.#whole.places;
  }

  get problems(): KeptEntry['problems'] {
    return this.#whole.problems;
  }

  get #whole(): KeptEntry {
    return this.#taken.whole(this.#entry, this.#number);
  }
}
