import { encode } from 'uqr';
import { dayIn } from '../../../platform/clock.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import {
  entry,
  errorSummary,
  formTitle,
  ledger,
  notice,
  submitButton,
  textField,
} from '../../../platform/http/parts.ts';
import { fill } from '../../../platform/texts.ts';
import { showVisumCode } from '../rules/visum-code.ts';
import type { DestinationTable } from '../store/tables.ts';
import type { Trip } from '../store/trips.ts';
import type { Host } from '../store/visums.ts';
import { texts } from './texts.ts';

/** What every state of the page shows. */
export interface VisumSubject {
  trip: Trip;
  destination: DestinationTable;
  agency: string;
  /** path of this page */
  path: string;
}

export function closedPage(context: PageContext, subject: VisumSubject): PageAnswer {
  const t = texts[context.locale];
  return around(context, subject, notice('info', t.closedWord, t.closed));
}

/** Asks who receives the travellers; `taken`: another browser has the page. */
export function namePage(
  context: PageContext,
  subject: VisumSubject,
  { taken, typed = '', error }: { taken: Host | undefined; typed?: string; error?: boolean },
): PageAnswer {
  const t = texts[context.locale];
  const errors = error === true ? [{ field: 'nama', message: t.nameMissing }] : [];
  const body = html`${errorSummary(t.errorTitle, errors)}<p>${t.what}</p>
${taken === undefined ? null : notice('warn', t.takenWord, fill(t.taken, { officer: taken.officer }))}
${noticeLink(context.locale, 'visum')}<form method="post" action="${subject.path}">${textField({
    name: 'nama',
    label: t.nameLabel,
    hint: t.nameHint,
    value: typed,
    size: 32,
    autocomplete: 'name',
    ...(error === true ? { error: t.nameMissing } : {}),
  })}
${submitButton(t.open)}</form>`;
  const page = around(context, subject, body, formTitle(t.title, errors, context.locale));
  return error === true ? { ...page, status: 422 } : page;
}

/** The rotating code. Without script the page asks for itself again when the code changes; with script it fetches only what changed. */
export function codePage(
  context: PageContext,
  subject: VisumSubject,
  state: {
    host: Host;
    code: string;
    /** base address of this installation */
    origin: string;
    scanned: { visums: number; travellers: number };
    left: number;
    live: boolean;
  },
): PageAnswer {
  const t = texts[context.locale];
  const { host, code, origin, scanned, left, live } = state;
  context.scripts.add('visum');
  const at = `${origin}/app/perjalanan-saya?visum=${code}`;
  const body = html`<div data-visum="${subject.path}" data-left="${left}" data-lost="${t.lost}" data-wait="${t.left}" data-live="${live ? 'ya' : ''}">
<section class="visum" aria-labelledby="kode"><h2 id="kode">${t.code}</h2>
${qrCode(at)}
<p class="code visum-code">${showVisumCode(code)}</p>
<p>${t.codeHow}</p><p class="hint" data-said>${t.changes}</p></section>
${ledger([
  [t.officer, host.officer],
  [t.recorded, fill(t.recordedOf, { n: scanned.visums, all: scanned.travellers })],
])}</div>
${entry(t.work, workForm(context, subject, host))}`;
  const page = around(context, subject, body);
  return live ? page : { ...page, headers: { refresh: String(left + 1) } };
}

function workForm(context: PageContext, { path }: VisumSubject, { done_at }: Host): Html {
  const t = texts[context.locale];
  const action = `${path}/selesai`;
  if (done_at === null)
    return html`<p>${t.finishHint}</p><form method="post" action="${action}"><input type="hidden" name="selesai" value="ya">${submitButton(t.finish)}</form>`;
  const instant = Temporal.Instant.from(done_at);
  const at = longDay(dayIn(context.government.zone, instant), context.locale);
  return html`${notice('ok', t.finishedWord, fill(t.finished, { at }))}
<form method="post" action="${action}"><input type="hidden" name="selesai" value="tidak"><button type="submit" class="button plain">${t.undo}</button></form>`;
}

function around(
  context: PageContext,
  { trip, destination, agency }: VisumSubject,
  body: Html,
  title?: string,
): PageAnswer {
  const t = texts[context.locale];
  const day = (value: Trip['from_day']) => longDay(value, context.locale);
  return {
    title: title ?? t.title,
    body: html`<h1>${t.title}</h1>
${ledger([
  [t.host, destination.host_name],
  [t.place, destination.address],
  [t.sender, agency],
  [t.trip, trip.number],
  [t.days, fill(t.until, { from: day(trip.from_day), to: day(trip.to_day) })],
])}
${body}`,
  };
}

/** A QR code as one path: crisp on any screen. The letters beside it say the same. */
function qrCode(text: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return html`<svg viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d="${path}"/></svg>`;
}
