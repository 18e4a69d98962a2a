import { html, type Html } from './html.ts';

/** The product's mark: the straight rule that bends where reality leaves the plan. Decoration; a word stands beside it. */
export const mark: Html = html`<svg class="mark" viewBox="0 0 15 80" preserveAspectRatio="xMinYMin slice" aria-hidden="true" focusable="false"><path d="M13 0v22L1.5 34v46" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/></svg>`;

/** The mark as a file of its own, for the browser's tab. */
export const markFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M17 0v7L7 15v9" fill="none" stroke="#0b4f57" stroke-width="4" stroke-linejoin="round"/></svg>';
