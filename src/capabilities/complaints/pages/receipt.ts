import { encode } from 'uqr';
import { showCode } from '../../../platform/codes.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute } from '../../../platform/http/pages.ts';
import { entry, submitButton } from '../../../platform/http/parts.ts';
import { findDraft } from '../../../platform/open-forms/drafts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { DRAFT } from './draft-values.ts';
import { texts } from './ticket-texts.ts';

/** `/aduan/tanda-terima`: number and code, as text, to copy, to print and to scan. Shown again to the same browser for a day. */
export function receiptPage(app: App, services: Services): void {
  pageRoute(app, services, { path: '/aduan/tanda-terima' }, async (tx, context, { request }) => {
    const receipt = (await findDraft(tx, request, DRAFT))?.receipt;
    if (!receipt) return { redirect: '/aduan/cek' };
    const t = texts[context.locale];
    const number = receipt['number'] ?? '';
    const code = showCode(receipt['code'] ?? '');
    const address = `${services.publicUrl(context.government)}/aduan/cek?${new URLSearchParams({ nomor: number, kode: code }).toString()}`;
    context.scripts.add('copy');
    return {
      title: t.receiptTitle,
      body: html`<h1>${t.receiptTitle}</h1>
<p class="lead">${receipt['followed'] ? t.followedLead : t.receiptLead}</p>
<div class="receipt"><dl>
<dt>${t.number}</dt><dd class="code">${number}</dd>
<dt>${t.code}</dt><dd class="code">${code}</dd></dl>
<figure>${qrOf(address, t.qr)}<figcaption class="hint">${t.qrHint}</figcaption></figure></div>
<p class="buttons screen-only"><button type="button" class="plain" data-copy="${`${number} ${code}`}" data-copied="${t.copied}" hidden="">${t.copyNumber}</button>
<button type="button" class="plain" data-print="" hidden="">${t.print}</button></p>
<p class="hint screen-only">${t.printHint}</p>
${entry(t.nextTitle, html`<ol><li>${t.nextVerify}</li><li>${t.nextAnswer}</li><li>${t.nextObject}</li></ol>`)}
<form method="post" action="/aduan/cek" class="screen-only"><input type="hidden" name="nomor" value="${number}"><input type="hidden" name="kode" value="${code}">
${submitButton(t.open)} <a class="button plain" href="/">${t.another}</a></form>`,
    };
  });
}

/** A QR code as one path: no inline style, no picture to fetch. */
function qrOf(text: string, words: string): Html {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${words}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
