import type { Tx } from '../../../platform/database/index.ts';
import { peopleOfAccounts } from './people-of-accounts.ts';
import { getPeople } from './people.ts';

/** Trail actors → names of people. A job, the public and an account that is gone have no entry. */
export async function actorNames(tx: Tx, actors: readonly (string | null)[]): Promise<Map<string, string>> {
  const personOf = await peopleOfAccounts(tx, actors);
  const people = await getPeople(tx, [...personOf.values()]);
  return new Map(
    [...personOf].flatMap(([actor, personId]) => {
      const name = people.get(personId)?.name;
      return name === undefined ? [] : [[actor, name]];
    }),
  );
}
