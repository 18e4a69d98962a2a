import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import type { Act } from '../../../platform/act.ts';
import { regencyFacts } from '../../../platform/geography/facts-table.ts';
import { dateSchema } from '../../../platform/http/schemas.ts';
import { assignCase } from '../actions/assign-case.ts';
import { decideAccount } from '../actions/decide-account.ts';
import { batchPositions, keepPositions } from '../actions/keep-positions.ts';
import { moveByDate } from '../actions/move-by-date.ts';
import { lookAtPositions, openLook } from '../actions/look-at-positions.ts';
import { replyToVerdict } from '../actions/reply-to-verdict.ts';
import { submitAccount } from '../actions/submit-account.ts';
import { memberVerdict as verdictReply } from '../contract-verdict.ts';
import { travelMap } from '../contract-live.ts';
import { VERIFICATION_VIEWS } from '../contract-verification.ts';
import { code, fields, must, THURSDAY, traveller, TUESDAY } from '../office.fixture.ts';
import { BALIKPAPAN, SAMARINDA } from '../rules/travel.fixture.ts';
import { geographyOf } from '../store/geography.ts';
import { travellingNow } from '../store/live.ts';
import { countQueue, listQueue, type QueueSearch } from '../store/queue.ts';
import { findTrip } from '../store/trips.ts';
import { decidingPointsOf, latestVerdict } from '../store/verdicts.ts';
import { dayByDay } from '../actions/day-by-day.ts';
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
import { travelDesk } from './desk.ts';
import { daysSoFar } from './live.ts';
import { mapOf } from './map.ts';
import { pointsOfMember } from './points.ts';
import { memberVerdict } from './present-verdict.ts';

const FRIDAY = '2026-03-06T02:00:00Z';

/** Surely in Balikpapan. */
const CENTRE = regencyFacts().find((each) => each.code === BALIKPAPAN.code)!.inner;
const home = (day: string, ...times: string[]) => times.map((time): Seen => [day, time, SAMARINDA]);
/** One day of three, as the city tells it. */
const BENT: Lived = {
  seen: [
    [MON, '09:30', CENTRE],
    [MON, '13:00', CENTRE],
    ...home(MON, '21:40'),
    ...home(TUE, '08:10', '11:00', '16:30', '21:00'),
    ...home(WED, '08:30', '10:00'),
  ],
  visum: [MON, '10:00'],
  lines: [daily(MON), daily(TUE), daily(WED), hotel(MON), hotel(TUE)],
  now: THURSDAY,
};

eachEngine(
  'the verdict is told without a coordinate; points are shown to the auditor of the case who says why, and the traveller reads it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { traveller: me, auditor, leader, officer } = office;
      const { trip, member } = await livedTrip(tx, office, BENT);
      const submitted = must(await submitAccount(tx, me.act(THURSDAY), member.id));
      const returned = (await findTrip(tx, trip.id))!;
      const told = verdictReply.parse(await memberVerdict(tx, me.act(FRIDAY), returned, submitted));
      assert.deepEqual(
        told.verdict!.days.map((each) => each.class),
        ['H', 'A', 'A'],
      );
      assert.match(told.verdict!.days[1]!.summary.id, /^2 posisi di Kota Samarinda$/);
      assert.deepEqual(told.may, ['reply', 'reverify']);
      const forOfficer = await memberVerdict(tx, officer.act(FRIDAY), returned, submitted);
      const moments = forOfficer.verdict!.days.flatMap((each) => each.evidence);
      assert.ok(moments.every((each) => each.kind !== 'position' || each.at === null));
      const area = travelMap.parse(await mapOf(tx, returned, submitted, { points: false, moments: true }));
      assert.deepEqual(
        area.route.map((each) => `${each.day} ${each.code} ${each.class}`),
        [`${MON} 64.71 H`, `${MON} 64.72 H`, `${TUE} 64.72 A`, `${WED} 64.72 A`],
      );
      assert.equal(area.points, null);
      for (const reply of [told, forOfficer, { ...area, regencies: [], bounds: null }])
        assert.doesNotMatch(JSON.stringify(reply), /latitude|117\.15/);

      const why = 'Memeriksa hari Selasa dan Rabu.';
      assert.equal(code(await lookAtPositions(tx, auditor.act(FRIDAY), member.id, why)), 'not-assigned');
      assert.equal(code(await lookAtPositions(tx, officer.act(FRIDAY), member.id, why)), 'not-allowed');
      must(await assignCase(tx, leader.act(FRIDAY), member.id, auditor.personId));
      const { look } = must(await lookAtPositions(tx, auditor.act(FRIDAY), member.id, why));
      const { deciding, track } = await pointsOfMember(tx, member.id);
      assert.deepEqual([deciding.length, track.length], [5, 9]);
      assert.equal((await mapOf(tx, returned, submitted, { points: true, moments: true })).points!.length, 9);
      assert.equal(code(await openLook(tx, auditor.act('2026-03-06T02:59:00Z'), member.id, look.id)), 'done');
      assert.equal(
        code(await openLook(tx, auditor.act('2026-03-06T03:01:00Z'), member.id, look.id)),
        'not-found',
      );
      assert.equal(code(await openLook(tx, leader.act(FRIDAY), member.id, look.id)), 'not-found');
      const read = await memberVerdict(tx, me.act(FRIDAY), returned, submitted);
      assert.deepEqual(
        read.looks.map((each) => [each.by, each.reason]),
        [['Orang auditor', why]],
      );
      const { rows } = await sql<{ link: string }>`
        select link from notification where account_id = ${me.account}::uuid and key like 'travel.looked:%'`.execute(
        tx,
      );
      assert.equal(rows.length, 1);
    });
  },
);

eachEngine(
  'the queue has the most contradicted money first, and nobody his own; time decides when positions and points go',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { traveller: me, auditor, leader } = office;
      const { member } = await livedTrip(tx, office, BENT);
      must(await submitAccount(tx, me.act(THURSDAY), member.id));
      const asked: Lived = {
        ...BENT,
        plan: { members: [traveller(office.companion, true)], fromDay: MON, toDay: WED },
        seen: [],
      };
      const silent = await livedTrip(tx, { ...office, traveller: office.companion }, asked);
      must(await submitAccount(tx, office.companion.act(THURSDAY), silent.member.id));
      const search: QueueSearch = {
        agencyIds: null,
        view: 'open',
        personId: auditor.personId,
        today: dateSchema.parse('2026-03-06'),
        agencyId: '',
        text: '',
        limit: 10,
        offset: 0,
      };
      assert.deepEqual(
        (await listQueue(tx, search)).map((each) => [each.member_id, each.state]),
        [
          [member.id, 'indicated'],
          [silent.member.id, 'evidence-requested'],
        ],
      );
      assert.equal((await listQueue(tx, { ...search, personId: me.personId })).length, 1);
      assert.equal((await listQueue(tx, { ...search, text: 'pendamping' })).length, 1);
      must(await assignCase(tx, leader.act(FRIDAY), member.id, auditor.personId));
      const counts = await countQueue(tx, search, VERIFICATION_VIEWS);
      const desk = async (act: Act) => (await travelDesk(tx, act)).map((each) => each.id);
      assert.deepEqual(await desk(auditor.act(FRIDAY)), []);
      assert.deepEqual(
        VERIFICATION_VIEWS.map((view) => counts.get(view)!.count),
        [2, 0, 1, 1, 0, 0, 2],
      );

      // Yesterday's positions as one root; told once.
      const night = office.officer.act('2026-03-05T17:00:00Z');
      assert.equal(await batchPositions(tx, night), 3);
      assert.equal(await batchPositions(tx, night), 0);
      const { rows } = await sql<{
        count: number;
      }>`select sum(count)::int as count from travel_position_batch`.execute(tx);
      assert.deepEqual(rows, [{ count: 9 }]);

      must(await replyToVerdict(tx, me.act(FRIDAY), member.id, { text: 'Saya sakit.', documentIds: [] }));
      assert.deepEqual(await desk(auditor.act(FRIDAY)), [`travel.decide:${member.id}`]);
      const verdict = (await latestVerdict(tx, member.id))!;
      const lines = (JSON.parse(verdict.content) as { money: { lines: { code: string; about: string }[] } })
        .money.lines;
      const none = lines.map((each) => ({ ...each, accepted: false, amount: 0, reason: '' }));
      const refused = await decideAccount(tx, auditor.act(FRIDAY), member.id, {
        lines: none,
        reason: 'Sakit.',
      });
      assert.ok(fields(refused).every((each) => each.endsWith('.reason')));
      const said = none.map((each) => ({ ...each, reason: 'Surat sakit.' }));
      const decided = await decideAccount(tx, auditor.act(FRIDAY), member.id, {
        lines: said,
        reason: 'Sakit.',
      });
      assert.deepEqual([must(decided).state, must(decided).finding_id], ['settled', null]);
      // Ninety days after it was settled, not a day before.
      const left = async () => (await pointsOfMember(tx, member.id)).track.length;
      await keepPositions(tx, office.officer.act('2026-06-03T02:00:00Z'));
      assert.equal(await left(), 9);
      await keepPositions(tx, office.officer.act('2026-06-04T02:00:00Z'));
      assert.deepEqual([await left(), (await decidingPointsOf(tx, verdict.id)).length], [0, 0]);
      const gone = await sql<{ positions: number; points: number }>`
        select positions, points from travel_erasure where member_id = ${member.id}::uuid order by id`.execute(
        tx,
      );
      assert.deepEqual(gone.rows, [
        { positions: 9, points: 0 },
        { positions: 0, points: 5 },
      ]);
    });
  },
);

eachEngine(
  'who travels now is told by area, with the days so far; a clean account is settled and its positions go at once',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const there = (day: string, ...times: string[]) => times.map((time): Seen => [day, time, CENTRE]);
      const clean: Lived = {
        ...BENT,
        seen: [MON, TUE, WED].flatMap((day) => there(day, '08:00', '11:00', '14:00')),
      };
      const { trip, member } = await livedTrip(tx, office, { ...clean, now: TUESDAY, lines: [] });
      const travelling = await travellingNow(tx, {
        agencyIds: null,
        agencyId: '',
        today: dateSchema.parse(TUE),
      });
      assert.deepEqual(
        travelling.map((each) => each.member.id),
        [member.id],
      );
      const geography = await geographyOf(tx);
      const soFar = (await dayByDay(tx, travelling, geography)).get(member.id)!;
      assert.equal(soFar.days.map((each) => each.class).join(''), 'HHH');
      assert.deepEqual([soFar.where, soFar.last!.code], ['destination', '64.71']);
      // The same again until evidence comes or goes.
      assert.equal((await dayByDay(tx, travelling, geography)).get(member.id), soFar);
      await sql`delete from travel_position where member_id = ${member.id}::uuid and fix_at >= ${`${WED}T00:00:00+08`}`.execute(
        tx,
      );
      const fewer = (await dayByDay(tx, travelling, geography)).get(member.id)!;
      assert.equal(fewer.days.map((each) => each.class).join(''), 'HHU');
      const told = (kind: 'A' | 'H') =>
        daysSoFar({ days: [{ day: dateSchema.parse(TUE), class: kind }] }, dateSchema.parse(TUE))[0]!.class;
      assert.deepEqual([told('A'), told('H')], ['U', 'H'], 'a day that is not over contradicts nobody');
      await moveByDate(tx, office.officer.act(THURSDAY));
      const settled = must(await submitAccount(tx, office.traveller.act(THURSDAY), member.id));
      assert.equal(settled.state, 'settled');
      assert.equal((await pointsOfMember(tx, member.id)).track.length, 0);
      assert.equal((await findTrip(tx, trip.id))!.status, 'closed');
    });
  },
);
