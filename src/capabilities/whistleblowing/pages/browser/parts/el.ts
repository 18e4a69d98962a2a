// Elements from text alone: nothing here or beside it reads markup, so Trusted Types have nothing to refuse.
export type Child = Node | string | null;

/** An element with attributes (false and null leave one out) and children; strings become text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (/^(on|style$|srcdoc$)/i.test(name)) throw new Error(`${name} is not for this page`);
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((each) => each !== null));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing in squares, e.g. a QR code. */
export function squares(rows: readonly (readonly boolean[])[], words: string): SVGSVGElement {
  const size = String(rows.length);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', 'qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', words);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute(
    'd',
    rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join(''),
  );
  svg.append(path);
  return svg;
}
