import { sql } from 'kysely';
import { capabilities } from '../../app/capabilities.ts';
import type { Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { insertMany } from '../database/insert.ts';
import { newId } from '../ids.ts';
import { offeredEvents } from './events.ts';

/** Enters an endpoint that is told of everything that there is. */
export async function hearEverything(tx: Tx, government: Government): Promise<void> {
  await insertMany(tx, 'webhook_endpoint', [
    {
      government_id: government.id,
      id: newId(),
      name: 'Semua',
      url: 'https://penerima.example/',
      kinds: offeredEvents(capabilities).map((each) => each.kind),
      secret: 'tersegel',
      made_by: newId(),
      made_at: '2026-01-01T00:00:00Z',
    },
  ]);
}

/** What programs were told so far, in the order in which it happened. */
export async function toldSoFar(
  tx: Tx,
): Promise<{ kind: string; id: string; agencyId: string | null; link: string }[]> {
  const { rows } = await sql<{ kind: string; id: string; agencyId: string | null; link: string }>`
    select kind, subject_id as id, agency_id as "agencyId", link from webhook_delivery order by event_id`.execute(
    tx,
  );
  return rows;
}
