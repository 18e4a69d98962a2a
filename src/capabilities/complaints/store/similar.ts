import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Category, Channel } from '../rules/kinds.ts';
import { OPEN_STATES, type State } from '../rules/machine.ts';
import type { ComplaintTables } from './tables.ts';

export interface Candidate {
  id: string;
  number: string;
  state: State;
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

/** Open complaints of a channel about an agency, or passed to it (null: known of neither), received since `since`; newest first. */
export async function openOf(
  tx: Tx,
  channel: Channel,
  agencyId: string | null,
  since: PlainDate,
): Promise<Candidate[]> {
  return tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint')
    .select([
      'id',
      'number',
      'state',
      'subject',
      sql<string>`left(body, 600)`.as('body'),
      'category',
      'received_on as receivedOn',
      sql<boolean>`handler_agency_id is not null`.as('disposed'),
    ])
    .where('channel', '=', channel)
    .where('state', 'in', [...OPEN_STATES])
    .where('received_on', '>=', since)
    .where(sql<boolean>`coalesce(handler_agency_id, agency_id) is not distinct from ${agencyId}::uuid`)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
}
