import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { later, openDesk } from '../../desk.fixture.ts';
import { bid, process } from '../../rules/procurement/releases.fixture.ts';
import type { Release } from '../../rules/procurement/release.ts';
import { listProcesses } from '../../store/procurement/processes.ts';
import { proveAgain } from '../flags/prove-again.ts';
import { examineProcurement } from './examine-procurement.ts';
import { importProcesses } from './import-processes.ts';
import { viewProcess } from './view-process.ts';

const OFFICE = { id: 'kode 1.03', name: 'dinas pekerjaan umum' };
const TENDER = {
  title: 'Jalan lingkungan',
  procurementMethod: 'open',
  tenderPeriod: { startDate: '2026-03-02T08:00:00+07:00', endDate: '2026-03-27T08:00:00+07:00' },
};

function one(ocid: string, bids: string[], more: object = {}): Release {
  const dated = bids.map((words) => bid(words, { date: '2026-03-20T08:00:00+07:00' }));
  return process(ocid, dated, ['active W'], {
    buyer: OFFICE,
    tender: TENDER,
    date: '2026-04-01T00:00:00Z',
    ...more,
  });
}

const PARTIES = ['W', 'L'].map((id) => ({
  id,
  name: `CV ${id}`,
  contactPoint: { name: 'Budi Contoh', telephone: '0812 3456 7890' },
}));

async function take(tx: Tx, act: Act, releases: readonly (Release | string)[], save = true) {
  const text = releases.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  const file = {
    name: 'rilis.jsonl',
    sha256: '0'.repeat(64),
    async *open() {
      yield Buffer.from(text);
    },
  };
  const report = await importProcesses(tx, act, file, { save, mac: (value) => `mac${value.length}` });
  if (isRefusal(report)) assert.fail(report.code);
  return report;
}

const list = (tx: Tx, code = '') =>
  listProcesses(tx, { agencyIds: null, year: null, code, words: '', limit: 50, offset: 0 });

async function flags(tx: Tx) {
  const { rows } = await sql<{ rule_code: string; subject_id: string; state: string }>`
    select rule_code, subject_id, state from audit_flag order by rule_code, subject_id`.execute(tx);
  return rows;
}

eachEngine(
  'a file is looked at, taken over without its contacts, and taken over again without a change',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { auditor, treasurer, works } = await openDesk(tx, government);
      const releases = [
        one('a', ['valid W 90', 'valid L 95'], { parties: PARTIES }),
        '{"ocid": broken',
        one('b', ['valid W 80', 'valid L 99']),
        { ocid: 'b', date: '2026-05-01T00:00:00Z', tender: { title: 'Jalan yang diganti namanya' } },
      ];
      const dry = await take(tx, auditor, releases, false);
      assert.deepEqual([dry.fresh, dry.merged, dry.broken.map(({ line }) => line)], [2, 1, [2]]);
      assert.equal((await list(tx)).total, 0);
      assert.equal((await take(tx, auditor, releases)).fresh, 2);
      const again = await take(tx, auditor, releases);
      assert.deepEqual([again.fresh, again.changed, again.same], [0, 0, 2]);
      const { rows } = await list(tx);
      const b = rows.find(({ ocid }) => ocid === 'b')!;
      assert.deepEqual(
        [b.title, b.agency_id, b.year, Number(b.value)],
        ['Jalan yang diganti namanya', works.id, 2026, 80],
      );
      const kept = await sql<{ text: string }>`select release::text as text from procurement_process`.execute(
        tx,
      );
      assert.ok(kept.rows.every(({ text }) => !/Budi|3456/.test(text)));
      const told = await sql<{ n: number }>`
        select count(*)::int as n from trail_leaf where leaf like '%procurement_process%'`.execute(tx);
      assert.equal(told.rows[0]!.n, 2);
      const file = { name: 'x', sha256: '', open: async function* () {} };
      const refused = await importProcesses(tx, treasurer, file, { save: true, mac: String });
      assert.ok(isRefusal(refused));
      const empty = await importProcesses(tx, auditor, file, { save: true, mac: String });
      assert.ok(isRefusal(empty) && empty.code !== refused.code);
    });
  },
);

eachEngine(
  'a run flags what it finds, proves it again, and lets go what is mended',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { auditor, job, treasurer } = await openDesk(tx, government);
      await take(tx, auditor, [
        one('same price', ['valid W 90', 'valid L 90'], { parties: PARTIES }),
        one('fine', ['valid W 90', 'valid L 99']),
        one('called off', ['valid W 90', 'valid L 90'], { tender: { ...TENDER, status: 'cancelled' } }),
      ]);
      const done = await examineProcurement(tx, job);
      assert.deepEqual([done.processes, done.opened], [3, 2]);
      assert.deepEqual(
        (await flags(tx)).map((flag) => [flag.rule_code, flag.subject_id, flag.state]),
        [
          ['PBJ-05', 'same price', 'open'],
          ['PBJ-06', 'same price', 'open'],
        ],
      );
      const rows = await sql<Parameters<typeof proveAgain>[0]>`select * from audit_flag`.execute(tx);
      assert.deepEqual(
        rows.rows.map((flag) => proveAgain(flag).same),
        [true, true],
      );
      const { rows: found, total } = await list(tx, 'PBJ-05');
      assert.deepEqual([total, found[0]!.worst_severity], [1, 'high']);
      const viewed = await viewProcess(tx, auditor, found[0]!.id);
      assert.ok(!isRefusal(viewed));
      assert.deepEqual(
        viewed.verdicts.flatMap(({ code, state }) => (state === 'found' ? [code] : [])),
        ['PBJ-05', 'PBJ-06'],
      );
      assert.ok(viewed.indicators.some(({ code, group }) => code === 'R028' && group === 'Tenderer'));
      assert.ok(isRefusal(await viewProcess(tx, treasurer, found[0]!.id)));
      assert.equal((await examineProcurement(tx, job)).opened, 0);
      await take(tx, auditor, [one('same price', ['valid W 90', 'valid L 97'])]);
      const next = later(job, '2026-11-24T02:00:00Z');
      assert.equal((await examineProcurement(tx, next)).gone, 1);
      assert.deepEqual(
        (await flags(tx)).map(({ state }) => state),
        ['gone', 'open'],
      );
    });
  },
);
