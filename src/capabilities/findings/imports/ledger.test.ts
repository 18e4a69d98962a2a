import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Act, Government } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { FileRow, RowOf } from '../../../platform/imports/kind.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { insertPeople } from '../../directory/index.ts';
import { ledgerImport } from './ledger.ts';

type Line = RowOf<typeof ledgerImport.columns>;

const ORDINARY: Line = {
  source: 'BPK',
  reportNumber: 'LHP-1/2026',
  datedOn: plainDate('2026-05-04'),
  receivedOn: plainDate('2026-05-11'),
  findingNumber: '1',
  findingCode: '1.01.07',
  title: 'Uang harian melebihi hari',
  condition: null,
  criterion: null,
  cause: null,
  effect: null,
  recommendationNumber: '1',
  recommendationCode: '01',
  text: 'Setor ke kas',
  party: 'P1',
  share: 1_000_000,
  paid: null,
  status: 'BT',
};

function file(...lines: Partial<Line>[]): FileRow<Line>[] {
  return lines.map((each, index) => ({ line: index + 2, row: { ...ORDINARY, ...each } }));
}

async function people(tx: Tx, government: Government): Promise<void> {
  const person = (code: string) => ({
    id: newId(),
    personnelCode: code,
    nip: null,
    name: `Orang ${code}`,
    employment: 'pns' as const,
    email: null,
    phone: null,
    endedOn: null,
  });
  await insertPeople(tx, government.id, [person('P1'), person('P2')]);
}

function acting(government: Government) {
  const heard: string[] = [];
  const act: Act = {
    ...testAct(government, { roles: ['inspektur'] }),
    wires: {
      blockers: [],
      inbox: [],
      personal: [],
      announce: async (_tx, _act, fact) => {
        heard.push(...(fact.data as { subjects: { kind: string }[] }).subjects.map((each) => each.kind));
      },
    },
  };
  return { act, heard };
}

async function run(tx: Tx, act: Act, rows: FileRow<Line>[], importId: string) {
  const checked = await ledgerImport.check(tx, act, rows, () => {});
  if (checked.complaints.length === 0) await ledgerImport.save(tx, act, checked.plan, importId, () => {});
  return checked;
}

/** A run as the upload leaves it. */
async function newRun(tx: Tx, { government, actor, now }: Act): Promise<string> {
  const id = newId();
  await sql`insert into file (government_id, id, hash, name, media_type, size, created_at, created_by)
    values (${government.id}, ${id}, ${'0'.repeat(64)}, 'buku.csv', 'text/csv', 1, ${now}, ${actor.id})`.execute(
    tx,
  );
  await sql`insert into import_run (government_id, id, kind, file_id, sheets, header_line, labels, mapping, status, created_by, created_at)
    values (${government.id}, ${id}, 'findings', ${id}, '[]', 1, '[]', '{}', 'checked', ${actor.id}, ${now})`.execute(
    tx,
  );
  return id;
}

eachEngine(
  'a ledger comes in as final reports, is heard, comes again unchanged and is taken back',
  async ({ db }, government) => {
    const { act, heard } = acting(government);
    await db.asGovernment(government.id, async (tx) => {
      await people(tx, government);
      const importId = await newRun(tx, act);
      const rows = file(
        { paid: 400_000 },
        { party: 'P2', share: 500_000 },
        {
          findingNumber: '2',
          recommendationCode: '06',
          share: null,
          party: 'rekanan: CV Baru Jaya',
          status: 'S',
          text: 'Lengkapi',
          title: 'Bukti',
        },
      );
      const first = await run(tx, act, rows, importId);
      assert.deepEqual(first.complaints, []);
      assert.deepEqual([...first.states.values()], ['new', 'new', 'new']);
      assert.deepEqual(heard.toSorted(), ['person', 'person', 'vendor']);
      const findings = await sql<{ number: string; status: string; value: number; due_on: string | null }>`
      select number, status, value, due_on from finding order by number`.execute(tx);
      assert.deepEqual(findings.rows, [
        { number: '1', status: 'BT', value: 1_500_000, due_on: '2026-07-10' },
        { number: '2', status: 'S', value: 0, due_on: null },
      ]);
      const paid = await sql<{ amount: number; state: string }>`select amount, state from payment`.execute(
        tx,
      );
      assert.deepEqual(paid.rows, [{ amount: 400_000, state: 'verified' }]);
      const again = await ledgerImport.check(tx, act, rows, () => {});
      assert.deepEqual(
        [again.complaints, [...again.states.values()]],
        [[], ['unchanged', 'unchanged', 'unchanged']],
      );
      const undone = await ledgerImport.undo(tx, act, importId);
      assert.ok(!isRefusal(undone));
      for (const table of ['report', 'finding', 'recommendation', 'responsible', 'payment', 'vendor']) {
        const { rows: left } = await sql`select id from ${sql.table(table)}`.execute(tx);
        assert.deepEqual(left, [], table);
      }
    });
  },
);

eachEngine(
  'each wrong row is named with its field, and the rest of a known report is refused',
  async ({ db }, government) => {
    const { act } = acting(government);
    await db.asGovernment(government.id, async (tx) => {
      await people(tx, government);
      const wrong = await run(
        tx,
        act,
        file(
          { party: 'P9' },
          { reportNumber: 'A', paid: 2_000_000 },
          { reportNumber: 'B', status: 'S' },
          { reportNumber: 'C', receivedOn: plainDate('2026-05-01') },
          { reportNumber: 'D', datedOn: plainDate('2027-01-01'), receivedOn: null },
          { reportNumber: 'E', source: 'APIP', findingCode: '9.99' },
          { reportNumber: 'F', recommendationCode: '99' },
          { reportNumber: 'G', party: 'opd:XX' },
          { reportNumber: 'H' },
          { reportNumber: 'H', title: 'Lain', party: 'P2' },
        ),
        newId(),
      );
      assert.deepEqual(
        wrong.complaints.map(({ line, field }) => `${line} ${field}`).toSorted(),
        [
          '9 party',
          '11 title',
          '2 party',
          '3 paid',
          '4 status',
          '5 receivedOn',
          '6 datedOn',
          '7 findingCode',
          '8 recommendationCode',
        ].toSorted(),
      );
      await run(tx, act, file({}), await newRun(tx, act));
      const later = await ledgerImport.check(tx, act, file({ party: 'P2' }), () => {});
      assert.deepEqual(
        later.complaints.map((each) => each.field),
        [null],
      );
    });
  },
);

eachEngine(
  'codes are read as spreadsheets spoil them, a person under both numbers is doubled, and all is told at once',
  async ({ db }, government) => {
    const { act, heard } = acting(government);
    const told: unknown[] = [];
    act.wires.announce = async (_tx, _act, fact) => {
      told.push((fact.data as { reportIds: string[] }).reportIds.length);
    };
    await db.asGovernment(government.id, async (tx) => {
      await people(tx, government);
      const nip = '199001012015010000';
      await sql`update person set nip = ${nip} where personnel_code = 'P1'`.execute(tx);
      const doubled = await run(tx, act, file({}, { party: nip }), newId());
      assert.deepEqual(
        doubled.complaints.map(({ line, field }) => `${line} ${field}`),
        ['3 party'],
      );
      const spoilt = await run(
        tx,
        act,
        file(
          { source: 'APIP', findingCode: '10107', recommendationCode: '1' },
          { reportNumber: 'LHP-2', findingCode: '4711', party: 'P2' },
        ),
        await newRun(tx, act),
      );
      assert.deepEqual(spoilt.complaints, []);
      const { rows } = await sql`
        select f.code, f.code_bpk, c.code as recommendation from finding f join recommendation c on c.finding_id = f.id
        order by f.code nulls last`.execute(tx);
      assert.deepEqual(rows, [
        { code: '1.01.07', code_bpk: null, recommendation: '01' },
        { code: null, code_bpk: '4711', recommendation: '01' },
      ]);
      assert.deepEqual(told, [2]);
      assert.deepEqual(heard, []);
    });
  },
);
