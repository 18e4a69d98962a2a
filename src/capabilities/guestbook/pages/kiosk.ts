import { html, type Html } from '../../../platform/http/html.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import { fill } from '../../../platform/texts.ts';
import { texts } from './texts.ts';

/** Where a page of the guest book is shown: on the visitor's own phone, or on a tablet that the next visitor will see. */
export interface Stand {
  /** code of the place, '' when none is chosen */
  place: string;
  kiosk: boolean;
}

/** Seconds without a touch until a tablet returns to its start. */
export const IDLE_SECONDS = 60;
/** Seconds for which a tablet shows what somebody has just sent. */
export const DONE_SECONDS = 30;

/** Path of the start page of this stand. */
export function startPath({ place, kiosk }: Stand): string {
  const query = new URLSearchParams({ ...(place ? { tempat: place } : {}), ...(kiosk ? { kios: '1' } : {}) });
  return query.size === 0 ? '/tamu' : `/tamu?${query.toString()}`;
}

/** Path of the form at this stand. */
export function formPath({ place, kiosk }: Stand): string {
  return `/tamu?${new URLSearchParams({ tempat: place, ...(kiosk ? { kios: 'isi' } : {}) }).toString()}`;
}

/** What a page of a visit has to carry on of the stand, as a query: `?tempat=…&kios=1` on a tablet, else ''. */
export function carry(stand: Stand): string {
  return stand.kiosk ? `?${new URLSearchParams({ tempat: stand.place, kios: '1' }).toString()}` : '';
}

/**
 * Wraps a page of a tablet: the script takes it back to the start after `seconds` without a touch, and says so ten seconds before.
 * On a phone it is the body alone.
 */
export function onKiosk(context: PageContext, stand: Stand, seconds: number, body: Html): Html {
  if (!stand.kiosk) return body;
  context.scripts.add('kiosk');
  return html`<div class="kiosk" data-kiosk="${seconds}" data-start="${startPath(stand)}" data-form="${formPath(stand)}">${body}
<p class="idle" role="status" data-idle="${fill(texts[context.locale].idle, { n: 10 })}"></p></div>`;
}

/**
 * Without script a tablet returns to its start by a header; for pages on which nobody types. Never cached, never shown by "back".
 */
export function returning(stand: Stand, seconds = DONE_SECONDS): { headers?: Record<string, string> } {
  return stand.kiosk ? { headers: { refresh: `${seconds}; url=${startPath(stand)}` } } : {};
}
