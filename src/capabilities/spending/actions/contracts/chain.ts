import type { Act } from '../../../../platform/act.ts';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import type { Baseline } from '../../rules/contracts/schedule.ts';
import type { KeptBaseline, Version } from '../../store/contracts/parts.ts';

type Chained = { hash: string; previous_hash: string | null };

/** hex SHA-256 of the row's RFC 8785 spelling without its own hash, and with that of the row before it. */
export function chainHash(row: object): string {
  const { hash: _, recorded_at: recordedAt, ...rest } = row as { hash?: string; recorded_at: string };
  // Engines spell the same moment differently.
  return sha256(canonicalJson({ ...rest, recorded_at: Temporal.Instant.from(recordedAt).toString() }));
}

/** Its time is kept to the millisecond: the clock is finer than what an engine keeps, and the rest would be missing from the hash afterwards. */
function sealed<T extends { previous_hash: string | null; recorded_at: string }>(row: T): T & Chained {
  const recordedAt = Temporal.Instant.from(row.recorded_at).round({
    smallestUnit: 'millisecond',
    roundingMode: 'trunc',
  });
  const kept = { ...row, recorded_at: recordedAt.toString() };
  return { ...kept, hash: chainHash(kept) };
}

/** Which of the rows, in their order, are what was kept, each bound to the one before it. */
export function intactRows(rows: readonly (Chained & { recorded_at: string })[]): boolean[] {
  return rows.map(
    (row, place) =>
      row.hash === chainHash(row) && row.previous_hash === (place === 0 ? null : rows[place - 1]!.hash),
  );
}

type Recorded = Pick<Act, 'now'> & { government: { id: string }; actor: { id: string } };

/** An agreed plan as it is frozen. @param n number of the version that agreed it */
export function sealedBaseline(
  act: Recorded,
  contractId: string,
  n: number,
  plan: Baseline,
  before: KeptBaseline | undefined,
): KeptBaseline {
  return sealed({
    government_id: act.government.id,
    id: newId(),
    contract_id: contractId,
    n,
    kind: before === undefined ? 'ORIGINAL' : `ADDENDUM_${n}`,
    start_on: plan.start,
    points: plan.points.map(({ day, percent }) => ({ day, percent })),
    recorded_at: act.now,
    recorded_by: act.actor.id,
    previous_hash: before?.hash ?? null,
  });
}

export type Agreed = Omit<
  Version,
  'government_id' | 'id' | 'recorded_at' | 'recorded_by' | 'previous_hash' | 'hash'
>;

/** What was agreed, as it is frozen. */
export function sealedVersion(act: Recorded, agreed: Agreed, before: Version | undefined): Version {
  return sealed({
    ...agreed,
    government_id: act.government.id,
    id: newId(),
    recorded_at: act.now,
    recorded_by: act.actor.id,
    previous_hash: before?.hash ?? null,
  });
}
