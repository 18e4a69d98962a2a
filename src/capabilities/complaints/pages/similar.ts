import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import { fill } from '../../../platform/texts.ts';
import type { Similar } from '../contract.ts';
import { wordsOf } from './step.ts';

/** Complaints that are alike already: joining one brings a number and a code of one's own. */
export function similarList(context: PageContext, similar: readonly Similar[]): Html {
  const t = wordsOf(context);
  return html`<p class="hint">${t.similarHint}</p>
<ul class="rows">${similar.map(
    ({ id, subject, category, receivedOn, count }) => html`<li><b>${subject ?? t[`perihal-${category}`]}</b>
<span class="meta">${fill(t.similarCount, { n: count, day: longDay(receivedOn, context.locale) })}</span>
<form method="post" action="/aduan/ikut"><input type="hidden" name="aduan" value="${id}"><button type="submit" class="plain">${t.similarJoin}</button></form></li>`,
  )}</ul>`;
}
