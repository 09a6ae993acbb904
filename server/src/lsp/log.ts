/** Where a server says what went wrong: the client's log, never the standard output. */
export interface Log {
  /** Says it once, however often it happens. */
  once(message: string): void;
}

/** More different messages than this are the same trouble; the log stays readable and the memory bounded. */
const limit = 500;

/** A log that writes each different message once. */
export function createLog(write: (message: string) => void): Log {
  const said = new Set<string>();
  return {
    once(message) {
      if (said.has(message) || said.size >= limit) return;
      said.add(message);
      write(message);
    },
  };
}

/** An error in words, with the place where it arose. */
export function wordsOfError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
