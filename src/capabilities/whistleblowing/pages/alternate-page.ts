import { html } from '../../../platform/http/html.ts';
import { entry } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { alternateTexts } from './browser/texts/alternate-texts.ts';
import { own } from './mailbox-page.ts';
import { sealedRoute } from './sealed-route.ts';

/** By hand, for whoever trusts no page with a key. */
const COMMANDS = `curl -s -H 'content-type: application/json' -d '{"fingerprint":"SIDIK"}' https://wbs…/api/wbs/alternate/challenge \\
  | sed 's/.*"challenge":"\\([^"]*\\)".*/\\1/' | base64 -d | age -d -i kunci-saya.txt
curl -s -H 'content-type: application/json' -d '{"fingerprint":"SIDIK","answer":"JAWABAN"}' \\
  -o laporan-tersegel.zip https://wbs…/api/wbs/alternate/mail`;

/** `/pengganti`: sealed reports for an alternate outside the house, who has a key and no account. */
export function alternatePage(app: App, services: Services): void {
  sealedRoute(app, services, '/pengganti', async (_tx, context) => {
    const t = alternateTexts[context.locale];
    return {
      title: t.title,
      scripts: ['alternate'],
      body: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p><p>${t.text}</p>
<div id="pengganti" class="stack" data-settings="${JSON.stringify(own(context, null))}"></div>
${entry(t.byHandTitle, html`<p>${t.byHand}</p><pre class="code">${COMMANDS}</pre>`)}
<p>${t.notIncluded}</p>`,
    };
  });
}
