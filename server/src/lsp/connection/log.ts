/** Where a server says what went wrong: the client's log, never the standard output. */
export interface Log {
  /** Says it once, however often it happens. An error adds where it arose, which does not make it another message. */
  once(message: string, error?: unknown): void;
}

/** More different messages than this are the same trouble; the log stays readable and the memory bounded. */
const limit = 500;
/** A longer message is cut, in UTF-16 units: names and keys in it come from outside. */
const longest = 4000;

/** A log that writes each different message once. */
export function createLog(write: (message: string) => void): Log {
  const said = new Set<string>();
  return {
    once(message, error) {
      const line = error === undefined ? message : `${message}: ${error instanceof Error ? error.message : String(error)}`;
      const short = cut(line);
      if (said.has(short) || said.size >= limit) return;
      said.add(short);
      write(error instanceof Error && error.stack ? `${short}\n${cut(error.stack)}` : short);
    },
  };
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text);
