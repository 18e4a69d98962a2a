import { html, type Html } from '../../../platform/http/html.ts';
import { notice } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import type { MailboxSettings } from './browser/page/settings.ts';
import { channelState } from './channel-state.ts';
import { sealedRoute, type SealedContext } from './sealed-route.ts';
import { texts } from './texts.ts';

/** `/kotak`: opened by the receipt, in the browser. */
export function mailboxPage(app: App, services: Services): void {
  sealedRoute(app, services, '/kotak', async (tx, context) => {
    const t = texts[context.locale];
    const state = await channelState(tx, services, context);
    const settings = own(context, state.keys?.root ?? null);
    return {
      title: t.mailboxTitle,
      scripts: ['mailbox'],
      body: html`<div id="kotak" class="stack" data-settings="${JSON.stringify(settings)}">
<h1>${t.mailboxTitle}</h1><p class="lead">${t.mailboxLead}</p></div>
${noScript(context, t.mailboxNoScriptText, null)}`,
    };
  });
}

/** What every script of this origin is told. */
export function own({ government, locale, today }: SealedContext, root: string | null): MailboxSettings {
  return { government: government.id, demo: government.demo, locale, today, root };
}

export function noScript({ locale }: SealedContext, text: string, ways: Html | null): Html {
  const t = texts[locale];
  return html`<noscript>${notice('warn', t.noScript, html`<p>${text}</p>${ways}`)}</noscript>`;
}
