// That the explanation was read on this browser, one key a trip.
const nameOf = (memberId: string) => `lurus-travel-notice:${memberId}`;

export function isNoticeRead(memberId: string): boolean {
  try {
    return localStorage.getItem(nameOf(memberId)) === '1';
  } catch {
    return false;
  }
}

export function markNoticeRead(memberId: string): void {
  try {
    localStorage.setItem(nameOf(memberId), '1');
  } catch {
    // No storage: it is shown again.
  }
}
