import { dayIn } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { codeCheckPages } from '../../../../platform/http/code-check.ts';
import { html } from '../../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../../platform/http/pages.ts';
import { ledger, notice } from '../../../../platform/http/parts.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies } from '../../../directory/index.ts';
import { findPackage } from '../../store/packages/packages.ts';
import { findSheetByCode } from '../../store/packages/sheets.ts';
import type { Sheet } from '../../store/packages/tables.ts';
import { texts } from '../../texts/packages/check.ts';

/** Anybody checks a verification sheet: valid, withdrawn or unknown, with number, office, amount and days; nobody's name and no purpose. */
export function sheetCheckPages(app: App, services: Services): void {
  codeCheckPages(app, services, {
    form: '/cek/spj',
    codes: '/cek/spj',
    texts,
    async show(tx, context, code) {
      const sheet = await findSheetByCode(tx, code);
      return sheet === undefined ? null : sheetPage(tx, context, sheet);
    },
  });
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
