import { html, type Html } from '../../../platform/http/html.ts';
import { notice } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { channelState } from './channel-state.ts';
import { noScript } from './mailbox-page.ts';
import { sealedRoute, type SealedContext } from './sealed-route.ts';
import { texts } from './texts.ts';
import { wizardSettings } from './wizard-settings.ts';

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
    const { keys } = state;
    const settings = await wizardSettings(
      tx,
      context,
      { ...state, keys },
      {
        counter: false,
        title: 'wizardTitle',
      },
    );
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

function otherWays(context: SealedContext): Html {
  const t = texts[context.locale];
  return html`<p>${t.otherWays}</p><ul><li>${t.otherEnable}</li>
<li><a href="${context.to('/amplop')}">${t.otherEnvelope}</a></li>
<li>${t.otherCounter}</li><li>${t.otherKpk}</li></ul>`;
}
