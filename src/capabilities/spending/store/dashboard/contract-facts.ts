import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { assess, isOverTime, type ContractLaw } from '../../rules/contracts/assess.ts';
import { isWorking } from '../../rules/contracts/machine.ts';
import type { ContractFact, GuaranteeFact } from '../../rules/dashboard/facts.ts';
import { openContracts, openGuarantees } from '../contracts/standing.ts';

/** Contracts of which a first and a last day are known, as they stand on `today`. */
export async function loadContractFacts(tx: Tx, today: PlainDate, law: ContractLaw): Promise<ContractFact[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from spending_contract where state not in ('closed', 'terminated')`.execute(tx);
  const titles = new Map(rows.map((each) => [each.id, each.title]));
  return (await openContracts(tx)).flatMap((each) => {
    const judged = assess(each, each.baseline, today, law);
    const { late, standing, critical } = judged;
    const endOn = late?.lastDay ?? each.end_on;
    if (each.start_on === null || endOn === null) return [];
    return [
      {
        id: each.id,
        agencyId: each.agency_id,
        number: each.number,
        title: titles.get(each.id) ?? '',
        value: each.value,
        startOn: each.start_on,
        endOn,
        extendedTo: each.extended_to,
        planned: standing?.planned ?? null,
        real: each.percent,
        deviation: standing?.deviation ?? null,
        forecastEnd: standing?.forecastEnd ?? null,
        critical,
        daysOver: isOverTime(each, judged) ? (late?.daysOver ?? 0) : 0,
        over: !isWorking(each.state),
      },
    ];
  });
}

const KINDS = { advance: 'uang muka', performance: 'pelaksanaan', maintenance: 'pemeliharaan' } as const;

/** Guarantees that hold. `title`: the contract's number and the guarantee's kind, as the office writes it. */
export async function loadGuaranteeFacts(tx: Tx): Promise<GuaranteeFact[]> {
  const { rows } = await sql<{ id: string; amount: number }>`
    select id, amount from contract_guarantee where ended_on is null`.execute(tx);
  const amounts = new Map(rows.map((each) => [each.id, each.amount]));
  return (await openGuarantees(tx)).map((each) => ({
    contractId: each.contract_id,
    agencyId: each.agency_id,
    title: `${each.number}, jaminan ${KINDS[each.kind]}`,
    amount: amounts.get(each.id) ?? 0,
    expiresOn: each.expires_on,
  }));
}
