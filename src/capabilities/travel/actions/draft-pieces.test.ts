import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { travelDesk } from '../http/desk.ts';
import { fields, issuedTrip, MONDAY, must, openOffice, plan, SIGNED, traveller } from '../office.fixture.ts';
import { findTrip, legsOf } from '../store/trips.ts';
import { draftTrip } from './draft-trip.ts';
import { proposeTrip } from './propose-trip.ts';
import { returnFromTrip } from './return-from-trip.ts';
import { reviseDraft } from './revise-draft.ts';
import { sendBack } from './send-back.ts';
import { signLetter } from './sign-letter.ts';
import { startTrip } from './start-trip.ts';

eachEngine(
  'a draft is written piece by piece and proposed whole; another piece makes no new version of the legs',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const act = office.officer.act();
      const leg = {
        day: '2026-03-02',
        mode: 'road' as const,
        fromCode: '64.72',
        toCode: '64.71',
        departsAt: '2026-03-02T08:00:00+08:00',
      };
      const begun = plan(office, { destinations: [], budgetAccount: '', legs: [] });
      const { trip } = must(await draftTrip(tx, act, begun));
      assert.equal(trip.within_city, false);
      assert.deepEqual(fields(await proposeTrip(tx, act, trip.id)), ['destinations', 'budgetAccount']);
      const version = async () => (await findTrip(tx, trip.id))!.itinerary_version;
      must(await reviseDraft(tx, act, trip.id, plan(office, { budgetAccount: '', legs: [leg] })));
      assert.equal(await version(), 2);
      const inOtherWords = { ...leg, departsAt: '2026-03-02T00:00:00Z' };
      must(await reviseDraft(tx, act, trip.id, plan(office, { legs: [inOtherWords] })));
      assert.equal(await version(), 2);
      assert.equal((await legsOf(tx, trip.id)).length, 1);
      must(await reviseDraft(tx, act, trip.id, plan(office, { legs: [{ ...leg, mode: 'sea' }] })));
      assert.equal(await version(), 3);
      assert.equal(must(await proposeTrip(tx, act, trip.id)).status, 'proposed');
    });
  },
);

eachEngine('each step of a trip stands on the desk of whom it waits for', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const { officer, head, ppk, otherHead } = office;
    const desk = async (who: typeof officer, now?: string) =>
      (await travelDesk(tx, who.act(now))).map((each) => each.id.split(':')[0]);
    const { trip } = must(await draftTrip(tx, officer.act(), plan(office)));
    assert.deepEqual(await desk(officer), []);
    must(await proposeTrip(tx, officer.act(), trip.id));
    assert.deepEqual(await desk(head), ['travel.sign']);
    assert.deepEqual(await desk(otherHead), []);
    must(await sendBack(tx, head.act(), trip.id, 'Kurangi hari'));
    assert.deepEqual(await desk(officer), ['travel.mend']);
    must(await proposeTrip(tx, officer.act(), trip.id));
    must(await signLetter(tx, head.act(), trip.id, SIGNED));
    assert.deepEqual(await desk(head), []);
    assert.deepEqual(await desk(ppk), ['travel.issue']);

    const own = plan(office, { members: [traveller(head, true)] });
    const { trip: ofHead } = must(await draftTrip(tx, officer.act(), own));
    must(await proposeTrip(tx, officer.act(), ofHead.id));
    assert.deepEqual(await desk(head), []);
  });
});

eachEngine(
  'an account stands on the traveller’s desk, a late one on the officer’s too',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { trip } = await issuedTrip(tx, office);
      must(await startTrip(tx, office.traveller.act(MONDAY), trip.id));
      must(await returnFromTrip(tx, office.traveller.act(MONDAY), trip.id, plainDate('2026-03-02')));
      const [mine] = await travelDesk(tx, office.traveller.act(MONDAY));
      assert.deepEqual(
        [mine!.id.split(':')[0], mine!.due, mine!.overdue],
        ['travel.account', '2026-03-09', false],
      );
      assert.deepEqual(await travelDesk(tx, office.officer.act(MONDAY)), []);
      const late = await travelDesk(tx, office.officer.act('2026-03-10T02:00:00Z'));
      assert.deepEqual(
        late.map((each) => [each.id.split(':')[0], each.overdue]),
        [
          ['travel.overdue', true],
          ['travel.overdue', true],
        ],
      );
    });
  },
);
