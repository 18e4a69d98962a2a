import { holds, type Act } from '../../../platform/act.ts';
import { SEARCH_MOST, searchHit, type SearchHit } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getAgencies } from '../../directory/index.ts';
import { agenciesForProsecutor } from '../actions/prosecutor/read-contract.ts';
import { isProsecutor, readableAgencies, SPENDING_READERS } from '../policy.ts';
import { listedContracts } from '../store/contracts/listed.ts';
import { listPayments } from '../store/payments/list.ts';

const CONTRACT = { id: 'Kontrak', en: 'Contract' };
const PAYMENT = { id: 'Pembayaran', en: 'Payment' };

/** Contracts and payments by number or name, of agencies that the actor reads; for the prosecutor's office, contracts under an agreement. */
export async function findSpending(tx: Tx, act: Act, words: string): Promise<SearchHit[]> {
  const reads = holds(act.actor, SPENDING_READERS);
  if (!reads && !isProsecutor(act.actor)) return [];
  const agencyIds = reads ? readableAgencies(act.actor) : await agenciesForProsecutor(tx, act);
  const found = await listedContracts(tx, { agencyIds, year: null, state: '', vendorId: null, text: words });
  // Half for each where both have much: a contract's number stands in its payments too.
  const contracts = found.toReversed().slice(0, Math.ceil(SEARCH_MOST / 2));
  const payments = reads
    ? (
        await listPayments(tx, {
          agencyIds,
          view: 'all',
          own: [],
          late: null,
          disputed: false,
          text: words,
          limit: SEARCH_MOST - contracts.length,
          offset: 0,
        })
      ).rows
    : [];
  const agencies = await getAgencies(tx, [
    ...new Set([
      ...contracts.map((each) => each.contract.agency_id),
      ...payments.map((each) => each.agency_id),
    ]),
  ]);
  const nameOf = (id: string) => agencies.get(id)?.name;
  return [
    ...contracts.map(({ contract }) =>
      searchHit(CONTRACT, {
        id: contract.id,
        title: contract.number,
        about: [contract.title, nameOf(contract.agency_id)],
        link: `/kontrak/${contract.id}`,
      }),
    ),
    ...payments.map((row) =>
      searchHit(PAYMENT, {
        id: row.id,
        title: row.number,
        about: [row.purpose, nameOf(row.agency_id)],
        link: `/pembayaran/${row.id}`,
      }),
    ),
  ];
}
