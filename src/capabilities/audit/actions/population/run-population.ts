import type { Act } from '../../../../platform/act.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import type { Database, Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { Services } from '../../../../platform/services.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { endsOfService } from '../../../directory/index.ts';
import { tripsOfYear, type TripOfPerson } from '../../../travel/index.ts';
import { populationThresholds } from '../../parameters/population.ts';
import { deskAgencies, mayUseDesk } from '../../policy.ts';
import { suspendedRules } from '../../store/flags/suspensions.ts';
import { countKnown } from '../../store/population/look-counts.ts';
import { countCrossData, vendorClusters } from '../../store/population/look-vendors.ts';
import {
  askCancel,
  closeRun,
  findOpenRun,
  findPopulationRun,
  insertPopulationRun,
  moveRun,
  type RunRow,
} from '../../store/population/runs.ts';
import { hasPrices } from '../../store/population/standard-prices.ts';
import { hashOf } from '../flags/hashes.ts';
import { keepFlags } from '../flags/keep-flags.ts';
import { examinePopulation, type Examined } from './examine-population.ts';
import type { Question, RuleAnswer } from './question.ts';
import { Cancelled, wholeReads } from './whole-reads.ts';

/** Name of the queued job that carries a run out. */
export const POPULATION_JOB = 'audit.population-run';
/** Lines that one statement takes on the embedded engine, whose one connection serves everybody. */
const PART_LINES = 100_000;

/** Asks for a run of a year; one that is waiting or running already is the answer. */
export async function askRun(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  input: { year: number; agencyIds?: readonly string[] | undefined },
): Promise<Outcome<{ id: string }>> {
  if (!mayUseDesk(act.actor)) return notAllowed();
  const own = deskAgencies(act.actor);
  const agencyIds = input.agencyIds ?? own;
  if (own !== null && agencyIds?.some((id) => !own.includes(id)) !== false) return notAllowed();
  const open = await findOpenRun(tx, input.year);
  if (open !== undefined) return { id: open.id };
  const id = await startRun(tx, act, input.year, agencyIds);
  await services.queue(tx, act, POPULATION_JOB, id);
  return { id };
}

export async function startRun(
  tx: Tx,
  act: Act,
  year: number,
  agencyIds: readonly string[] | null,
): Promise<string> {
  const id = newId();
  await insertPopulationRun(tx, act.government.id, {
    id,
    year,
    agencyIds,
    askedBy: act.actor.id,
    askedAt: act.now,
  });
  await recordRow(tx, act, 'audit.population-run', 'audit_run', id);
  return id;
}

export async function cancelRun(tx: Tx, act: Act, id: string): Promise<Outcome<Record<string, never>>> {
  if (!mayUseDesk(act.actor)) return notAllowed();
  const run = await findPopulationRun(tx, id);
  if (run === undefined) return notFound();
  if (!(await askCancel(tx, id, act.now)))
    return conflict('run-over', 'Pemeriksaan ini sudah selesai.', 'This run is over.');
  await recordRow(tx, act, 'audit.population-cancel', 'audit_run', id);
  return {};
}

/**
 * Carries a run out: rules only read, each statement in a transaction of its own and in parts on the embedded engine; what they found is kept in one
 * transaction at the end, so that a cancelled or failed run leaves nothing behind.
 * @param act a new act of the job, for each transaction that writes
 */
export async function carryOutRun(services: Services, act: () => Act, id: string): Promise<void> {
  const { db } = services;
  const governmentId = act().government.id;
  const run = await db.asGovernment(governmentId, async (tx) => {
    const known = await findPopulationRun(tx, id);
    const begun = known !== undefined && (await moveRun(tx, id, { state: 'running', at: act().now }));
    return begun ? known : null;
  });
  if (run === null || isRefusal(run)) return;
  try {
    const prepared = await prepare(db.engine, readsOfRun(db, governmentId, id), act(), run);
    const answers = await examinePopulation(prepared.question, {
      resting: prepared.resting,
      ends: prepared.ends,
      progress: (examined) => tellProgress(services, act(), run, prepared.question, examined),
    });
    await db.asGovernment(governmentId, (tx) => keep(tx, act(), run, prepared.question, answers));
  } catch (error) {
    const state = error instanceof Cancelled ? 'cancelled' : 'failed';
    await db.asGovernment(governmentId, async (tx) => {
      const done = act();
      if (await moveRun(tx, id, { state, at: done.now }))
        await recordRow(tx, done, 'audit.population-over', 'audit_run', id);
    });
    if (state === 'failed') throw error;
  }
}

/** Readings that end, within a statement too, as soon as somebody asks for the end of the run. */
export function readsOfRun(db: Database, governmentId: string, id: string): Question['read'] {
  return wholeReads(db, governmentId, async (tx) => {
    const now = await findPopulationRun(tx, id);
    return now?.state !== 'running' || now.cancelAskedAt !== null;
  });
}

/** Carries a run of a year out within a transaction, for a city that is being made: nobody else is there yet to wait for it. */
export async function runWithin(tx: Tx, act: Act, year: number): Promise<void> {
  const run = await findPopulationRun(tx, await startRun(tx, act, year, null));
  if (run === undefined || !(await moveRun(tx, run.id, { state: 'running', at: act.now }))) return;
  const { question, resting, ends } = await prepare('server', (work) => work(tx), act, run);
  await keep(tx, act, run, question, await examinePopulation(question, { resting, ends }));
}

async function prepare(engine: Database['engine'], read: Question['read'], act: Act, run: RunRow) {
  const loaded = await read(async (tx) => ({
    thresholds: await populationThresholds(tx, act.today),
    calendar: await loadCalendar(tx),
    known: await countKnown(tx, { year: run.year, agencyIds: run.agencyIds, part: null }),
    clusters: await vendorClusters(tx),
    cross: await countCrossData(tx),
    standards: await hasPrices(tx, run.year),
    trips: await tripsOfYear(tx, run.year),
    ends: await endsOfService(tx),
    resting: await suspendedRules(tx, act.today, 'population'),
  }));
  const question: Question = {
    year: run.year,
    agencyIds: run.agencyIds,
    thresholds: loaded.thresholds,
    zone: act.government.zone,
    calendar: loaded.calendar,
    parts: engine === 'embedded' ? Math.max(1, Math.ceil(loaded.known.lines / PART_LINES)) : 1,
    known: loaded.known,
    clusters: loaded.clusters,
    has: { ...loaded.cross, people: true },
    standards: loaded.standards,
    trips: byPerson(loaded.trips),
    read,
  };
  return { question, ends: loaded.ends, resting: loaded.resting };
}

function byPerson(trips: readonly TripOfPerson[]): Map<string, TripOfPerson[]> {
  return Map.groupBy(trips, (trip) => trip.personId);
}

function detailOf({ done, all, answers }: Examined, lines: number) {
  return {
    lines,
    done,
    all,
    rules: answers.map(({ code, state, missing, found, milliseconds }) => ({
      code,
      state,
      missing,
      found: found.length,
      milliseconds: Math.round(milliseconds),
    })),
  };
}

async function tellProgress(
  services: Services,
  act: Act,
  run: RunRow,
  question: Question,
  examined: Examined,
) {
  await services.db.asGovernment(act.government.id, (tx) =>
    moveRun(tx, run.id, { state: 'running', at: act.now, detail: detailOf(examined, question.known.lines) }),
  );
}

async function keep(tx: Tx, act: Act, run: RunRow, question: Question, answers: readonly RuleAnswer[]) {
  const now = await findPopulationRun(tx, run.id);
  if (now?.cancelAskedAt != null) throw new Cancelled();
  const found = answers.flatMap((answer) => answer.found);
  const kept = await keepFlags(tx, act, {
    scope: 'population',
    // A rule that could not be computed has cleared nothing.
    rules: answers.filter((answer) => answer.state !== 'not-computable').map((answer) => answer.code),
    over: { year: run.year, agencyIds: run.agencyIds },
    found,
    undecided: answers.flatMap((answer) => answer.undecided.map(({ code, subject }) => ({ code, subject }))),
    runId: run.id,
  });
  await closeRun(tx, run.id, {
    ...kept,
    thresholdsHash: hashOf(question.thresholds),
    dataHash: hashOf(found.map((flag) => hashOf(flag.data)).toSorted()),
  });
  await moveRun(tx, run.id, {
    state: 'done',
    at: act.now,
    detail: detailOf({ done: answers.length, all: answers.length, answers }, question.known.lines),
  });
  await recordRow(tx, act, 'audit.population-done', 'audit_run', run.id);
}
