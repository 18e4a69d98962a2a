import type { Government } from '../../../../platform/act.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { html, type Html } from '../../../../platform/http/html.ts';
import { entry, ledger, notice } from '../../../../platform/http/parts.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import { answeringTexts } from '../../texts/answering.ts';
import type { AnswerSettings } from './settings.ts';

/** The first page: everything somebody should know before the first question, and the place where the script asks. */
export function answeringBody(
  government: Government,
  locale: Locale,
  days: { opens_on: PlainDate; closes_on: PlainDate },
  /** questions that somebody is asked at most */
  most: number,
  settings: AnswerSettings,
): Html {
  const t = answeringTexts[locale];
  const day = longDay(days.closes_on, locale);
  const { wave, source, state, fingerprint } = settings;
  const stays = html`<ol><li>${t.stays1}</li><li>${t.stays2}</li><li>${t.stays3}</li><li>${t.stays4}</li></ol>`;
  const limits = html`<ul><li>${t.limit1}</li><li>${t.limit2}</li><li>${t.limit3}</li><li>${t.limit4}</li></ul>`;
  return html`<div class="intro"><h1>${t[`title-${source}`]}</h1>
<p class="lead">${fill(t.lead, { government: government.name })}</p>
${stateNotice(t, state, days, locale)}
${ledger([
  [t.who, fill(t.whoIs, { government: government.name })],
  [t.why, t.whyIs],
  [t.time, fill(t.timeIs, { n: most, day })],
  [t.genuine, html`${t.genuineHow} <a href="/cek/undangan">${t.genuineLink}</a>.`],
])}
${entry(t.stays, stays)}
${entry(t.limits, limits)}</div>
<section id="isian" tabindex="-1" aria-label="${t.begin}" data-settings="${JSON.stringify(settings)}"><p>${t.needs}</p>
<p>${t.paper}</p><p><a href="/bantuan">${t.help}</a></p></section>
<div class="intro">${
    state === 'early'
      ? null
      : entry(
          t.key,
          html`<p>${t.keyHow}</p><p class="code print" id="sidik">${fingerprint}</p>
<p><a href="/s/${wave}/bukti">${t.counts}</a></p>`,
        )
  }</div>`;
}

function stateNotice(
  t: (typeof answeringTexts)[Locale],
  state: AnswerSettings['state'],
  days: { opens_on: PlainDate; closes_on: PlainDate },
  locale: Locale,
): Html | null {
  if (state === 'open') return null;
  if (state === 'early')
    return notice('info', t.earlyTitle, fill(t.early, { day: longDay(days.opens_on, locale) }));
  const words = fill(t.closed, { day: longDay(days.closes_on, locale) });
  return notice('info', t.closedTitle, html`<p>${words}</p><p>${t.closedHere}</p>`);
}
