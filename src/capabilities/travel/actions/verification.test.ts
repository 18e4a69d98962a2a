import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { documentBody } from '../contract-evidence.ts';
import { must, traveller } from '../office.fixture.ts';
import { BANDUNG, JAKARTA, SAMARINDA } from '../rules/travel.fixture.ts';
import type { TripVerdict } from '../rules/verify-trip.ts';
import { findMember } from '../store/members.ts';
import { findTrip } from '../store/trips.ts';
import { decidingPointsOf, latestVerdict } from '../store/verdicts.ts';
import {
  DAILY,
  daily,
  hotel,
  livedTrip,
  MON,
  NIGHT,
  openInspectorate,
  THU,
  TUE,
  WED,
  type Lived,
  type Seen,
  handedIn,
  threeForOne,
} from '../verification.fixture.ts';
import { addDocument } from './add-document.ts';
import { erasePositionsOf } from './keep-positions.ts';
import { lapseReplies } from './lapse-replies.ts';
import { replayVerdict } from './replay-verdict.ts';
import { submitAccount } from './submit-account.ts';

const FRIDAY = '2026-03-06T02:00:00Z';

const nights = (verdict: TripVerdict) => verdict.nights.map((each) => each.state);

eachEngine(
  'three days claimed, one lived: handed in, two days and two nights are to be answered for',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { member, row, verdict } = await handedIn(tx, office, threeForOne());
      assert.equal(row.classes, 'HAA');
      assert.deepEqual(nights(verdict), ['contradicted', 'contradicted']);
      assert.deepEqual([row.low, row.high], [2 * DAILY + 2 * NIGHT, 2 * DAILY + 2 * NIGHT]);
      assert.deepEqual([row.confirmed, row.contradicted, row.unverified], [1, 2, 0]);
      // Five working days after Thursday.
      assert.deepEqual([member.state, member.due_day], ['indicated', '2026-03-12']);
      const points = await decidingPointsOf(tx, row.id);
      const perDay = Map.groupBy(points, (each) => each.day);
      assert.ok([...perDay.values()].every((each) => each.length <= 2));
      assert.deepEqual([...perDay.keys()], [MON, TUE, WED]);
    });
  },
);

eachEngine(
  'with the phone off from Monday 18:00 the same trip accuses nobody and asks for evidence',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { trip, member, row, verdict } = await handedIn(tx, office, threeForOne(true));
      assert.equal(row.classes, 'HUU');
      assert.deepEqual(nights(verdict), ['unverified', 'unverified']);
      assert.deepEqual([row.low, row.high], [0, 2 * DAILY + 2 * NIGHT]);
      assert.equal(member.state, 'evidence-requested');
      assert.deepEqual(await decidingPointsOf(tx, row.id), []);
      // Nobody answers: what is not shown becomes a note, never a debt.
      assert.equal(await lapseReplies(tx, office.officer.act('2026-03-12T02:00:00Z')), 0);
      assert.equal(await lapseReplies(tx, office.officer.act('2026-03-13T02:00:00Z')), 1);
      const ended = (await findMember(tx, member.id))!;
      assert.deepEqual([ended.state, ended.finding_id], ['settled', null]);
      const { rows } = await sql<{ amount: number; note: number }>`
        select amount::float8 as amount, note::float8 as note from travel_decision where member_id = ${member.id}::uuid`.execute(
        tx,
      );
      assert.deepEqual(rows, [{ amount: 0, note: row.high }]);
      assert.equal((await findTrip(tx, trip.id))!.status, 'closed');
    });
  },
);

eachEngine(
  'city A in the letter, city B in truth: the days between are elsewhere, the flights stay flights',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const air = (day: string, fromCode: string, toCode: string, terminals: string[]) => ({
        day,
        mode: 'air' as const,
        fromCode,
        toCode,
        terminals,
      });
      const there = (day: string, time: string): Seen => [day, time, BANDUNG, 7];
      const lived: Lived = {
        plan: {
          toDay: THU,
          destinations: [{ code: JAKARTA.code, hostName: 'Kementerian', address: 'Jalan Contoh 2' }],
          legs: [
            air(MON, SAMARINDA.code, JAKARTA.code, ['64.71', '36.71']),
            air(THU, JAKARTA.code, SAMARINDA.code, ['36.71', '64.71']),
          ],
          members: [traveller(office.traveller, true)],
        },
        seen: [
          ...['09:00', '13:00', '19:00', '21:00'].map((time) => there(TUE, time)),
          ...['09:00', '14:00', '18:00', '21:00'].map((time) => there(WED, time)),
          there(THU, '07:00'),
        ],
        lines: [
          ...[MON, TUE, WED, THU].map((day) => daily(day)),
          ...[MON, TUE, WED].map((day) => hotel(day)),
        ],
        now: FRIDAY,
      };
      const { member } = await livedTrip(tx, office, lived);
      const pass = (day: string, from: string, to: string, flight: string) =>
        documentBody.parse({
          kind: 'pass',
          fields: {
            name: 'PELAKSANA/ORANG',
            reference: 'ABC123',
            carrier: 'GA',
            flight,
            from,
            to,
            day,
            seat: '12A',
          },
        });
      const me = office.traveller.act(FRIDAY);
      must(await addDocument(tx, me, member.id, pass(MON, 'BPN', 'CGK', '581')));
      must(await addDocument(tx, me, member.id, pass(THU, 'CGK', 'BPN', '580')));
      must(await submitAccount(tx, me, member.id));
      const row = (await latestVerdict(tx, member.id))!;
      assert.equal(row.classes, 'TLLT');
      assert.deepEqual(nights(JSON.parse(row.content) as TripVerdict), [
        'unverified',
        'contradicted',
        'contradicted',
      ]);
      const low = 2 * DAILY + 2 * NIGHT;
      assert.deepEqual([row.low, row.high], [low, low + NIGHT]);
    });
  },
);

eachEngine(
  'the verdict is reached again exactly from the positions, and its classes and money from what it kept after they have gone',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { member, row } = await handedIn(tx, office, threeForOne());
      assert.deepEqual(await replayVerdict(tx, row), {
        version: 1,
        from: 'raw',
        same: true,
        differences: [],
      });
      const richer = JSON.parse(row.input) as { claim: { nights: { paid: number }[] } };
      richer.claim.nights[0]!.paid += 1;
      assert.equal((await replayVerdict(tx, { ...row, input: JSON.stringify(richer) })).same, false);
      await erasePositionsOf(tx, office.officer.act(FRIDAY), [member.id]);
      const { rows } = await sql`select from travel_position where member_id = ${member.id}::uuid`.execute(
        tx,
      );
      assert.equal(rows.length, 0);
      assert.deepEqual(await replayVerdict(tx, row), {
        version: 1,
        from: 'kept',
        same: true,
        differences: [],
      });
      assert.equal((await replayVerdict(tx, { ...row, input: JSON.stringify(richer) })).same, false);
      await sql`delete from travel_deciding_point where day = ${plainDate(TUE)}::date`.execute(tx);
      assert.equal((await replayVerdict(tx, row)).same, false);
    });
  },
);
