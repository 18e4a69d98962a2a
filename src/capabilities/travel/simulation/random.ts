/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Dice {
  /** 0 up to 1 */
  roll(): number;
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** normal distribution around 0 with deviation 1 */
  normal(): number;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    roll,
    between: (low, high) => low + (high - low) * roll(),
    chance: (share) => roll() < share,
    pick: (items) => items[Math.floor(roll() * items.length)]!,
    normal: () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll()),
  };
}
