import { html, type Html } from './html.ts';

/** The product's mark: the straight rule that bends where reality leaves the plan. Decoration; a word stands beside it. */
export const mark: Html = html`<svg class="mark" viewBox="0 0 16 24" aria-hidden="true" focusable="false"><path d="M5 0v8l6 5v11" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/></svg>`;

/** The mark as a file of its own, for the browser's tab. */
export const markFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 0 24 24"><path d="M5 0v8l6 5v11" fill="none" stroke="#0b4f57" stroke-width="4" stroke-linejoin="round"/></svg>';

/** The bend beside the heading of a page where something left the plan. */
export const bend: Html = html`<svg class="bend" viewBox="0 0 24 88" aria-hidden="true" focusable="false"><path d="M1.5 0v16l20 16v24l-20 16v16" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/></svg>`;
