import type { RegencyFacts } from '../../../platform/geography/circles.ts';
import type { MapRegency, MapRing } from './trip-map.ts';

export interface RegencyQuestion {
  origin: string;
  destinations: readonly string[];
  /** terminals and declared transit; neighbours of the destinations are added here */
  passed: readonly string[];
  /** where the traveller was */
  visited: readonly string[];
  facts: readonly RegencyFacts[];
  /** imported borders by code; null: circles */
  borders: ReadonlyMap<string, readonly MapRing[]> | null;
}

/** The regencies that a map of the trip shows, borders simplified to what an eye can see, those around it included. */
export function regenciesOf(question: RegencyQuestion): MapRegency[] {
  void question;
  return [];
}
