import { plainDate } from '../../../platform/calendar/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { entry, ledger, notice, statusMark } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { MODES } from '../rules/status.ts';
import { channelState, wordsOf, type ChannelState } from './channel-state.ts';
import type { Passage } from './page-parameters.ts';
import { sealedRoute, type SealedContext } from './sealed-route.ts';
import { texts } from './texts.ts';

/** `/` of the sealed origin: who can see what, by whose key, and what no key protects against. */
export function whoSeesPage(app: App, services: Services): void {
  sealedRoute(app, services, '/', async (tx, context) => {
    const state = await channelState(tx, services, context);
    const t = texts[context.locale];
    return {
      title: t.homeTitle,
      body: html`<h1>${t.homeTitle}</h1>
<p class="lead">${t.homeLead}</p>
${
  state.keys?.ready === true
    ? html`<p class="turns"><a class="button" href="${context.to('/baru')}">${t.start}</a>
<a class="button plain" href="${context.to('/kotak')}">${t.openMailbox}</a></p>`
    : html`${notice('warn', t.notReady, t.notReadyText)}<p><a class="button plain" href="${context.to('/kotak')}">${t.openMailbox}</a></p>`
}
${whoSees(context, state)}
${keySection(context, state)}
${entry(t.modes, modes(context, state))}
${entry(t.limits, html`<ul>${[t.limitScript, t.limitOffice, t.limitScreen, t.limitStyle, t.limitUrgent].map((each) => html`<li>${each}</li>`)}</ul>`)}
${passage(context, t.protection, state.settings.protection)}
${passage(context, t.reward, state.settings.reward)}`,
    };
  });
}

function whoSees({ locale }: SealedContext, { keys }: ChannelState): Html {
  const t = texts[locale];
  const offices = (keys?.alternates ?? []).map((each) => each.office ?? each.decree.number).join(', ');
  return entry(
    t.whoSees,
    ledger([
      [t.whoIdentity, t.whoIdentityText],
      [t.whoReport, t.whoReportText],
      [t.whoConflict, offices === '' ? t.whoConflictNone : fill(t.whoConflictText, { office: offices })],
      [t.whoNobody, t.whoNobodyText],
    ]),
  );
}

function keySection({ locale }: SealedContext, { keys }: ChannelState): Html | null {
  const t = texts[locale];
  if (keys === null || keys.superAdmin === null) return null;
  const { superAdmin, rootWords } = keys;
  const decree = fill(t.decreeText, {
    number: superAdmin.decree.number,
    day: longDay(plainDate(superAdmin.decree.day), locale),
  });
  return entry(
    t.key,
    html`${ledger([
      [t.decree, decree],
      [t.since, longDay(plainDate(superAdmin.from), locale)],
      [t.fingerprint, html`<span class="fingerprint">${wordsOf(superAdmin)}</span>`],
      [t.rootFingerprint, html`<span class="fingerprint">${rootWords}</span>`],
    ])}<p>${t.compare}</p>`,
  );
}

function modes({ locale }: SealedContext, { settings }: ChannelState): Html {
  const t = texts[locale];
  const words = {
    named: [t.modeNamed, t.modeNamedText],
    confidential: [t.modeConfidential, t.modeConfidentialText],
    anonymous: [t.modeAnonymous, t.modeAnonymousText],
  } as const;
  return ledger(
    MODES.map((mode) => {
      const open = settings.modes.includes(mode);
      const [name, text] = words[mode];
      return [name, html`${statusMark(open ? 'ok' : 'plain', open ? t.open : t.closed)}<br>${text}`];
    }),
  );
}

/** The law's name stands below the passage, whoever wrote the passage. */
function passage({ locale }: SealedContext, heading: string, said: Passage): Html {
  const source = fill(texts[locale].source, { source: said.source });
  return entry(heading, html`<p>${said[locale]}</p><p class="meta">${source}</p>`);
}
