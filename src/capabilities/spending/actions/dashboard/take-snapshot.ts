import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRemovals, recordRow } from '../../../../platform/trail/record.ts';
import { scopeBody, type ScopeBody } from '../../contract/dashboard.ts';
import { mayTakeSnapshot } from '../../policy.ts';
import { factsOf, WHOLE } from '../../rules/dashboard/facts.ts';
import { makeScope } from '../../rules/dashboard/scope.ts';
import {
  deleteSnapshots,
  insertSnapshot,
  newestSnapshot,
  oldSnapshots,
  type Snapshot,
} from '../../store/dashboard/snapshots.ts';
import { loadFacts } from './load-facts.ts';
import { DASHBOARD_NAMES } from './names.ts';

/** Whoever asks again so soon gets the one that there is. */
const FRESH = { seconds: 60 };
/** Days for which every snapshot stays; afterwards the last one of each month. */
const KEPT_DAYS = 40;

/** Takes a snapshot because somebody asks for it; within a minute of the last one that one is the answer. */
export async function askSnapshot(tx: Tx, act: Act): Promise<Outcome<Snapshot>> {
  if (!mayTakeSnapshot(act.actor)) return notAllowed();
  const newest = await newestSnapshot(tx);
  const since = Temporal.Instant.from(act.now).subtract(FRESH);
  if (newest !== undefined && Temporal.Instant.compare(newest.takenAt, since) > 0) return newest;
  return takeSnapshot(tx, act);
}

/** Reckons every page of the dashboard as of now, and keeps it. */
export async function takeSnapshot(tx: Tx, act: Act): Promise<Snapshot> {
  const facts = await loadFacts(tx, act);
  // Through the schema: what is kept is what the pages read back.
  const scopes = new Map<string, ScopeBody>([
    [WHOLE, scopeBody.parse(makeScope(facts, DASHBOARD_NAMES, null))],
  ]);
  for (const { id } of facts.agencies)
    scopes.set(id, scopeBody.parse(makeScope(factsOf(facts, id), DASHBOARD_NAMES, id)));
  const snapshot = { id: newId(), year: facts.year, asOf: act.today, takenAt: act.now };
  await insertSnapshot(tx, act.government.id, snapshot, scopes);
  await recordRow(tx, act, 'spending.snapshot', 'spending_snapshot', snapshot.id);
  return snapshot;
}

export async function forgetSnapshots(tx: Tx, act: Act): Promise<void> {
  const before = Temporal.Instant.from(act.now).subtract({ hours: 24 * KEPT_DAYS });
  const old = await oldSnapshots(tx, before.toString(), act.government.zone);
  await recordRemovals(tx, act, 'spending.snapshot-forgotten', 'spending_snapshot', old);
  await deleteSnapshots(tx, old);
}
