import { html, type Html } from '../../../../platform/http/html.ts';
import type { AgencyRow, Card, Headline, ScopeBody, SlowParty } from '../../contract/dashboard.ts';
import { bentLine, gapLine, yearCurve } from './drawings.ts';
import type { PageWords } from './words.ts';

/** Agencies shown before the rest is folded. */
const FIRST = 8;
/** Lines of "who is slow". */
const LINES = 10;

/** What stands below one another on the first page, and on that of an agency. */
export function scopeSections(
  words: PageWords,
  body: ScopeBody,
  links: { party: (party: SlowParty) => string; card: (card: Card) => string },
): Html {
  const { t } = words;
  const { slow, missingYears, cards } = body;
  return html`<section class="attention" aria-labelledby="perhatian"><h2 id="perhatian">${t('attention')}</h2>
${cards.length === 0 ? html`<p class="quiet">${t('attention-none')}</p>` : html`<ol class="rows">${cards.map((each) => cardRow(words, each, links.card(each)))}</ol>`}</section>
<section class="slow" aria-labelledby="lambat"><h2 id="lambat">${t('slow')}</h2>
<p class="quiet">${t('slow-lead')}</p>
${
  missingYears.length > 0
    ? html`<p class="missing">${t('missing-years', { years: missingYears.join(', ') })}</p>`
    : slow.length === 0
      ? html`<p class="quiet">${t('slow-none')}</p>`
      : html`<ol class="lines">${slowLines(words, slow, links.party)}</ol>`
}</section>`;
}

export function hero(
  words: PageWords,
  title: string,
  { headline, charts }: ScopeBody,
  said: readonly string[],
): Html {
  const { t } = words;
  const { absorption, plan, ended, gap, months: past, forecast } = headline;
  const months = monthLetters(words);
  return html`<section class="hero"><h1>${title}</h1>
<p class="figure"><b>${absorption === null ? t('not-yet') : words.number(absorption)}</b>${absorption === null ? null : html`<span class="unit">%</span>`}
${gap === null || past === 0 ? null : html`<span class="standing ${gap < 0 ? 'late' : 'kept'}">${t('standing-at', { standing: standingWords(words, gap), month: words.month(past) })}</span>`}</p>
${yearCurve(charts.curve, months)}
<ul class="legend" aria-hidden="true"><li class="real">${t('curve-real')}</li><li class="plan">${t('curve-plan')}</li><li class="ahead">${t('curve-band')}</li></ul>
<dl class="three"><div><dt>${t('absorption')}</dt><dd>${words.percent(absorption)}</dd></div>
${past === 0 ? null : html`<div><dt>${t('at-end', { month: words.month(past) })}</dt><dd>${plan === null ? t('not-yet') : t('ended-plan', { ended: words.percent(ended), plan: words.percent(plan) })}</dd></div>`}
<div><dt>${t('forecast')}</dt><dd>${words.forecast(forecast)}</dd></div></dl>
<div class="summary"><h2>${t('summary')}</h2>${said.map((each) => html`<p>${each}</p>`)}</div></section>`;
}

/** What a reader hears first: headline, the year's end, and the slowest party, in sentences. */
export function saidOf({ headline, slow }: ScopeBody, locale: PageWords['locale']): string[] {
  return [headline, headline.forecast, ...slow.slice(0, 1)].map(
    (each: Pick<Headline, 'sentence'>) => each.sentence[locale],
  );
}

export function standingWords({ t, number }: PageWords, gap: number): string {
  if (gap === 0) return t('on-plan');
  return `${t('points', { n: number(Math.abs(gap)) })} ${t(gap < 0 ? 'behind' : 'ahead')}`;
}

function cardRow({ t, short }: PageWords, { kind, count, amount }: Card, href: string): Html {
  return html`<li><a class="row" href="${href}"><b class="n">${count}</b><span class="what">${t(`card-${kind}`)}</span>${
    amount === null ? null : html`<span class="sum">${short(amount)}</span>`
  }</a></li>`;
}

/** Days and rupiah of each party; the line is as long beyond its bend as the party is late beside the latest. */
export function slowLines(
  words: PageWords,
  slow: readonly SlowParty[],
  href: (party: SlowParty) => string,
): Html[] {
  const { t, number, short } = words;
  const most = Math.max(...slow.map((each) => each.excess), 1);
  return slow.slice(0, LINES).map((each) => {
    const { late, open, stuck, excess } = each;
    const more = t(open > 0 ? 'slow-more' : 'slow-passed', { late, open, stuck: short(stuck) });
    return html`<li><a class="line" href="${href(each)}"><span class="who">${words.party(each.party)}</span>
<span class="days">${t('slow-days', { n: number(excess) })}</span>${bentLine(excess / most)}<span class="more">${more}</span></a></li>`;
  });
}

/** @param ended last whole month, 1 to 12; 0: none has ended yet */
export function agencySection(words: PageWords, rows: readonly AgencyRow[], ended: number): Html {
  const { t } = words;
  const row = (
    each: AgencyRow,
  ) => html`<li><a class="agency" href="/m/instansi/${each.agencyId}"><span class="who">${each.agency}</span>
<span class="gap-words ${(each.gap ?? 0) < 0 ? 'late' : 'kept'}">${each.gap === null ? t('not-yet') : t('points', { n: words.signed(each.gap) })}</span>${gapLine(each)}
${ended === 0 ? null : html`<span class="more">${t('agency-ended', { month: words.month(ended), ended: words.percent(each.ended), plan: words.percent(each.plan) })}</span>`}
<span class="more">${t('agency-now', { real: words.percent(each.absorption), forecast: words.forecast(each.forecast) })}</span></a></li>`;
  const rest = rows.slice(FIRST);
  return html`<section class="agencies" aria-labelledby="instansi"><h2 id="instansi">${t('agencies')}</h2>
${rows.length === 0 ? html`<p class="quiet">${t('agencies-none')}</p>` : html`<ol class="lines">${rows.slice(0, FIRST).map(row)}</ol>`}
${rest.length === 0 ? null : html`<details><summary>${t('agencies-more', { n: rows.length })}</summary><ol class="lines">${rest.map(row)}</ol></details>`}</section>`;
}

function monthLetters({ locale }: PageWords): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 15))));
}
