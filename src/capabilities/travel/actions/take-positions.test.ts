import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { test } from 'node:test';
import { readOwnTracks } from '../rules/clients/owntracks.ts';
import { revokeDevice } from '../store/enrolled-devices.ts';
import { NOW, sendOnTrip } from '../trip.fixture.ts';
import { isWithin, positionTaker, REMEMBERED } from './take-positions.ts';

const AT = Date.parse(NOW) / 1_000;
const clock = () => Temporal.Instant.from(NOW);
const SENT = { _type: 'location', lat: -1.1, lon: 116.9, tst: AT - 60, acc: 12 };

eachEngine('a device that was taken back is heard of within five seconds', async (database, government) => {
  const run = <T>(work: Parameters<typeof database.db.asGovernment<T>>[1]) =>
    database.db.asGovernment(government.id, work);
  const { id, token } = await run(async (tx) => (await sendOnTrip(tx, government)).device('owntracks'));
  let now = 0;
  const take = positionTaker(
    { db: database.db, clock },
    async () => {},
    () => now,
  );
  const sent = () => take(government, token, ['owntracks'], (received) => readOwnTracks(SENT, received));
  assert.equal((await sent())?.taken, 1);
  await run((tx) => revokeDevice(tx, id, NOW));
  now = REMEMBERED - 1;
  assert.equal((await sent())?.taken, 1);
  now = REMEMBERED;
  assert.equal(await sent(), null);
  assert.ok(REMEMBERED <= 5_000);
});

eachEngine(
  'a trip that was cancelled, one that is over, and a device of another kind',
  async (database, government) => {
    const run = <T>(work: Parameters<typeof database.db.asGovernment<T>>[1]) =>
      database.db.asGovernment(government.id, work);
    const [gone, over] = await run(async (tx) => [
      await (await sendOnTrip(tx, government, { status: 'cancelled' })).device('owntracks'),
      await (
        await sendOnTrip(tx, government, {
          from_day: plainDate('2026-02-02'),
          to_day: plainDate('2026-02-04'),
        })
      ).device('owntracks'),
    ]);
    const take = positionTaker({ db: database.db, clock }, async () => assert.fail('nothing is stored'));
    const sent = (token: string, kind: 'owntracks' | 'traccar' = 'owntracks') =>
      take(government, token, [kind], (received) => readOwnTracks(SENT, received));
    assert.equal(await sent(gone.token), null);
    assert.deepEqual(await sent(over.token), { taken: 0, refused: [{ place: 0, fault: 'outside-window' }] });
    assert.equal(await sent(over.token, 'traccar'), null);
  },
);

test('the window is three hours around the days of the trip, in the zone that is kindest at each end', () => {
  const days = { from: plainDate('2026-03-02'), to: plainDate('2026-03-04') };
  const at = (text: string) => Date.parse(text) / 1_000;
  // Midnight of the first day in the east is 15:00 UTC of the day before, midnight after the last day in the west 17:00 UTC.
  assert.ok(!isWithin(days, at('2026-03-01T11:59:59Z')));
  assert.ok(isWithin(days, at('2026-03-01T12:00:00Z')));
  assert.ok(isWithin(days, at('2026-03-04T19:59:59Z')));
  assert.ok(!isWithin(days, at('2026-03-04T20:00:00Z')));
});
