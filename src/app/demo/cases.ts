import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { City, CityPlan } from './city.ts';
import type { Random } from './random.ts';

/** Fills findings and certificates of a demo government. */
export async function fillCases(
  _tx: Tx,
  _act: Act,
  _random: Random,
  _plan: CityPlan,
  _city: City,
): Promise<void> {}
