import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { announcer } from '../../../../platform/facts.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { insertVendors } from '../../../directory/index.ts';
import { findingBecameFinal, findingPaid, findingWithdrawn } from '../../../findings/index.ts';
import { codeOf, foundFlag, foundVerdict, must, openDesk } from '../../desk.fixture.ts';
import type { FindingBody, FindingDraft } from '../../contract/flags.ts';
import type { FoundFlag } from '../../rules/flags/found-flag.ts';
import { flagRows } from '../../store/flags/flags.ts';
import { partsOf } from '../../store/papers/papers.ts';
import { draftFinding } from './draft-finding.ts';
import { keepFlags } from './keep-flags.ts';
import { deskListeners } from './listeners.ts';
import { makeFinding } from './make-finding.ts';
import { readerOf } from './open-flags.ts';

async function keep(tx: Tx, act: Act, found: FoundFlag[]): Promise<string[]> {
  await keepFlags(tx, act, {
    scope: 'package',
    rules: [],
    over: { subjects: [] },
    found,
    runId: null,
  });
  const { rows } = await sql<{ id: string }>`select id from audit_flag order by id`.execute(tx);
  return rows.map((row) => row.id);
}

/** The draft as an auditor sends it back, with nothing left empty. */
function edited(draft: FindingDraft): FindingBody {
  return {
    title: draft.title,
    findings: draft.findings.map((each) => ({
      ...each,
      code: each.code ?? '1.04.01',
      agencyId: each.agencyId!,
      debtor: each.debtor!,
    })),
  };
}

eachEngine(
  'flags of one code and vendor become one finding of a draft report, with what is owed and who owes it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, auditor, treasurer } = await openDesk(tx, government);
      const vendor = { id: newId(), name: 'CV Maju Bersama', taxNumber: null };
      await insertVendors(tx, government.id, [vendor]);
      const dup = (money: number) =>
        foundFlag(works, { vendorId: vendor.id, verdict: foundVerdict({ moneyAtRisk: money }) });
      const paper = foundFlag(works, {
        verdict: foundVerdict({ code: 'SPJ-01', moneyAtRisk: 90_000, mend: null }),
      });
      const ids = await keep(tx, job, [dup(1_000_000), dup(2_500_000), paper]);
      assert.equal(codeOf(await draftFinding(tx, treasurer, ids)), 'not-allowed');
      const draft = must(await draftFinding(tx, auditor, ids));
      assert.equal(draft.findings.length, 2);
      const [loss, form] = draft.findings;
      assert.deepEqual(
        [loss?.code, loss?.amount, loss?.debtor, loss?.flagIds.length],
        ['1.01.04', 3_500_000, { kind: 'vendor', id: vendor.id, name: vendor.name }, 2],
      );
      assert.deepEqual([form?.code, form?.amount, form?.debtor?.kind], ['1.04.01', 0, 'agency']);
      assert.match(loss!.condition, /faktur 017 = faktur 017/);
      const made = must(await makeFinding(tx, auditor, edited(draft)));
      const { rows } = await sql<{ state: string; value: number; party: string | null }>`
        select f.state, f.value::float8 as value, r.vendor_id::text as party from finding f
        join responsible r on r.finding_id = f.id order by f.id`.execute(tx);
      assert.deepEqual(rows, [
        { state: 'draft', value: 3_500_000, party: vendor.id },
        { state: 'draft', value: 0, party: null },
      ]);
      const flags = await flagRows(tx, readerOf(auditor), ids);
      assert.deepEqual(
        flags.map((flag) => [flag.state, flag.finding_state, flag.report_id]),
        ids.map(() => ['finding', 'draft', made.reportId]),
      );
      assert.equal((await partsOf(tx, made.paperId)).flags.length, 3);
      assert.equal(codeOf(await draftFinding(tx, auditor, ids)), 'wrong-state');
    });
  },
);

eachEngine('what findings refuse stores nothing, and says which field', async ({ db }, government) => {
  const desk = await db.asGovernment(government.id, async (tx) => {
    const all = await openDesk(tx, government);
    return { ...all, ids: await keep(tx, all.job, [foundFlag(all.works)]) };
  });
  const { auditor, ids } = desk;
  const make = (change: Partial<FindingBody['findings'][number]>) =>
    db.asGovernment(government.id, async (tx) => {
      const body = edited(must(await draftFinding(tx, auditor, ids)));
      return makeFinding(tx, auditor, { ...body, findings: [{ ...body.findings[0]!, ...change }] });
    });
  assert.equal(codeOf(await make({ code: '9.99.99' })), 'findings.0.code');
  assert.match(codeOf(await make({ debtor: { kind: 'vendor', id: newId() } })), /^findings\.0\.debtor/);
  assert.equal(codeOf(await make({ flagIds: [ids[0]!, ids[0]!] })), 'findings');
  await db.asGovernment(government.id, async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select ((select count(*) from report) + (select count(*) from working_paper))::int as n`.execute(tx);
    assert.equal(rows[0]?.n, 0);
  });
});

eachEngine(
  'a flag follows its finding: final, paid; and is open again when the finding is taken out of the draft',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, auditor } = await openDesk(tx, government);
      const flag = foundFlag(works);
      const ids = await keep(tx, job, [flag]);
      const { findingIds, reportId } = must(
        await makeFinding(tx, auditor, edited(must(await draftFinding(tx, auditor, ids)))),
      );
      const announce = announcer(deskListeners);
      const state = async () => {
        const [row] = await flagRows(tx, readerOf(auditor), ids);
        return [row?.state, row?.finding_state];
      };
      await announce(tx, job, findingBecameFinal({ reportIds: [reportId], findingIds, subjects: [] }));
      assert.deepEqual(await state(), ['finding', 'final']);
      await keep(tx, job, [{ ...flag, data: { amount: 2 } }]);
      assert.deepEqual((await flagRows(tx, readerOf(auditor), ids))[0]?.data, flag.data);
      await announce(tx, job, findingPaid({ findingIds }));
      assert.deepEqual(await state(), ['finding', 'paid']);
      await announce(tx, job, findingWithdrawn({ findingIds }));
      assert.deepEqual(await state(), ['open', null]);
    });
  },
);
