/** Told when nothing may hold the page any more: at the quick exit, and when the receipt was typed back. */
export const FREE_TO_LEAVE = 'lurus-free';

export function freeToLeave(): void {
  dispatchEvent(new Event(FREE_TO_LEAVE));
}
