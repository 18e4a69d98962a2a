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
import { findMember, membersOf, updateMember } from '../store/members.ts';
import {
  DAILY,
  daily,
  livedTrip,
  MON,
  openInspectorate,
  threeForOne,
  TUE,
  WED,
  type Seen,
} from '../verification.fixture.ts';
import type { Act } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { issueReport } from '../../findings/actions/issue-report.ts';
import { findCase } from '../../findings/store/cases.ts';
import { decideBody } from '../contract-verification.ts';
import { travelDesk } from '../http/desk.ts';
import { memberVerdict } from '../http/present-verdict.ts';
import { BALIKPAPAN } from '../rules/travel.fixture.ts';
import type { TripVerdict } from '../rules/verify-trip.ts';
import { findTrip } from '../store/trips.ts';
import { latestVerdict } from '../store/verdicts.ts';
import { decideAccount } from './decide-account.ts';
import { hearPaid } from './hear-findings.ts';
import { replyToVerdict } from './reply-to-verdict.ts';
import { submitAccount } from './submit-account.ts';

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

/** Three days lived as planned with a visum and a phone, and an advance of more than a million: what came of it. */
const LIVED = {
  seen: [
    [MON, '09:30', BALIKPAPAN],
    [MON, '16:00', BALIKPAPAN],
    [TUE, '08:30', BALIKPAPAN],
    [TUE, '16:00', BALIKPAPAN],
    [WED, '08:30', BALIKPAPAN],
    [WED, '16:00', BALIKPAPAN],
  ] as const satisfies readonly Seen[],
  visum: [MON, '10:00'] as const,
  now: '2026-03-05T02:00:00Z',
};

eachEngine(
  'an account without a line is not settled until its advance came back',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const day = dateSchema.parse('2026-03-05');
      const pay = (memberId: string, amount: number, reference: string) =>
        repayAdvance(tx, office.ppk.act(FRIDAY), memberId, { amount, day, reference });
      const empty = await livedTrip(tx, office, { ...LIVED, lines: [] });
      await updateMember(tx, empty.member.id, { advance: 1_000_000 });
      assert.equal(code(await pay(empty.member.id, 1, 'STS-0')), 'verification-state');
      const handed = must(await submitAccount(tx, office.traveller.act(LIVED.now), empty.member.id));
      assert.deepEqual([handed.state, handed.settled_day], ['clean', null]);
      assert.notEqual((await findTrip(tx, empty.trip.id))!.status, 'closed');
      assert.deepEqual(fields(await pay(handed.id, 1_000_001, 'STS-1')), ['amount']);
      assert.equal(must(await pay(handed.id, 400_000, 'STS-1')).state, 'clean');
      assert.equal(must(await pay(handed.id, 600_000, 'STS-2')).state, 'settled');
      assert.equal((await findTrip(tx, empty.trip.id))!.status, 'closed');
      assert.equal(code(await pay(handed.id, 1, 'STS-3')), 'verification-state');
    });
  },
);

eachEngine(
  'what was not used of an advance and did not come back becomes a finding',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { ppk, auditor, leader, officer, inspektur } = office;
      const part = await livedTrip(tx, office, { ...LIVED, lines: [daily(MON)] });
      await updateMember(tx, part.member.id, { advance: DAILY + 250_000 });
      const owing = must(await submitAccount(tx, office.traveller.act(LIVED.now), part.member.id));
      assert.equal(owing.state, 'clean');
      const kinds = async (act: Act) => (await travelDesk(tx, act)).map((each) => each.id);
      assert.ok((await kinds(office.traveller.act(FRIDAY))).includes(`travel.rest:${owing.id}`));
      assert.ok((await kinds(officer.act(FRIDAY))).includes(`travel.rest-of:${owing.id}`));
      must(await assignCase(tx, leader.act(FRIDAY), owing.id, auditor.personId));
      const { may, advanceLeft } = await memberVerdict(tx, auditor.act(FRIDAY), part.trip, owing);
      assert.deepEqual([may.includes('advance-finding'), advanceLeft], [true, 250_000]);
      const demanded = must(await demandAdvance(tx, auditor.act(FRIDAY), owing.id, 'Belum disetor.'));
      assert.equal(demanded.state, 'decided');
      assert.equal(
        code(
          await repayAdvance(tx, ppk.act(FRIDAY), owing.id, {
            amount: 1,
            day: dateSchema.parse('2026-03-05'),
            reference: 'STS-4',
          }),
        ),
        'verification-state',
      );
      assert.deepEqual(await kinds(officer.act(FRIDAY)), []);
      const { finding, report } = (await findCase(tx, demanded.finding_id!))!;
      assert.equal(finding.unpaid, 250_000);
      const number = { number: 'LHP-2/2026', datedOn: plainDate('2026-03-06') };
      must(await issueReport(tx, inspektur.act(FRIDAY), report.id, number));
      await hearPaid(tx, inspektur.act(FRIDAY), { findingIds: [demanded.finding_id!] });
      assert.equal((await findMember(tx, owing.id))!.state, 'settled');
    });
  },
);

eachEngine(
  'what an auditor signs and what is left of the advance are one finding',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const lived = threeForOne();
      const { member } = await livedTrip(tx, office, lived);
      const claimed = lived.lines.reduce((sum, each) => sum + each.paid, 0);
      await updateMember(tx, member.id, { advance: claimed + 100_000 });
      const me = office.traveller;
      must(await submitAccount(tx, me.act(lived.now), member.id));
      must(await assignCase(tx, office.leader.act(FRIDAY), member.id, office.auditor.personId));
      must(await replyToVerdict(tx, me.act(FRIDAY), member.id, { text: 'Saya pulang.', documentIds: [] }));
      const { money } = JSON.parse((await latestVerdict(tx, member.id))!.content) as TripVerdict;
      const lines = money.lines.map(({ code: kind, about, low }) => ({
        code: kind,
        about,
        accepted: true,
        amount: low,
      }));
      const decision = decideBody.parse({ lines, reason: 'Sesuai bukti posisi.' });
      const decided = must(await decideAccount(tx, office.auditor.act(FRIDAY), member.id, decision));
      const { finding } = (await findCase(tx, decided.finding_id!))!;
      assert.equal(finding.unpaid, money.low + 100_000);
    });
  },
);
