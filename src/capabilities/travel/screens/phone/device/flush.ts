// Sends what waits on this device: when the application starts, when the line returns, when the screen is shown again. Background
// synchronisation is missing in half of the browsers, so nothing rests on it.
import type { CheckInsTaken } from '../../../contract-evidence.ts';
import { isProblem } from '../../../../../../web/problem.ts';
import { post, upload } from '../../../../../../web/api.ts';
import { tellChange } from './changes.ts';
import { flushCheckIns, type Line } from './queue.ts';
import { browserStore } from './store.ts';
import { isWaitingMarked, markWaiting } from './waiting-mark.ts';

/** Refused whoever asks and whenever: sent again, the answer is the same. Another person signed in (401, 403, 404) is no such answer. */
const FOR_GOOD: readonly number[] = [400, 409, 413, 415, 422];
const isForGood = (error: unknown) => isProblem(error) && FOR_GOOD.includes(error.status);

const line: Line = {
  async checkIns({ memberId, deviceId }, items) {
    const body = { deviceId, sent: new Date().toISOString(), items };
    try {
      return await post<CheckInsTaken>(`/travel/members/${memberId}/check-ins`, body);
    } catch (error) {
      if (!isProblem(error) || !isForGood(error)) throw error;
      // Said in the language of the moment, and kept so.
      const said = error.fields[0]?.message ?? error.detail;
      return { whole: { id: said, en: said } };
    }
  },
  async photo({ memberId, fileId, picture }) {
    const form = new FormData();
    form.append('id', fileId);
    form.append('file', picture, 'foto.jpg');
    try {
      await upload(`/travel/members/${memberId}/files`, form);
    } catch (error) {
      // A picture that the server will never take must not hold the check-in back.
      if (!isForGood(error)) throw error;
    }
  },
};

/** Milliseconds between tries while something waits: a line that returns does not always tell. */
const AGAIN = 60_000;

/** Why what waits of a traveller was not taken at the last try, in words; nothing for a line that only broke. */
const holds = new Map<string, string>();

export function whyHeld(memberId: string): string | null {
  return holds.get(memberId) ?? null;
}

let running: Promise<void> | null = null;
let isAskedAgain = false;

/** Sends all that waits; who asks while it runs is served by one more run, as his check-in may have come too late for this one. */
export function flushAll(): Promise<void> {
  if (running !== null) isAskedAgain = true;
  return (running ??= untilNobodyAsks().finally(() => {
    running = null;
  }));
}

async function untilNobodyAsks(): Promise<void> {
  do {
    isAskedAgain = false;
    await run();
  } while (isAskedAgain);
}

async function run(): Promise<void> {
  let sent = 0;
  for (const memberId of await browserStore.waiting()) {
    try {
      sent += await flushCheckIns(browserStore, memberId, line);
      holds.delete(memberId);
    } catch (error) {
      // No line, or somebody else is signed in on this device: it waits for its own traveller.
      if (!isProblem(error)) throw error;
      if (error.status === 0) holds.delete(memberId);
      else holds.set(memberId, error.detail);
    }
  }
  markWaiting((await browserStore.waiting()).length > 0);
  tellChange(sent);
}

let listening = false;

export function keepFlushing(): void {
  if (!listening) {
    listening = true;
    addEventListener('online', () => void flushAll());
    setInterval(() => {
      if (isWaitingMarked()) void flushAll();
    }, AGAIN);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void flushAll();
    });
  }
  void flushAll();
}
