import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import type { Services } from '../../../platform/services.ts';
import { seedWaves } from './wave/seed-waves.ts';

/** A survey of an invented city, made by the actions that people use. */
export async function seedDemo(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  await seedWaves(tx, act, services, cast);
}
