import { encode } from 'uqr';
import { showCode } from '../../../platform/codes.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import type { Place } from '../store/places.ts';
import type { Visit } from '../store/visits.ts';
import { carry, IDLE_SECONDS, onKiosk, startPath, type Stand } from './kiosk.ts';
import { longTime } from './long-time.ts';
import { texts } from './texts.ts';
import { overPage } from './visit.ts';

export const BADGE_SIZES = ['80', 'a6'] as const;
export type BadgeSize = (typeof BADGE_SIZES)[number];

/** The badge, to be printed on receipt paper or a sheet; its QR code leads to the way out. @param origin of this host */
export function badgePage(
  context: PageContext,
  stand: Stand,
  visit: Visit,
  size: BadgeSize,
  origin: string,
): PageAnswer {
  const t = texts[context.locale];
  if (visit.leftAt !== null) return overPage(context, stand);
  context.scripts.add('kiosk');
  const here = (wanted: BadgeSize) => {
    const query = carry(stand);
    return `/tamu/${visit.code}/kartu${query}${query ? '&' : '?'}ukuran=${wanted}`;
  };
  const body = html`<h1 class="on-screen">${t.badgeTitle}</h1>
<div class="badge badge-${size}"><p class="badge-word">${t.badgeWord}</p>
<p class="badge-name">${visit.name}</p>
${visit.institution === '' ? null : html`<p>${visit.institution}</p>`}
<p>${t.hostWord}: ${visit.hostTyped || visit.unitName || visit.agencyName}</p>
<p>${visit.placeName}<br>${longTime(visit.arrivedAt, context)}</p>
${qrCode(`${origin}/tamu/${visit.code}/keluar`)}
<p class="code">${showCode(visit.code)}</p></div>
<div class="on-screen"><p data-print="${t.print}">${t.printHint}</p>
<p>${t.size}: <a href="${here('80')}"${size === '80' ? html` aria-current="true"` : null}>${t.size80}</a> ·
<a href="${here('a6')}"${size === 'a6' ? html` aria-current="true"` : null}>${t.sizeA6}</a></p></div>`;
  return {
    title: t.badgeTitle,
    back: { href: `/tamu/${visit.code}${carry(stand)}`, label: t.finish },
    body: onKiosk(context, stand, IDLE_SECONDS, body),
  };
}

/** A sheet for the door: its QR code opens the guest book of this place on the visitor's own phone. */
export function posterPage(context: PageContext, place: Place, origin: string): PageAnswer {
  const t = texts[context.locale];
  context.scripts.add('kiosk');
  return {
    title: t.posterTitle,
    body: html`<h1 class="on-screen">${t.posterTitle}</h1>
<div class="badge badge-a6 badge-door"><p class="badge-word">${t.title}</p>
<p class="badge-name">${place.name}</p>
<p>${place.agencyName}</p>
${qrCode(`${origin}${startPath({ place: place.code, kiosk: false })}`)}
<p>${t.posterText}</p></div>
<p class="on-screen" data-print="${t.print}">${t.printHint}</p>`,
  };
}

/** A QR code as one path: crisp on any printer. */
function qrCode(text: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return html`<svg viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d="${path}"/></svg>`;
}
