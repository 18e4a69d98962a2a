import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { requestCertificate } from '../../clearance/actions/request-certificate.ts';
import { checkPayment } from '../../findings/actions/check-payment.ts';
import { issueReport } from '../../findings/actions/issue-report.ts';
import { recordPayment } from '../../findings/actions/record-payment.ts';
import { findCase } from '../../findings/store/cases.ts';
import { decideBody } from '../contract-verification.ts';
import { code, fields, must } from '../office.fixture.ts';
import { findMember } from '../store/members.ts';
import { findTrip } from '../store/trips.ts';
import { openInspectorate, handedIn, threeForOne } from '../verification.fixture.ts';
import { assignCase } from './assign-case.ts';
import { decideAccount } from './decide-account.ts';
import { replyToVerdict } from './reply-to-verdict.ts';
import { requestEvidence } from './request-evidence.ts';
import { reverify } from './reverify.ts';

const FRIDAY = '2026-03-06T02:00:00Z';
const LATER = '2026-03-20T02:00:00Z';

eachEngine(
  'flag, reply, decision, finding, no certificate until it is paid, then the account is settled and the trip closed',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { trip, member, verdict, row } = await handedIn(tx, office, threeForOne());
      const { auditor, leader, inspektur, traveller: me } = office;
      const lines = verdict.money.lines.map(({ code: kind, about, low }) => ({
        code: kind,
        about,
        accepted: true,
        amount: low,
      }));
      const decision = decideBody.parse({ lines, reason: 'Sesuai bukti posisi.' });
      assert.equal(
        code(await assignCase(tx, auditor.act(FRIDAY), member.id, auditor.personId)),
        'not-allowed',
      );
      assert.deepEqual(fields(await assignCase(tx, leader.act(FRIDAY), member.id, me.personId)), [
        'auditorPersonId',
      ]);
      assert.equal(code(await decideAccount(tx, auditor.act(FRIDAY), member.id, decision)), 'not-assigned');
      must(await assignCase(tx, leader.act(FRIDAY), member.id, auditor.personId));
      // The traveller has not answered yet, and his time is not over.
      assert.equal(
        code(await decideAccount(tx, auditor.act(FRIDAY), member.id, decision)),
        'verification-state',
      );
      const reply = { text: 'Saya pulang lebih awal karena sakit.', documentIds: [] };
      assert.equal(
        code(await replyToVerdict(tx, office.officer.act(FRIDAY), member.id, reply)),
        'not-allowed',
      );
      assert.equal(must(await replyToVerdict(tx, me.act(FRIDAY), member.id, reply)).state, 'answered');
      const more = { text: 'Ada surat sakit?', what: ['statement' as const] };
      assert.equal(must(await requestEvidence(tx, auditor.act(FRIDAY), member.id, more)).state, 'indicated');
      must(await replyToVerdict(tx, me.act(FRIDAY), member.id, reply));
      assert.equal(must(await reverify(tx, me.act(FRIDAY), member.id)).verdict.version, 2);
      must(await replyToVerdict(tx, me.act(FRIDAY), member.id, reply));

      const dear = {
        ...decision,
        lines: decision.lines.map((each) => ({ ...each, amount: each.amount + 1 })),
      };
      assert.ok(
        fields(await decideAccount(tx, auditor.act(FRIDAY), member.id, dear)).includes('lines.0.amount'),
      );
      const short = { ...decision, lines: decision.lines.slice(1) };
      assert.deepEqual(fields(await decideAccount(tx, auditor.act(FRIDAY), member.id, short)), ['lines']);
      const decided = must(await decideAccount(tx, auditor.act(FRIDAY), member.id, decision));
      assert.equal(decided.state, 'decided');
      const finding = (await findCase(tx, decided.finding_id!))!;
      assert.deepEqual([finding.report.state, finding.finding.unpaid], ['responding', row.low]);
      const ask = { kind: 'person' as const, id: me.personId, purpose: 'promosi' as const, note: '' };
      assert.notEqual(must(await requestCertificate(tx, me.act(FRIDAY), ask)).state, 'refused');

      // Only the Inspektur makes it final, under a number of his.
      const number = { number: 'LHP-1/2026', datedOn: plainDate('2026-03-06') };
      assert.equal(
        code(await issueReport(tx, auditor.act(FRIDAY), finding.report.id, number)),
        'not-allowed',
      );
      must(await issueReport(tx, inspektur.act(FRIDAY), finding.report.id, number));
      assert.equal((await findMember(tx, member.id))!.state, 'finding');
      const other = { ...ask, purpose: 'pensiun' as const };
      assert.equal(must(await requestCertificate(tx, me.act(FRIDAY), other)).state, 'refused');

      const [part] = finding.parts;
      const paid = must(
        await recordPayment(tx, office.maker.act(LATER), part!.recommendation_id, {
          responsibleId: part!.id,
          amount: row.low,
          paidOn: plainDate('2026-03-18'),
          receiptNumber: 'STS-1',
          ntpn: null,
          bankReference: null,
          fileId: null,
          overpayment: false,
        }),
      );
      assert.equal((await findMember(tx, member.id))!.state, 'finding');
      must(await checkPayment(tx, office.checker.act(LATER), paid.id, { verdict: 'verified', note: null }));
      const settled = (await findMember(tx, member.id))!;
      assert.deepEqual([settled.state, settled.settled_day], ['settled', '2026-03-20']);
      assert.equal((await findTrip(tx, trip.id))!.status, 'closed');
      const again = { ...ask, purpose: 'mutasi' as const };
      assert.notEqual(must(await requestCertificate(tx, me.act(LATER), again)).state, 'refused');
    });
  },
);
