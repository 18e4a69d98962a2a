import { z } from 'zod';
import { CODE_LENGTH, parseCode } from '../../../platform/codes.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import {
  errorSummary,
  formTitle,
  ledger,
  notice,
  submitButton,
  textField,
  type Tone,
} from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { maskName } from '../rules/mask.ts';
import { standingOf, type Standing } from '../rules/validity.ts';
import { findByCode, type PublicCertificate } from '../store/certificates.ts';
import { texts } from './check-texts.ts';

/** Requests a minute from one address: enough for a counter, too few to try codes (there are 2^50). */
const PER_MINUTE = 30;

const TONES: Record<Standing, Tone> = { valid: 'ok', expired: 'warn', revoked: 'danger' };

/** Anybody checks a certificate: says valid, expired or revoked, first letters and days; nothing else, and nothing to download. */
export function checkPages(app: App, services: Services): void {
  pageRoute(
    app,
    services,
    { path: '/cek', query: z.object({ kode: z.string().optional() }), perMinute: PER_MINUTE },
    async (_tx, context, { query: { kode } }) => {
      if (kode === undefined) return formPage(context);
      if (kode.trim() === '') return formPage(context, texts[context.locale].emptyCode);
      return {
        redirect: `/cek/eskbt/${encodeURIComponent(parseCode(kode, CODE_LENGTH) ?? kode.slice(0, 40).toWellFormed())}`,
      };
    },
  );

  pageRoute(
    app,
    services,
    { path: '/cek/eskbt/:code', params: z.object({ code: z.string() }), perMinute: PER_MINUTE },
    async (tx, context, { params }) => {
      const code = parseCode(params.code, CODE_LENGTH);
      const found = code === null ? undefined : await findByCode(tx, code);
      const shown = found === undefined ? null : certificatePage(context, found);
      return shown ?? unknownPage(context, params.code);
    },
  );
}

function formPage({ locale }: PageContext, error?: string): PageAnswer {
  const t = texts[locale];
  return {
    status: error === undefined ? 200 : 422,
    title: formTitle(t.title, error === undefined ? [] : [error], locale),
    back: { href: '/', label: t.home },
    body: html`${error === undefined ? null : errorSummary(t.problem, [{ field: 'kode', message: error }])}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${form(locale, '', error)}`,
  };
}

function form(locale: PageContext['locale'], value: string, error?: string): Html {
  const t = texts[locale];
  const field = { name: 'kode', label: t.code, hint: t.codeHint, value, size: CODE_LENGTH + 4, code: true };
  return html`<form method="get" action="/cek">
${textField(error === undefined ? field : { ...field, error })}
${submitButton(t.check)}
</form>`;
}

/** Null for what has a code but is no certificate (yet): answered like a code that nobody bears. */
function certificatePage({ locale, today }: PageContext, found: PublicCertificate): PageAnswer | null {
  const { state, validUntil, revokedOn } = found;
  if (state !== 'valid' && state !== 'expired' && state !== 'revoked') return null;
  const t = texts[locale];
  const standing = standingOf({ state, validUntil }, today);
  const rows: [string, string][] = [
    [t.name, maskName(found.subjectName)],
    [t.issuedOn, longDay(found.issuedOn, locale)],
    [t.validUntil, longDay(validUntil, locale)],
  ];
  if (standing === 'revoked' && revokedOn !== null) rows.push([t.revokedOn, longDay(revokedOn, locale)]);
  rows.push([t.checkedOn, longDay(today, locale)]);
  return {
    title: `${t[standing]}: ${t.title}`,
    bent: standing !== 'valid',
    body: html`<h1>${t.title}</h1>
${notice(TONES[standing], t[standing], t[`${standing}Text`])}
${ledger(rows)}
<p class="hint">${t.privacy}</p>
<p><a href="/cek">${t.again}</a></p>`,
  };
}

function unknownPage({ locale, government }: PageContext, typed: string): PageAnswer {
  const t = texts[locale];
  return {
    status: 404,
    title: t.unknownTitle,
    bent: true,
    body: html`<h1>${t.unknownTitle}</h1>
<p class="lead">${t.unknown}</p>
${form(locale, typed.slice(0, 40).toWellFormed())}
<p>${fill(t.unknownHelp, { government: government.name })}</p>`,
  };
}
