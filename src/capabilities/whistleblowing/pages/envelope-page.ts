import { html } from '../../../platform/http/html.ts';
import { entry, notice } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { sealedRoute } from './sealed-route.ts';
import { texts } from './texts.ts';

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
