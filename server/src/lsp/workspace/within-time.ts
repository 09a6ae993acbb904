/** A read that has not come in so many milliseconds is given up: what stands behind it in the queue must not wait for a disk that is gone. */
const most = 10_000;

/** What `work` gives; throws `ETIMEDOUT` when it takes longer than `limit` milliseconds, and whatever it brings then is dropped. */
export function withinTime<T>(work: Promise<T>, limit = most): Promise<T> {
  return new Promise((given, failed) => {
    const late = setTimeout(() => failed(Object.assign(new Error('the read takes too long'), { code: 'ETIMEDOUT' })), limit);
    work.then(given, failed).finally(() => clearTimeout(late));
  });
}
