import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Person → last day of service, of those whose service has ended or is to end on a known day. */
export async function endsOfService(tx: Tx): Promise<Map<string, PlainDate>> {
  const { rows } = await sql<{ id: string; endedOn: PlainDate }>`
    select id, ended_on as "endedOn" from person where ended_on is not null`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.endedOn]));
}
