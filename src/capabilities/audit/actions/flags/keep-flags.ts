import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import type { FlagScope, FlagSubject, FoundFlag } from '../../rules/flags/found-flag.ts';
import { lifeStep, type LifeStep } from '../../rules/flags/life.ts';
import { recountRules } from '../../store/flags/counts.ts';
import {
  flagsByFingerprint,
  flagsWithin,
  holdFlags,
  insertEvents,
  insertFlags,
  markGone,
  markSeen,
  openAgain,
  replaceSnapshots,
  type KnownFlag,
  type NewFlag,
  type NewSnapshot,
} from '../../store/flags/keep.ts';
import type { FlagEventKind } from '../../store/flags/tables.ts';
import { fingerprintOf, hashOf } from './hashes.ts';

/** What a run of rules saw: which rules answered, over what, and what they found. */
export interface RulesRun {
  scope: FlagScope;
  /** codes of the rules that answered over all of `over`; a flag of a rule that is not named here stays as it is */
  rules: readonly string[];
  /** these subjects only, or everything of a year (of some agencies) */
  over: { subjects: readonly FlagSubject[] } | { year: number; agencyIds: readonly string[] | null };
  found: readonly FoundFlag[];
  /** where a rule could not be computed this time: a flag of it on that subject stays as it is, as nothing has cleared it */
  undecided?: readonly { code: string; subject: FlagSubject }[];
  /** of `audit_run`; null where a submission asked, not a run */
  runId: string | null;
}

/** What became of the flags. */
export interface FlagsKept {
  opened: number;
  /** seen again with other data: open once more, or brought up to date */
  changed: number;
  /** seen again just as it was */
  same: number;
  gone: number;
}

/**
 * The one door for flags. New ones open; one seen again keeps its life (`rules/flags/life.ts`): dismissed stays dismissed while the
 * data behind it are the same, a finding stays a finding; an open one that its rule no longer finds is gone. It does not ask who runs
 * the rules: the caller has asked. Sets, not rows: thousands of flags in few statements.
 * @throws Error when something is handed in that was not found
 */
export async function keepFlags(tx: Tx, act: Act, run: RulesRun): Promise<FlagsKept> {
  await holdFlags(tx, act.government.id, locksOf(run));
  const found = new Map<string, Sighted>();
  for (const flag of run.found) {
    if (flag.verdict.state !== 'found') throw new Error(`${flag.verdict.code} found nothing to keep`);
    const fingerprint = fingerprintOf(run.scope, flag);
    if (!found.has(fingerprint)) found.set(fingerprint, sighted(flag, fingerprint));
  }
  const known = await flagsByFingerprint(tx, [...found.keys()]);
  const knownOf = new Map(known.map((flag) => [flag.fingerprint, flag]));
  const open = await flagsWithin(tx, run.scope, run.rules, run.over);
  const undecided = new Set((run.undecided ?? []).map(({ code, subject }) => answerKey(code, subject)));

  const fresh: NewFlag[] = [];
  const snapshots: NewSnapshot[] = [];
  const seen: string[] = [];
  const again: string[] = [];
  const changed: string[] = [];
  const touched = new Set<string>();
  for (const [fingerprint, each] of found) {
    const flag = knownOf.get(fingerprint) ?? null;
    const step = lifeStep(flag, { kind: 'seen', ...each.hashes })!;
    if (flag === null) {
      fresh.push(newFlag(act, run, each));
      continue;
    }
    seen.push(flag.id);
    if (step.replaceSnapshot) {
      snapshots.push({ id: flag.id, ...each.snapshot });
      touched.add(flag.id);
    }
    if (step.event === 'reopened') again.push(flag.id);
    if (step.event === 'changed') changed.push(flag.id);
  }
  const gone = open.filter(
    (flag) => !found.has(flag.fingerprint) && stepOf(flag, undecided)?.event === 'gone',
  );
  const goneIds = gone.map((flag) => flag.id);

  await insertFlags(tx, fresh);
  await replaceSnapshots(tx, snapshots);
  await openAgain(tx, again, act.now);
  await markGone(tx, goneIds, act.now);
  await markSeen(tx, seen, act.now, run.runId);
  await tellHistory(tx, act, [
    ['reopened', again],
    ['changed', changed],
    ['gone', goneIds],
  ]);
  await recordRows(
    tx,
    act,
    'audit.flag-open',
    'audit_flag',
    fresh.map((flag) => flag.id),
  );
  await recordRows(tx, act, 'audit.flag-seen', 'audit_flag', [...new Set([...touched, ...again])]);
  await recordRows(tx, act, 'audit.flag-gone', 'audit_flag', goneIds);
  if (fresh.length + again.length + goneIds.length > 0)
    await recountRules(
      tx,
      act.government.id,
      act.now,
      [...new Set([...run.rules, ...run.found.map((flag) => flag.verdict.code)])].map((code) => ({
        scope: run.scope,
        code,
      })),
    );
  const differing = new Set([...touched, ...again]).size;
  return { opened: fresh.length, changed: differing, same: seen.length - differing, gone: goneIds.length };
}

/** What happened, in the flags' history; that a flag opened, it says itself. */
async function tellHistory(
  tx: Tx,
  act: Act,
  happened: readonly (readonly [FlagEventKind, readonly string[]])[],
): Promise<void> {
  const events = happened.flatMap(([kind, ids]) =>
    ids.map((flagId) => ({
      government_id: act.government.id,
      id: newId(),
      flag_id: flagId,
      kind,
      by: act.actor.id,
      at: act.now,
      text: null,
    })),
  );
  await insertEvents(tx, events);
  await recordRows(
    tx,
    act,
    'audit.flag-event',
    'audit_flag_event',
    events.map((event) => event.id),
  );
}

interface Sighted {
  flag: FoundFlag;
  fingerprint: string;
  hashes: { dataHash: string; thresholdsHash: string; ruleVersion: number };
  snapshot: Omit<NewSnapshot, 'id'>;
}

function sighted(flag: FoundFlag, fingerprint: string): Sighted {
  const { verdict, data, thresholds } = flag;
  const hashes = {
    dataHash: hashOf(data),
    thresholdsHash: hashOf(thresholds),
    ruleVersion: verdict.version,
  };
  const snapshot = {
    rule_version: verdict.version,
    agency_id: flag.agencyId,
    vendor_id: flag.vendorId ?? null,
    year: flag.year,
    severity: verdict.severity,
    money_at_risk: verdict.moneyAtRisk,
    verdict,
    thresholds,
    thresholds_hash: hashes.thresholdsHash,
    data,
    data_hash: hashes.dataHash,
  };
  return { flag, fingerprint, hashes, snapshot };
}

function newFlag(act: Act, run: RulesRun, { flag, fingerprint, snapshot }: Sighted): NewFlag {
  return {
    government_id: act.government.id,
    id: newId(),
    rule_code: flag.verdict.code,
    scope: run.scope,
    subject_kind: flag.subject.kind,
    subject_id: flag.subject.id,
    key: flag.key,
    ...snapshot,
    fingerprint,
    state: 'open',
    run_id: run.runId,
    found_at: act.now,
    last_seen_at: act.now,
    state_at: act.now,
    dismissed_by: null,
    dismissed_reason: null,
    dismissed_text: null,
    assigned_to: null,
    assigned_at: null,
    report_id: null,
    finding_id: null,
    finding_state: null,
  };
}

function stepOf(flag: KnownFlag, undecided: ReadonlySet<string>): LifeStep | null {
  const kind = undecided.has(answerKey(flag.rule, flag.subject)) ? 'undecided' : 'cleared';
  return lifeStep(flag, { kind });
}

function answerKey(code: string, subject: FlagSubject): string {
  return JSON.stringify([code, subject.kind, subject.id]);
}

/** A run over a year waits for the one before; submissions of different subjects do not wait for each other. */
function locksOf(run: RulesRun): string[] {
  if (!('subjects' in run.over)) return [`${run.scope} ${run.over.year}`];
  return [...new Set(run.over.subjects.map(({ kind, id }) => `${kind} ${id}`))];
}
