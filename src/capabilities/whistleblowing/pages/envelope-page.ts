import { createHash } from 'node:crypto';
import { dayIn } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { entry, ledger, notice } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { localeFrom } from '../../../platform/texts.ts';
import { readChain } from '../actions/read-directory.ts';
import { channelState } from './channel-state.ts';
import { envelopeFile } from './envelope-file.ts';
import { own } from './mailbox-page.ts';
import { inLanguage, sealedRoute, type SealedContext } from './sealed-route.ts';
import { texts } from './texts.ts';
import { wizardSettings } from './wizard-settings.ts';

const FILE = '/amplop/berkas';
/** What the file is called when it is saved. */
const NAME = { id: 'amplop-luring.html', en: 'offline-envelope.html' } as const;

/** `/amplop`: the offline envelope to fetch, with its hash for comparison with the decree, and the place to hand a sealed one in. */
export function envelopePage(app: App, services: Services): void {
  sealedRoute(app, services, '/amplop', async (tx, context) => {
    const t = texts[context.locale];
    const state = await channelState(tx, services, context);
    const file = await fileOf(tx, services, context);
    const settings = own(context, state.keys?.root ?? null);
    const steps = [t.envelopeStep1, t.envelopeStep2, t.envelopeStep3, t.envelopeStep4];
    return {
      title: t.envelopeTitle,
      scripts: ['envelope'],
      body: html`<h1>${t.envelopeTitle}</h1><p class="lead">${t.envelopeLead}</p><p>${t.envelopeText}</p>
${entry(t.envelopeSteps, html`<ol>${steps.map((each) => html`<li>${each}</li>`)}</ol>`)}
${
  file === null
    ? notice('warn', t.envelopeNone, t.envelopeNoneText)
    : entry(t.envelopeGet, offer(context, file, state.keys?.rootWords ?? ''))
}
${entry(
  t.envelopeHandIn,
  html`<div id="serah" class="stack" data-settings="${JSON.stringify(settings)}"></div><noscript><p>${t.envelopeHandInNoScript}</p></noscript>`,
)}`,
    };
  });
  app.get(FILE, { schema: { hide: true } }, async (request, reply) => {
    const government = await services.governmentOf(request.host);
    if (government === null) return reply.callNotFound();
    const asked = (request.query as Record<string, unknown>)['bahasa'];
    const locale = localeFrom(undefined, asked === 'en' ? 'en' : 'id');
    const context: SealedContext = {
      government,
      locale,
      today: dayIn(government.zone, services.clock()),
      to: (path) => inLanguage(path, locale),
    };
    const file = await services.db.asGovernment(government.id, (tx) => fileOf(tx, services, context));
    if (file === null) return reply.callNotFound();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${NAME[locale]}"`)
      .send(file);
  });
}

function offer(context: SealedContext, file: Buffer, rootWords: string): Html {
  const { locale } = context;
  const t = texts[locale];
  const sum = createHash('sha256').update(file).digest('hex');
  const size = `${Math.ceil(file.length / 1024)} KB`;
  return html`<p><a class="button" href="${context.to(FILE)}" download="${NAME[locale]}">${t.envelopeSave}</a></p>
${ledger([
  [t.envelopeSize, size],
  [t.envelopeSum, html`<span class="code sum">${sum}</span>`],
  [t.rootFingerprint, html`<span class="fingerprint">${rootWords}</span>`],
])}<p>${t.envelopeSumText}</p>`;
}

/** Null before the keys are complete, and where the script was not built. */
async function fileOf(tx: Tx, services: Services, context: SealedContext): Promise<Buffer | null> {
  const state = await channelState(tx, services, context);
  if (state.keys?.ready !== true) return null;
  const all = await wizardSettings(
    tx,
    context,
    { ...state, keys: state.keys },
    { counter: false, title: 'wizardTitle' },
  );
  // The day and the words around the wizard are the page's, not the file's.
  const { today: _today, around: _around, ...client } = all;
  return envelopeFile(
    { client, name: context.government.name, entries: await readChain(tx) },
    context.locale,
  );
}
