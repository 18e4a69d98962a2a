import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { circleGeography, readRegencies, type RegencyFacts } from './circles.ts';
import type { Geography } from './geography.ts';

let rows: readonly RegencyFacts[] | null = null;
let geography: Geography | null = null;

const table = () => readFileSync(new URL('regencies.csv', import.meta.url), 'utf8');

/** The 514 regencies and cities of Kepmendagri 300.2.2-2430/2025 with what their circles tell. */
export function regencyFacts(): readonly RegencyFacts[] {
  return (rows ??= readRegencies(table()));
}

/** The geography that needs no import. Its version is the hash of the table. */
export function embeddedGeography(): Geography {
  return (geography ??= circleGeography(
    regencyFacts(),
    `circles-${createHash('sha256').update(table()).digest('hex').slice(0, 12)}`,
  ));
}
