import { randomBytes } from 'node:crypto';
import { sha256 } from '../../../../platform/ids.ts';
import type { PopulationItem } from '../../rules/sampling/design.ts';
import type { Chance } from '../../rules/sampling/draw.ts';

/**
 * Chance out of a seed: the k-th number is the first 52 bits of SHA-256("seed:k"), k from 0, over 2^52. Anybody can draw it again with
 * any program that has SHA-256.
 */
export function chanceOf(seed: string): Chance {
  let count = 0;
  return () => Number.parseInt(sha256(`${seed}:${count++}`).slice(0, 13), 16) / 2 ** 52;
}

export function newSeed(): string {
  return randomBytes(16).toString('hex');
}

/** The population as it is kept: one line `id;amount` an item. Its SHA-256 is the population's hash. */
export function populationText(items: readonly PopulationItem[]): string {
  return items.map((item) => `${item.id};${item.amount}\n`).join('');
}

/** What `populationText` wrote. */
export function readPopulation(text: string): PopulationItem[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', amount = ''] = line.split(';');
      return { id, amount: Number(amount) };
    });
}
