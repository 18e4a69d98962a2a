import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { dateSchema } from '../../../platform/http/schemas.ts';
import { assignCase } from './assign-case.ts';
import { cancelTrip } from './cancel-trip.ts';
import { demandAdvance, repayAdvance } from './repay-advance.ts';
import { issueSpd } from './issue-spd.ts';
import { draftTrip } from './draft-trip.ts';
import { proposeTrip } from './propose-trip.ts';
import { signLetter } from './sign-letter.ts';
import { startTrip } from './start-trip.ts';
import { BEFORE, code, fields, must, plan, SIGNED } from '../office.fixture.ts';
import { findMember, membersOf } from '../store/members.ts';
import { openInspectorate } from '../verification.fixture.ts';

const FRIDAY = '2026-03-06T02:00:00Z';

eachEngine('the advance of a cancelled trip comes back, or becomes a finding', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openInspectorate(tx, government);
    const { officer, head, ppk, auditor, leader } = office;
    const { trip } = must(await draftTrip(tx, officer.act(), plan(office)));
    must(await proposeTrip(tx, officer.act(), trip.id));
    must(await signLetter(tx, head.act(), trip.id, SIGNED));
    const planned = await membersOf(tx, [trip.id]);
    const advances = planned.map((each) => ({ memberId: each.id, amount: 500_000 }));
    must(await issueSpd(tx, ppk.act(), trip.id, { advances }));
    must(await cancelTrip(tx, head.act(), trip.id, 'Rapat batal'));
    const [first, second] = planned;
    const day = dateSchema.parse('2026-02-26');
    const pay = (memberId: string, amount: number, reference: string) =>
      repayAdvance(tx, ppk.act(BEFORE), memberId, { amount, day, reference });
    assert.deepEqual(fields(await pay(first!.id, 500_001, 'STS-1')), ['amount']);
    assert.equal(must(await pay(first!.id, 200_000, 'STS-1')).settled_day, null);
    assert.deepEqual(fields(await pay(first!.id, 300_000, 'STS-1')), ['reference']);
    assert.equal(must(await pay(first!.id, 300_000, 'STS-2')).settled_day, '2026-02-26');
    must(await assignCase(tx, leader.act(FRIDAY), second!.id, auditor.personId));
    const owed = must(await demandAdvance(tx, auditor.act(FRIDAY), second!.id, 'Belum disetor.'));
    assert.equal(owed.state, 'decided');
    const { rows } = await sql<{ value: number }>`
        select value::float8 as value from finding where id = ${owed.finding_id}::uuid`.execute(tx);
    assert.deepEqual(rows, [{ value: 500_000 }]);
    assert.equal(
      code(await demandAdvance(tx, auditor.act(FRIDAY), second!.id, 'Lagi.')),
      'verification-state',
    );
    assert.equal(code(await startTrip(tx, officer.act(FRIDAY), trip.id)), 'trip-state');
    assert.equal((await findMember(tx, first!.id))!.state, 'cancelled');
  });
});
