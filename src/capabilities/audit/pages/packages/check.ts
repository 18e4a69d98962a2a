import { z } from 'zod';
import { CODE_LENGTH, parseCode } from '../../../../platform/codes.ts';
import { dayIn } from '../../../../platform/clock.ts';
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
} from '../../../../platform/http/parts.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { fill } from '../../../../platform/texts.ts';
import { getAgencies } from '../../../directory/index.ts';
import { findPackage } from '../../store/packages/packages.ts';
import { findSheetByCode } from '../../store/packages/sheets.ts';
import type { Sheet } from '../../store/packages/tables.ts';
import { texts } from '../../texts/packages/check.ts';

/** Requests a minute from one address: enough for a counter, too few to try codes (there are 2^50). */
const PER_MINUTE = 30;

/** Anybody checks a verification sheet: valid, withdrawn or unknown, with number, office, amount and days; nobody's name and no purpose. */
export function sheetCheckPages(app: App, services: Services): void {
  pageRoute(
    app,
    services,
    { path: '/cek/spj', query: z.object({ kode: z.string().optional() }), perMinute: PER_MINUTE },
    async (_tx, context, { query: { kode } }) => {
      if (kode === undefined) return formPage(context);
      if (kode.trim() === '') return formPage(context, texts[context.locale].emptyCode);
      return {
        redirect: `/cek/spj/${encodeURIComponent(parseCode(kode, CODE_LENGTH) ?? kode.slice(0, 40).toWellFormed())}`,
      };
    },
  );

  pageRoute(
    app,
    services,
    { path: '/cek/spj/:code', params: z.object({ code: z.string() }), perMinute: PER_MINUTE },
    async (tx, context, { params }) => {
      const code = parseCode(params.code, CODE_LENGTH);
      const sheet = code === null ? undefined : await findSheetByCode(tx, code);
      return sheet === undefined ? unknownPage(context, params.code) : sheetPage(tx, context, sheet);
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
  return html`<form method="get" action="/cek/spj">
${textField(error === undefined ? field : { ...field, error })}
${submitButton(t.check)}
</form>`;
}

async function sheetPage(
  tx: Tx,
  { locale, today, government }: PageContext,
  sheet: Sheet,
): Promise<PageAnswer> {
  const t = texts[locale];
  const of = await findPackage(tx, sheet.package_id);
  const agency = of === undefined ? undefined : (await getAgencies(tx, [of.agency_id])).get(of.agency_id);
  const standing = sheet.revoked_at === null ? 'valid' : 'revoked';
  const rows: [string, string][] = [
    [t.number, sheet.number],
    [t.package, of?.number ?? ''],
    [t.office, agency?.name ?? ''],
    [t.amount, formatRupiah(sheet.amount)],
    [t.issuedOn, longDay(sheet.issued_on, locale)],
  ];
  if (sheet.revoked_at !== null) {
    const day = dayIn(government.zone, Temporal.Instant.from(sheet.revoked_at));
    rows.push([t.revokedOn, longDay(day, locale)]);
  }
  rows.push([t.checkedOn, longDay(today, locale)]);
  return {
    title: `${t[standing]}: ${t.title}`,
    bent: standing !== 'valid',
    body: html`<h1>${t.title}</h1>
${notice(standing === 'valid' ? 'ok' : 'danger', t[standing], t[`${standing}Text`])}
${ledger(rows)}
<p class="hint">${t.privacy}</p>
<p><a href="/cek/spj">${t.again}</a></p>`,
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
