import { z } from 'zod';
import { AGENCY_KINDS, directoryNames, listAgencies, type Agency } from '../../directory/index.ts';
import { feeInWords, searchServices, type Service } from '../../service-standards/index.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute } from '../../../platform/http/pages.ts';
import { entry, textField } from '../../../platform/http/parts.ts';
import { isStorable } from '../../../platform/http/schemas.ts';
import { searchNames } from '../../../platform/name-search.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { texts } from './agency-texts.ts';
import { existing, type Existing } from './existing.ts';

const FOUND = 20;
const query = z.object({ q: z.string().optional().catch(undefined) });

/** `/instansi`: search over agencies and services, then the top of the tree by kind. A city's whole tree would not fit a page. */
export function agencyListPages(app: App, services: Services): void {
  pageRoute(app, services, { path: '/instansi', query }, async (tx, { locale, today }, input) => {
    const t = texts[locale];
    const typed = (input.query.q ?? '').slice(0, 200).toWellFormed();
    const agencies = existing(await listAgencies(tx), today);
    const searched = typed.trim() !== '' && isStorable(typed);
    const offered = searched ? (await searchServices(tx, { text: typed, limit: FOUND })).rows : [];
    return {
      title: t.title,
      indexed: !searched,
      back: { href: '/', label: t.home },
      body: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form class="ask" method="get" action="/instansi" role="search">
${textField({ name: 'q', label: t.q, hint: t.qHint, value: typed, type: 'search' })}
<button type="submit">${t.search}</button></form>
${searched ? results(agencies, offered, typed, locale) : null}
${searched ? html`<p><a href="/instansi">${t.all}</a></p>` : AGENCY_KINDS.map((kind) => group(agencies, kind, locale))}`,
    };
  });
}

function results(agencies: Existing, offered: readonly Service[], typed: string, locale: Locale): Html {
  const t = texts[locale];
  const found = searchNames(agencies.all, typed, FOUND);
  const nameOf = (id: string) => agencies.all.find((each) => each.id === id)?.name;
  return html`<h2>${fill(t.found, { q: typed })}</h2>
${found.length === 0 && offered.length === 0 ? html`<p>${t.nothing}</p>` : null}
${found.length === 0 ? null : entry(t.agencies, rows(found, agencies, locale))}
${
  offered.length === 0
    ? null
    : entry(
        t.services,
        html`<ul class="rows">${offered.map(
          (each) =>
            html`<li><a href="/instansi/${each.agencyId}?layanan=${each.id}#l-${each.id}">${each.name}</a> <span class="meta">${nameOf(each.agencyId)} · ${feeInWords(each, locale)}</span></li>`,
        )}</ul>`,
      )
}`;
}

function group(agencies: Existing, kind: Agency['kind'], locale: Locale): Html | null {
  const roots = agencies.below(null).filter((each) => each.kind === kind);
  return roots.length === 0
    ? null
    : entry(directoryNames[locale][`kind-${kind}`], rows(roots, agencies, locale));
}

/** Agencies as ruled rows, with how many stand below each. */
export function rows(list: readonly Agency[], agencies: Existing, locale: Locale): Html {
  const t = texts[locale];
  return html`<ul class="rows">${list.map((each) => {
    const n = agencies.below(each.id).length;
    return html`<li><a href="/instansi/${each.id}">${each.name}</a>${
      n === 0 ? null : html` <span class="meta">${fill(t.below, { n })}</span>`
    }</li>`;
  })}</ul>`;
}
