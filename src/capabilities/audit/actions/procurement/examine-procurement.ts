import type { Act } from '../../../../platform/act.ts';
import { yearOf } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { contractChanges } from '../../../spending/index.ts';
import { procurementThresholds } from '../../parameters/procurement.ts';
import type { FlagSubject, FoundFlag } from '../../rules/flags/found-flag.ts';
import { procurementRules } from '../../rules/procurement/catalogue.ts';
import { metaOf, resultsOf, startIndicators } from '../../rules/procurement/indicators/run.ts';
import { checkProcess } from '../../rules/procurement/judged/check-process.ts';
import { startCollecting } from '../../rules/procurement/judged/collect.ts';
import type { Population } from '../../rules/procurement/judged/subject.ts';
import { SEVERITIES, type Verdict } from '../../rules/verdict.ts';
import { suspendedRules } from '../../store/flags/suspensions.ts';
import { eachProcess, keepOutcomes, type LoadedProcess } from '../../store/procurement/processes.ts';
import { insertRun } from '../../store/procurement/runs.ts';
import { hashOf } from '../flags/hashes.ts';
import { keepFlags } from '../flags/keep-flags.ts';
import { contractFlags } from './contract-flags.ts';
import { indicatorSettings } from './indicator-settings.ts';
import { partyFlags } from './party-flags.ts';
import { jsonOf } from './snapshot.ts';

/** What a run did. */
export interface ProcurementExamined {
  runId: string;
  processes: number;
  found: number;
  opened: number;
  gone: number;
}

/** A flag that was found, or what could not be computed, of one year. */
export interface YearAnswers {
  found: FoundFlag[];
  undecided: { code: string; subject: FlagSubject }[];
}

/**
 * Looks at all processes and contracts: first at all together, for quartiles and shares, then at each. Found ones become flags; those that are
 * no longer found go. It does not ask who runs it: the caller has asked.
 */
export async function examineProcurement(tx: Tx, act: Act): Promise<ProcurementExamined> {
  const thresholds = await procurementThresholds(tx, act.today);
  const resting = await suspendedRules(tx, act.today, 'procurement');
  const rules = procurementRules.map(({ code }) => code).filter((code) => !resting.has(code));
  const indicators = startIndicators(indicatorSettings(thresholds));
  const collector = startCollecting();
  const agencyOf = new Map<string, string | null>();
  const yearOfProcess = new Map<string, number>();
  let processes = 0;
  const thisYear = yearOf(act.today);
  for await (const rows of eachProcess(tx)) {
    for (const { ocid, release, agency_id, year } of rows) {
      processes += 1;
      agencyOf.set(ocid, agency_id);
      yearOfProcess.set(ocid, year ?? thisYear);
      if (indicators.add(release)) collector.add(release, ocid);
    }
  }
  const board = indicators.finish();
  const collected = collector.finish(board.currency);
  const runId = newId();
  const years = new Map<number, YearAnswers>();
  const answersOf = (year: number) => {
    const known = years.get(year) ?? { found: [], undecided: [] };
    years.set(year, known);
    return known;
  };
  // Written before its processes point to it.
  await insertRun(tx, {
    government_id: act.government.id,
    id: runId,
    year: null,
    processes,
    results: JSON.stringify({ ...resultsOf(board), Meta: metaOf(board) }),
    population: JSON.stringify(collected.population),
    thresholds: JSON.stringify(thresholds),
    thresholds_hash: hashOf(thresholds),
    started_at: act.now,
    ended_at: act.now,
    started_by: act.actor.id,
  });
  for await (const rows of eachProcess(tx)) {
    const outcomes = rows.map((row) => {
      const verdicts = checkProcess(row.release, collected.population, thresholds);
      const answers = answersOf(row.year ?? thisYear);
      const subject: FlagSubject = { kind: 'process', id: row.ocid };
      for (const verdict of verdicts) {
        if (verdict.state === 'found') answers.found.push(flagOf(row, verdict, thisYear));
        if (verdict.state === 'not-computable') answers.undecided.push({ code: verdict.code, subject });
      }
      return { id: row.id, ...outcomeOf(verdicts) };
    });
    await keepOutcomes(tx, runId, outcomes);
  }
  partyFlags(board, collected, thresholds, { agencyOf, yearOfProcess, thisYear, answersOf });
  contractFlags(await contractChanges(tx), thresholds, act.today, answersOf);

  const sum = { found: 0, opened: 0, gone: 0 };
  for (const year of new Set([...years.keys(), thisYear])) {
    const { found, undecided } = answersOf(year);
    const kept = await keepFlags(tx, act, {
      scope: 'procurement',
      rules,
      over: { year, agencyIds: null },
      found: found.filter(({ verdict }) => !resting.has(verdict.code)),
      undecided,
      runId: null,
    });
    sum.found += found.length;
    sum.opened += kept.opened;
    sum.gone += kept.gone;
  }
  await recordRow(tx, act, 'audit.procurement-run', 'procurement_run', runId);
  return { runId, processes, ...sum };

  function flagOf(row: LoadedProcess, verdict: Verdict, otherwise: number): FoundFlag {
    return {
      verdict,
      subject: { kind: 'process', id: row.ocid },
      key: '',
      agencyId: row.agency_id,
      year: row.year ?? otherwise,
      data: jsonOf({
        kind: 'process',
        release: row.release,
        population: populationFor(verdict.code, collected.population),
      }),
      thresholds: jsonOf(thresholds),
    };
  }
}

/** Only what the rule looks at: a flag that was put aside must not come back because others' figures moved. */
function populationFor(code: string, population: Population): Population {
  return code === 'PBJ-03' ? population : { ...population, gaps: { count: 0, q1: null, q3: null } };
}

export function outcomeOf(verdicts: readonly Verdict[]) {
  const of = (state: Verdict['state']) => verdicts.filter((verdict) => verdict.state === state);
  const severities = of('found').map(({ severity }) => severity);
  return {
    found: of('found').map(({ code }) => code),
    lacking: of('not-computable').map(({ code }) => code),
    worst: SEVERITIES.find((each) => severities.includes(each)) ?? null,
  };
}
