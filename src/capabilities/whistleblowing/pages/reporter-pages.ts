import { html, type Html } from '../../../platform/http/html.ts';
import { entry, notice } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { listAgencies } from '../../directory/index.ts';
import type { ClientSettings, MailboxSettings } from './browser/settings.ts';
import { channelState } from './channel-state.ts';
import { sealedRoute, type SealedContext } from './sealed-route.ts';
import { texts } from './texts.ts';

/** `/baru`: the wizard's place. Nothing of a report ever passes through an address or a form of this origin. */
export function wizardPage(app: App, services: Services): void {
  sealedRoute(app, services, '/baru', async (tx, context) => {
    const t = texts[context.locale];
    const state = await channelState(tx, services, context);
    if (state.keys?.ready !== true)
      return {
        title: t.wizardTitle,
        body: html`<h1>${t.wizardTitle}</h1>${notice('warn', t.notReady, t.notReadyText)}`,
      };
    const settings: ClientSettings = {
      ...own(context, state.keys.root),
      modes: state.settings.modes,
      needed: state.settings.needed,
      shares: state.settings.shares,
      alternate: state.keys.alternates.length > 0,
      rootWords: state.keys.rootWords,
      agencies: (await listAgencies(tx))
        .filter(
          (each) =>
            each.validFrom <= context.today && (each.validTo === null || each.validTo >= context.today),
        )
        .map(({ id, name }) => ({ id, name })),
    };
    return {
      title: t.wizardTitle,
      scripts: ['report'],
      body: html`<div id="isian" data-settings="${JSON.stringify(settings)}">
<h1>${t.wizardTitle}</h1><p class="lead">${t.wizardLead}</p>
<p data-wait hidden="">${t.wizardWait}</p></div>
${noScript(context, t.noScriptText, otherWays(context))}`,
    };
  });
}

/** `/kotak`: opened by the receipt, in the browser. */
export function mailboxPage(app: App, services: Services): void {
  sealedRoute(app, services, '/kotak', async (tx, context) => {
    const t = texts[context.locale];
    const state = await channelState(tx, services, context);
    const settings: MailboxSettings = own(context, state.keys?.root ?? null);
    return {
      title: t.mailboxTitle,
      scripts: ['mailbox'],
      body: html`<div id="kotak" data-settings="${JSON.stringify(settings)}">
<h1>${t.mailboxTitle}</h1><p class="lead">${t.mailboxLead}</p></div>
${noScript(context, t.mailboxNoScriptText, null)}`,
    };
  });
}

/** `/amplop`: what the single-file page is for, and the file once there is one. */
export function envelopePage(app: App, services: Services): void {
  sealedRoute(app, services, '/amplop', async (_tx, { locale }) => {
    const t = texts[locale];
    return {
      title: t.envelopeTitle,
      body: html`<h1>${t.envelopeTitle}</h1><p class="lead">${t.envelopeLead}</p><p>${t.envelopeText}</p>
${entry(t.envelopeSteps, html`<ol>${[t.envelopeStep1, t.envelopeStep2, t.envelopeStep3, t.envelopeStep4].map((each) => html`<li>${each}</li>`)}</ol>`)}
${notice('info', t.envelopeSoon, t.envelopeSoonText)}`,
    };
  });
}

function own({ government, locale, today }: SealedContext, root: string | null): MailboxSettings {
  return { government: government.id, demo: government.demo, locale, today, root };
}

function noScript({ locale }: SealedContext, text: string, ways: Html | null): Html {
  const t = texts[locale];
  return html`<noscript>${notice('warn', t.noScript, html`<p>${text}</p>${ways}`)}</noscript>`;
}

function otherWays(context: SealedContext): Html {
  const t = texts[context.locale];
  return html`<p>${t.otherWays}</p><ul><li>${t.otherEnable}</li>
<li><a href="${context.to('/amplop')}">${t.otherEnvelope}</a></li>
<li>${t.otherCounter}</li><li>${t.otherKpk}</li></ul>`;
}
