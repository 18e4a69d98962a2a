import type { App, Services } from '../services.ts';
import { fill, type Locale } from '../texts.ts';
import { texts } from './home-texts.ts';
import { html, type Html } from './html.ts';
import { pageRoute } from './pages.ts';
import { textField } from './parts.ts';

type Bilingual = Record<Locale, string>;

/** A public service as the home page offers it: a link, or one question whose answer is sent by GET. */
export interface Door {
  title: Bilingual;
  /** for whom it is */
  who: Bilingual;
  text: Bilingual;
  /** path that the link or the form leads to */
  href: string;
  action: Bilingual;
  field?: { name: string; label: Bilingual; hint: Bilingual; code: boolean };
}

/** `/`: the doors of all capabilities, then the way in for staff. */
export function registerHome(app: App, services: Services, doors: readonly Door[]): void {
  pageRoute(app, services, { path: '/' }, async (_tx, { government, locale }) => {
    const t = texts[locale];
    const name = { government: government.name };
    return {
      title: t.title,
      indexed: true,
      body: html`<h1>${t.heading}</h1>
<p class="lead">${fill(t.lead, name)}</p>
${[...doors, ...staffDoors(government.name)].map((door) => entry(door, locale))}`,
    };
  });
}

function staffDoors(government: string): Door[] {
  const both = (key: keyof typeof texts.id): Bilingual => ({
    id: fill(texts.id[key], { government }),
    en: fill(texts.en[key], { government }),
  });
  return [
    {
      title: both('staffTitle'),
      who: both('staffWho'),
      text: both('staffText'),
      href: '/app/login',
      action: both('staffAction'),
    },
    {
      title: both('activateTitle'),
      who: both('activateWho'),
      text: both('activateText'),
      href: '/app/aktivasi',
      action: both('activateAction'),
    },
  ];
}

function entry(door: Door, locale: Locale): Html {
  return html`<section class="entry">
<div><h2>${door.title[locale]}</h2>
<p>${door.text[locale]}</p>
${door.field ? question(door, door.field, locale) : html`<p><a class="button plain" href="${door.href}">${door.action[locale]}</a></p>`}</div>
<p class="who side">${door.who[locale]}</p>
</section>`;
}

function question(door: Door, field: NonNullable<Door['field']>, locale: Locale): Html {
  return html`<form class="ask" action="${door.href}" method="get">
${textField({ name: field.name, label: field.label[locale], hint: field.hint[locale], code: field.code, size: 14 })}
<button type="submit">${door.action[locale]}</button>
</form>`;
}
