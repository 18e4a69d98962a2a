import { longField, type LongField } from '../http/form-parts.ts';
import { html, type Html } from '../http/html.ts';
import type { PageContext } from '../http/pages.ts';
import { texts } from './sensitive-texts.ts';

/** Where the one door tells of the safe way, with the question about money answered. */
const SAFE_WAY = '/lapor?uang=ya';

/**
 * A text of several lines that the page's script watches, on the device, for words about money, bribe or abuse: it then offers the
 * safe way before anything is sent, and what was typed stays. Without script it is a plain field; say beside it when it is sent.
 */
export function sensitiveField(
  context: Pick<PageContext, 'scripts' | 'locale'>,
  field: LongField,
  safeWay = SAFE_WAY,
): Html {
  context.scripts.add('sensitive-text');
  const t = texts[context.locale];
  return html`${longField({ ...field, watched: true })}
<div class="notice warn" id="${field.name}-watch" role="status" data-watch="${field.name}" hidden="">
<p class="notice-title"><strong>${t.title}</strong></p>
<div><p>${t.text} ${t.kept}</p>
<p class="buttons"><a class="button" href="${safeWay}">${t.go}</a>
<button type="button" class="plain" data-copy-of="${field.name}" data-copied="${t.copied}">${t.copy}</button>
<button type="button" class="plain" data-stay="">${t.stay}</button></p></div></div>`;
}
