import { longDay } from '../../../platform/documents/long-day.ts';
import { codeCheckPages } from '../../../platform/http/code-check.ts';
import { html } from '../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import { ledger, notice, type Tone } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { maskName } from '../rules/mask.ts';
import { standingOf, type Standing } from '../rules/validity.ts';
import { findByCode, type PublicCertificate } from '../store/certificates.ts';
import { texts } from './check-texts.ts';

const TONES: Record<Standing, Tone> = { valid: 'ok', expired: 'warn', revoked: 'danger' };

/** Anybody checks a certificate: says valid, expired or revoked, first letters and days; nothing else, and nothing to download. */
export function checkPages(app: App, services: Services): void {
  codeCheckPages(app, services, {
    form: '/cek',
    codes: '/cek/eskbt',
    texts,
    async show(tx, context, code) {
      const found = await findByCode(tx, code);
      return found === undefined ? null : certificatePage(context, found);
    },
  });
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
