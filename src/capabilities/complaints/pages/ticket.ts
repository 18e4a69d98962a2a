import { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import {
  entry,
  errorSummary,
  ledger,
  notice,
  submitButton,
  textField,
  type Tone,
} from '../../../platform/http/parts.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { discardDraft, findDraft, keepDraft, type Draft } from '../../../platform/open-forms/drafts.ts';
import type { FieldError } from '../../../platform/open-forms/form-values.ts';
import { formRoute } from '../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { findByNumberAndCode } from '../actions/find-by-code.ts';
import type { PublicTicket } from '../contract.ts';
import { wordsOf } from './step.ts';
import { ticketForms, withdrawal, type TicketKey } from './ticket-forms.ts';
import { ticketLine, wordsTo } from './ticket-line.ts';
import { texts } from './ticket-texts.ts';

/** The opened ticket, kept like a draft: sealed, for a day, readable by this browser's cookie alone. */
export const OPENED = 'ticket';

type Shown = Exclude<PageAnswer, { redirect: string }>;

const query = z.object({
  nomor: z.string().optional().catch(undefined),
  kode: z.string().optional().catch(undefined),
});

/** `/aduan/cek` takes number and code; `/aduan/tiket` shows the way of the complaint and what its reporter may do now. */
export function ticketPages(app: App, services: Services): void {
  pageRoute(app, services, { path: '/aduan/cek', query }, async (_tx, context, input) =>
    checkPage(context, { nomor: input.query.nomor ?? '', kode: input.query.kode ?? '' }),
  );

  formRoute(app, services, { path: '/aduan/cek', purpose: 'code' }, async (tx, context, input) => {
    const typed = {
      nomor: input.values.text('nomor').slice(0, 80),
      kode: input.values.text('kode').slice(0, 80),
    };
    const key = { number: typed.nomor, code: typed.kode };
    const ticket = input.errors.length > 0 ? undefined : await readTicket(tx, services, context, key);
    if (ticket === undefined)
      return { ...checkPage(context, typed, texts[context.locale].wrong), status: 422 };
    const before = await findDraft(tx, input.request, OPENED);
    const { cookies } = await keepDraft(tx, context, OPENED, before, key);
    return { redirect: '/aduan/tiket', cookies };
  });

  pageRoute(app, services, { path: '/aduan/tiket' }, async (tx, context, { request }) => {
    const key = keyOf(await findDraft(tx, request, OPENED));
    const ticket = key && (await readTicket(tx, services, context, key));
    return ticket ? ticketPage(context, ticket, [], {}) : { redirect: '/aduan/cek' };
  });

  formRoute(app, services, { path: '/aduan/tutup' }, async (tx, _context, { request }) => {
    const draft = await findDraft(tx, request, OPENED);
    return { redirect: '/aduan/cek', ...(draft ? await discardDraft(tx, draft) : {}) };
  });
}

export function keyOf(draft: Draft | undefined): TicketKey | undefined {
  const { number, code } = draft?.values ?? {};
  return number === undefined || code === undefined ? undefined : { number, code };
}

export function readTicket(
  tx: Tx,
  services: Services,
  context: PageContext,
  key: TicketKey,
): Promise<PublicTicket | undefined> {
  return findByNumberAndCode(tx, publicAct(services, context), key, openVault(services.folders.keys));
}

function checkPage({ locale }: PageContext, typed: { nomor: string; kode: string }, wrong?: string): Shown {
  const t = texts[locale];
  const field = (name: 'nomor' | 'kode', label: string, hint: string, error?: string) =>
    textField({
      name,
      label,
      hint,
      value: typed[name].slice(0, 80).toWellFormed(),
      code: true,
      size: 18,
      ...(error === undefined ? {} : { error }),
    });
  return {
    title: wrong === undefined ? t.checkTitle : `${t.errorPrefix}: ${t.checkTitle}`,
    back: { href: '/', label: t.home },
    body: html`${wrong === undefined ? null : errorSummary(t.problem, [{ field: 'nomor', message: wrong }])}
<h1>${t.checkTitle}</h1>
<p class="lead">${t.checkLead}</p>
<form method="post" action="/aduan/cek">
${field('nomor', t.number, t.checkNumberHint, wrong)}
${field('kode', t.code, t.checkCodeHint)}
${submitButton(t.checkOpen)}</form>
<p class="hint">${t.checkLost}</p>`,
  };
}

const TONES: Partial<Record<PublicTicket['state'], Tone>> = {
  'waiting-reporter': 'warn',
  resolved: 'ok',
  closed: 'ok',
  rejected: 'danger',
  withdrawn: 'plain',
};

/** @param typed what was typed into a form that was refused */
export function ticketPage(
  context: PageContext,
  ticket: PublicTicket,
  errors: readonly FieldError[],
  typed: Readonly<Record<string, string>>,
): Shown {
  const { locale } = context;
  const t = texts[locale];
  const title = `${t.ticketWord} ${ticket.number}`;
  const late = ticket.due?.late === true;
  return {
    title: errors.length === 0 ? title : `${t.errorPrefix}: ${title}`,
    bent: late,
    body: html`${errorSummary(t.problem, errors)}
<h1>${t.ticketWord} <span class="nowrap">${ticket.number}</span></h1>
${notice(late ? 'danger' : (TONES[ticket.state] ?? 'info'), wordsTo(ticket, t, `state-${ticket.state}`), stateText(ticket, context))}
${ticketForms(context, ticket, errors, typed)}
${entry(t.wayTitle, ticketLine(ticket, locale))}
${entry(t.factsTitle, facts(ticket, context))}
${ticket.body === '' ? null : entry(t.yours, html`<p class="said">${ticket.body}</p>`)}
${ticket.mayWithdraw ? withdrawal(context, errors, typed) : null}
<form method="post" action="/aduan/tutup"><p class="hint">${t.closeHint}</p><button type="submit" class="plain">${t.closeTicket}</button></form>`,
  };
}

function stateText(ticket: PublicTicket, { locale }: PageContext): Html {
  const t = texts[locale];
  const { due } = ticket;
  const day = due === null ? '' : longDay(due.on, locale);
  const asked =
    ticket.state === 'waiting-reporter' ? ticket.steps.findLast((each) => each.event === 'ask') : undefined;
  return html`${asked?.message ? html`<p class="said">${asked.message}</p>` : null}
${ticket.answer === null ? null : html`<p class="said">${ticket.answer}</p>`}
${due === null ? null : html`<p>${due.late ? fill(t.late, { day }) : `${t.due} ${due.provisional ? fill(t.dueProvisional, { day }) : day}`}</p>`}
${ticket.joinedWith === null ? null : html`<p>${fill(t.joined, { number: ticket.joinedWith })}</p>`}
${ticket.follower && ticket.joinedWith === null ? html`<p>${t.follower}</p>` : null}`;
}

function facts(ticket: PublicTicket, { locale }: PageContext): Html {
  const t = texts[locale];
  const agency = ticket.handlerAgencyName ?? ticket.agencyName ?? t.unknownAgency;
  const rows: [string, string][] = [
    [t.about, wordsOf({ locale })[`perihal-${ticket.category}`]],
    [t.agency, agency],
    [t.received, longDay(ticket.receivedOn, locale)],
  ];
  if (ticket.followers > 0) rows.push([t.followers, fill(t.peopleToo, { n: ticket.followers })]);
  return ledger(rows);
}
