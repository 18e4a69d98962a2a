import { longDay } from '../../../platform/documents/long-day.ts';
import { choiceField, longField } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import { entry, submitButton } from '../../../platform/http/parts.ts';
import type { FieldError } from '../../../platform/open-forms/form-values.ts';
import { proofField } from '../../../platform/open-forms/proof-field.ts';
import { sensitiveField } from '../../../platform/open-forms/sensitive-field.ts';
import { fill } from '../../../platform/texts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { MESSAGE_MAX, type PublicTicket } from '../contract.ts';
import { errorOf, withError } from './step.ts';
import { texts } from './ticket-texts.ts';

/** What opens a ticket, as typed. */
export interface TicketKey {
  number: string;
  code: string;
}

type Typed = Readonly<Record<string, string>>;
const SCORES = ['1', '2', '3', '4', '5'] as const;

/** What the reporter may do now; nothing that would be refused is offered. */
export function ticketForms(
  context: PageContext,
  ticket: PublicTicket,
  errors: readonly FieldError[],
  typed: Typed,
): (Html | null)[] {
  return [
    ticket.mayReply ? reply(context, ticket, errors, typed) : null,
    ticket.mayRate ? rating(context, ticket, errors, typed) : null,
    ticket.mayObject ? objection(context, ticket, errors, typed) : null,
  ];
}

function reply(
  context: PageContext,
  ticket: PublicTicket,
  errors: readonly FieldError[],
  typed: Typed,
): Html {
  const t = texts[context.locale];
  const until =
    ticket.replyUntil === null
      ? ''
      : ` ${fill(t.replyUntil, { day: longDay(ticket.replyUntil, context.locale) })}`;
  const photo = errorOf(errors, 'foto');
  context.scripts.add('photos');
  return entry(
    t.replyTitle,
    html`<form method="post" action="/aduan/tiket/balas" enctype="multipart/form-data" novalidate="">${proofField(context)}
${sensitiveField(context, {
  name: 'keterangan',
  label: t.replyLabel,
  hint: t.replyHint + until,
  rows: 6,
  max: MESSAGE_MAX,
  value: typed['keterangan'],
  ...withError(errors, 'keterangan'),
})}
<div class="field${photo ? ' wrong' : ''}"><label for="foto">${t.replyPhotos}</label>${photo ? html`<p class="error">${photo}</p>` : null}
<input type="file" id="foto" name="foto" accept="image/*" multiple="" data-shrink=""></div>
${noticeLink(context.locale, 'aduan')}${submitButton(t.replySend)}</form>`,
  );
}

function objection(
  context: PageContext,
  ticket: PublicTicket,
  errors: readonly FieldError[],
  typed: Typed,
): Html {
  const t = texts[context.locale];
  const day = ticket.objectUntil === null ? '' : longDay(ticket.objectUntil, context.locale);
  return entry(
    t.objectTitle,
    html`<p>${fill(t.objectText, { day })}</p>
<form method="post" action="/aduan/tiket/keberatan" novalidate="">${proofField(context)}
${longField({ name: 'alasan', label: t.objectLabel, rows: 5, max: MESSAGE_MAX, value: typed['alasan'], ...withError(errors, 'alasan') })}
${noticeLink(context.locale, 'aduan')}${submitButton(t.objectSend)}</form>`,
  );
}

function rating(
  context: PageContext,
  ticket: PublicTicket,
  errors: readonly FieldError[],
  typed: Typed,
): Html {
  const t = texts[context.locale];
  return entry(
    t.rateTitle,
    html`${ticket.rating === null ? null : html`<p>${fill(t.rated, { n: ticket.rating })}</p>`}
<form method="post" action="/aduan/tiket/nilai">
${choiceField({
  name: 'nilai',
  legend: t.rateTitle,
  hint: t.rateHint,
  error: errorOf(errors, 'nilai'),
  chosen: [typed['nilai'] ?? String(ticket.rating ?? '')],
  choices: SCORES.map((value) => ({ value, label: t[`rate-${value}`] })),
})}
${longField({ name: 'catatan', label: t.rateComment, rows: 3, max: 1_000, value: typed['catatan'], ...withError(errors, 'catatan') })}
<button type="submit" class="plain">${t.rateSend}</button></form>`,
  );
}

/** Rarely wanted, so it stands shut at the end. */
export function withdrawal(context: PageContext, errors: readonly FieldError[], typed: Typed): Html {
  const t = texts[context.locale];
  return html`<details class="door-shut"${errorOf(errors, 'sebab') ? html` open=""` : null}><summary>${t.withdrawTitle}</summary>
<p>${t.withdrawText}</p>
<form method="post" action="/aduan/tiket/cabut">
${longField({ name: 'sebab', label: t.withdrawLabel, rows: 3, max: MESSAGE_MAX, value: typed['sebab'], ...withError(errors, 'sebab') })}
<button type="submit" class="plain">${t.withdrawSend}</button></form></details>`;
}

/** Fields of the page for the refused fields of the actions. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  text: 'keterangan',
  reason: 'alasan',
  score: 'nilai',
  comment: 'catatan',
};
