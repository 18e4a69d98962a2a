import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { findPeopleByNumber } from '../../directory/index.ts';
import { mayPrepare } from '../policy.ts';

export interface Companion {
  personId: string;
  name: string;
  agency: string;
}

/**
 * Somebody of another agency who is to travel along. Whoever prepares trips has to bring the whole NIP and reads name and agency only: nobody
 * leafs through people whom the directory does not show him.
 */
export async function findCompanion(tx: Tx, act: Act, nip: string): Promise<Outcome<Companion[]>> {
  if (!mayPrepare(act.actor)) return notAllowed();
  const people = (await findPeopleByNumber(tx, [nip])).get(nip) ?? [];
  return people
    .filter((each) => each.nip === nip && each.agencyId !== null)
    .map((each) => ({ personId: each.id, name: each.name, agency: each.agencyName ?? '' }));
}
