import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { flagDesk } from './flags/desk.ts';
import { packageDesk } from './packages/desk.ts';

/** What is due for the actor: of the office's packages and sheets, and of the auditor's desk. */
export async function auditDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  return [...(await packageDesk(tx, act)), ...(await flagDesk(tx, act))];
}
