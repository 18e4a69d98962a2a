import { el, type Child } from './el.ts';

/** A box that must be read; `danger` is said at once by a screen reader. */
export function noticeBox(
  tone: 'ok' | 'warn' | 'danger' | 'info',
  title: string,
  ...body: readonly Child[]
): HTMLElement {
  return el(
    'div',
    { class: `notice ${tone}`, role: tone === 'danger' ? 'alert' : null },
    el('p', { class: 'notice-title' }, el('b', {}, title)),
    el('div', {}, body),
  );
}

/** A section whose heading stands in the margin on wide screens. */
export function section(heading: string, ...content: readonly (Child | readonly Child[])[]): HTMLElement {
  return el('section', { class: 'entry' }, el('h2', { class: 'side' }, heading), el('div', {}, ...content));
}

/** Ruled rows of term and value. */
export function ledger(rows: readonly (readonly [term: string, value: Child])[]): HTMLElement {
  return el(
    'dl',
    { class: 'ledger' },
    rows.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value))),
  );
}

/** A form that never leaves the page: Enter sends it as its button does. */
export function form(submit: () => void, ...content: readonly (Child | readonly Child[])[]): HTMLFormElement {
  const made = el('form', { novalidate: true, autocomplete: 'off' }, ...content);
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  return made;
}

export function submitButton(label: string): HTMLButtonElement {
  return el('button', { type: 'submit' }, label);
}
