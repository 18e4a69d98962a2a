import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { hearEverything, toldSoFar } from '../../../platform/webhooks/told.fixture.ts';
import { checkPayment } from './check-payment.ts';
import { dismissRecommendation } from './dismiss-recommendation.ts';
import { draftReport } from './draft-report.ts';
import { addFinding } from './add-finding.ts';
import { issueReport } from './issue-report.ts';
import { recordPayment } from './record-payment.ts';
import { reopenRecommendation } from './reopen-recommendation.ts';
import { settle } from './save.ts';
import { finalFinding, findingInput, makeWorld, type World } from './world.fixture.ts';

const LETTER = { paperNumber: '700/1', paperOn: plainDate('2026-11-01') };

async function hearing(world: World): Promise<() => Promise<string[]>> {
  await world.run((tx) => hearEverything(tx, world.government));
  let known = 0;
  return async () => {
    const told = await world.run(toldSoFar);
    const fresh = told.slice(known);
    known = told.length;
    return fresh.map((each) => each.kind);
  };
}

eachEngine('programs are told of a final finding with its agency, never of a draft', async (database, g) => {
  const world = await makeWorld(database, g);
  await hearing(world);
  const reportId = await world.must(async (tx) => {
    const { id } = (await draftReport(tx, world.as('auditor'), {
      assignmentId: null,
      source: 'APIP',
      number: null,
      datedOn: null,
      title: 'Audit ketaatan',
      confidential: false,
    })) as { id: string };
    await addFinding(tx, world.as('auditor'), id, findingInput(world));
    return id;
  });
  assert.deepEqual(await world.run(toldSoFar), []);
  await world.must((tx) =>
    issueReport(tx, world.as('inspektur'), reportId, { number: 'LHP-9', datedOn: plainDate('2026-06-01') }),
  );
  const [told, ...more] = await world.run(toldSoFar);
  assert.deepEqual([told!.kind, told!.agencyId, more], ['finding.final', world.agencyId, []]);
  assert.equal(told!.link, `/app/temuan/${told!.id}`);
});

eachEngine('of a confidential finding no program hears', async (database, g) => {
  const world = await makeWorld(database, g);
  const fresh = await hearing(world);
  await world.must(async (tx) => {
    const { id } = (await draftReport(tx, world.as('auditor'), {
      assignmentId: null,
      source: 'APIP',
      number: null,
      datedOn: null,
      title: 'Audit investigatif',
      confidential: true,
    })) as { id: string };
    await addFinding(tx, world.as('auditor'), id, findingInput(world));
    return issueReport(tx, world.as('inspektur'), id, {
      number: 'LHP-8',
      datedOn: plainDate('2026-06-01'),
    });
  });
  const { rows } = await world.run((tx) =>
    sql<{ confidential: boolean }>`select confidential from finding`.execute(tx),
  );
  assert.deepEqual([rows, await fresh()], [[{ confidential: true }], []]);
});

eachEngine(
  'a refund is told when it is recorded and when it is verified, not when it is rejected',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { findingId, recommendations, parts } = await finalFinding(world);
    const fresh = await hearing(world);
    const pay = async (receiptNumber: string) =>
      world.must((tx) =>
        recordPayment(tx, world.as('loss-officer'), recommendations[0]!, {
          responsibleId: parts[0]!,
          amount: 10,
          paidOn: plainDate('2026-11-01'),
          receiptNumber,
          ntpn: null,
          bankReference: null,
          fileId: null,
          overpayment: false,
        }),
      );
    const check = (id: string, verdict: 'verified' | 'rejected') =>
      world.must((tx) => checkPayment(tx, world.as('loss-verifier'), id, { verdict, note: 'Diperiksa' }));
    const { id } = await pay('STS-1');
    await check(id, 'verified');
    const [recorded, verified] = await world.run(toldSoFar);
    for (const each of [recorded, verified])
      assert.deepEqual([each!.id, each!.link], [id, `/app/temuan/${findingId}`]);
    assert.deepEqual(await fresh(), ['refund.recorded', 'refund.verified']);
    await check((await pay('STS-2')).id, 'rejected');
    assert.deepEqual(await fresh(), ['refund.recorded']);
  },
);

eachEngine(
  'a finding is told as closed once, with its last recommendation, and again after it was opened',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { recommendations, findingId } = await finalFinding(world);
    const newer = await finalFinding(world);
    const fresh = await hearing(world);
    const dismiss = (id: string) =>
      world.must((tx) =>
        dismissRecommendation(tx, world.as('inspektur'), id, { note: 'Instansi dibubarkan', ...LETTER }),
      );
    await dismiss(recommendations[0]!);
    assert.deepEqual(await fresh(), []);
    await dismiss(recommendations[1]!);
    assert.deepEqual(await fresh(), ['finding.closed']);
    await world.must((tx) =>
      reopenRecommendation(tx, world.as('inspektur'), recommendations[1]!, {
        reportId: newer.reportId,
        note: 'Diperiksa lagi',
      }),
    );
    assert.deepEqual(await fresh(), ['finding.reopened']);
    await dismiss(recommendations[1]!);
    assert.deepEqual(await fresh(), ['finding.closed']);
    await world.run(async (tx) => {
      await sql`update finding set unpaid = 5 where id = ${findingId}::uuid`.execute(tx);
      await settle(tx, world.as('inspektur'), 'finding.recount', {
        findingIds: [findingId],
        recommendationIds: [],
      });
    });
    assert.deepEqual(await fresh(), [], 'closed it was, and closed it is');
    assert.ok((await world.run(toldSoFar)).every((each) => each.id === findingId));
  },
);
