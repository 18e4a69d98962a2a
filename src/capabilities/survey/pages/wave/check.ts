import { z } from 'zod';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../../platform/http/pages.ts';
import {
  errorSummary,
  formTitle,
  ledger,
  notice,
  submitButton,
  textField,
  type Tone,
} from '../../../../platform/http/parts.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import { checkInvitation, type Checked } from '../../actions/wave/check-invitation.ts';
import { listSenders, seasonOn } from '../../store/wave/official.ts';
import type { Sender } from '../../store/wave/tables.ts';
import { listWaves } from '../../store/wave/waves.ts';
import { pages as texts } from '../../texts/wave/pages.ts';

/** Requests a minute from one address: enough for an office behind one line, too few to try codes (there are 2^40, and none opens anything). */
const PER_MINUTE = 40;
/** Longest thing that somebody types. */
const MOST = 300;

/** Anybody checks an invitation: ours by its check code, ours and the commission's by where it came from. Whom it invites is never said. */
export function checkPages(app: App, services: Services): void {
  pageRoute(
    app,
    services,
    {
      path: '/cek/undangan',
      query: z.object({ kode: z.string().optional().catch('') }),
      perMinute: PER_MINUTE,
    },
    async (tx, context, { query: { kode } }) => {
      const t = texts[context.locale];
      if (kode === undefined) return formPage(tx, context, '');
      const typed = kode.slice(0, MOST).toWellFormed().trim();
      if (typed === '') return formPage(tx, context, '', t.missing);
      const checked = await checkInvitation(tx, typed);
      if (checked.kind === 'unreadable') return formPage(tx, context, typed, t.unreadable);
      return answerPage(context, checked, typed);
    },
  );
}

async function formPage(tx: Tx, context: PageContext, typed: string, error?: string): Promise<PageAnswer> {
  const { locale } = context;
  const t = texts[locale];
  return {
    status: error === undefined ? 200 : 422,
    title: formTitle(t.title, error === undefined ? [] : [error], locale),
    back: { href: '/', label: t.home },
    body: html`${error === undefined ? null : errorSummary(t.problem, [{ field: 'kode', message: error }])}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${form(locale, typed, error)}
<p class="hint">${t.privacy}</p>
${await seasons(tx, context)}`,
  };
}

function form(locale: Locale, value: string, error?: string): Html {
  const t = texts[locale];
  const field = { name: 'kode', label: t.field, hint: t.hint, value, size: 28 };
  return html`<form method="get" action="/cek/undangan">
${textField(error === undefined ? field : { ...field, error })}
${submitButton(t.check)}
</form>`;
}

/** What runs today, ours and the commission's, and who sends. */
async function seasons(tx: Tx, { locale, today }: PageContext): Promise<Html> {
  const t = texts[locale];
  const open = (await listWaves(tx)).filter((wave) => wave.state === 'open');
  const season = await seasonOn(tx, today);
  const year = Number(today.slice(0, 4));
  const senders = (await listSenders(tx)).filter(
    (each) => each.ended_on === null && (each.year === null || each.year === year),
  );
  const span = (from: PlainDate, until: PlainDate) => ({
    from: longDay(from, locale),
    until: longDay(until, locale),
  });
  return html`<h2>${t.oursTitle}</h2>
${
  open.length === 0
    ? html`<p>${t.oursNone}</p>`
    : ledger(open.map((wave) => [wave.name, fill(t.toDay, span(wave.opens_on, wave.closes_on))]))
}
<h2>${t.commissionTitle}</h2>
<p>${season === undefined ? t.notRunning : fill(t.running, span(season.opens_on, season.closes_on))}</p>
${season === undefined ? null : html`<p class="hint">${sourceOf(season, locale)}</p>`}
<h2>${t.sendersTitle}</h2>
${
  senders.length === 0
    ? html`<p>${t.sendersNone}</p>`
    : ledger(
        senders.map((each) => [
          `${t[`owner-${each.owner}`]} · ${t[`kind-${each.kind}`]}`,
          shown(each, locale),
        ]),
      )
}`;
}

function shown(each: Sender, locale: Locale): Html {
  const t = texts[locale];
  return html`<strong>${each.shown}</strong>, ${each.year === null ? t.everyYear : String(each.year)}${each.note === '' ? null : html`, ${each.note}`}
<p class="hint">${sourceOf(each, locale)}</p>`;
}

function sourceOf(of: Pick<Sender, 'source' | 'confirmed_on' | 'placeholder'>, locale: Locale): string {
  const t = texts[locale];
  const said = fill(t.source, { source: of.source, day: longDay(of.confirmed_on, locale) });
  return of.placeholder ? `${said} (${t.placeholder})` : said;
}

function answerPage(
  context: PageContext,
  checked: Exclude<Checked, { kind: 'unreadable' }>,
  typed: string,
): PageAnswer {
  const { locale } = context;
  const t = texts[locale];
  const { tone, title, body } = said(checked, locale);
  return {
    status: checked.kind === 'unknown-code' ? 404 : 200,
    title: `${title}: ${t.title}`,
    bent: tone !== 'ok',
    back: { href: '/cek/undangan', label: t.again },
    body: html`<h1>${t.title}</h1>
<p><strong>${typed}</strong></p>
${body}
<p class="hint">${t.privacy}</p>
<p><a href="/cek/undangan">${t.again}</a></p>`,
  };
}

function said(
  checked: Exclude<Checked, { kind: 'unreadable' }>,
  locale: Locale,
): { tone: Tone; title: string; body: Html } {
  const t = texts[locale];
  const plain = (tone: Tone, title: string, text: string, more: Html | null = null) => ({
    tone,
    title,
    body: html`${notice(tone, title, text)}${more}`,
  });
  if (checked.kind === 'unknown-code') return plain('danger', t.unknownCode, t.unknownCodeText);
  if (checked.kind === 'unknown-sender') return plain('warn', t.unknownSender, t.unknownSenderText);
  if (checked.kind === 'sender') {
    const senders = ledger(
      checked.senders.map((each) => [
        `${t[`owner-${each.owner}`]} · ${t[`kind-${each.kind}`]}`,
        shown(each, locale),
      ]),
    );
    const used = checked.senders.filter((each) => each.ended_on === null);
    if (used.length === 0) return plain('warn', t.ended, t.endedText, senders);
    return used.every((each) => each.placeholder)
      ? plain('warn', t.unconfirmed, t.unconfirmedText, senders)
      : plain('ok', t.official, t.officialText, senders);
  }
  const { wave, fingerprint } = checked;
  const rows: [string, Html | string][] = [
    [t.wave, wave.name],
    [t.days, fill(t.toDay, { from: longDay(wave.opens_on, locale), until: longDay(wave.closes_on, locale) })],
    [t.state, wave.state === 'open' ? t['state-open'] : t['state-over']],
  ];
  if (fingerprint !== null)
    rows.push([
      t.fingerprint,
      html`<span class="code">${fingerprint}</span><p class="hint">${t.fingerprintHint}</p>`,
    ]);
  return plain('ok', t.genuine, t.genuineText, ledger(rows));
}
