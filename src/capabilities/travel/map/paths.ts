// Paths in the language of SVG, rounded to a tenth of a unit so that the same map is the same text on every machine.
import type { Frame } from './frame.ts';
import type { MapCircle, MapRole } from './trip-map.ts';

export const round = (value: number) => Math.round(value * 10) / 10 + 0;

export interface Spot {
  x: number;
  y: number;
}

export function circle({ x, y }: Spot, radius: number): string {
  const r = round(radius);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0Z`;
}

/** @param least units; a regency that is seen from far away still is a dot */
export function areaCircle(area: MapCircle, frame: Frame, least: number): string {
  return circle(
    { x: frame.x(area.longitude), y: frame.y(area.latitude) },
    Math.max(least, frame.km(area.km)),
  );
}

export function rings(all: readonly (readonly (readonly [number, number])[])[], frame: Frame): string {
  return all
    .filter((ring) => ring.length > 2)
    .map((ring) => `M${ring.map(([x, y]) => `${round(frame.x(x))} ${round(frame.y(y))}`).join('L')}Z`)
    .join('');
}

export function line(spots: readonly Spot[]): string {
  return `M${spots.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;
}

/** Each role has a shape of its own, so that no colour stands alone. */
export function mark(role: MapRole, { x, y }: Spot, size: number): string {
  const s = size / 2;
  switch (role) {
    case 'origin':
      return `M${round(x - s)} ${round(y - s)}h${size}v${size}h${-size}Z`;
    case 'destination':
      return `M${round(x)} ${round(y - s - 1)}L${round(x + s + 1)} ${round(y)}L${round(x)} ${round(y + s + 1)}L${round(x - s - 1)} ${round(y)}Z`;
    case 'elsewhere':
      return `M${round(x - s)} ${round(y - s)}L${round(x + s)} ${round(y + s)}M${round(x + s)} ${round(y - s)}L${round(x - s)} ${round(y + s)}`;
    case 'catchment':
      return circle({ x, y }, s * 0.7);
  }
}
