import { holds } from '../../../platform/act.ts';
import { html } from '../../../platform/http/html.ts';
import { inStaffAct } from '../../../platform/http/routes.ts';
import { notice } from '../../../platform/http/parts.ts';
import { isRefusal, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { channelState } from './channel-state.ts';
import { noScript } from './mailbox-page.ts';
import { contextOf, localeOf, sendSealed, type SealedAnswer, type SealedContext } from './sealed-route.ts';
import { texts } from './texts.ts';
import { wizardSettings } from './wizard-settings.ts';

const PATH = '/loket';

/**
 * `/loket`: assisted intake. An officer who takes reports types what somebody tells him; it is sealed in his browser, and nothing of it is kept there.
 * Whoever has no session of this origin, or another role, is led to the log-in and learns nothing else.
 */
export function counterPage(app: App, services: Services): void {
  app.get(PATH, { schema: { hide: true } }, async (request, reply) => {
    const government = await services.governmentOf(request.host);
    const locale = localeOf(request);
    if (government === null)
      return reply.code(404).type('text/plain; charset=utf-8').send(notFound().message[locale]);
    const context = contextOf(services, government, locale);
    const answer = await inStaffAct(services, request, null, async (tx, act) => {
      if (act.government.id !== government.id || !holds(act.actor, ['wbs-intake'])) return notFound();
      const state = await channelState(tx, services, context);
      const { keys } = state;
      if (keys?.ready !== true) return notReady(context);
      const settings = await wizardSettings(
        tx,
        context,
        { ...state, keys },
        {
          counter: true,
          title: 'counterTitle',
        },
      );
      const t = texts[locale];
      return {
        title: t.counterTitle,
        scripts: ['counter'],
        body: html`<div id="isian" data-settings="${JSON.stringify(settings)}">
<h1>${t.counterTitle}</h1><p class="lead">${t.counterLead}</p></div>
${noScript(context, t.mailboxNoScriptText, null)}`,
      } satisfies SealedAnswer;
    });
    return sendSealed(reply, context, PATH, isRefusal(answer) ? closed(context) : answer);
  });
}

function closed({ locale }: SealedContext): SealedAnswer {
  const t = texts[locale];
  return {
    title: t.counterTitle,
    body: html`<h1>${t.counterClosed}</h1><p class="lead">${t.counterClosedText}</p>
<p><a class="button" href="/app/">${t.counterEnter}</a></p>`,
  };
}

function notReady({ locale }: SealedContext): SealedAnswer {
  const t = texts[locale];
  return {
    title: t.counterTitle,
    body: html`<h1>${t.counterTitle}</h1>${notice('warn', t.notReady, t.notReadyText)}`,
  };
}
