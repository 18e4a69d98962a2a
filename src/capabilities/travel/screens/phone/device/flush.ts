// Sends what waits on this device: when the application starts, when the line returns, when the screen is shown again. Background
// synchronisation is missing in half of the browsers, so nothing rests on it.
import type { CheckInsTaken } from '../../../contract-evidence.ts';
import { isProblem } from '../../../../../../web/problem.ts';
import { post, upload } from '../../../../../../web/api.ts';
import { tellChange } from './changes.ts';
import { flushCheckIns, type Line } from './queue.ts';
import { browserStore } from './store.ts';
import { isWaitingMarked, markWaiting } from './waiting-mark.ts';

const line: Line = {
  checkIns: ({ memberId, deviceId }, items) =>
    post<CheckInsTaken>(`/travel/members/${memberId}/check-ins`, {
      deviceId,
      sent: new Date().toISOString(),
      items,
    }),
  async photo({ memberId, fileId, picture }) {
    const form = new FormData();
    form.append('id', fileId);
    form.append('file', picture, 'foto.jpg');
    try {
      await upload(`/travel/members/${memberId}/files`, form);
    } catch (error) {
      // A picture that the server will never take must not hold the check-in back.
      if (!isProblem(error) || error.status < 400 || error.status >= 500 || error.status === 401) throw error;
    }
  },
};

/** Milliseconds between tries while something waits: a line that returns does not always tell. */
const AGAIN = 60_000;

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
    } catch (error) {
      // No line, or somebody else is signed in on this device: it waits for its own traveller.
      if (!isProblem(error)) throw error;
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
