import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Category } from '../rules/kinds.ts';
import { OPEN_STATES } from '../rules/machine.ts';
import type { ComplaintTables } from './tables.ts';

export interface Candidate {
  id: string;
  subject: string;
  /** its beginning: as much as is compared */
  body: string;
  category: Category;
  receivedOn: PlainDate;
  /** an officer has looked at it */
  disposed: boolean;
}

/** What one agency gets in a season; more are not compared. */
const MOST = 300;

/** Open public complaints about an agency, or passed to it, received since `since`; newest first. */
export async function openPublicOf(tx: Tx, agencyId: string, since: PlainDate): Promise<Candidate[]> {
  return tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint')
    .select([
      'id',
      'subject',
      sql<string>`left(body, 600)`.as('body'),
      'category',
      'received_on as receivedOn',
      sql<boolean>`handler_agency_id is not null`.as('disposed'),
    ])
    .where('channel', '=', 'public')
    .where('state', 'in', [...OPEN_STATES])
    .where('received_on', '>=', since)
    .where(sql<boolean>`coalesce(handler_agency_id, agency_id) = ${agencyId}::uuid`)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
}
