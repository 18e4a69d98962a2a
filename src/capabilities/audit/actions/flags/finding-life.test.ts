import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Act, Role } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { seedHolidays } from '../../../../platform/calendar/store.ts';
import { announcer } from '../../../../platform/facts.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { requestCertificate } from '../../../clearance/actions/request-certificate.ts';
import { clearance } from '../../../clearance/index.ts';
import { checkPayment } from '../../../findings/actions/check-payment.ts';
import { deleteFinding } from '../../../findings/actions/edit-finding.ts';
import { issueReport } from '../../../findings/actions/issue-report.ts';
import { recordPayment } from '../../../findings/actions/record-payment.ts';
import { findings } from '../../../findings/index.ts';
import { foundFlag, must, NOW, openDesk } from '../../desk.fixture.ts';
import type { FindingBody } from '../../contract/flags.ts';
import { eventsOf, flagRows } from '../../store/flags/flags.ts';
import { draftFinding } from './draft-finding.ts';
import { keepFlags } from './keep-flags.ts';
import { deskListeners } from './listeners.ts';
import { makeFinding } from './make-finding.ts';
import { readerOf } from './open-flags.ts';

/** As the program lays them: the desk and clearance hear what findings tell. */
const wires: Act['wires'] = {
  announce: announcer([...deskListeners, ...clearance.listeners!]),
  blockers: [findings.blockers!],
  inbox: [],
  personal: [],
};
const wired = (act: Act): Act => ({ ...act, wires });

eachEngine(
  'a flag lives through a real report: draft, issued, the debtor is refused his certificate, paid; withdrawn it is open again',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const desk = await openDesk(tx, government);
      const [auditor, inspektur] = [wired(desk.auditor), wired(desk.inspektur)];
      const debtor = wired(desk.treasurer);
      const as = (role: Role) => wired(testAct(government, { roles: [role], now: NOW }));
      await seedHolidays(tx, testAct(government));
      const [kept, dropped] = [foundFlag(desk.works), foundFlag(desk.works)];
      await keepFlags(tx, desk.job, {
        scope: 'population',
        rules: ['DUP-01'],
        over: { year: 2026, agencyIds: null },
        found: [kept, dropped],
        runId: null,
      });
      const { rows: opened } = await sql<{ id: string; subject: string }>`
        select id, subject_id as subject from audit_flag order by id`.execute(tx);
      const idOf = (subject: string) => opened.find((row) => row.subject === subject)!.id;
      const [flagId, droppedId] = [idOf(kept.subject.id), idOf(dropped.subject.id)];
      const stateOf = async (id: string) => {
        const [flag] = await flagRows(tx, readerOf(auditor), [id]);
        return [flag?.state, flag?.finding_state];
      };

      const part = async (id: string): Promise<FindingBody['findings'][number]> => {
        const [each] = must(await draftFinding(tx, auditor, [id])).findings;
        return {
          ...each!,
          code: '1.01.04',
          agencyId: desk.works.id,
          debtor: { kind: 'person', id: debtor.actor.personId! },
        };
      };
      const made = must(
        await makeFinding(tx, auditor, {
          title: 'Pembayaran ganda',
          findings: [await part(flagId), await part(droppedId)],
        }),
      );
      assert.deepEqual(await stateOf(flagId), ['finding', 'draft']);
      const request = () =>
        requestCertificate(tx, debtor, {
          kind: 'person',
          id: debtor.actor.personId!,
          purpose: 'promosi',
          note: '',
        });

      must(await deleteFinding(tx, auditor, made.findingIds[1]!));
      assert.deepEqual(await stateOf(droppedId), ['open', null]);

      must(
        await issueReport(tx, inspektur, made.reportId, {
          number: 'LHP-7/2026',
          datedOn: plainDate('2026-11-23'),
        }),
      );
      assert.deepEqual(await stateOf(flagId), ['finding', 'final']);
      assert.equal(must(await request()).state, 'refused');

      const { rows: owed } = await sql<{ recommendation: string; part: string; share: number }>`
        select recommendation_id as recommendation, id as part, share::float8 as share from responsible
        where finding_id = ${made.findingIds[0]!}::uuid`.execute(tx);
      assert.deepEqual(
        owed.map((each) => each.share),
        [12_500_000],
      );
      const paid = must(
        await recordPayment(tx, as('loss-officer'), owed[0]!.recommendation, {
          responsibleId: owed[0]!.part,
          amount: 12_500_000,
          paidOn: plainDate('2026-11-23'),
          receiptNumber: `STS-${newId()}`,
          ntpn: null,
          bankReference: null,
          fileId: null,
          overpayment: false,
        }),
      );
      assert.deepEqual(await stateOf(flagId), ['finding', 'final'], 'nobody has verified the payment');
      must(await checkPayment(tx, as('loss-verifier'), paid.id, { verdict: 'verified', note: null }));
      assert.deepEqual(await stateOf(flagId), ['finding', 'paid']);
      assert.deepEqual((await eventsOf(tx, flagId)).map((event) => event.kind).toSorted(), [
        'finding',
        'finding-final',
        'finding-paid',
        'paper',
      ]);
    });
  },
);
