import { z } from 'zod';
import { html, type Html } from '../../../../platform/http/html.ts';
import { staffPage } from '../../../../platform/http/staff-page.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { readScope } from '../../actions/dashboard/read-scope.ts';
import { CARD_KINDS, type Card } from '../../contract/dashboard.ts';
import type { GanttRow } from '../../contract/charts.ts';
import { mayAsk, pageReach } from '../../policy.ts';
import { listExplanations } from '../../store/dashboard/explanations.ts';
import { askForm, explanationList } from './ask.ts';
import { asking, SCRIPTS } from './asking.ts';
import { mayorDocument } from './layout.ts';
import { pageWords, type PageWords } from './words.ts';

const capability = 'spending';
const kind = z.enum(CARD_KINDS);
const query = z.object({ diminta: z.string().max(4).optional().catch(undefined) });

/** What stands behind a card, and one contract of it. */
export function cardPages(app: App, services: Services): void {
  for (const path of ['/m/kartu/:kind', '/m/kartu/:kind/:agencyId']) {
    staffPage(
      app,
      services,
      {
        path,
        capability,
        params: z.object({ kind, agencyId: z.uuid().optional() }),
        kept: true,
        reader: true,
      },
      async (tx, act, { params, scriptsOf }) => {
        const read = await readScope(tx, act, pageReach(act.actor), params.agencyId ?? '');
        if (isRefusal(read)) return read;
        const card = read?.body?.cards.find((each) => each.kind === params.kind);
        if (read === null || card === undefined) return { redirect: '/m' };
        const words = pageWords(act);
        const { t, locale } = words;
        const home =
          read.agencyId === null || params.agencyId === undefined ? '/m' : `/m/instansi/${read.agencyId}`;
        return {
          document: mayorDocument(act, words, {
            title: t(`card-${card.kind}`),
            path:
              params.agencyId === undefined
                ? `/m/kartu/${card.kind}`
                : `/m/kartu/${card.kind}/${params.agencyId}`,
            back: { href: home, label: t('back') },
            takenAt: read.snapshot.takenAt,
            keep: card.items
              .filter((each) => each.kind === 'contract')
              .map((each) => `/m/kontrak/${each.id}`),
            scripts: scriptsOf(SCRIPTS),
            body: html`<section class="hero"><h1>${t(`card-${card.kind}`)}</h1><p class="figure"><b>${card.count}</b></p><p class="summary-line">${card.sentence[locale]}</p></section>
<div class="beside"><section><ol class="lines">${card.items.map((each) => itemRow(words, card.kind, each))}</ol>
${card.count > card.items.length ? html`<p class="quiet">${t('more-cases', { n: card.count - card.items.length })}</p>` : null}</section></div>`,
          }),
        };
      },
    );
  }

  staffPage(
    app,
    services,
    {
      path: '/m/kontrak/:id',
      capability,
      params: z.object({ id: z.uuid() }),
      query,
      kept: true,
      reader: true,
    },
    async (tx, act, { params, query: { diminta }, scriptsOf }) => {
      const read = await readScope(tx, act, pageReach(act.actor), '');
      if (isRefusal(read)) return read;
      const row = read?.body?.charts.gantt.rows.find((each) => each.contractId === params.id);
      if (read === null || row === undefined) return { redirect: '/m' };
      const words = pageWords(act);
      const { t } = words;
      const told = await listExplanations(
        tx,
        { agencies: [row.agencyId], subject: { kind: 'contract', ref: row.contractId }, today: act.today },
        { limit: 3, offset: 0 },
      );
      const waiting = told.rows.some((each) => each.answered_at === null);
      const form =
        mayAsk(act.actor) && !waiting
          ? askForm(act, words, {
              ...(await asking(tx, act)),
              agencyId: row.agencyId,
              agency: row.agency,
              subject: { kind: 'contract', contractId: row.contractId },
              text: t('ask-about-contract', { contract: row.number }),
              back: `/m/kontrak/${row.contractId}`,
            })
          : null;
      return {
        document: mayorDocument(act, words, {
          title: row.number,
          path: `/m/kontrak/${row.contractId}`,
          back: { href: '/m', label: t('back') },
          takenAt: read.snapshot.takenAt,
          scripts: scriptsOf(SCRIPTS),
          body: html`${diminta === undefined ? null : html`<p class="sent" role="status">${t('asked')}</p>`}${contractHead(words, row)}
<div class="beside">${explanationList(act, words, told.rows)}${form}</div>`,
        }),
      };
    },
  );
}

function itemRow(words: PageWords, of: Card['kind'], item: Card['items'][number]): Html {
  const { t, number, short } = words;
  const href =
    item.kind === 'contract'
      ? `/m/kontrak/${item.id}`
      : item.kind === 'agency'
        ? `/m/instansi/${item.id}`
        : `/app/pembayaran/${item.id}`;
  const days = item.days ?? 0;
  const late =
    item.points !== null
      ? t('points-behind', { n: number(Math.abs(item.points)) })
      : of === 'guarantees'
        ? t(days < 0 ? 'days-ended' : 'days-left', { n: number(Math.abs(days)) })
        : t(of === 'stuck' ? 'days-late' : 'calendar-days-late', { n: number(days) });
  const soon = of === 'guarantees' && days >= 0;
  const about = [item.kind === 'agency' ? '' : item.agency, item.amount === null ? '' : short(item.amount)];
  return html`<li><a class="line item" href="${href}"><span class="who">${item.title}</span>
<span class="${soon ? 'days' : 'days late'}">${late}</span><span class="more">${about.filter((each) => each !== '').join(', ')}</span></a></li>`;
}

function contractHead(words: PageWords, row: GanttRow): Html {
  const { t, percent, day } = words;
  const rows: [string, string][] = [
    [t('contract-plan'), percent(row.planned)],
    [t('contract-real'), percent(row.real)],
    [t('contract-period'), t('period', { from: day(row.startOn), to: day(row.endOn) })],
    [t('contract-end'), row.forecastEnd === null ? t('not-yet') : day(row.forecastEnd)],
  ];
  return html`<section class="hero"><h1>${row.number} <small>${row.title}</small></h1>
<p class="figure"><b>${row.deviation === null ? t('not-yet') : words.signed(row.deviation)}</b>${row.deviation === null ? null : html`<span class="unit">${t('points', { n: '' }).trim()}</span>`}</p>
<dl class="three wide">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<p><a href="/app/kontrak/${row.contractId}">${t('contract-open')}</a></p></section>`;
}
