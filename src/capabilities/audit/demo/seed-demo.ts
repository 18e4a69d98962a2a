import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import type { Services } from '../../../platform/services.ts';
import { seedFlags } from './flags/seed-flags.ts';
import { seedPackages } from './packages/seed-packages.ts';
import { seedPopulation } from './population/seed-population.ts';
import { seedProcurement } from './procurement/seed-procurement.ts';

/** What the audit has seen of an invented city, made by the actions that people use. */
export async function seedDemo(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  await seedPackages(tx, act, services, cast);
  await seedFlags(tx, act, services, cast);
  const vault = openVault(services.folders.keys);
  await seedProcurement(tx, act, cast, (value) => vault.mac(value));
  await seedPopulation(tx, act, cast);
}
