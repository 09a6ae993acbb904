/** A message in its frame. `fields` are header fields beside Content-Length. */
export function frame(message: unknown, fields: readonly string[] = []): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from([...fields, `Content-Length: ${body.length}`, '', ''].join('\r\n')), body]);
}

/** Takes frames out of a stream, strictly: whatever is not a frame is kept as stray. */
export function readFrames(onBody: (body: string) => void): { feed(bytes: Uint8Array): void; stray(): string } {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = -1;
  let stray = '';
  const join = (): Buffer => {
    const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    chunks = [all];
    return all;
  };
  const drop = (count: number): void => {
    chunks = [join().subarray(count)];
    size -= count;
  };
  const header = (): boolean => {
    const all = join();
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const lines = all.toString('latin1', 0, end).split('\r\n');
    const length = lines.map((line) => /^Content-Length: (\d+)$/.exec(line)?.[1]).find((n) => n !== undefined);
    stray += lines.filter((line) => !/^Content-(?:Length|Type): /.test(line)).join('\n');
    wanted = Number(length);
    drop(end + 4);
    return true;
  };
  return {
    stray: () => stray,
    feed(bytes) {
      chunks.push(Buffer.from(bytes));
      size += bytes.length;
      for (;;) {
        if (wanted < 0 && !header()) return;
        if (size < wanted) return;
        const body = join().toString('utf8', 0, wanted);
        drop(wanted);
        wanted = -1;
        onBody(body);
      }
    },
  };
}
