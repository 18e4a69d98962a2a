import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getAgencies } from '../../../directory/index.ts';
import { scopeBody, type ScopeBody } from '../../contract/dashboard.ts';
import { WHOLE } from '../../rules/dashboard/facts.ts';
import { findScope, newestSnapshot, type Snapshot } from '../../store/dashboard/snapshots.ts';

/** One scope of the newest snapshot. */
export interface ReadScope {
  snapshot: Snapshot;
  /** null: the whole government */
  agencyId: string | null;
  /** name of the agency, or of the government */
  name: string;
  /** null: the agency has neither budget nor contract nor payment, or an older release kept it in another shape */
  body: ScopeBody | null;
}

/**
 * The scope that the actor asks for, or the one that is his: the whole government where he reaches it, else his own agency.
 * @param reached agencies that he reaches: null for all
 * @returns null while no snapshot has been taken. Refused as absent: an agency that he does not reach
 */
export async function readScope(
  tx: Tx,
  act: Act,
  reached: readonly string[] | null,
  asked: string,
): Promise<Outcome<ReadScope | null>> {
  const own = act.actor.agencyId;
  const first = own !== null && reached?.includes(own) ? own : reached?.[0];
  const agencyId = asked !== '' ? asked : reached === null ? null : (first ?? '');
  if (agencyId !== null && reached !== null && !reached.includes(agencyId)) return notFound();
  const name =
    agencyId === null ? act.government.name : (await getAgencies(tx, [agencyId])).get(agencyId)?.name;
  if (name === undefined) return notFound();
  const snapshot = await newestSnapshot(tx);
  if (snapshot === undefined) return null;
  const read = scopeBody.safeParse(await findScope(tx, snapshot.id, agencyId ?? WHOLE));
  return { snapshot, agencyId, name, body: read.success ? read.data : null };
}
