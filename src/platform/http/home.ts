import type { App, Services } from '../services.ts';
import { fill, type Locale } from '../texts.ts';
import { doorsIn, openDoors, type Door, type OpenDoor } from './door.ts';
import { texts } from './home-texts.ts';
import { html, type Html } from './html.ts';
import { pageRoute } from './pages.ts';
import { textField } from './parts.ts';

export type { Door } from './door.ts';

/** `/`: what a citizen may come for, what can be looked up, then the way in for staff. */
export function registerHome(app: App, services: Services, doors: readonly Door[]): void {
  const firstDoors = doorsIn(doors, ['report', 'ask', 'visit', 'certificate']);
  const lesserDoors = doorsIn(doors, ['agencies', 'genuine', 'more']);
  pageRoute(app, services, { path: '/' }, async (tx, context) => {
    const { government, locale } = context;
    const [great, small] = [
      await openDoors(tx, context, firstDoors),
      await openDoors(tx, context, lesserDoors),
    ];
    const t = texts[locale];
    const name = { government: government.name };
    return {
      title: t.title,
      indexed: true,
      scripts: ['app'],
      opening: html`<h1>${t.heading}</h1>
<p class="lead">${fill(t.lead, name)}</p>
${great.slice(0, 1).map((door) => firstAction(door, locale))}`,
      body: html`${doorList(t.doors, great, locale)}
${doorList(t.lookUp, small, locale)}
<section class="door staff"><h2><a href="/app/login">${t.staffTitle}</a></h2>
<p class="who">${fill(t.staffWho, name)}</p>
<div><p>${t.staffText}</p>
<ul class="ways"><li><a href="/app/login">${t.staffAction}</a></li><li><a href="/app/aktivasi">${t.activateAction}</a></li></ul></div></section>`,
    };
  });
}

/** What most people come for, above everything else. */
function firstAction({ href, action, also = [] }: OpenDoor, locale: Locale): Html {
  return html`<p class="buttons"><a class="button" href="${href}">${action[locale]}</a>${also
    .slice(0, 1)
    .map((way) => html` <a href="${way.href}">${way.label[locale]}</a>`)}</p>`;
}

/** Each door branches off the straight rule; its name is the link, and its row leads the same way. */
function doorList(heading: string, doors: readonly OpenDoor[], locale: Locale): Html | null {
  if (doors.length === 0) return null;
  return html`<section class="doors" aria-label="${heading}">${doors.map((door) => entry(door, locale))}</section>`;
}

function entry(door: OpenDoor, locale: Locale): Html {
  const also = door.also ?? [];
  return html`<section class="door${door.field ? '' : ' whole'}"><h2><a href="${door.href}">${door.title[locale]}</a></h2>
<p class="who">${door.who[locale]}</p>
<div><p>${door.text[locale]}</p>
${door.field ? question(door, door.field, locale) : null}
${
  also.length === 0
    ? null
    : html`<ul class="ways">${also.map((way) => html`<li><a href="${way.href}">${way.label[locale]}</a></li>`)}</ul>`
}</div></section>`;
}

function question(door: OpenDoor, field: NonNullable<Door['field']>, locale: Locale): Html {
  return html`<form class="ask" action="${door.href}" method="get">
${textField({ name: field.name, label: field.label[locale], hint: field.hint[locale], code: field.code, size: 14 })}
<button type="submit">${door.action[locale]}</button>
</form>`;
}
