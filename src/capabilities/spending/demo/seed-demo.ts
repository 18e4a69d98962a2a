import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import type { Services } from '../../../platform/services.ts';
import { seedBudget } from './budget.ts';
import { seedDashboard } from './dashboard.ts';
import { seedContracts } from './contracts.ts';
import { seedPayments } from './payments.ts';
import { seedAgreement } from './prosecutor.ts';
import { seedVillages } from './village.ts';

/** The invented history of a year's money, in the order in which it stands on itself: budget, contracts, payments, villages. */
export async function seedDemo(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  await seedBudget(tx, act, cast);
  await seedContracts(tx, act, services.files, cast);
  await seedPayments(tx, act, cast);
  await seedVillages(tx, act, cast);
  await seedAgreement(tx, act, cast);
  // Last: a snapshot of all of it.
  await seedDashboard(tx, act, cast);
}
