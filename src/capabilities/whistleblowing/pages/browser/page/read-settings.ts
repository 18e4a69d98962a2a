import type { MailboxSettings } from './settings.ts';

/** Settings of the element, which the server wrote. */
export function readSettings<T extends MailboxSettings>(element: HTMLElement): T {
  return JSON.parse(element.dataset['settings'] ?? '') as T;
}
