import { z } from 'zod';
import type { Tx } from '../../database/index.ts';
import { longDay } from '../../documents/long-day.ts';
import { html, type Html } from '../../http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../http/pages.ts';
import { entry, ledger, notice, submitButton } from '../../http/parts.ts';
import { openVault } from '../../identity/vault.ts';
import { formRoute } from '../../open-forms/form-route.ts';
import { publicAct } from '../../open-forms/public-act.ts';
import { isRefusal, notFound, type Refusal } from '../../outcome.ts';
import type { App, Services } from '../../services.ts';
import { fill } from '../../texts.ts';
import { acknowledgeByLink } from '../actions/acknowledge.ts';
import { readCallLink, type Mac } from '../call-link.ts';
import { findLinked, type LinkedCall } from '../store/calls.ts';
import { texts } from '../texts.ts';

const params = z.object({ token: z.string().max(80) });
const query = z.object({ sampai: z.string().max(10).optional() });
const PER_MINUTE = 60;

/** What the trail says of whoever comes by the link of a mail: only by which door. */
const DOOR = 'public:alarm-link';

/**
 * `/peringatan/terima/<token>`: what a mail about alarms links to. Looking changes nothing (mail programs look too); the button acknowledges, once.
 * It says the title of the first alarm and how many there are, and nothing else.
 */
export function acknowledgePages(app: App, services: Services): void {
  pageRoute(
    app,
    services,
    { path: '/peringatan/terima/:token', params, query, perMinute: PER_MINUTE },
    async (tx, context, { params: { token }, query: { sampai } }) => {
      const call = await callOf(tx, services, context, token);
      return call === null ? notFound() : show(context, call, token, sampai);
    },
  );

  formRoute(
    app,
    services,
    { path: '/peringatan/terima/:token', params, purpose: 'code' },
    async (tx, context, { params: { token } }): Promise<PageAnswer | Refusal> => {
      const mac = macOf(services);
      const done = await acknowledgeByLink(tx, publicAct(services, context, DOOR), { token, mac });
      if (isRefusal(done)) return done;
      return { redirect: `/peringatan/terima/${token}?sampai=${done.until}` };
    },
  );
}

function macOf(services: Services): Mac {
  const vault = openVault(services.folders.keys);
  return (value) => vault.mac(value);
}

async function callOf(
  tx: Tx,
  services: Services,
  context: PageContext,
  token: string,
): Promise<LinkedCall | null> {
  const id = readCallLink(macOf(services), context.government.id, token);
  return id === null ? null : ((await findLinked(tx, id, context.now)) ?? null);
}

function show(context: PageContext, call: LinkedCall, token: string, until: string | undefined): PageAnswer {
  const t = texts[context.locale];
  const title = context.locale === 'id' ? call.titleId : call.titleEn;
  const more = call.count > 1 ? fill(t.more, { count: call.count - 1 }) : null;
  const what = ledger([
    [t.pageAlarm, more === null ? title : html`${title}<br>${more}`],
    [t.pageToldOn, longDay(call.toldOn, context.locale)],
  ]);
  return {
    title: t.pageTitle,
    body: html`${entry(t.pageWhat, what)}${answerOf(context, call, token, until)}
<p><a href="/app/peringatan">${t.pageLogIn}</a></p>`,
  };
}

function answerOf(context: PageContext, call: LinkedCall, token: string, until: string | undefined): Html {
  const t = texts[context.locale];
  if (call.state === 'used') {
    const day = until !== undefined && call.heldUntil === until ? call.heldUntil : null;
    return notice(
      'ok',
      t.pageDone,
      day === null ? t.pageDoneBody : fill(t.pageDoneUntil, { day: longDay(day, context.locale) }),
    );
  }
  if (call.state === 'expired') return notice('warn', t.pageOver, t.pageOverBody);
  return html`<p>${t.pageExplain}</p>
<form method="post" action="/peringatan/terima/${token}">${submitButton(t.pageButton)}</form>`;
}
