import type { Tx } from '../database/index.ts';
import { html, type Html } from '../http/html.ts';
import type { PageContext } from '../http/pages.ts';
import { ledger } from '../http/parts.ts';
import type { Locale } from '../texts.ts';
import type { PersonalDataHolder } from './declaration.ts';
import { keepsText } from './keeps-text.ts';
import { texts } from './texts.ts';

/** Where the notice of a form stands. @param form key of a `NoticedForm` */
export function noticePath(form: string): string {
  return `/privasi#${form}`;
}

/** The line of a form that leads to its notice. */
export function noticeLink(locale: Locale, form: string): Html {
  return html`<p class="hint"><a href="${noticePath(form)}">${texts[locale].notice}</a></p>`;
}

/** A notice for each form that collects data, from the register: UU 27/2022 article 21. */
export async function formNotices(
  tx: Tx,
  context: PageContext,
  holders: readonly PersonalDataHolder[],
): Promise<Html> {
  const { locale } = context;
  const t = texts[locale];
  const notices: Html[] = [];
  for (const activity of holders.flatMap((each) => each.data.activities)) {
    for (const form of activity.forms ?? []) {
      const keeps: string[] = [];
      for (const { keeps: each } of Object.values(activity.tables)) {
        const text = await keepsText(tx, context, each);
        if (!keeps.includes(text)) keeps.push(text);
      }
      notices.push(
        html`<section id="${form.key}"><h3>${form.title[locale]}</h3>${ledger([
          [t.asked, form.asked[locale]],
          [t.purpose, activity.purpose[locale]],
          [t.basis, activity.source],
          [t.seen, activity.recipients[locale]],
          [t.kept, html`${keeps.map((each) => html`<p>${each}</p>`)}`],
          [t.measures, activity.measures[locale]],
        ])}</section>`,
      );
    }
  }
  return html`<h2>${t.formsTitle}</h2><p>${t.formsLead} <a href="/privasi/permintaan">${t.ask}</a>.</p>${notices}`;
}
