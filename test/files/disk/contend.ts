import { appendFileSync, existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../../src/files/disk/lock.ts';

/*
 * One of several programs that want the lock of a dossier again and again: bundled by a test, and run as a process of its own. It writes
 * when it enters and when it leaves. Some of the times it then holds on to a lock that looks older than it is, as a laptop that sleeps,
 * until another program has taken that over; giving it back must then remove nothing.
 */

const [root = '', log = '', rounds = '0', seed = '1'] = process.argv.slice(2);
const lock = join(root, '.nulmeting', 'lock');
const say = (what: string): void => appendFileSync(log, `${process.pid} ${what}\n`);
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

let state = Number(seed);
function random(): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
}

/** Waits until the lock is another program's, two seconds at most: the last program has nobody who takes it over. */
async function sleepUntilTakenOver(): Promise<void> {
  const token = join(lock, readdirSync(lock)[0] ?? '');
  const longAgo = Date.now() / 1000 - 3600;
  utimesSync(token, longAgo, longAgo);
  for (let waited = 0; waited < 400 && existsSync(token); waited += 1) await pause(5);
  // Whoever took it over is at work now.
  await pause(random() * 5);
}

while (!existsSync(join(root, 'go'))) await pause(2);
for (let round = 0; round < Number(rounds); round += 1) {
  const isSleeper = random() < 0.5;
  const work = async (): Promise<void> => {
    say('in');
    await pause(random() * 3);
    say('out');
    if (isSleeper) await sleepUntilTakenOver();
  };
  await withLock(root, work, { beforeTakeover: () => pause(random() * 10) });
}
