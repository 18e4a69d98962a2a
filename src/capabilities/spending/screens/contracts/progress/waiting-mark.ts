// One bit outside the database, so that the application's start need not load the queue to learn that nothing waits.
const NAME = 'lurus-contract-report-waiting';

export function markWaiting(waits: boolean): void {
  try {
    if (waits) localStorage.setItem(NAME, '1');
    else localStorage.removeItem(NAME);
  } catch {
    // No storage: the report is sent when its contract is opened.
  }
}

export function isWaitingMarked(): boolean {
  try {
    return localStorage.getItem(NAME) === '1';
  } catch {
    return false;
  }
}
