import { z } from 'zod';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute, type PageContext } from '../../../platform/http/pages.ts';
import { entry, notice, submitButton, textField } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { checkLink, LINK_LENGTH } from '../rules/check-link.ts';
import { texts } from './genuine-texts.ts';
import { openChannels } from './open-channels.ts';

const query = z.object({ tautan: z.string().optional().catch(undefined) });

/** `/asli`: what can truly be checked about a message: where its link leads, a letter's code, a ticket's answer. */
export function genuinePages(app: App, services: Services): void {
  pageRoute(app, services, { path: '/asli', query, perMinute: 60 }, async (tx, context, input) => {
    const { government, locale } = context;
    const t = texts[locale];
    const address = services.publicUrl(government);
    const { tautan } = input.query;
    const complaints = (await openChannels(tx, services, context)).some(
      (each) => each.name === 'complaint-public',
    );
    return {
      title: t.title,
      back: { href: '/', label: t.home },
      body: html`<h1>${t.title}</h1>
<p class="lead">${fill(t.lead, { government: government.name })}</p>
${entry(
  t.linkTitle,
  html`<form method="get" action="/asli">
${textField({ name: 'tautan', label: t.link, hint: t.linkHint, value: (tautan ?? '').slice(0, LINK_LENGTH).toWellFormed(), size: 40 })}
${submitButton(t.check)}</form>
${tautan === undefined || tautan.trim() === '' ? null : verdict(context, tautan, [address, `https://${input.request.host}`])}`,
)}
${entry(t.letterTitle, html`<p>${t.letter}</p><p><a href="/cek">${t.letterAction}</a></p>`)}
${complaints ? entry(t.ticketTitle, html`<p>${t.ticket}</p><p><a href="/aduan/cek">${t.ticketAction}</a></p>`) : null}
${entry(t.ruleTitle, html`<ul><li>${t.ruleMoney}</li><li>${t.ruleCode}</li><li>${t.ruleFile}</li></ul>`)}
${entry(t.addressTitle, html`<p class="code">${address}</p><p>${t.address}</p>`)}
${entry(t.reportTitle, html`<p>${t.report} <a href="/lapor?uang=ya">${t.reportAction}</a></p>`)}`,
    };
  });
}

/** @param own addresses of this government's pages; the first one is the official one */
function verdict({ locale }: PageContext, typed: string, own: readonly string[]): Html {
  const t = texts[locale];
  const hosts = own.flatMap((each) => (URL.canParse(each) ? [new URL(each).host] : []));
  const found = checkLink(typed, hosts);
  if (found.kind === 'none') return notice('plain', t.noneWord, t.none);
  const names = { host: found.host, own: hosts[0] ?? '' };
  if (found.kind === 'own') return notice('ok', t.ownWord, fill(t.own, names));
  return notice(
    'danger',
    t.foreignWord,
    html`<p>${fill(t.foreign, names)}</p>${found.trick ? html`<p>${fill(t.trick, names)}</p>` : null}`,
  );
}
