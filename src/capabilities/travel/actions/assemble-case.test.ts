import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { newId } from '../../../platform/ids.ts';
import { setParameter } from '../../clearance/clearance.fixture.ts';
import { must, THURSDAY, traveller, TUESDAY } from '../office.fixture.ts';
import { LETTER_DAYS, STATED_SHARE } from '../parameters.ts';
import { BALIKPAPAN, SAMARINDA } from '../rules/travel.fixture.ts';
import { insertDevice } from '../store/enrolled-devices.ts';
import { findTrip } from '../store/trips.ts';
import { findMember, membersOf } from '../store/members.ts';
import { insertPositions, listPositions } from '../store/positions.ts';
import { latestVerdict } from '../store/verdicts.ts';
import {
  daily,
  hotel,
  livedTrip,
  MON,
  openInspectorate,
  TUE,
  WED,
  type Lived,
  type Seen,
} from '../verification.fixture.ts';
import { assembleCase } from './assemble-case.ts';
import { returnFromTrip } from './return-from-trip.ts';
import { submitAccount } from './submit-account.ts';

const WEDNESDAY_NOON = '2026-03-04T04:00:00Z';
const seen = (day: string, place: typeof SAMARINDA, ...times: string[]) =>
  times.map((time): Seen => [day, time, place]);

/** Home on Tuesday evening, as he says himself. */
const SHORTER: Lived = {
  seen: [
    ...seen(MON, BALIKPAPAN, '09:30', '13:00', '19:00'),
    ...seen(TUE, BALIKPAPAN, '08:00', '11:00'),
    ...seen(TUE, SAMARINDA, '17:00', '21:00'),
    ...seen(WED, SAMARINDA, '08:30', '10:00', '11:00'),
  ],
  visum: [MON, '10:00'],
  lines: [daily(MON), daily(TUE), hotel(MON)],
  now: TUESDAY,
};

eachEngine(
  'who came home earlier, said so and is paid to that day only is asked about those days only',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const me = office.traveller.act(WEDNESDAY_NOON);
      const { trip, member } = await livedTrip(tx, office, SHORTER);
      must(await returnFromTrip(tx, me, trip.id, plainDate(TUE)));
      must(await submitAccount(tx, me, member.id));
      const row = (await latestVerdict(tx, member.id))!;
      assert.equal(row.classes.length, 2);
      assert.deepEqual([row.low, row.contradicted], [0, 0]);
    });
  },
);

eachEngine(
  'who is paid for days after the return that he named is judged on them',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const me = office.traveller.act(WEDNESDAY_NOON);
      const dearer = { ...SHORTER, lines: [...SHORTER.lines, daily(WED), hotel(TUE)] };
      const { trip, member } = await livedTrip(tx, office, dearer);
      must(await returnFromTrip(tx, me, trip.id, plainDate(TUE)));
      must(await submitAccount(tx, me, member.id));
      const row = (await latestVerdict(tx, member.id))!;
      assert.equal(row.classes.length, 3);
      assert.equal(row.classes.at(-1), 'A');
      assert.ok(row.low > 0);
    });
  },
);

eachEngine(
  'positions that a companion’s device sent too accuse nobody; what a government set reaches the engine',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const lived: Lived = {
        ...SHORTER,
        plan: { members: [traveller(office.traveller, true), traveller(office.companion, false)] },
        now: THURSDAY,
      };
      const { trip, member } = await livedTrip(tx, office, lived);
      const act = office.officer.act(THURSDAY);
      const returned = (await findTrip(tx, trip.id))!;
      const alone = await assembleCase(tx, act, returned, (await findMember(tx, member.id))!);
      assert.deepEqual(alone.kept.around.positions, { copied: [], shared: [], enrolledWithin: 0 });
      assert.equal(alone.kept.around.papers.statedShare, STATED_SHARE.value);

      const other = (await membersOf(tx, [trip.id])).find((each) => each.id !== member.id)!;
      const id = newId();
      await insertDevice(tx, {
        government_id: government.id,
        id,
        member_id: other.id,
        kind: 'traccar',
        token_hash: id,
        public_key: null,
        enrolled_at: THURSDAY,
      });
      await insertPositions(
        tx,
        government.id,
        (await listPositions(tx, member.id)).map((each) => ({ ...each, memberId: other.id, deviceId: id })),
      );
      await setParameter(tx, government, STATED_SHARE, 0.5);
      await setParameter(tx, government, LETTER_DAYS, 3);
      const both = await assembleCase(tx, act, returned, (await findMember(tx, member.id))!);
      assert.equal(both.kept.around.positions.copied.length, 10);
      assert.equal(both.kept.around.papers.statedShare, 0.5);
      assert.equal(both.kept.around.trips!.limits.letterDays, 3);
      must(await submitAccount(tx, office.traveller.act(THURSDAY), member.id));
      const row = (await latestVerdict(tx, member.id))!;
      assert.deepEqual([row.low, row.contradicted], [0, 0]);
      assert.match(row.content, /PD-I09/);
    });
  },
);
