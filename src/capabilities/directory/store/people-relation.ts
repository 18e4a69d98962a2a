import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { mainPosition } from './people.ts';

/**
 * Everybody as an SQL relation: person_id, name, agency_id, agency_name (of the main position on `today`; null where there is none).
 * The platform joins its lists of accounts with it, so that they are searched and paged in the database.
 */
export function peopleRelation(today: PlainDate): RawBuilder<unknown> {
  return sql`select p.id as person_id, p.name, main.agency_id, main.agency_name
    from person p ${mainPosition(sql<PlainDate>`${today}::date`)}`;
}
