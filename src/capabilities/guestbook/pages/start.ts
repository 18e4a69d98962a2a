import { randomUUID } from 'node:crypto';
import { parseCode } from '../../../platform/codes.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { fill } from '../../../platform/texts.ts';
import { CLOSING_TIME } from '../parameters.ts';
import { PLACE_LENGTH } from '../rules/code-lengths.ts';
import { findPlaceByCode, listPlaces, type Place } from '../store/places.ts';
import { carry, formPath, onKiosk, startPath, type Stand } from './kiosk.ts';
import { texts } from './texts.ts';
import { visitForm } from './visit-form.ts';

export interface StartQuery {
  tempat: string;
  /** '1' start of a tablet, 'isi' its form */
  kios: string;
}

/** `/tamu`: which door, then the form; on a tablet two great buttons before it. */
export async function startPage(tx: Tx, context: PageContext, query: StartQuery): Promise<PageAnswer> {
  const kiosk = query.kios !== '';
  context.scripts.add('app');
  if (query.tempat === '') return placesPage(tx, context, kiosk);
  const code = parseCode(query.tempat, PLACE_LENGTH);
  const place = code === null ? undefined : await findPlaceByCode(tx, code);
  if (place === undefined) return unknownPlace(context, kiosk);
  const stand: Stand = { place: place.code, kiosk };
  if (query.kios === '1') return welcome(tx, context, place, stand);
  return visitForm(tx, context, place, stand, { key: randomUUID() });
}

async function placesPage(tx: Tx, context: PageContext, kiosk: boolean): Promise<PageAnswer> {
  const t = texts[context.locale];
  const places = (await listPlaces(tx, null)).filter((each) => !each.closed);
  const link = (place: Place) => startPath({ place: place.code, kiosk });
  return {
    title: t.title,
    back: { href: '/', label: t.home },
    body: html`<h1>${t.title}</h1>
<p class="lead">${places.length === 0 ? t.noPlaces : t.choosePlaceLead}</p>
${
  places.length === 0
    ? null
    : html`<h2>${t.choosePlace}</h2><ul class="rows">${places.map(
        (each) =>
          html`<li><a href="${link(each)}"><b>${each.name}</b> <span>${each.agencyName}</span></a></li>`,
      )}</ul>`
}
<p><a href="/tamu/keluar">${t.codeTitle}</a></p>`,
  };
}

async function welcome(tx: Tx, context: PageContext, place: Place, stand: Stand): Promise<PageAnswer> {
  const t = texts[context.locale];
  const clock = (hour: string) => (context.locale === 'id' ? hour.replace(':', '.') : hour);
  const closes = place.closes ?? (await getParameter(tx, CLOSING_TIME, context.today));
  const body: Html = html`<h1>${t.welcome}</h1>
<p class="lead">${fill(t.welcomeAt, { place: place.name, agency: place.agencyName })}</p>
<ul class="great"><li><a href="${formPath(stand)}"><b>${t.arrive}</b> <span>${t.arriveHint}</span></a></li>
<li><a href="/tamu/keluar${carry(stand)}"><b>${t.goHome}</b> <span>${t.goHomeHint}</span></a></li></ul>
<p class="hint">${fill(t.opensHint, { opens: clock(place.opens), closes: clock(closes) })}</p>
<p class="hint" data-unsent="${t.unsent}" data-show="${t.showUnsent}"></p>`;
  return { title: t.title, body: onKiosk(context, stand, 0, body) };
}

export function unknownPlace({ locale }: PageContext, kiosk: boolean): PageAnswer {
  const t = texts[locale];
  return {
    status: 404,
    title: t.unknownPlaceTitle,
    bent: true,
    body: html`<h1>${t.unknownPlaceTitle}</h1>
<p class="lead">${t.unknownPlace}</p>
<p><a class="button plain" href="${startPath({ place: '', kiosk })}">${t.toPlaces}</a></p>`,
  };
}
