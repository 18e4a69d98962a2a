import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { procurementThresholds } from '../../parameters/procurement.ts';
import { deskAgencies } from '../../policy.ts';
import { checkProcess } from '../../rules/procurement/judged/check-process.ts';
import { NO_POPULATION } from '../../rules/procurement/judged/subject.ts';
import { at, objectsOf, textOf } from '../../rules/procurement/json.ts';
import { partyIds, submittedBids, winnersOf } from '../../rules/procurement/release.ts';
import type { Verdict } from '../../rules/verdict.ts';
import { findProcess } from '../../store/procurement/processes.ts';
import { findRun } from '../../store/procurement/runs.ts';
import type { Process, Run } from '../../store/procurement/tables.ts';

export interface ProcessWithVerdicts {
  process: Process;
  /** by the thresholds and figures of its last run; before any, by today's and without others to compare with */
  verdicts: Verdict[];
  indicators: { group: string; id: string; code: string; value: number | null }[];
}

/** One process as the desk reads it. Absent and foreign ones answer alike. */
export async function viewProcess(tx: Tx, act: Act, id: string): Promise<Outcome<ProcessWithVerdicts>> {
  const agencies = deskAgencies(act.actor);
  const process = await findProcess(tx, id);
  if (process === undefined) return notFound();
  if (agencies !== null && !(process.agency_id !== null && agencies.includes(process.agency_id)))
    return notFound();
  const run = process.run_id === null ? undefined : await findRun(tx, process.run_id);
  const thresholds = run?.thresholds ?? (await procurementThresholds(tx, act.today));
  const verdicts = checkProcess(process.release, run?.population ?? NO_POPULATION, thresholds);
  return { process, verdicts, indicators: run === undefined ? [] : indicatorsOf(process, run) };
}

/** Of the process, its offices and everybody who bid or won. */
function indicatorsOf({ ocid, release }: Process, { results }: Run): ProcessWithVerdicts['indicators'] {
  const winners = winnersOf(objectsOf(release['awards']) ?? []);
  const bidders = submittedBids(release).flatMap((bid) => partyIds(bid['tenderers']));
  const asked: [string, (string | null)[]][] = [
    ['OCID', [ocid]],
    ['Buyer', [textOf(at(release, 'buyer', 'id'))]],
    ['ProcuringEntity', [textOf(at(release, 'tender', 'procuringEntity', 'id'))]],
    ['Tenderer', [...new Set([...bidders, ...winners])]],
  ];
  return asked.flatMap(([group, ids]) =>
    ids.flatMap((id) => {
      const values = id === null ? undefined : at(results, group, id);
      return typeof values === 'object' && values !== null && id !== null
        ? Object.entries(values).map(([code, value]) => ({
            group,
            id,
            code,
            value: typeof value === 'number' ? value : null,
          }))
        : [];
    }),
  );
}
