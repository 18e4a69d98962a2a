import type { z } from 'zod';
import type { processPage, processView, runView } from '../../contract/procurement.ts';
import type { ProcessWithVerdicts } from '../../actions/procurement/view-process.ts';
import { at, objectsOf, textOf } from '../../rules/procurement/json.ts';
import { bidsOf, moneyOf, partyIds, winnersOf } from '../../rules/procurement/release.ts';
import type { ListedProcess } from '../../store/procurement/processes.ts';
import type { Run } from '../../store/procurement/tables.ts';

type Row = z.input<typeof processPage>['rows'][number];

export function presentRow(row: ListedProcess): Row {
  return {
    id: row.id,
    ocid: row.ocid,
    title: row.title,
    year: row.year,
    agencyId: row.agency_id,
    buyer: row.buyer_name ?? row.buyer_id,
    method: row.method,
    methodDetails: row.method_details,
    value: row.value === null ? null : Number(row.value),
    tenderedOn: row.tendered_on,
    found: row.found_codes,
    notComputable: row.not_computable_codes,
    severity: row.worst_severity,
  };
}

export function presentProcess({
  process,
  verdicts,
  indicators,
}: ProcessWithVerdicts): z.input<typeof processView> {
  const { release } = process;
  const names = new Map(
    (objectsOf(release['parties']) ?? []).map((party) => [textOf(party['id']), textOf(party['name'])]),
  );
  const winners = winnersOf(objectsOf(release['awards']) ?? []);
  const period = at(release, 'tender', 'tenderPeriod');
  return {
    ...presentRow(process),
    period: { start: textOf(at(period, 'startDate')), end: textOf(at(period, 'endDate')) },
    bids: (bidsOf(release) ?? []).map((bid) => {
      const money = moneyOf(bid['value']);
      return {
        id: textOf(bid['id']),
        status: textOf(bid['status']),
        date: textOf(bid['date']),
        tenderers: partyIds(bid['tenderers']).map((id) => ({
          id,
          name: names.get(id) ?? null,
          won: winners.has(id),
        })),
        amount: money?.amount ?? null,
        currency: money?.currency ?? null,
      };
    }),
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      missing: [...verdict.missing],
      evidence: verdict.evidence.map((each) => ({ ...each })),
    })),
    indicators,
  };
}

export function presentRun(run: Run): z.input<typeof runView> {
  const counts = new Map<string, number>();
  for (const group of ['OCID', 'Buyer', 'ProcuringEntity', 'Tenderer'] as const)
    for (const values of Object.values(run.results[group] ?? {}))
      for (const code of Object.keys(values)) {
        const key = `${group} ${code}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return {
    id: run.id,
    endedAt: run.ended_at,
    processes: run.processes,
    thresholdsHash: run.thresholds_hash,
    counts: [...counts].map(([key, count]) => {
      const [group = '', code = ''] = key.split(' ');
      return { group, code, count };
    }),
  };
}
