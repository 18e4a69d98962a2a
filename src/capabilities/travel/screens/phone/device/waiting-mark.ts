// One bit outside the database, so that the application's start need not load the queue to learn that nothing waits.
const NAME = 'lurus-travel-waiting';

export function markWaiting(waits: boolean): void {
  try {
    if (waits) localStorage.setItem(NAME, '1');
    else localStorage.removeItem(NAME);
  } catch {
    // No storage: the queue is sent when the traveller opens his trip.
  }
}

export function isWaitingMarked(): boolean {
  try {
    return localStorage.getItem(NAME) === '1';
  } catch {
    return false;
  }
}
