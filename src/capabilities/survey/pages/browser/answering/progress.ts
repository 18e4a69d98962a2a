import { el } from './el.ts';

/** Position on the straight rule: solid behind, dashed ahead. */
export function progress(words: string, at: number, of: number): HTMLElement {
  const pieces = Array.from({ length: of }, (_, index) => el('i', { class: index < at ? 'done' : null }));
  return el(
    'p',
    { class: 'progress' },
    el('b', {}, words),
    el('span', { class: 'rail', 'aria-hidden': 'true' }, pieces),
  );
}
