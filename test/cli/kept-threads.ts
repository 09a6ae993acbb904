import type { StartWorker } from '../../server/src/office/reader.ts';

/** What those who use a thread have of it. */
type Hear = Parameters<StartWorker>[0];
type Lost = Parameters<StartWorker>[1];
type Thread = ReturnType<StartWorker>;

/** A thread and who hears it now. */
interface Kept {
  hear: Hear;
  lost: Lost;
  thread: Thread;
}

/** Threads that are started once and handed on to whoever comes next, unless one is ended at work: loading what it runs is most of what a short call costs. */
export function keptThreads(start: StartWorker): StartWorker {
  const idle: Kept[] = [];
  return (hear, lost) => {
    let asked = 0;
    const counted: Hear = (reply) => {
      asked--;
      hear(reply);
    };
    const kept: Kept = idle.pop() ?? started(start);
    Object.assign(kept, { hear: counted, lost });
    return {
      post(request) {
        asked++;
        kept.thread.post(request);
      },
      end() {
        if (asked === 0) idle.push(kept);
        else kept.thread.end();
      },
    };
  };
}

function started(start: StartWorker): Kept {
  const kept: Kept = { hear() {}, lost() {}, thread: { post() {}, end() {} } };
  kept.thread = start(
    (reply) => kept.hear(reply),
    () => kept.lost(),
  );
  return kept;
}
