import { expect, test, vi } from 'vitest';
import type { ImportReply } from './messages.ts';
import { officeReader, type StartWorker } from './reader.ts';

const bytes = new Uint8Array([1]);
const answerOf = (name: string): ImportReply['answer'] => ({ refused: { zh: name, en: name } });

/** Workers that answer with the name of the file, but for those that hang or die at it. */
function workers() {
  const seen = { started: 0, ended: 0 };
  const start: StartWorker = (hear, lost) => {
    seen.started++;
    return {
      post: ({ id, name }) => {
        if (name === '死') setTimeout(lost, 1);
        else if (name !== '停') setTimeout(() => hear({ id, answer: answerOf(name) }), 1);
      },
      end: () => void seen.ended++,
    };
  };
  return { seen, start };
}

test('files are read one after the other by one worker, which starts with the first', async () => {
  const { seen, start } = workers();
  const reader = officeReader(start);
  expect(seen.started).toBe(0);
  const all = await Promise.all(['甲', '乙', '丙'].map((name) => reader.read(name, bytes)));
  expect(all).toEqual(['甲', '乙', '丙'].map(answerOf));
  expect(seen).toEqual({ started: 1, ended: 0 });
});

test('one that takes too long or kills its worker is refused, and the next has a new one', async () => {
  const { seen, start } = workers();
  const reader = officeReader(start, 50);
  const stopped = { refused: { zh: '读取用的时间或内存过多，已停止', en: 'reading it took too much time or memory and was stopped' } };
  expect(
    await Promise.all([reader.read('停', bytes), reader.read('甲', bytes), reader.read('死', bytes), reader.read('乙', bytes)]),
  ).toEqual([stopped, answerOf('甲'), stopped, answerOf('乙')]);
  expect(seen).toEqual({ started: 3, ended: 2 });
});

test('a worker that cannot be started refuses the file', async () => {
  const reader = officeReader(
    vi.fn(() => {
      throw new Error('no worker');
    }),
  );
  expect(await reader.read('甲', bytes)).toHaveProperty('refused');
});
