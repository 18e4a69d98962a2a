import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ContractState } from '../../rules/contracts/machine.ts';
import type { Baseline, PlanPoint } from '../../rules/contracts/schedule.ts';
import { contracts, type Contract } from './contracts.ts';

export interface ContractSearch {
  /** null: of all agencies */
  agencyIds: readonly string[] | null;
  year: number | null;
  /** `open`: neither closed nor terminated */
  state: ContractState | 'open' | '';
  vendorId: string | null;
  /** words of number or title */
  text: string;
}

/** A contract with the plan that holds. */
export interface Listed {
  contract: Contract;
  baseline: Baseline | null;
}

/**
 * Contracts that a search lets through, each with its latest plan, in one statement. Whether one is critical depends on the day, so that
 * callers judge them all before they cut a page out.
 */
export async function listedContracts(tx: Tx, search: ContractSearch): Promise<Listed[]> {
  const words = `%${search.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await contracts(tx)
    .selectFrom('spending_contract as c')
    .leftJoin(
      (each) =>
        each
          .selectFrom('contract_baseline')
          .distinctOn('contract_id')
          .select(['contract_id', 'start_on as plan_start', 'points as plan_points'])
          .orderBy('contract_id')
          .orderBy('n', 'desc')
          .as('b'),
      (join) => join.onRef('b.contract_id', '=', 'c.id'),
    )
    .selectAll('c')
    .select(['b.plan_start', 'b.plan_points'])
    .$if(search.agencyIds !== null, (query) =>
      search.agencyIds!.length === 0
        ? query.where((each) => each.val(false))
        : query.where('c.agency_id', 'in', search.agencyIds!),
    )
    .$if(search.year !== null, (query) => query.where('c.year', '=', search.year!))
    .$if(search.vendorId !== null, (query) => query.where('c.vendor_id', '=', search.vendorId!))
    .$if(search.state === 'open', (query) => query.where('c.state', 'not in', ['closed', 'terminated']))
    .$if(search.state !== '' && search.state !== 'open', (query) =>
      query.where('c.state', '=', search.state as ContractState),
    )
    .$if(words !== '%%', (query) =>
      query.where((each) => each.or([each('c.number', 'ilike', words), each('c.title', 'ilike', words)])),
    )
    .orderBy('c.id')
    .execute();
  return rows.map(({ plan_start, plan_points, ...contract }) => ({
    contract,
    baseline: baselineFrom(plan_start, plan_points),
  }));
}

export function baselineFrom(start: PlainDate | null, points: readonly PlanPoint[] | null): Baseline | null {
  return start === null || points === null ? null : { start, points };
}
