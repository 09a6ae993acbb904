import { execFileSync } from 'node:child_process';

/** What the page, its host of extensions and the two servers run as. */
const ofTheEditor = /--type=(?:renderer|extensionHost)|\bserver-main\.js|\bserver\/node\.cjs/;

/** How long a process stands still, and how long it runs, in milliseconds: from the first to below the second. */
const moment = [10, 80] as const;
/** How long it stands still now and then. With moments alone a client that does not wait until the editor has moved its cursor was not found out. */
const standstill = [400, 2000] as const;
/** How often that is. */
const share = 0.07;

function between([least, most]: readonly [number, number]): number {
  return least + Math.random() * (most - least);
}

/** The processes of the editors that this process has started. */
function processesOfTheEditor(): readonly number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, pid, parent, args = '']) => ({ pid: Number(pid), parent: Number(parent), args }));
  const own = new Set([process.pid]);
  for (let before = 0; before < own.size; ) {
    before = own.size;
    for (const { pid, parent } of all) if (own.has(parent)) own.add(pid);
  }
  return all.filter(({ pid, args }) => own.has(pid) && ofTheEditor.test(args)).map(({ pid }) => pid);
}

/**
 * Makes the editor as slow as on a machine that others keep busy, until that is called off: each of its processes stands still most of the time, at times
 * of its own. Programs that take the cores away would do the same, cost all that they take, and come between the processes in fewer ways.
 */
export function holdBack(): () => void {
  const pids = processesOfTheEditor();
  if (pids.length < 4) throw new Error(`only ${pids.length} processes of the editor are found`);
  const timers = new Map<number, NodeJS.Timeout>();
  const signal = (pid: number, name: 'SIGSTOP' | 'SIGCONT'): void => {
    try {
      process.kill(pid, name);
    } catch {
      timers.delete(pid);
    }
  };
  const turn = (pid: number, stop: boolean): void => {
    signal(pid, stop ? 'SIGSTOP' : 'SIGCONT');
    const long = stop && Math.random() < share;
    timers.set(
      pid,
      setTimeout(() => turn(pid, !stop), between(long ? standstill : moment)),
    );
  };
  const letGo = (): void => {
    process.off('exit', letGo);
    for (const timer of timers.values()) clearTimeout(timer);
    for (const pid of pids) signal(pid, 'SIGCONT');
  };
  // What stands still when its parent ends would not end with it.
  process.once('exit', letGo);
  for (const pid of pids) turn(pid, true);
  return letGo;
}
