import { setTimeout as sleep } from 'node:timers/promises';

/** Tries and waits between them, in milliseconds. */
const TRIES = 40;
const WAIT = 250;
const LOCK_NOT_AVAILABLE = '55P03';

/** Does `work`, which locks without waiting, when nobody holds what it locks: so no transaction of somebody else dies for it. */
export async function unlessBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || tried === TRIES) throw error;
      await sleep(WAIT * Math.random() * 2);
    }
  }
}
