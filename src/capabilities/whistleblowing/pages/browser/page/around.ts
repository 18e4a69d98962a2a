import type { ClientSettings } from './settings.ts';

/**
 * Puts the words around the wizard (head, foot, quick exit, title) into another language without loading the page anew. The server marks each
 * place with the name of its words: `data-t` for the text, `data-t-label` for the label that screen readers hear.
 */
export function speakAround({ around, locale }: Pick<ClientSettings, 'around' | 'locale'>): void {
  const words = around[locale];
  const other = locale === 'id' ? 'en' : 'id';
  document.documentElement.lang = locale;
  for (const place of document.querySelectorAll<HTMLElement>('[data-t]'))
    place.textContent = words[place.dataset['t'] ?? ''] ?? place.textContent;
  for (const place of document.querySelectorAll<HTMLElement>('[data-t-label]'))
    place.setAttribute('aria-label', words[place.dataset['tLabel'] ?? ''] ?? '');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="?bahasa="]'))
    link.search = `?bahasa=${link.classList.contains('language') ? other : locale}`;
  const language = document.querySelector<HTMLAnchorElement>('a.language');
  language?.setAttribute('lang', other);
  language?.setAttribute('hreflang', other);
  history.replaceState(history.state, '', `?bahasa=${locale}`);
}
