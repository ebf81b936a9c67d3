import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A folder of the embedded record that another process has open. */
export class RecordInUse extends Error {
  constructor(folder: string, holder: string) {
    super(
      `the record in ${folder} is open in another process (${holder}); close that one, name another folder with --data, or set DATABASE_URL to share one record`,
    );
    this.name = 'RecordInUse';
  }
}

/**
 * Takes a folder for this process, since two processes writing one embedded database would destroy it. Returns what gives it back.
 * A lock whose process is gone (killed, machine restarted) is taken over. Throws {@link RecordInUse} where the holder lives.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'rapporteur.lock');
  const own = `${process.pid} ${startOf(process.pid)} ${hostname()}`;
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, own);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (tryLink(draft, lock)) return () => release(lock, own);
      const holder = readOrNull(lock);
      if (holder === null) continue;
      if (isAlive(holder)) throw new RecordInUse(folder, `process ${holder.split(' ')[0]}`);
      setAside(lock, holder, `${draft}.stale`);
    }
    throw new RecordInUse(folder, 'several processes are opening it');
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Makes the lock appear whole or not at all: a link either is made or finds another there. */
function tryLink(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead process's lock; puts back what it took if another process replaced it in between. */
function setAside(lock: string, seen: string, aside: string): void {
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readOrNull(aside) !== seen) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function release(lock: string, own: string): void {
  if (readOrNull(lock) === own) rmSync(lock, { force: true });
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function isAlive(holder: string): boolean {
  const [pid, start, host] = holder.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // The number may have been given to another process since.
  return startOf(Number(pid)) === start;
}

/** When a process started, in the kernel's ticks, where the system tells (Linux); else `-`. */
function startOf(pid: number): string {
  const stat = readOrNull(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}
