type Ring = readonly (readonly [number, number])[];

/**
 * Rings for a screen: points closer than `apart` degrees to the last one that stayed are left out, and rings that vanish by it too. The
 * largest ring of all stays whatever its size.
 */
export function simplifyRings(rings: readonly Ring[], apart: number): [number, number][][] {
  const thinned = rings.map((ring) => thin(ring, apart));
  const kept = thinned.filter((ring) => ring.length >= 4);
  if (kept.length > 0) return kept;
  const largest = rings.reduce<Ring>((most, ring) => (ring.length > most.length ? ring : most), []);
  return largest.length === 0 ? [] : [largest.map(([x, y]): [number, number] => [x, y])];
}

function thin(ring: Ring, apart: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(last[0] - x, last[1] - y) >= apart) kept.push([x, y]);
  }
  return kept;
}
