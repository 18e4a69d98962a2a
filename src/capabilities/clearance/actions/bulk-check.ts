import { subjectKey, type Act, type Subject } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRemovals, recordRow } from '../../../platform/trail/record.ts';
import { findPeopleByNumber } from '../../directory/index.ts';
import { BULK_KEPT_DAYS } from '../parameters.ts';
import { mayKeepRegister } from '../policy.ts';
import { matchLines, type ListLine } from '../rules/bulk.ts';
import { decide } from '../rules/decide.ts';
import {
  deleteChecks,
  findCheck,
  insertCheck,
  linesToJudge,
  linesToMatch,
  oldChecks,
  updateCheck,
  updateLines,
  type BulkCheck,
} from '../store/bulk-checks.ts';
import { askBlockers } from './case.ts';

/** More than the largest city has people. */
export const MAX_LINES = 50_000;
/** People asked at once; progress is seen after each. */
const BATCH = 1_000;

/**
 * Takes in a list of people, for a job to check. Refused: an empty list, one of more than 50,000 lines.
 * @param input.field where the list came in, for the refusal
 */
export async function startBulkCheck(
  tx: Tx,
  act: Act,
  input: { name: string; lines: readonly ListLine[]; field: 'file' | 'text' },
): Promise<Outcome<BulkCheck>> {
  if (!mayKeepRegister(act.actor)) return notAllowed();
  const total = input.lines.length;
  if (total === 0) {
    return badField(
      input.field,
      'Tidak ada NIP atau kode pegawai yang terbaca. Isi satu per baris, atau beri judul kolom "NIP".',
      'No NIP or personnel code was found. Put one on each line, or head the column "NIP".',
    );
  }
  if (total > MAX_LINES) {
    return badField(
      input.field,
      'Daftar ini lebih dari 50.000 baris. Bagi menjadi beberapa daftar.',
      'This list has more than 50,000 lines. Split it into several.',
    );
  }
  const check: BulkCheck = {
    id: newId(),
    name: input.name,
    createdBy: act.actor.id,
    createdAt: act.now,
    state: 'waiting',
    total,
    done: 0,
    asOf: null,
    finishedAt: null,
  };
  await insertCheck(tx, act.government.id, check, input.lines);
  await recordRow(tx, act, 'bulk-check.start', 'clearance_bulk_check', check.id);
  return check;
}

/**
 * Does the next part of a check: first finds out who is meant, then judges the next thousand. Each call is a transaction of its
 * own, so that progress is seen, and a run that was cut off goes on where it was.
 * @returns whether something is left to do
 */
export async function continueBulkCheck(tx: Tx, act: Act, id: string): Promise<boolean> {
  const check = await findCheck(tx, id, true);
  if (check === undefined || check.state === 'done') return false;
  if (check.state === 'waiting') return matchPeople(tx, act, check);
  const batch = await linesToJudge(tx, id, BATCH);
  const subjects = batch.map((each): Subject => ({ kind: 'person', id: each.personId }));
  const blockers = await askBlockers(tx, act, subjects);
  const asOf = check.asOf ?? act.today;
  const updates = batch.map(({ line, personId }) => {
    const decision = decide(blockers.get(subjectKey({ kind: 'person', id: personId })) ?? [], asOf);
    return { line, outcome: decision.outcome, owed: decision.owed, items: decision.items };
  });
  await updateLines(tx, id, updates);
  const finished = batch.length < BATCH;
  await updateCheck(tx, {
    ...check,
    done: check.done + batch.length,
    ...(finished ? { state: 'done' as const, finishedAt: act.now } : {}),
  });
  await recordRow(tx, act, finished ? 'bulk-check.finish' : 'bulk-check.go-on', 'clearance_bulk_check', id);
  return !finished;
}

async function matchPeople(tx: Tx, act: Act, check: BulkCheck): Promise<true> {
  const lines = await linesToMatch(tx, check.id);
  const people = await findPeopleByNumber(
    tx,
    lines.map((each) => each.number),
  );
  const bearers = new Map([...people].map(([number, found]) => [number, found.map((each) => each.id)]));
  const known = new Map([...people.values()].flat().map((each) => [each.id, each]));
  const matched = matchLines(lines, bearers);
  const updates = matched.map(({ line, personId, problem, twins }) => {
    const person = personId === null ? undefined : known.get(personId);
    return {
      line,
      personId,
      name: person?.name ?? null,
      officeName: person?.agencyName ?? null,
      problem,
      twins,
    };
  });
  await updateLines(tx, check.id, updates);
  const doubtful = matched.filter((each) => each.problem !== null).length;
  await updateCheck(tx, { ...check, state: 'running', done: doubtful, asOf: act.today });
  await recordRow(tx, act, 'bulk-check.go-on', 'clearance_bulk_check', check.id);
  return true;
}

/** Removes results that have been kept long enough. */
export async function removeOldChecks(tx: Tx, act: Act): Promise<void> {
  const days = await getParameter(tx, BULK_KEPT_DAYS, act.today);
  const before = Temporal.Instant.from(act.now)
    .subtract({ hours: 24 * days })
    .toString();
  const ids = await oldChecks(tx, before);
  if (ids.length === 0) return;
  await recordRemovals(tx, act, 'bulk-check.remove', 'clearance_bulk_check', ids);
  await deleteChecks(tx, ids);
}
