import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getAgencies } from '../../../directory/index.ts';
import type { ganttQuery, ganttView } from '../../contract/contracts.ts';
import { two } from '../../rules/contracts/earned-value.ts';
import { firstAgreed } from '../../store/contracts/first-agreed.ts';
import { judgedContracts, searchOf } from './rows.ts';

type Gantt = z.input<typeof ganttView>;

/** Contracts as bars, the first to begin first: as first agreed, beside as they stand. */
export async function ganttOf(tx: Tx, act: Act, query: z.output<typeof ganttQuery>): Promise<Gantt> {
  const all = await judgedContracts(tx, act, searchOf(act, query));
  const ids = all.map(({ contract }) => contract.id);
  const first = await firstAgreed(tx, ids);
  const agencies = await getAgencies(tx, [...new Set(all.map(({ contract }) => contract.agency_id))]);
  const rows: Gantt['rows'] = [];
  for (const { contract, judged } of all) {
    const agreed = first.get(contract.id) ?? contract;
    const from = contract.start_on;
    const to = contract.handover_asked_on ?? contract.ended_on ?? judged.late?.lastDay ?? contract.end_on;
    if (from === null || to === null || agreed.start_on === null || agreed.end_on === null) continue;
    const forecastEnd = contract.state === 'running' ? (judged.standing?.forecastEnd ?? null) : null;
    rows.push({
      id: contract.id,
      number: contract.number,
      title: contract.title,
      agency: { id: contract.agency_id, name: agencies.get(contract.agency_id)?.name ?? '' },
      state: contract.state,
      plannedFrom: agreed.start_on,
      plannedTo: agreed.end_on,
      from,
      to: to < from ? from : to,
      forecastEnd,
      percent: contract.percent,
      planned: judged.standing === null ? null : two(judged.standing.planned),
      late: (judged.late?.daysOver ?? 0) > 0 || (forecastEnd !== null && forecastEnd > to),
    });
  }
  return {
    rows: rows.toSorted((a, b) =>
      a.from === b.from ? (a.number < b.number ? -1 : 1) : a.from < b.from ? -1 : 1,
    ),
    without: all.length - rows.length,
  };
}
