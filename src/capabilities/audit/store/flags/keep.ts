import { sql, type RawBuilder } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FlagScope, FlagSubject } from '../../rules/flags/found-flag.ts';
import type { FlagLife } from '../../rules/flags/life.ts';
import type { FlagEventTable, FlagTable } from './tables.ts';

/** A flag as a run needs to know it. */
export interface KnownFlag extends FlagLife {
  id: string;
  fingerprint: string;
  rule: string;
  subject: FlagSubject;
}

/** A whole row as it is inserted: JSON columns as values. */
export type NewFlag = { [name in keyof FlagTable]: unknown } & { id: string };

/** What a new sighting puts in the place of the old one. */
export interface NewSnapshot {
  id: string;
  rule_version: number;
  agency_id: string | null;
  vendor_id: string | null;
  year: number;
  severity: string;
  money_at_risk: number | null;
  verdict: unknown;
  thresholds: unknown;
  thresholds_hash: string;
  data: unknown;
  data_hash: string;
}

/** Lets one transaction at a time decide about the flags of a subject, or of a whole scope. */
export async function holdFlags(tx: Tx, governmentId: string, names: readonly string[]): Promise<void> {
  for (const name of [...names].toSorted()) {
    const key = JSON.stringify([governmentId, 'audit-flags', name]);
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  }
}

const KNOWN = sql`id, fingerprint, rule_code as rule, state, data_hash as "dataHash", thresholds_hash as "thresholdsHash",
  rule_version as "ruleVersion", json_build_object('kind', subject_kind, 'id', subject_id) as subject`;

export async function flagsByFingerprint(tx: Tx, fingerprints: readonly string[]): Promise<KnownFlag[]> {
  const rows: KnownFlag[] = [];
  for (let start = 0; start < fingerprints.length; start += BATCH) {
    const batch = fingerprints.slice(start, start + BATCH);
    const found = await sql<KnownFlag>`
      select ${KNOWN} from audit_flag where fingerprint = any(${batch}::text[]) order by id for update`.execute(
      tx,
    );
    rows.push(...found.rows);
  }
  return rows;
}

/** Open flags of these rules that a run over `over` would have seen again. */
export async function flagsWithin(
  tx: Tx,
  scope: FlagScope,
  rules: readonly string[],
  over: { subjects: readonly FlagSubject[] } | { year: number; agencyIds: readonly string[] | null },
): Promise<KnownFlag[]> {
  const { rows } = await sql<KnownFlag>`
    select ${KNOWN} from audit_flag
    where scope = ${scope} and rule_code = any(${[...rules]}::text[]) and state = 'open' and ${within(over)}
    order by id for update`.execute(tx);
  return rows;
}

function within(
  over: { subjects: readonly FlagSubject[] } | { year: number; agencyIds: readonly string[] | null },
): RawBuilder<unknown> {
  if ('subjects' in over) {
    const subjects = JSON.stringify(over.subjects.map(({ kind, id }) => ({ kind, id })));
    return sql`(subject_kind, subject_id) in
      (select kind, id from json_to_recordset(${subjects}::json) as s (kind text, id text))`;
  }
  if (over.agencyIds === null) return sql`year = ${over.year}`;
  return sql`year = ${over.year} and agency_id = any(${[...over.agencyIds]}::uuid[])`;
}

/** Rows a statement. */
const BATCH = 2_000;

export async function insertFlags(tx: Tx, rows: readonly NewFlag[]): Promise<void> {
  await insertMany(tx, 'audit_flag', rows);
}

export async function insertEvents(tx: Tx, rows: readonly FlagEventTable[]): Promise<void> {
  await insertMany(tx, 'audit_flag_event', rows);
}

export async function replaceSnapshots(tx: Tx, rows: readonly NewSnapshot[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    await sql`
      update audit_flag f set rule_version = n.rule_version, agency_id = n.agency_id, vendor_id = n.vendor_id, year = n.year,
        severity = n.severity, money_at_risk = n.money_at_risk, verdict = n.verdict, thresholds = n.thresholds,
        thresholds_hash = n.thresholds_hash, data = n.data, data_hash = n.data_hash
      from json_populate_recordset(null::audit_flag, ${batch}::json) n where f.id = n.id`.execute(tx);
  }
}

/** Opened again: what the auditor had said of the earlier data no longer stands; its history keeps it. */
export async function openAgain(tx: Tx, ids: readonly string[], now: string): Promise<void> {
  await sql`
    update audit_flag set state = 'open', state_at = ${now}::timestamptz, dismissed_by = null, dismissed_reason = null,
      dismissed_text = null
    where id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function markGone(tx: Tx, ids: readonly string[], now: string): Promise<void> {
  await sql`
    update audit_flag set state = 'gone', state_at = ${now}::timestamptz where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
}

/** Not a change: the trail leaves these columns out. */
export async function markSeen(
  tx: Tx,
  ids: readonly string[],
  now: string,
  runId: string | null,
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await sql`
      update audit_flag set last_seen_at = ${now}::timestamptz, run_id = coalesce(${runId}::uuid, run_id)
      where id = any(${ids.slice(start, start + BATCH)}::uuid[])`.execute(tx);
  }
}
