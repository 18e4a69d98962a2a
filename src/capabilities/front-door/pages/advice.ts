import type { Channel, ChannelName } from '../../../platform/channels.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import { entry, ledger } from '../../../platform/http/parts.ts';
import { fill } from '../../../platform/texts.ts';
import type { Advice } from '../rules/choose-channel.ts';
import type { About } from './about.ts';
import { texts } from './report-texts.ts';

type Way = Extract<Advice, { channel: ChannelName }>;
/** The public office of KPK for reports without a name. */
const KPK = 'https://kws.kpk.go.id';

/** The way in that fits: what it is, who reads it, one button. What is not open here is said, with what is safe instead. */
export function advicePage(
  channels: readonly Channel[],
  context: PageContext,
  { channel, also }: Way,
  about: About,
  back: string,
): PageAnswer {
  const t = texts[context.locale];
  const href = hrefOf(channels, context, channel, about);
  const answer = { back: { href: back, label: t.change } };
  const others = also.flatMap((each) => otherWay(channels, context, each, about) ?? []);
  const aboutLine = about.words === '' ? null : html`<p class="meta">${t.about}: <b>${about.words}</b></p>`;
  if (href !== null)
    return {
      ...answer,
      title: t[channel],
      body: html`<p class="meta">${t.answer}</p>
<h1>${t[channel]}</h1>
${aboutLine}
<p class="lead">${t[`${channel}-text`]}</p>
${ledger([
  [t.reads, t[`${channel}-reads`]],
  [t.needs, t[`${channel}-needs`]],
])}
<p><a class="button" href="${href}">${t[`${channel}-action`]}</a></p>
${others.length === 0 ? null : entry(t.also, html`<p class="hint">${t.alsoWhy}</p>${others}`)}`,
    };
  const title = fill(t.closedTitle, { channel: t[channel] });
  const government = { government: context.government.name };
  return {
    ...answer,
    title,
    body: html`<p class="meta">${t.answer}</p>
<h1>${title}</h1>
${aboutLine}
${channel === 'whistleblowing' ? sealedElsewhere(channels, context, about) : html`<p class="lead">${fill(t.closed, government)}</p>`}
${others.length === 0 ? null : entry(t.also, html`${others}`)}`,
  };
}

/** No sealed channel in this installation: named openly, with the safe ways there are; an open complaint only as a choice of his own. */
function sealedElsewhere(channels: readonly Channel[], context: PageContext, about: About): Html {
  const t = texts[context.locale];
  const government = { government: context.government.name };
  const open = hrefOf(channels, context, 'complaint-public', about);
  return html`<p class="lead">${fill(t.sealedClosed, government)}</p>
${entry(
  t.safeWays,
  html`<h3>${t.kpkTitle}</h3><p>${t.kpk}</p>
<p><a class="button" href="${KPK}" rel="noreferrer">${t.kpkAction}</a></p>
<h3>${t.comeTitle}</h3><p>${fill(t.come, government)}</p>`,
)}
${entry(t.careTitle, html`<p>${t.care}</p>`)}
${open === null ? null : entry(t.openTitle, html`<p>${t.open}</p><p><a class="button plain" href="${open}">${t.openAction}</a></p>`)}`;
}

function otherWay(
  channels: readonly Channel[],
  context: PageContext,
  channel: ChannelName,
  about: About,
): Html | null {
  const t = texts[context.locale];
  const href = hrefOf(channels, context, channel, about);
  return href === null
    ? null
    : html`<h3><a href="${href}">${t[channel]}</a></h3><p>${t[`${channel}-reads`]}</p>`;
}

function hrefOf(
  channels: readonly Channel[],
  { government, host }: PageContext,
  name: ChannelName,
  about: About,
): string | null {
  const channel = channels.find((each) => each.name === name);
  const { agencyId, serviceId } = about;
  const known = { ...(agencyId ? { agencyId } : {}), ...(serviceId ? { serviceId } : {}) };
  return channel?.href(government, known, host) ?? null;
}
