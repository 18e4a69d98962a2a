import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { entry, ledger } from '../../../platform/http/parts.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { readOpenMap } from '../actions/read-open-map.ts';
import type { OpenMap } from '../contract.ts';
import { WINDOW_MONTHS } from '../parameters.ts';
import { texts as names } from '../texts/parts.ts';
import { texts } from './texts.ts';

const DATA = { json: '/api/open/integrity', csv: '/transparansi/peta-integritas.csv' };
/** Months that the page offers; older ones are in the open data. */
const MONTHS = 6;

/** `/transparansi`: the integrity map as everybody may read it. Without script; closed, it says so and tells nothing. */
export function transparencyPage(app: App, services: Services): void {
  const query = z.object({ bulan: z.string().optional().catch(undefined) });
  pageRoute(app, services, { path: '/transparansi', query, reader: true }, async (tx, context, input) => {
    const wished = `${input.query.bulan ?? ''}-01`;
    const month = isPlainDate(wished) ? (wished as PlainDate) : undefined;
    const map =
      (await readOpenMap(tx, context.government, context.today, month)) ??
      (await readOpenMap(tx, context.government, context.today));
    if (map === null) return closedPage(context);
    return openPage(context, map, await getParameter(tx, WINDOW_MONTHS, map.asOf));
  });
}

function closedPage({ locale }: PageContext): PageAnswer {
  const t = texts[locale];
  return {
    title: t.title,
    back: { href: '/', label: t.home },
    body: html`<h1>${t.title}</h1>
<p class="lead">${t.nothing}</p>
<p>${t.nothingHelp} <a href="/aduan/statistik">${t.statistics}</a></p>`,
  };
}

function openPage({ government, locale }: PageContext, map: OpenMap, windowMonths: number): PageAnswer {
  const t = texts[locale];
  return {
    title: t.title,
    indexed: true,
    back: { href: '/', label: t.home },
    body: html`<h1>${t.title}</h1>
<p class="lead">${fill(t.lead, { government: government.name })}</p>
<p>${fill(t.asOf, { month: nameOf(map.month, locale), day: longDay(map.asOf, locale) })}${
      map.version > 1 ? html` ${fill(t.corrected, { n: map.version })}` : null
    }</p>
${otherMonths(map, locale)}
${table(map, locale)}
${entry(t.how, html`<p>${fill(t.howText, { step: map.step, n: map.smallestCell })}</p>`)}
${entry(t.definitions, ledger(map.parts.map((each) => [each.name[locale], definition(each, locale, windowMonths)])))}
${entry(
  t.data,
  html`<p>${t.dataText}</p><ul>
<li><a href="${DATA.csv}?month=${map.month}">${t.csv}</a></li>
<li><a href="${DATA.json}?month=${map.month}">${t.json}</a></li>${
    map.contracts === null ? null : html`<li><a href="${map.contracts}">${t.ocds}</a></li>`
  }</ul>`,
)}`,
  };
}

/** Words that wrap on a narrow phone. */
function otherMonths(map: OpenMap, locale: Locale): Html | null {
  const others = map.months.filter((each) => each !== map.month).slice(0, MONTHS);
  if (others.length === 0) return null;
  const t = texts[locale];
  return html`<nav aria-label="${t.months}"><p>${t.months}: ${others.map(
    (each, at) =>
      html`${at === 0 ? '' : ', '}<a href="/transparansi?bulan=${each.slice(0, 7)}">${nameOf(each, locale)}</a>`,
  )}</p></nav>`;
}

function nameOf(month: PlainDate, locale: Locale): string {
  return Temporal.PlainDate.from(month).toLocaleString(locale === 'id' ? 'id' : 'en-GB', {
    month: 'long',
    year: 'numeric',
  });
}

function definition(each: OpenMap['parts'][number], locale: Locale, n: number): string {
  const words = names[locale];
  const t = texts[locale];
  return fill(each.unit === 'score' ? t.definitionScore : t.definition, {
    what: words[`what-${each.part}`],
    above: upper(each.numerator[locale]),
    below: each.denominator[locale],
    span: upper(fill(words[`span-${each.span}`], { n })),
    source: each.source[locale],
  });
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function table(map: OpenMap, locale: Locale): Html {
  const t = texts[locale];
  const n = names[locale];
  const rows = Map.groupBy(map.rows, (each) => each.agency.code);
  return html`<div class="wide" role="region" aria-label="${t.table}" tabindex="0"><table>
<thead><tr><th scope="col">${t.agency}</th>${map.parts.map((each) => html`<th scope="col">${n[`short-${each.part}`]}</th>`)}</tr></thead>
<tbody>${[...rows.values()].map(
    (cells) =>
      html`<tr><th scope="row">${cells[0]!.agency.name}</th>${map.parts.map(
        ({ part, unit }) =>
          html`<td>${cellOf(
            cells.find((each) => each.part === part),
            unit,
            locale,
          )}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

/** A value, or a mark that can be heard. */
function cellOf(
  cell: OpenMap['rows'][number] | undefined,
  unit: OpenMap['parts'][number]['unit'],
  locale: Locale,
): Html | string {
  const n = names[locale];
  if (cell?.value === undefined || cell.value === null) {
    const few = cell?.why === 'few';
    return html`<span aria-hidden="true">${few ? '–' : '·'}</span><span class="unseen">${few ? texts[locale].few : n.notComputable}</span>`;
  }
  return fill(n[`unit-${unit}`], { value: cell.value });
}
