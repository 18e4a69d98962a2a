import { html } from '../http/html.ts';
import { pageRoute } from '../http/pages.ts';
import type { App, Services } from '../services.ts';
import { texts } from './texts.ts';

/** `/offline`: what the service worker shows instead of a page that cannot be loaded, with the queue of this device. */
export function offlinePage(app: App, services: Services): void {
  pageRoute(app, services, { path: '/offline' }, async (_tx, { locale }) => {
    const t = texts[locale];
    const words = JSON.stringify({
      tamu: t['kind-tamu'],
      aduan: t['kind-aduan'],
      other: t.kindOther,
      waiting: t.waiting,
      refused: t.refused,
      remove: t.remove,
      removeSure: t.removeSure,
      send: t.send,
      empty: t.queueEmpty,
      back: t.back,
      receipt: t.receipt,
    });
    return {
      title: t.title,
      scripts: ['offline'],
      body: html`<h1 data-lost>${t.title}</h1>
<p class="lead" data-lost>${t.lead}</p>
<div data-kept hidden><h1>${t.keptTitle}</h1><p class="lead">${t.keptText}</p></div>
<p data-back></p>
<section data-queue="${words}" hidden><h2>${t.queueTitle}</h2><p class="hint">${t.queueNote}</p>
<div role="status"><ul class="rows"></ul></div></section>
<section><h2>${t.works}</h2><ul>
<li><a href="/">${t.home}</a></li><li><a href="/lapor">${t.report}</a></li><li><a href="/tamu">${t.guestBook}</a></li>
</ul></section>`,
    };
  });
}
