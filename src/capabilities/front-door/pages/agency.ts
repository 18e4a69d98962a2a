import { z } from 'zod';
import { complaintStatistics, type Statistics } from '../../complaints/index.ts';
import { listAgencies, type Agency } from '../../directory/index.ts';
import { feeInWords, listServices, type Service } from '../../service-standards/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute, type PageContext } from '../../../platform/http/pages.ts';
import { entry, ledger, notice } from '../../../platform/http/parts.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { rows } from './agencies.ts';
import { texts } from './agency-texts.ts';
import { existing } from './existing.ts';

/** `/instansi/:id`: what an agency offers and asks for it by law, and how it does with complaints. */
export function agencyPages(app: App, services: Services): void {
  const params = z.object({ id: z.string() });
  const query = z.object({ layanan: z.string().optional().catch(undefined) });
  pageRoute(app, services, { path: '/instansi/:id', params, query }, async (tx, context, input) => {
    const { locale, today } = context;
    const t = texts[locale];
    const list = await listAgencies(tx);
    const agency = list.find((each) => each.id === input.params.id);
    if (agency === undefined) return notFound();
    const tree = existing(list, today);
    const parts = tree.below(agency.id);
    const gone = agency.validTo !== null && agency.validTo < today;
    const parent = list.find((each) => each.id === agency.parentId);
    const year = Number(today.slice(0, 4));
    const offered = gone ? [] : await listServices(tx, agency.id);
    const figures = await complaintStatistics(tx, { year, channel: 'public' });
    return {
      title: agency.name,
      indexed: true,
      bent: gone,
      back: { href: '/instansi', label: t.all },
      body: html`<h1>${agency.name}</h1>
${parent ? html`<p class="meta">${t.partOf} <a href="/instansi/${parent.id}">${parent.name}</a></p>` : null}
${gone ? ending(agency, list, context) : html`<p><a class="button plain" href="/lapor?instansi=${agency.id}">${t.complainAgency}</a></p>`}
${gone ? null : entry(t.services, serviceList(offered, input.query.layanan, locale))}
${parts.length === 0 ? null : entry(fill(t.belowTitle, { name: agency.name }), rows(parts, tree, locale))}
${entry(fill(t.figures, { year }), figuresOf(figures, agency.id, locale))}`,
    };
  });
}

function ending(agency: Agency, list: readonly Agency[], { locale }: PageContext): Html {
  const t = texts[locale];
  const successor = list.find((each) => each.id === agency.successorId);
  return notice(
    'warn',
    fill(t.gone, { day: longDay(agency.validTo!, locale) }),
    successor ? html`<p>${t.successor} <a href="/instansi/${successor.id}">${successor.name}</a></p>` : '',
  );
}

function serviceList(offered: readonly Service[], wanted: string | undefined, locale: Locale): Html {
  const t = texts[locale];
  if (offered.length === 0) return html`<p>${t.noServices}</p>`;
  return html`<p class="hint">${t.serviceLead}</p>
<div class="services">${offered.map((each) => oneService(each, each.id === wanted, locale))}</div>`;
}

/** Opens without script; the way to report an extra charge has the question about money answered already. */
function oneService(service: Service, open: boolean, locale: Locale): Html {
  const t = texts[locale];
  const about = `instansi=${service.agencyId}&layanan=${service.id}`;
  const list = (items: readonly string[]) => html`<ul>${items.map((each) => html`<li>${each}</li>`)}</ul>`;
  const given: [string, Html | string][] = [
    [t.time, service.time],
    [
      t.fee,
      html`<b>${feeInWords(service, locale)}</b>${service.feeBasis === '' ? null : html` <span class="meta">${service.feeBasis}</span>`}`,
    ],
    [t.requirements, service.requirements.length === 0 ? '' : list(service.requirements)],
    [
      t.steps,
      service.steps.length === 0 ? '' : html`<ol>${service.steps.map((each) => html`<li>${each}</li>`)}</ol>`,
    ],
    [t.product, service.product],
    [t.basis, service.basis],
    [t.channel, service.channel],
  ];
  return html`<details id="l-${service.id}"${open ? html` open=""` : null}><summary><b>${service.name}</b> <span class="meta">${service.time} · ${feeInWords(service, locale)}</span></summary>
${ledger(given.filter(([, value]) => value !== ''))}
<p class="buttons"><a class="button" href="/lapor?${about}&amp;uang=ya">${t.overcharged}</a> <a class="button plain" href="/lapor?${about}&amp;uang=tidak&amp;hal=layanan">${t.complain}</a></p>
</details>`;
}

function figuresOf(figures: Statistics, agencyId: string, locale: Locale): Html {
  const t = texts[locale];
  const own = figures.agencies.find((each) => each.agencyId === agencyId);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const shown: [string, string][] = [];
  const add = (term: string, value: number | null | undefined, words: (value: number) => string) => {
    if (value !== null && value !== undefined) shown.push([term, words(value)]);
  };
  add(t.received, own?.received, (value) => number.format(value));
  add(t.inTime, own?.inTime, (value) => percent.format(value / 100));
  add(t.medianDays, own?.medianDays, (value) => fill(t.days, { n: number.format(value) }));
  add(t.contested, own?.contested, (value) => percent.format(value / 100));
  add(t.satisfaction, own?.satisfaction, (value) => fill(t.outOf, { n: number.format(value) }));
  return html`${shown.length === 0 ? html`<p>${t.noFigures}</p>` : ledger(shown)}
<p class="hint">${fill(t.tooFew, { n: figures.smallest })}</p>
<p><a href="/aduan/statistik">${t.moreFigures}</a></p>`;
}
