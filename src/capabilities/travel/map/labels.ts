// Names that do not lie on each other: each takes the first free side of its place.
import type { Spot } from './paths.ts';
import type { DrawOptions, Shape, TextLook } from './trip-map.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Label {
  at: Spot;
  /** lines, the first one is the name */
  lines: readonly { look: TextLook; text: string }[];
  /** a name that finds no room is left away, unless the reader needs it */
  needed: boolean;
}

/** Average width of a letter as a share of its height; wide enough for Atkinson and Helvetica. */
const LETTER = 0.56;
const GAP = 9;

export function placeLabels(
  labels: readonly Label[],
  { width, height, textSize = 12 }: DrawOptions,
): Shape[] {
  const taken: Box[] = labels.map(({ at }) => ({
    left: at.x - GAP / 2,
    top: at.y - GAP / 2,
    right: at.x + GAP / 2,
    bottom: at.y + GAP / 2,
  }));
  return labels.flatMap((label) => {
    const wide = Math.max(...label.lines.map((each) => each.text.length)) * LETTER * textSize;
    const tall = label.lines.length * textSize * 1.2;
    const sides = sidesOf(label.at, wide, tall, width);
    const free = sides.find(
      ({ box }) => within(box, width, height) && !taken.some((each) => meet(each, box)),
    );
    const chosen = free ?? (label.needed ? sides.find(({ box }) => within(box, width, height)) : undefined);
    if (chosen === undefined) return [];
    taken.push(chosen.box);
    return label.lines.map(({ look, text }, index): Shape => ({
      kind: 'text',
      look,
      x: tenth(chosen.x),
      y: tenth(chosen.box.top + textSize * (0.95 + index * 1.2)),
      anchor: chosen.anchor,
      text,
    }));
  });
}

const tenth = (value: number) => Math.round(value * 10) / 10;

type Side = { box: Box; x: number; anchor: 'start' | 'middle' | 'end' };

function sidesOf({ x, y }: Spot, wide: number, tall: number, width: number): Side[] {
  const middle = { top: y - tall / 2, bottom: y + tall / 2 };
  const right: Side = {
    box: { left: x + GAP, right: x + GAP + wide, ...middle },
    x: x + GAP,
    anchor: 'start',
  };
  const left: Side = { box: { left: x - GAP - wide, right: x - GAP, ...middle }, x: x - GAP, anchor: 'end' };
  const across = { left: x - wide / 2, right: x + wide / 2 };
  const below: Side = {
    box: { ...across, top: y + GAP, bottom: y + GAP + tall },
    x,
    anchor: 'middle',
  };
  const above: Side = { box: { ...across, top: y - GAP - tall, bottom: y - GAP }, x, anchor: 'middle' };
  return x > width * 0.6 ? [left, right, below, above] : [right, left, below, above];
}

function within(box: Box, width: number, height: number): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
