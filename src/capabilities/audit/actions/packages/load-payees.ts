import type { Tx } from '../../../../platform/database/index.ts';
import { getPeople } from '../../../directory/index.ts';
import type { PersonFacts } from '../../rules/package/facts-around.ts';
import type { PackagePerson } from '../../store/packages/tables.ts';
import { lastDays, teamsInMonth } from '../../store/packages/vendor-facts.ts';

/** Who is paid one by one, with what the register of staff knows of them. Null: nobody was listed. */
export async function loadPayees(tx: Tx, people: readonly PackagePerson[]): Promise<PersonFacts[] | null> {
  const payees = people.filter((each) => each.role === 'payee');
  if (payees.length === 0) return null;
  const ids = [...new Set(payees.map((each) => each.person_id))];
  const known = await getPeople(tx, ids);
  const ended = await lastDays(tx, ids);
  const month = payees.map((each) => each.work_from?.slice(0, 7)).find((each) => each !== undefined) ?? null;
  const teams = month === null ? new Map<string, number>() : await teamsInMonth(tx, ids, month);
  return payees.map((each) => {
    const person = known.get(each.person_id);
    return {
      person: each.person_id,
      name: person?.name ?? null,
      amount: each.amount,
      workFrom: each.work_from,
      workTo: each.work_to,
      isInRegister: person !== undefined,
      nikFits: null,
      retiredOn: ended.get(each.person_id) ?? null,
      movedOn: null,
      diedOn: null,
      leaves: null,
      teams: teams.get(each.person_id) ?? null,
      echelon: null,
      hoursOnDay: null,
      taxGroup: null,
    };
  });
}
