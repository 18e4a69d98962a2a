// Elements from text alone: nothing here reads markup, so Trusted Types have nothing to refuse.
export type Child = Node | string | null | undefined;

/** An element with attributes (null leaves one out) and children; strings become text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, value);
  for (const child of children.flat()) if (child !== null && child !== undefined) element.append(child);
  return element;
}

/** @param kind `plain`: the second choice; `link`: out of the way */
export function button(label: string, press: () => void, kind?: 'plain' | 'link'): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind ?? null }, label);
  made.addEventListener('click', press);
  return made;
}

/** What a screen is about; it takes the focus when the screen comes. */
export function heading(text: string): HTMLElement {
  return el('h1', { tabindex: '-1' }, text);
}

export function turns(...buttons: readonly Child[]): HTMLElement {
  return el('p', { class: 'turns' }, buttons);
}

/** The way back, above the heading as on other pages. */
export function backTurn(label: string, press: () => void): HTMLElement {
  return el('p', { class: 'back' }, button(label, press, 'link'));
}

export function notice(tone: 'ok' | 'warn' | 'info', title: string, ...body: readonly Child[]): HTMLElement {
  return el(
    'div',
    { class: `notice ${tone}` },
    el('p', { class: 'notice-title' }, el('b', {}, title)),
    el('div', {}, body),
  );
}

/** What is wrong, said at once, with the way to the field. */
export function fault(title: string, message: string, to: () => void): HTMLElement {
  const link = el('a', { href: '#isian' }, message);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    to();
  });
  return el(
    'div',
    { class: 'summary', role: 'alert', tabindex: '-1' },
    el('h2', {}, title),
    el('p', {}, link),
  );
}
