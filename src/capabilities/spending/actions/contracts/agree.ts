import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { Baseline } from '../../rules/contracts/schedule.ts';
import {
  baselinesOf,
  insertBaselines,
  insertVersions,
  versionsOf,
  type KeptBaseline,
  type Version,
} from '../../store/contracts/parts.ts';
import { sealedBaseline, sealedVersion, type Agreed } from './chain.ts';

/** Freezes what was agreed next, bound to what was agreed before. */
export async function agreeVersion(
  tx: Tx,
  act: Act,
  contractId: string,
  agreed: Omit<Agreed, 'contract_id' | 'n'>,
): Promise<Version> {
  const before = (await versionsOf(tx, contractId)).at(-1);
  const n = before === undefined ? 0 : before.n + 1;
  const version = sealedVersion(act, { ...agreed, contract_id: contractId, n }, before);
  await insertVersions(tx, [version]);
  await recordRow(tx, act, 'spending.contract-agreed', 'contract_version', version.id);
  return version;
}

/** Freezes a plan, bound to the one before it. @param n number of the version that agreed it */
export async function agreePlan(
  tx: Tx,
  act: Act,
  contractId: string,
  n: number,
  plan: Baseline,
): Promise<KeptBaseline> {
  const before = (await baselinesOf(tx, contractId)).at(-1);
  const baseline = sealedBaseline(act, contractId, n, plan, before);
  await insertBaselines(tx, [baseline]);
  await recordRow(tx, act, 'spending.contract-plan', 'contract_baseline', baseline.id);
  return baseline;
}
