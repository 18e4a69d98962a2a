/** A seeded source of chance: the same seed makes the same city on every machine. Not for secrets. */
export interface Random {
  /** whole number from 0 to `below` - 1 */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** true in `share` of the cases (0 to 1) */
  chance(share: number): boolean;
  /** UUID of version 7 whose time is `at`: ordered as if it had been made then */
  id(at: string): string;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for invented data. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  const hex = (digits: number) => Array.from({ length: digits }, () => int(16).toString(16)).join('');
  return {
    int,
    pick: (list) => list[int(list.length)]!,
    chance: (share) => next() < share,
    id(at) {
      const time = Temporal.Instant.from(at).epochMilliseconds.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[int(4)]}${hex(3)}-${hex(12)}`;
    },
  };
}
