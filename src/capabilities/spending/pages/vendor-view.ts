import { dayIn } from '../../../platform/clock.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { choiceField, longField } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import {
  entry,
  errorSummary,
  formTitle,
  ledger,
  notice,
  steps,
  submitButton,
  textField,
  type Step,
} from '../../../platform/http/parts.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { beginsInterval } from '../actions/payments/contest-interval.ts';
import type { LinkedContract } from '../actions/payments/vendor-link.ts';
import { PAYMENT_STATES, type Party } from '../rules/payments/chain.ts';
import type { Payment, PaymentEvent } from '../store/payments/payments.ts';
import type { DisputeTable } from '../store/payments/tables.ts';
import { paymentNames } from '../texts/payment-names.ts';
import { paymentTexts } from '../texts/payments.ts';
import { vendorTexts } from './vendor-texts.ts';

/** What every state of the page shows. */
export interface VendorSubject extends LinkedContract {
  agency: string;
  /** path of the list */
  path: string;
}

/** The form that was sent with something missing. */
export interface Wrong {
  form: 'serahkan' | 'terima' | 'sanggah';
  errors: readonly { field: string; message: string }[];
  typed: Readonly<Record<string, string>>;
}

export function listPage(
  context: PageContext,
  subject: VendorSubject,
  payments: readonly Payment[],
): PageAnswer {
  const t = vendorTexts[context.locale];
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1><p>${t.what}</p>${contractLedger(context, subject)}
${payments.length === 0 ? html`<p>${t.none}</p>` : null}${payments.map((each) =>
      entry(
        each.number,
        html`${paymentLedger(context, subject, each)}<p><a href="${subject.path}/${each.id}">${fill(t.open, { number: each.number })}</a></p>`,
      ),
    )}`,
  };
}

export function paymentPage(
  context: PageContext,
  subject: VendorSubject,
  payment: Payment,
  {
    events,
    disputes,
    saved,
    wrong,
  }: {
    events: readonly PaymentEvent[];
    disputes: readonly DisputeTable[];
    saved: boolean;
    wrong?: Wrong;
  },
): PageAnswer {
  const t = vendorTexts[context.locale];
  const title = `${t.title}: ${payment.number}`;
  const errors = wrong?.errors ?? [];
  const page = {
    title: formTitle(title, errors, context.locale),
    back: { href: subject.path, label: t.back },
    body: html`<h1>${title}</h1>${errorSummary(t.errorTitle, errors)}
${saved ? notice('ok', t.savedWord, t.saved) : null}${contractLedger(context, subject)}${paymentLedger(context, subject, payment)}
${entry(t.way, way(context, payment, events))}
${disputes.length === 0 ? null : entry(t.disputes, disputeList(context, events, disputes))}
${payment.holder === 'vendor' ? entry(t.returnTitle, returnForm(context, subject, payment, wrong)) : null}
${payment.cancelled ? null : entry(t.stampTitle, stampForm(context, subject, payment, wrong))}
${contestForm(context, subject, payment, events, disputes, wrong)}`,
  };
  return errors.length === 0 ? page : { ...page, status: 422 };
}

function contractLedger({ locale }: PageContext, { contract, agency }: VendorSubject): Html {
  const t = vendorTexts[locale];
  return ledger([
    [t.contract, `${contract.number} · ${contract.title}`],
    [t.agency, agency],
  ]);
}

function paymentLedger(context: PageContext, { agency }: VendorSubject, payment: Payment): Html {
  const { locale } = context;
  const t = vendorTexts[locale];
  const names = paymentNames[locale];
  const rows: [string, string][] = [[t.amount, formatRupiah(payment.amount)]];
  if (payment.invoice_number !== null) rows.unshift([t.invoice, payment.invoice_number]);
  if (payment.cancelled) return ledger([...rows, [t.state, t.cancelled]]);
  if (payment.paid_on !== null)
    return ledger([...rows, [t.state, fill(t.paid, { day: longDay(payment.paid_on, locale) })]]);
  const isReturned = payment.holder === 'vendor';
  rows.push([
    t.state,
    isReturned ? paymentTexts[locale]['stage-invoiced-returned'] : names[`state-${payment.state}`],
  ]);
  if (payment.holder !== null) {
    const party = names[`party-${payment.holder}`];
    rows.push([t.holder, isReturned ? t.withYou : fill(t.heldBy, { party, agency })]);
    rows.push([t.since, dayOf(context, payment.held_since)]);
  }
  return ledger(rows);
}

/** Every event as the straight line, which bends where somebody sent it back; what is ahead is dashed. Offices, never persons. */
function way(context: PageContext, payment: Payment, events: readonly PaymentEvent[]): Html {
  const { locale } = context;
  const t = vendorTexts[locale];
  const names = paymentNames[locale];
  const last = events.findLast((each) => each.kind !== 'receipt')?.seq;
  const done = events
    .filter((each) => each.kind !== 'cancel')
    .map((event): Step => {
      const day = dayOf(context, event.recorded_at);
      const party = names[`party-${event.party}`];
      if (event.kind === 'receipt')
        return { label: t.receipt, state: 'done', note: longDay(event.doc_date, locale) };
      if (event.kind === 'reject') {
        const reason = event.reason === null ? '' : names[`reason-${event.reason}`];
        return {
          label: names[`state-${event.activity}`],
          state: 'bent',
          note: fill(t.recordedBack, { day, party, reason: withText(event, reason) }),
        };
      }
      return {
        label: event.kind === 'resubmit' ? t.resubmitted : names[`state-${event.activity}`],
        state: event.seq === last && payment.closed_at === null ? 'current' : 'done',
        note: fill(t.recorded, { day, party, paper: longDay(event.doc_date, locale) }),
      };
    });
  const ahead =
    payment.closed_at === null ? PAYMENT_STATES.slice(PAYMENT_STATES.indexOf(payment.state) + 1) : [];
  return steps(
    [...done, ...ahead.map((state): Step => ({ label: names[`state-${state}`], state: 'ahead' }))],
    { done: t.done, current: t.current, bent: t.bent, ahead: t.ahead },
  );
}

/** What the office wrote is shown where it was written to the vendor. */
function withText(event: PaymentEvent, reason: string): string {
  return event.holder === 'vendor' && event.reason_text !== null ? `${reason}. ${event.reason_text}` : reason;
}

function returnForm(
  { locale, today }: PageContext,
  { path }: VendorSubject,
  payment: Payment,
  wrong: Wrong | undefined,
): Html {
  const t = vendorTexts[locale];
  const reason = payment.last_reason === null ? '' : paymentNames[locale][`reason-${payment.last_reason}`];
  return html`<p>${fill(t.returnHint, { reason })}</p>
<form method="post" action="${path}/${payment.id}/serahkan">${dayField('hari-serah', t.returnDay, today, errorOf(wrong, 'serahkan', 'hari-serah'))}${submitButton(t.returnDo)}</form>`;
}

function stampForm(
  { locale, today }: PageContext,
  { path }: VendorSubject,
  payment: Payment,
  wrong: Wrong | undefined,
): Html {
  const t = vendorTexts[locale];
  return html`<form method="post" action="${path}/${payment.id}/terima">${dayField('hari', t.stampDay, today, errorOf(wrong, 'terima', 'hari'), t.stampHint)}${submitButton(t.stampDo)}</form>`;
}

function contestForm(
  context: PageContext,
  { path }: VendorSubject,
  payment: Payment,
  events: readonly PaymentEvent[],
  disputes: readonly DisputeTable[],
  wrong: Wrong | undefined,
): Html | null {
  const t = vendorTexts[context.locale];
  const contested = new Set(disputes.map((each) => each.from_seq));
  const parts = events.filter((each) => beginsInterval(each) && !contested.has(each.seq));
  if (parts.length === 0 || payment.cancelled) return null;
  const typed = wrong?.form === 'sanggah' ? wrong.typed : {};
  return entry(
    t.contestTitle,
    html`<p>${t.contestHint}</p><form method="post" action="${path}/${payment.id}/sanggah">${choiceField({
      name: 'bagian',
      legend: t.contestWhich,
      error: errorOf(wrong, 'sanggah', 'bagian'),
      choices: parts.map((each) => ({ value: String(each.seq), label: partName(context, each) })),
      chosen: [typed['bagian'] ?? ''],
    })}${longField({
      name: 'alasan',
      label: t.contestWhy,
      hint: t.contestWhyHint,
      error: errorOf(wrong, 'sanggah', 'alasan'),
      value: typed['alasan'] ?? '',
      rows: 4,
      max: 1_000,
    })}${noticeLink(context.locale, 'penyedia')}${submitButton(t.contestDo)}</form>`,
  );
}

function disputeList(
  context: PageContext,
  events: readonly PaymentEvent[],
  disputes: readonly DisputeTable[],
): Html {
  const t = vendorTexts[context.locale];
  return ledger(
    disputes.map((each) => {
      const event = events.find((one) => one.seq === each.from_seq);
      const reason = each.settled_reason ?? '';
      return [
        event === undefined ? '' : partName(context, event),
        each.outcome === null
          ? fill(t.waits, { day: dayOf(context, each.raised_at) })
          : fill(t[each.outcome], { reason }),
      ] as const;
    }),
  );
}

function partName(context: PageContext, event: PaymentEvent): string {
  const names = paymentNames[context.locale];
  const party: Party | null = event.holder;
  return fill(vendorTexts[context.locale].contestPart, {
    state: names[`state-${event.activity}`],
    party: party === null ? names['party-nobody'] : names[`party-${party}`],
    day: dayOf(context, event.recorded_at),
  });
}

function dayField(
  name: string,
  label: string,
  today: string,
  error: string | undefined,
  hint?: string,
): Html {
  return textField({
    name,
    label,
    type: 'date',
    max: today,
    size: 12,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  });
}

function errorOf(wrong: Wrong | undefined, form: Wrong['form'], field: string): string | undefined {
  return wrong?.form === form ? wrong.errors.find((each) => each.field === field)?.message : undefined;
}

function dayOf({ government, locale }: PageContext, at: string): string {
  return longDay(dayIn(government.zone, Temporal.Instant.from(at)), locale);
}
