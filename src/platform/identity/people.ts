import type { RawBuilder } from 'kysely';
import type { Act, Government } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import type { Outcome } from '../outcome.ts';

/** What identity asks of directory, which owns people: it keeps accounts, sessions and secrets only. Laid in app/. */
export interface PeopleQuestions {
  /**
   * Everybody as an SQL relation with the columns person_id, name, agency_id, agency_name (agency of the main position; null where
   * there is none), so that lists join and page it in the database: `from account a join (${relation}) p on …`.
   */
  relation(today: PlainDate): RawBuilder<unknown>;
  /** The agencies and all below them. */
  agencySubtree(tx: Tx, agencyIds: readonly string[]): Promise<string[]>;
  /** Makes the account at home in the practice twin: `mirrorAccount`, its person, position and roles. Opens its own transactions. */
  enterPractice(
    real: Act,
    twin: Government,
    account: { id: string; userName: string },
  ): Promise<Outcome<void>>;
}
