import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { assignCase } from '../actions/assign-case.ts';
import { keepPositions } from '../actions/keep-positions.ts';
import { lookAtPositions, openLook } from '../actions/look-at-positions.ts';
import { reverify } from '../actions/reverify.ts';
import { code, must, traveller, type Somebody } from '../office.fixture.ts';
import { listPositions } from '../store/positions.ts';
import { findTrip } from '../store/trips.ts';
import { handedIn, livedTrip, openInspectorate, threeForOne, WED } from '../verification.fixture.ts';
import { mapOf } from './map.ts';
import { mayReadMoments } from '../policy.ts';
import { memberVerdict } from './present-verdict.ts';

const FRIDAY = '2026-03-06T02:00:00Z';

/** Somebody with the role of another. */
function as(person: Somebody, role: Somebody): Somebody {
  return {
    ...person,
    act: (now) => {
      const act = person.act(now);
      return { ...act, actor: { ...act.actor, grants: role.act(now).actor.grants } };
    },
  };
}

eachEngine(
  'who travelled neither gives nor judges the case, though he be an inspector; he answers it as any other',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { auditor, leader } = office;
      const { trip, member } = await handedIn(tx, office, threeForOne());
      const inspector = as(office.traveller, leader);
      const me = inspector.act(FRIDAY);
      const shown = (await memberVerdict(tx, me, (await findTrip(tx, trip.id))!, member)).may;
      assert.deepEqual(shown, ['reply', 'reverify']);
      assert.equal(code(await assignCase(tx, me, member.id, auditor.personId)), 'own-trip');
      assert.equal(code(await lookAtPositions(tx, me, member.id, 'Ingin tahu.')), 'own-trip');
      const again = must(await reverify(tx, me, member.id));
      assert.deepEqual([again.verdict.version, again.verdict.cause], [2, 'evidence']);
    });
  },
);

eachEngine(
  'a look ends when the case goes to somebody else; who prepares, signs or pays trips reads days and no time of day',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { auditor, leader, officer, head, ppk } = office;
      const { trip, member } = await handedIn(tx, office, threeForOne());
      must(await assignCase(tx, leader.act(FRIDAY), member.id, auditor.personId));
      const { look } = must(await lookAtPositions(tx, auditor.act(FRIDAY), member.id, 'Memeriksa Selasa.'));
      must(await openLook(tx, auditor.act(FRIDAY), member.id, look.id));
      must(await assignCase(tx, leader.act(FRIDAY), member.id, leader.personId));
      assert.equal(code(await openLook(tx, auditor.act(FRIDAY), member.id, look.id)), 'not-found');

      const moments = (who: Somebody) => mayReadMoments(who.act(FRIDAY).actor, member, trip.agency_id);
      assert.deepEqual([officer, head, ppk, office.companion].map(moments), [false, false, false, false]);
      assert.deepEqual([office.traveller, auditor, leader].map(moments), [true, true, true]);
      const { route } = await mapOf(tx, trip, member, { points: false, moments: false });
      assert.ok(route.length > 0 && route.every((each) => each.from === null && each.to === null));
    });
  },
);

eachEngine(
  'positions of a trip that is never accounted for go a year after its end, and those that nobody decides about when time has barred them',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { member } = await livedTrip(tx, office, threeForOne());
      const left = async () => (await listPositions(tx, member.id)).length;
      const night = (day: string) => keepPositions(tx, office.officer.act(`${day}T02:00:00Z`));
      assert.equal(WED, '2026-03-04');
      await night('2027-03-03');
      assert.equal(await left(), 9);
      await night('2027-03-04');
      assert.equal(await left(), 0);

      const other = { ...office, traveller: office.companion };
      const judged = await handedIn(tx, other, {
        ...threeForOne(),
        plan: { members: [traveller(office.companion, true)] },
      });
      assert.equal(judged.member.state, 'indicated');
      const points = async () => {
        const { rows } = await sql<{ raw: number; kept: number }>`
          select (select count(*)::int from travel_position where member_id = ${judged.member.id}::uuid) as raw,
            (select count(*)::int from travel_deciding_point where member_id = ${judged.member.id}::uuid) as kept`.execute(
          tx,
        );
        return [rows[0]!.raw, rows[0]!.kept];
      };
      await night('2034-03-03');
      assert.deepEqual(await points(), [9, 5]);
      await night('2034-03-04');
      assert.deepEqual(await points(), [0, 0]);
    });
  },
);
