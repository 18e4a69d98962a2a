import { boundsOf, frameOf, type Frame } from './frame.ts';
import { placeLabels, type Label } from './labels.ts';
import { lettersOf, mapRows } from './rows.ts';
import { areaCircle, circle, line, mark, rings, round, type Spot } from './paths.ts';
import {
  LOOKS,
  type Drawing,
  type DrawOptions,
  type Look,
  type MapPoint,
  type MapRegency,
  type Shape,
  type TripMap,
} from './trip-map.ts';

/** Side of a mark, units. */
const MARK = 9;
/** A name of a mere neighbour needs a regency at least this wide, units. */
const ROOM = 26;
const ORDER = { catchment: 0, destination: 1, origin: 2, elsewhere: 3 } as const;

/**
 * Draws a trip from local data alone: regencies as borders or circles, the plan, the areas or the exact track, with a table that says the
 * same. Pure: the same input gives the same drawing. What reaches beyond the frame has to be clipped by whoever shows it. An empty map
 * gives an empty frame.
 */
export function drawTripMap(map: TripMap, options: DrawOptions): Drawing {
  const bounds = boundsOf(map);
  const shapes = bounds === null ? [] : shapesOf(map, frameOf(bounds, options), options);
  const used = new Set(shapes.map((each) => each.look));
  return {
    width: options.width,
    height: options.height,
    shapes,
    looks: LOOKS.filter((each) => used.has(each)),
    rows: mapRows(map),
    regencies: map.regencies.map(({ code, name, role }) => ({ code, name, role })),
  };
}

function shapesOf(map: TripMap, frame: Frame, options: DrawOptions): Shape[] {
  const regencies = [...map.regencies].sort((a, b) => ORDER[a.role] - ORDER[b.role]);
  const spots = new Map(regencies.map((each) => [each.code, spotOf(each, frame)]));
  const spot = (code: string) => spots.get(code) ?? null;
  return [
    ...regencies.flatMap((each) => areasOf(each, frame)),
    ...legs(map.planned.map(spot)).map((d): Shape => ({ kind: 'path', look: 'plan', d })),
    ...(map.points === null ? livedOf(map, spot) : trackOf(map.points, frame)),
    ...marksOf(map, regencies, spot),
    ...(map.points === null ? [] : pointsOf(map.points, frame)),
    ...placeLabels(labelsOf(map, regencies, spot, frame), options),
    ...scaleOf(frame, options),
  ];
}

function spotOf({ centre, shape }: MapRegency, frame: Frame): Spot | null {
  const place = centre ?? (shape.kind === 'circles' ? shape.inner : null);
  return place === null ? null : { x: frame.x(place.longitude), y: frame.y(place.latitude) };
}

function areasOf({ role, shape }: MapRegency, frame: Frame): Shape[] {
  if (shape.kind === 'borders') return [{ kind: 'path', look: role, d: rings(shape.rings, frame) }];
  const outer: Shape[] =
    shape.outer === null || role === 'catchment'
      ? []
      : [{ kind: 'path', look: 'outer', d: areaCircle(shape.outer, frame, 5) }];
  return shape.inner === null
    ? outer
    : [
        ...outer,
        { kind: 'path', look: role, d: areaCircle(shape.inner, frame, role === 'catchment' ? 1.5 : 4) },
      ];
}

/** One path for each pair of neighbours on the way that are not the same place; there and back is one. */
function legs(spots: readonly (Spot | null)[]): string[] {
  const known = spots.filter((each) => each !== null);
  const drawn = new Set<string>();
  return known.flatMap((to, index) => {
    const from = known[index - 1];
    if (from === undefined || (from.x === to.x && from.y === to.y)) return [];
    if (drawn.has(line([to, from]))) return [];
    const d = line([from, to]);
    drawn.add(d);
    return [d];
  });
}

/** From area to area. Into a day that is contradicted the line bends aside, so that it differs by more than its colour. */
function livedOf({ route }: TripMap, spot: (code: string) => Spot | null): Shape[] {
  return route.flatMap((stop, index): Shape[] => {
    const [from, to] = [spot(route[index - 1]?.code ?? ''), spot(stop.code)];
    if (from === null || to === null || (from.x === to.x && from.y === to.y)) return [];
    const bent = stop.class === 'L' || stop.class === 'A';
    if (!bent) return [{ kind: 'path', look: 'lived', d: line([from, to]) }];
    const aside = { x: (from.y - to.y) * 0.14, y: (to.x - from.x) * 0.14 };
    const turn = { x: (from.x + to.x) / 2 + aside.x, y: (from.y + to.y) / 2 + aside.y };
    return [{ kind: 'path', look: 'bent', d: line([from, turn, to]) }];
  });
}

function trackOf(points: readonly MapPoint[], frame: Frame): Shape[] {
  if (points.length < 2) return [];
  return [{ kind: 'path', look: 'lived', d: line(points.map((each) => placed(each, frame))) }];
}

function pointsOf(points: readonly MapPoint[], frame: Frame): Shape[] {
  const dots = (chosen: readonly MapPoint[], look: Look, radius: number): Shape[] =>
    chosen.map((each) => ({ kind: 'path', look, d: circle(placed(each, frame), radius) }));
  const deciding = points.filter((each) => each.deciding);
  return [
    ...deciding
      .filter((each) => each.accuracy !== null)
      .map((each): Shape => {
        const d = circle(placed(each, frame), Math.max(1, frame.km(each.accuracy! / 1_000)));
        return { kind: 'path', look: 'radius', d };
      }),
    ...dots(
      points.filter((each) => !each.deciding),
      'point',
      2,
    ),
    ...dots(deciding, 'deciding', 5),
  ];
}

const placed = ({ latitude, longitude }: MapPoint, frame: Frame): Spot => ({
  x: frame.x(longitude),
  y: frame.y(latitude),
});

function marksOf(
  { route }: TripMap,
  regencies: readonly MapRegency[],
  spot: (code: string) => Spot | null,
): Shape[] {
  const visited = new Set(route.map((each) => each.code));
  return regencies.flatMap(({ code, role }): Shape[] => {
    const at = spot(code);
    if (at === null || (role === 'catchment' && !visited.has(code))) return [];
    return [{ kind: 'path', look: `mark-${role}`, d: mark(role, at, MARK) }];
  });
}

/** Names with the numbers of their rows; deciding points with their letters. What matters most takes its room first. */
function labelsOf(
  { route, points }: TripMap,
  regencies: readonly MapRegency[],
  spot: (code: string) => Spot | null,
  frame: Frame,
): Label[] {
  const named = [...regencies].reverse().flatMap((each): Label[] => {
    const at = spot(each.code);
    if (at === null) return [];
    const numbers = route.flatMap(({ code }, index) => (code === each.code ? [index + 1] : []));
    const needed = each.role !== 'catchment' || numbers.length > 0;
    if (!needed && widthOf(each, frame) < ROOM) return [];
    const name = { look: needed ? 'name-strong' : 'name', text: shortName(each.name) } as const;
    const count = { look: 'number', text: ranges(numbers) } as const;
    return [{ at, needed, lines: numbers.length === 0 ? [name] : [name, count] }];
  });
  const lettered = lettersOf(points ?? []).flatMap(({ point, letter }): Label[] =>
    letter === null
      ? []
      : [{ at: placed(point, frame), needed: true, lines: [{ look: 'number', text: letter }] }],
  );
  return [...lettered, ...named];
}

function widthOf({ shape }: MapRegency, frame: Frame): number {
  if (shape.kind === 'circles') return shape.inner === null ? 0 : 2 * frame.km(shape.inner.km);
  const all = shape.rings.flat().map(([longitude]) => frame.x(longitude));
  return Math.max(...all) - Math.min(...all);
}

function shortName(name: string): string {
  return name.replace(/^Kabupaten /, 'Kab. ').replace(/ Administrasi /, ' ');
}

/** 1, 2, 3, 5 → "1–3, 5" */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : `${from}${to - from > 1 ? '–' : ', '}${to}`))
    .join(', ');
}

/** A bar of a round length, at most a quarter of the frame wide. */
function scaleOf(frame: Frame, { width, height, textSize = 12 }: DrawOptions): Shape[] {
  const most = width / 4 / frame.km(1);
  const power = 10 ** Math.floor(Math.log10(most));
  const length = [5, 2, 1].map((each) => each * power).find((each) => each <= most) ?? power;
  const [x, y, wide] = [12, height - 12, round(frame.km(length))];
  return [
    { kind: 'path', look: 'scale', d: `M${x} ${y - 5}v5h${wide}v-5` },
    {
      kind: 'text',
      look: 'scale-text',
      x: x + wide + 6,
      y: round(y + textSize * 0.15),
      anchor: 'start',
      text: `${length} km`,
    },
  ];
}
