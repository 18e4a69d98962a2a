import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { tripDetail } from '../http/present.ts';
import { visibleTrip } from '../http/trips.ts';
import {
  BEFORE,
  code,
  fields,
  issuedTrip,
  MONDAY,
  must,
  openOffice,
  plan,
  SIGNED,
  THURSDAY,
  traveller,
  TUESDAY,
  WEDNESDAY,
} from '../office.fixture.ts';
import { membersOf } from '../store/members.ts';
import { findTrip, legsOf } from '../store/trips.ts';
import { cancelTrip } from './cancel-trip.ts';
import { changeItinerary } from './change-itinerary.ts';
import { declareForceMajeure } from './declare-force-majeure.ts';
import { draftTrip } from './draft-trip.ts';
import { extendTrip } from './extend-trip.ts';
import { issueSpd } from './issue-spd.ts';
import { moveByDate } from './move-by-date.ts';
import { proposeTrip } from './propose-trip.ts';
import { returnFromTrip } from './return-from-trip.ts';
import { reviseDraft } from './revise-draft.ts';
import { sendBack } from './send-back.ts';
import { signLetter } from './sign-letter.ts';
import { startTrip } from './start-trip.ts';

eachEngine(
  'a trip goes from its draft to the return, each step by whom it belongs to',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { officer, head, ppk, companion, colleague } = office;
      assert.equal(code(await draftTrip(tx, colleague.act(), plan(office))), 'not-allowed');
      const { trip } = must(await draftTrip(tx, officer.act(), plan(office)));
      assert.match(trip.number, /^PD-2026-\d{5}$/);
      assert.equal(code(await signLetter(tx, head.act(), trip.id, SIGNED)), 'trip-state');
      assert.equal(code(await proposeTrip(tx, head.act(), trip.id)), 'not-allowed');
      must(await proposeTrip(tx, officer.act(), trip.id));
      assert.equal(code(await signLetter(tx, ppk.act(), trip.id, SIGNED)), 'not-allowed');
      assert.equal(must(await sendBack(tx, head.act(), trip.id, 'Kurangi hari')).status, 'draft');
      const shorter = plan(office, { toDay: '2026-03-03', members: [traveller(companion, true)] });
      must(await reviseDraft(tx, officer.act(), trip.id, shorter));
      assert.deepEqual(
        (await membersOf(tx, [trip.id])).map((each) => each.person_id),
        [companion.personId],
      );
      must(await reviseDraft(tx, officer.act(), trip.id, plan(office)));
      must(await proposeTrip(tx, officer.act(), trip.id));
      const late = { ...SIGNED, signedDay: plainDate('2026-02-27') };
      assert.deepEqual(fields(await signLetter(tx, head.act(), trip.id, late)), ['signedDay']);
      must(await signLetter(tx, head.act(), trip.id, SIGNED));
      assert.equal(code(await reviseDraft(tx, officer.act(), trip.id, plan(office))), 'trip-state');
      const [leader, second] = await membersOf(tx, [trip.id]);
      assert.equal(code(await issueSpd(tx, head.act(), trip.id, { advances: [] })), 'not-allowed');
      const stranger = { advances: [{ memberId: trip.id, amount: 1 }] };
      assert.deepEqual(fields(await issueSpd(tx, ppk.act(), trip.id, stranger)), ['advances.0.memberId']);
      must(await issueSpd(tx, ppk.act(), trip.id, { advances: [{ memberId: leader!.id, amount: 500_000 }] }));
      const issued = await membersOf(tx, [trip.id]);
      assert.deepEqual(
        issued.map((each) => each.advance),
        [500_000, 0],
      );
      assert.equal(new Set(issued.map((each) => each.spd_number)).size, 2);
      assert.equal(code(await startTrip(tx, companion.act(BEFORE), trip.id)), 'trip-early');
      must(await startTrip(tx, companion.act(MONDAY), trip.id));
      assert.equal(code(await cancelTrip(tx, head.act(MONDAY), trip.id, 'Tidak jadi')), 'trip-state');
      must(await declareForceMajeure(tx, companion.act(TUESDAY), trip.id, 'Jalan putus'));
      const early = await returnFromTrip(tx, companion.act(THURSDAY), trip.id, plainDate('2026-03-01'));
      assert.deepEqual(fields(early), ['day']);
      must(await returnFromTrip(tx, companion.act(THURSDAY), trip.id, plainDate('2026-03-04')));
      const back = await membersOf(tx, [trip.id]);
      // Five working days after Wednesday.
      assert.deepEqual(
        back.map((each) => [each.state, each.due_day]),
        [
          ['accounting', '2026-03-11'],
          ['accounting', '2026-03-11'],
        ],
      );
      assert.equal(second!.state, 'planned');
      assert.equal((await findTrip(tx, trip.id))!.force_majeure, 'Jalan putus');
    });
  },
);

eachEngine(
  'what cannot be is refused field by field; trips on the same days are only told',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const act = office.officer.act();
      const bad = plan(office, {
        agencyId: office.otherOfficer.agencyId,
        originCode: '99.99',
        fromDay: '2026-03-04',
        toDay: '2026-03-02',
        destinations: [{ code: '64.7', hostName: 'x', address: 'y', latitude: 1 }],
        legs: [{ day: '2026-04-01', mode: 'air', fromCode: '64.72', toCode: 'zz' }],
        members: [
          { ...traveller(office.traveller, false), personId: government.id },
          traveller(office.companion, false),
          traveller(office.companion, false),
        ],
      });
      assert.deepEqual(fields(await draftTrip(tx, act, bad)).sort(), [
        'agencyId',
        'destinations.0.code',
        'destinations.0.latitude',
        'legs.0.day',
        'legs.0.toCode',
        'members',
        'members.0.personId',
        'members.2.personId',
        'originCode',
        'toDay',
      ]);
      const first = must(await draftTrip(tx, act, plan(office)));
      assert.deepEqual(first.warnings, []);
      const next = plan(office, {
        fromDay: '2026-03-04',
        toDay: '2026-03-05',
        legs: [],
        members: [traveller(office.companion, true)],
      });
      const second = must(await draftTrip(tx, act, next));
      assert.deepEqual(second.warnings, [
        {
          personId: office.companion.personId,
          number: first.trip.number,
          fromDay: '2026-03-02',
          toDay: '2026-03-04',
        },
      ]);
      must(await cancelTrip(tx, act, first.trip.id, 'Diganti'));
      assert.deepEqual((await tripDetail(tx, act, second.trip)).warnings, []);
    });
  },
);

eachEngine(
  'another agency’s trips answer as absent; nobody signs or pays his own',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { trip } = await issuedTrip(tx, office);
      const strangers = [office.otherOfficer, office.otherHead, office.colleague, office.tariffKeeper];
      for (const stranger of strangers) {
        assert.equal(code(await visibleTrip(tx, stranger.act(), trip.id)), 'not-found');
        assert.equal(code(await cancelTrip(tx, stranger.act(), trip.id, 'x')), 'not-found');
        assert.equal(code(await startTrip(tx, stranger.act(MONDAY), trip.id)), 'not-found');
      }
      for (const reader of [office.inspektur, office.traveller, office.ppk])
        assert.equal(code(await visibleTrip(tx, reader.act(), trip.id)), 'done');
      assert.equal(code(await cancelTrip(tx, office.traveller.act(), trip.id, 'x')), 'not-allowed');
      const seen = await tripDetail(tx, office.companion.act(), trip);
      assert.deepEqual(
        seen.members.map((each) => each.advance),
        [null, 0],
      );
      const members = [traveller(office.head, true), traveller(office.ppk, false)];
      const own = must(await draftTrip(tx, office.officer.act(), plan(office, { members })));
      must(await proposeTrip(tx, office.officer.act(), own.trip.id));
      assert.equal(code(await signLetter(tx, office.head.act(), own.trip.id, SIGNED)), 'own-letter');
      const paid = { members: [traveller(office.ppk, true)] };
      const other = must(await draftTrip(tx, office.officer.act(), plan(office, paid))).trip.id;
      must(await proposeTrip(tx, office.officer.act(), other));
      must(await signLetter(tx, office.head.act(), other, { ...SIGNED, number: '090/99/ST/2026' }));
      assert.equal(code(await issueSpd(tx, office.ppk.act(), other, { advances: [] })), 'own-spd');
    });
  },
);

eachEngine(
  'an itinerary changes in versions; a trip is extended while it lasts',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { trip } = await issuedTrip(tx, office);
      const legs = plan(office, {
        legs: [{ day: '2026-03-02', mode: 'air', fromCode: '64.72', toCode: '64.71' }],
      }).legs;
      const change = { legs, reason: 'Jalan longsor' };
      must(await changeItinerary(tx, office.traveller.act(), trip.id, change));
      assert.deepEqual(
        (await legsOf(tx, trip.id)).map((each) => [each.version, each.mode, each.change_reason]),
        [
          [2, 'air', 'Jalan longsor'],
          [1, 'road', null],
        ],
      );
      const longer = { toDay: plainDate('2026-03-06'), reason: 'Pekerjaan belum selesai' };
      const same = { ...longer, toDay: trip.to_day };
      assert.equal(code(await extendTrip(tx, office.officer.act(WEDNESDAY), trip.id, longer)), 'not-allowed');
      assert.deepEqual(fields(await extendTrip(tx, office.head.act(WEDNESDAY), trip.id, same)), ['toDay']);
      assert.equal(code(await extendTrip(tx, office.head.act(THURSDAY), trip.id, longer)), 'trip-over');
      const extended = must(await extendTrip(tx, office.head.act(WEDNESDAY), trip.id, longer));
      assert.deepEqual([extended.extended_from, extended.to_day], ['2026-03-04', '2026-03-06']);
    });
  },
);

eachEngine('the calendar starts and ends trips that nobody spoke of', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const { trip } = await issuedTrip(tx, office);
    const job = (now: string) => ({ ...office.colleague.act(now) });
    assert.equal(await moveByDate(tx, job(BEFORE)), 0);
    assert.equal(await moveByDate(tx, job(MONDAY)), 1);
    assert.equal((await findTrip(tx, trip.id))!.status, 'under-way');
    assert.equal(await moveByDate(tx, job(WEDNESDAY)), 0);
    await moveByDate(tx, job(THURSDAY));
    const back = (await findTrip(tx, trip.id))!;
    assert.deepEqual(
      [back.status, back.departed_day, back.returned_day],
      ['returned', '2026-03-02', '2026-03-04'],
    );
    assert.equal(await moveByDate(tx, job(THURSDAY)), 0);
  });
});

eachEngine(
  'signed and cancelled at the same moment: one after the other, and it ends cancelled',
  async ({ db }, government) => {
    const { office, id } = await db.asGovernment(government.id, async (tx) => {
      const made = await openOffice(tx, government);
      const { trip } = must(await draftTrip(tx, made.officer.act(), plan(made)));
      must(await proposeTrip(tx, made.officer.act(), trip.id));
      return { office: made, id: trip.id };
    });
    const [signed, cancelled] = await Promise.all([
      db.asGovernment(government.id, (tx) => signLetter(tx, office.head.act(), id, SIGNED)),
      db.asGovernment(government.id, (tx) => cancelTrip(tx, office.officer.act(), id, 'Batal')),
    ]);
    assert.equal(code(cancelled), 'done');
    assert.ok(['done', 'trip-state'].includes(code(signed)));
    await db.asGovernment(government.id, async (tx) => {
      const trip = (await findTrip(tx, id))!;
      assert.equal(trip.status, 'cancelled');
      assert.equal(trip.letter_number === null, code(signed) !== 'done');
      assert.deepEqual(
        (await membersOf(tx, [id])).map((each) => each.state),
        ['cancelled', 'cancelled'],
      );
    });
  },
);
