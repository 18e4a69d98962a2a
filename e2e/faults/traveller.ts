import { sql } from 'kysely';
import { insertAccount } from '../../src/capabilities/directory/directory.fixture.ts';
import { enrolBrowser, type signingBrowser } from '../../src/capabilities/travel/evidence.fixture.ts';
import { sendOnTrip } from '../../src/capabilities/travel/trip.fixture.ts';
import type { Government } from '../../src/platform/act.ts';
import { plainDate } from '../../src/platform/calendar/index.ts';
import { dayIn } from '../../src/platform/clock.ts';
import type { Tx } from '../../src/platform/database/index.ts';
import { startSession } from '../../src/platform/identity/session-store.ts';
import type { Services } from '../../src/platform/services.ts';

/** Somebody on a trip since yesterday, whose browser signs check-ins. */
export interface Traveller {
  memberId: string;
  deviceId: string;
  browser: Pick<ReturnType<typeof signingBrowser>, 'next'>;
  cookie: string;
}

export async function sendTraveller(tx: Tx, services: Services, government: Government): Promise<Traveller> {
  const today = Temporal.PlainDate.from(dayIn(government.zone, services.clock()));
  const { memberId, personId, agencyId } = await sendOnTrip(tx, government, {
    from_day: plainDate(today.subtract({ days: 1 }).toString()),
    to_day: plainDate(today.add({ days: 1 }).toString()),
  });
  const id = await insertAccount(tx, government.id, personId);
  await sql`update account set status = 'active' where id = ${id}::uuid`.execute(tx);
  const proof = { stage: 'full', strong: true } as const;
  const token = await startSession(tx, government.id, { id }, proof, { userAgent: 'uji' }, services.clock());
  const rollout = { travel: 'live' } as const;
  const actor = { id, accountId: id, personId, agencyId, grants: [], rollout };
  const browser = await enrolBrowser(tx, services.actOf(government, actor), memberId);
  return { memberId, deviceId: browser.deviceId, browser, cookie: `lurus=${token}` };
}
