import type { Refusal } from '../outcome.ts';
import type { Locale } from '../texts.ts';
import { html, type Html } from './html.ts';
import { texts } from './error-texts.ts';

type Key = keyof typeof texts.id;

function keyOf(status: number): Key {
  const known: Record<number, Key> = {
    401: 'signedOut',
    403: 'forbidden',
    404: 'notFound',
    413: 'tooLarge',
    415: 'wrongType',
    429: 'tooMany',
    503: 'later',
    507: 'full',
  };
  return known[status] ?? (status >= 500 ? 'unexpected' : 'unreadable');
}

/** Title of the tab: begins with "Galat:" as every page with an error does. */
export function errorTitle(status: number, locale: Locale): string {
  return `${texts[locale].prefix}: ${texts[locale][keyOf(status)]}`;
}

export function errorHeading(status: number, locale: Locale): string {
  return texts[locale][keyOf(status)];
}

/** What happened, in the refusal's own sentence, and the ways out. */
export function errorBody(refusal: Refusal, locale: Locale): Html {
  const t = texts[locale];
  return html`<h1>${errorHeading(refusal.status, locale)}</h1>
<p class="lead">${refusal.message[locale]}</p>
${
  refusal.complaints.length === 0
    ? null
    : html`<ul class="complaints">${refusal.complaints.map((each) => html`<li>${each.message[locale]}</li>`)}</ul>`
}
<h2>${t.wayOut}</h2>
<ul>
<li><a href="/">${t.toHome}</a></li>
<li><a href="/bantuan">${t.toHelp}</a></li>
</ul>`;
}
