import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { FileRow, RowOf } from '../../../platform/imports/kind.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { takeMatters } from '../../../platform/inbox/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { as, codeOf, NOW, openOffice, sure, type Office } from '../complaints.fixture.ts';
import { verifyComplaint } from '../actions/verify-complaint.ts';
import { findSp4n } from '../store/sp4n.ts';
import { complaintImport } from './complaints.ts';
import type { Tx } from '../../../platform/database/index.ts';

type Line = RowOf<typeof complaintImport.columns>;
const LINE: Line = {
  sp4nNumber: '1',
  receivedOn: plainDate('2026-07-02'),
  agencyCode: '1',
  category: null,
  subject: null,
  body: 'Lampu mati.',
  place: null,
  happenedOn: null,
  status: 'Belum Terverifikasi',
};
const file = (...lines: Partial<Line>[]): FileRow<Line>[] =>
  lines.map((each, index) => ({ line: index + 2, row: { ...LINE, ...each } }));

eachEngine(
  'a report of SP4N comes once; the second file only changes its status',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const act = as(office, 'intake');
      const bad = await complaintImport.check(
        tx,
        act,
        file(
          { agencyCode: 'x' },
          { sp4nNumber: '2', receivedOn: plainDate('2027-01-01') },
          { sp4nNumber: '3', body: ' ' },
        ),
        () => {},
      );
      assert.deepEqual(
        bad.complaints.map(({ line, field }) => [line, field]),
        [
          [2, 'agencyCode'],
          [3, 'receivedOn'],
          [4, 'body'],
        ],
      );
      const first = await complaintImport.check(tx, act, file({}, { sp4nNumber: '2' }), () => {});
      assert.deepEqual([...first.states.values()], ['new', 'new']);
      await withRun(tx, office, (id) => complaintImport.save(tx, act, first.plan, id, () => {}));
      const found = await findSp4n(tx, ['1', '2']);
      assert.deepEqual([...found.values()].map((each) => each.number).sort(), [
        'ADU-2026-00001',
        'ADU-2026-00002',
      ]);
      const second = await complaintImport.check(
        tx,
        act,
        file({ status: 'Selesai' }, { sp4nNumber: '2' }),
        () => {},
      );
      assert.deepEqual([...second.states.values()], ['changed', 'unchanged']);
      await withRun(tx, office, (id) => complaintImport.save(tx, act, second.plan, id, () => {}));
      assert.equal((await findSp4n(tx, ['1'])).get('1')?.status, 'Selesai');
      sure(
        await verifyComplaint(tx, act, {
          id: found.get('2')!.id,
          agencyId: office.agency,
          class: 'normative',
        }),
      );
    });
  },
);

eachEngine(
  'an import is taken back as long as nobody works on what it brought',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const act = as(office, 'intake');
      const { plan } = await complaintImport.check(tx, act, file({}, { sp4nNumber: '2' }), () => {});
      const importId = await withRun(tx, office, (id) => complaintImport.save(tx, act, plan, id, () => {}));
      const undone = await complaintImport.undo(tx, act, importId);
      assert.deepEqual(undone, { removed: 4, restored: 0 });
      const { rows } = await sql<{ left: number }>`
      select ((select count(*) from complaint) + (select count(*) from matter) + (select count(*) from matter_clock))::int as left`.execute(
        tx,
      );
      assert.equal(rows[0]!.left, 0);
    });
  },
);

eachEngine('an import somebody works on stays', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const base = as(office, 'intake');
    const act = { ...base, actor: { ...base.actor, rollout: { complaints: 'live' as const } } };
    const { plan } = await complaintImport.check(tx, act, file({}), () => {});
    const importId = await withRun(tx, office, (id) => complaintImport.save(tx, act, plan, id, () => {}));
    const { id } = (await findSp4n(tx, ['1'])).get('1')!;
    const taken = await takeMatters(tx, act, [id]);
    assert.ok(!isRefusal(taken), JSON.stringify(taken));
    assert.equal(codeOf(await complaintImport.undo(tx, act, importId)), 'import-built-upon');
  });
});

/** Runs `work` as an import of the platform. @returns its id */
async function withRun(tx: Tx, office: Office, work: (id: string) => Promise<void>): Promise<string> {
  const [id, fileId] = [newId(), newId()];
  const government_id = office.government.id;
  const by = { created_at: NOW, created_by: 'test' };
  const content = { name: 'berkas.csv', hash: '0'.repeat(64), media_type: 'text/csv', size: 1 };
  await insertMany(tx, 'file', [{ government_id, id: fileId, ...content, ...by }]);
  await insertMany(tx, 'import_run', [
    {
      government_id,
      id,
      kind: 'complaints',
      file_id: fileId,
      sheets: [],
      header_line: 1,
      labels: [],
      mapping: {},
      status: 'committed',
      ...by,
    },
  ]);
  await work(id);
  return id;
}
