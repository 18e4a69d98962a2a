import { z } from 'zod';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute } from '../../../platform/http/pages.ts';
import { entry, ledger } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { complaintStatistics } from '../actions/statistics.ts';
import type { Statistics } from '../contract.ts';
import { texts } from './statistics-texts.ts';

/** How many years back are offered. */
const YEARS = 4;
type Figures = Omit<Statistics['agencies'][number], 'agencyId' | 'name'>;
const COLUMNS = ['received', 'inTime', 'medianDays', 'contested', 'satisfaction'] as const;

/** `/aduan/statistik`: how agencies do with complaints, as bars and as the same table; small numbers suppressed. */
export function statisticsPage(app: App, services: Services): void {
  const query = z.object({ tahun: z.coerce.number().int().optional().catch(undefined) });
  pageRoute(app, services, { path: '/aduan/statistik', query }, async (tx, { locale, today }, input) => {
    const t = texts[locale];
    const thisYear = Number(today.slice(0, 4));
    const years = Array.from({ length: YEARS }, (_, index) => thisYear - index);
    const year = years.find((each) => each === input.query.tahun) ?? thisYear;
    const figures = await complaintStatistics(tx, { year, channel: 'public' });
    const words = wordsIn(locale);
    return {
      title: `${t.title} ${year}`,
      indexed: true,
      back: { href: '/', label: t.home },
      body: html`<h1>${t.title} ${year}</h1>
<p class="lead">${fill(t.lead, { year })}</p>
<nav class="years" aria-label="${t.years}">${years.map((each) =>
        each === year
          ? html`<b aria-current="page">${each}</b> `
          : html`<a href="/aduan/statistik?tahun=${each}">${each}</a> `,
      )}</nav>
${
  figures.agencies.length === 0 && figures.total.received === null
    ? html`<p>${t.nothing}</p>`
    : html`${entry(t.total, ledger(COLUMNS.map((key) => [t[key], words(key, figures.total)])))}
${figures.agencies.length === 0 ? null : entry(t.bars, bars(figures))}
${figures.agencies.length === 0 ? null : entry(t.table, table(figures, locale))}
${figures.others === null ? null : entry(t.others, html`<p>${fill(t.othersNote, { n: figures.others.received })}</p>`)}`
}
${entry(t.how, html`<p>${fill(t.howText, { n: figures.smallest })}</p>`)}`,
    };
  });
}

/** Figures as words; what is suppressed or unknown is a dash that can be heard. */
function wordsIn(locale: Locale): (key: (typeof COLUMNS)[number], figures: Figures) => Html | string {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (key, figures) => {
    const value = figures[key];
    if (value === null)
      return html`<span aria-hidden="true">–</span><span class="unseen">${texts[locale].dash}</span>`;
    return key === 'inTime' || key === 'contested' ? percent.format(value / 100) : number.format(value);
  };
}

/** For the eye only: the table holds the same figures. */
function bars({ agencies }: Statistics): Html {
  const shown = agencies
    .filter((each) => each.received !== null)
    .toSorted((a, b) => (b.received ?? 0) - (a.received ?? 0));
  const most = Math.max(1, ...shown.map((each) => each.received ?? 0));
  return html`<div class="bars" aria-hidden="true">${shown.map(
    ({ name, received }) => html`<p><span>${name}</span> <b>${received}</b>
<svg viewBox="0 0 100 4" preserveAspectRatio="none" focusable="false"><rect width="${Math.round(((received ?? 0) / most) * 1000) / 10}" height="4"/></svg></p>`,
  )}</div>`;
}

function table({ agencies }: Statistics, locale: Locale): Html {
  const t = texts[locale];
  const words = wordsIn(locale);
  return html`<div class="wide" role="region" aria-label="${t.table}" tabindex="0"><table>
<thead><tr><th scope="col">${t.agency}</th>${COLUMNS.map((key) => html`<th scope="col">${t[key]}</th>`)}</tr></thead>
<tbody>${agencies.map(
    (each) =>
      html`<tr><th scope="row"><a href="/instansi/${each.agencyId}">${each.name}</a></th>${COLUMNS.map((key) => html`<td>${words(key, each)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
