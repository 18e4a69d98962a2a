import assert from 'node:assert/strict';
import { sql } from 'kysely';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Database } from '../../../platform/database/index.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { Government } from '../../../platform/act.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { undoImport } from '../../../platform/imports/undo-import.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { overrideParameter } from '../../../platform/parameters/override-parameter.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, grantRow, personRow, positionRow } from '../directory.fixture.ts';
import { insertAgencies } from '../store/agencies.ts';
import { insertPeople, insertPositions } from '../store/people.ts';
import { insertRoleGrants } from '../store/role-grants.ts';
import { LEAVING_LEAST } from '../parameters.ts';
import { followStaffList, type FollowChoice, type StaffListReport } from './follow-staff-list.ts';
import { personColumns } from './person-columns.ts';
import { staffListImport } from './staff-list.ts';

const TODAY = plainDate('2026-11-23');
const HEADER = Object.values(personColumns)
  .map((column) => column.header)
  .join(',');
/** One row: personnel code, name, agency, title, first day. */
const row = (code: string, name = `Orang ${code}`, agency = '1', title = 'Staf', since = '2021-05-01') =>
  `${code},,"${name}",non-asn,${agency},${title},${since},,`;

/** A personnel system that hands over its list again and again. */
async function house(db: Database, government: Government) {
  const folder = temporaryFolder('staff-list');
  const services = { db, files: diskFiles(folder) };
  const agencies = [agencyRow('1'), agencyRow('2')];
  await db.asGovernment(government.id, (tx) => insertAgencies(tx, government.id, agencies));
  const given = (lines: readonly string[]) => Buffer.from([HEADER, ...lines].join('\n'));
  const follow = (lines: readonly string[], choice: Partial<FollowChoice> = {}, today = TODAY) =>
    followStaffList(
      services,
      { ...testAct(government, { roles: ['technical-administrator'] }), today },
      { name: 'simpeg.csv', bytes: given(lines) },
      { dryRun: false, leaving: null, ...choice },
    );
  /** Everything of people that there is, without ids. */
  const state = () =>
    db.asGovernment(government.id, async (tx) => {
      const { rows } = await sql<Record<string, unknown>>`
        select p.personnel_code as code, p.name, p.ended_on as "endedOn", p.end_reason as reason, p.list_hash is not null as listed,
          (select json_agg(json_build_array(a.code, o.title, o.valid_from, o.valid_to) order by o.valid_from, o.id)
            from position o join agency a on a.id = o.agency_id where o.person_id = p.id) as positions,
          (select json_agg(json_build_array(g.role, g.valid_to) order by g.role) from role_grant g where g.person_id = p.id) as roles,
          (select json_agg(c.status order by c.created_at, c.status) from account c where c.person_id = p.id) as accounts
        from person p order by p.personnel_code`.execute(tx);
      return rows;
    });
  const one = async (code: string) => (await state()).find((each) => each['code'] === code)!;
  return { follow, state, one, given, agencies };
}

function done(report: Outcome<StaffListReport>): StaffListReport {
  if (isRefusal(report)) assert.fail(JSON.stringify([report.message.id, report.complaints]));
  return report;
}
const changes = ({ counts }: StaffListReport) => {
  const { unchanged: _, ...rest } = counts;
  return Object.fromEntries(Object.entries(rest).filter(([, count]) => count > 0));
};

eachEngine(
  'people come, change, leave and come back by the list; who never came by it stays',
  async ({ db }, government) => {
    const { follow, one, given, agencies } = await house(db, government);
    const byHand = personRow('H-1');
    await db.asGovernment(government.id, async (tx) => {
      await insertPeople(tx, government.id, [byHand]);
      await insertPositions(tx, government.id, [positionRow(byHand.id, agencies[0]!.id)]);
    });
    const first = [row('P-1'), row('P-2'), row('P-3')];
    assert.deepEqual(changes(done(await follow(first))), { new: 3 });

    const { personId, waiting } = await db.asGovernment(government.id, async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from person where personnel_code = 'P-2'`.execute(
        tx,
      );
      const id = rows[0]!.id;
      await sql`update account set status = 'active', activated_at = now() where person_id = ${id}`.execute(
        tx,
      );
      await sql`insert into session (government_id, id, account_id, token_hash, stage, created_at, last_seen_at, expires_at, user_agent)
        select government_id, id, id, ${sha256('uji')}, 'full', now(), now(), now() + interval '1 day', '' from account where person_id = ${id}`.execute(
        tx,
      );
      const later = grantRow(id, 'auditor', { validFrom: plainDate('2027-01-01') });
      await insertRoleGrants(tx, government.id, [
        grantRow(id, 'follow-up-officer', { agencyId: agencies[0]!.id }),
        later,
      ]);
      return { personId: id, waiting: later.id };
    });

    // P-1 moves and is renamed, P-2 is gone, P-4 is new; H-1 is followed from now on.
    const second = [
      row('P-1', 'Ani, S.E.', '2', 'Analis', '2026-06-01'),
      row('P-3'),
      row('P-4'),
      row('H-1', 'Orang H-1', '1', 'Staf', '2020-01-01'),
    ];
    const dry = done(await follow(second, { dryRun: true }));
    assert.deepEqual([dry.saved, changes(dry)], [false, { new: 1, changed: 1, followed: 1, left: 1 }]);
    assert.equal((await one('P-2'))['endedOn'], null, 'a dry run changes nothing');
    assert.deepEqual(dry.people[0], { line: null, number: '…2', change: 'left', fields: [] });
    assert.deepEqual(dry.people[1]?.fields, ['name', 'agency', 'title', 'since']);
    assert.ok(!JSON.stringify(dry).includes('Ani'), 'a report names nobody');

    const report = done(await follow(second));
    assert.deepEqual(report.counts, dry.counts);
    assert.equal(report.list, sha256(given(second)));
    const left = await one('P-2');
    assert.deepEqual(
      [left['endedOn'], left['reason'], left['accounts']],
      ['2026-11-22', 'left-list', ['ended']],
    );
    assert.deepEqual(left['positions'], [['1', 'Staf', '2021-05-01', '2026-11-22']]);
    assert.deepEqual(left['roles'], [['follow-up-officer', '2026-11-22']]);
    assert.deepEqual((await one('P-1'))['positions'], [
      ['1', 'Staf', '2021-05-01', '2026-05-31'],
      ['2', 'Analis', '2026-06-01', null],
    ]);
    await db.asGovernment(government.id, async (tx) => {
      const open = await sql`select from session where ended_at is null`.execute(tx);
      assert.equal(open.rows.length, 0, 'sessions are over');
      const hashes = await sql<{ code: string; list_hash: string }>`
        select personnel_code as code, list_hash from person where list_hash is not null order by 1`.execute(
        tx,
      );
      const of = (code: string) => hashes.rows.find((each) => each.code === code)?.list_hash;
      for (const code of ['P-1', 'P-2', 'P-4', 'H-1']) assert.equal(of(code), report.list, code);
      assert.equal(of('P-3'), sha256(given(first)), 'of who is unchanged the earlier list is told');
      const leaves = await sql<{ leaf: { action: string; subject: string } }>`
        select leaf::json as leaf from trail_leaf where leaf like ${'%staff-list.follow%'}`.execute(tx);
      assert.equal(leaves.rows.at(-1)?.leaf.subject, report.importId);
    });

    // Back: the position goes on, the account is a new one, roles ask for a new decree.
    assert.deepEqual(changes(done(await follow([...second, row('P-2')]))), { returned: 1 });
    const back = await one('P-2');
    assert.deepEqual([back['endedOn'], back['reason'], back['accounts']], [null, null, ['ended', 'invited']]);
    assert.deepEqual(back['positions'], [['1', 'Staf', '2021-05-01', null]]);
    assert.deepEqual(back['roles'], [['follow-up-officer', '2026-11-22']]);

    // What the list ended can be taken back with everything, the role that was to begin later too.
    await db.asGovernment(government.id, async (tx) => {
      const act = testAct(government, { roles: ['technical-administrator'] });
      const runs = await sql<{
        id: string;
      }>`select id from import_run where status = 'committed' order by id`.execute(tx);
      for (const { id } of runs.rows.slice(1).toReversed()) {
        const undone = await undoImport(tx, act, staffListImport, id);
        assert.ok(!isRefusal(undone), JSON.stringify(undone));
      }
      const roles = await sql<{ id: string; valid_to: string | null }>`
        select id, valid_to from role_grant where person_id = ${personId} order by valid_from`.execute(tx);
      assert.deepEqual(
        roles.rows.map((each) => each.valid_to),
        [null, null],
      );
      assert.equal(roles.rows[1]?.id, waiting);
    });
    assert.equal((await one('P-2'))['endedOn'], null);
  },
);

eachEngine(
  'a bad row changes nothing and is named by line and column; what an officer ended stays ended',
  async ({ db }, government) => {
    const { follow, state } = await house(db, government);
    done(await follow([row('P-1'), row('P-2'), row('P-3')]));
    await db.asGovernment(government.id, async (tx) => {
      await sql`update person set ended_on = '2026-10-31', end_reason = 'end-of-employment' where personnel_code = 'P-3'`.execute(
        tx,
      );
    });
    const before = await state();
    const refused = await follow([row('P-1', 'Nama baru'), row('P-2', 'Budi', '7'), row('P-9')]);
    assert.ok(isRefusal(refused) && refused.code === 'import-rows-refused');
    assert.deepEqual(
      refused.complaints.map((each) => each.field),
      ['baris 3 · kode_opd'],
    );
    const empty = await follow([]);
    assert.ok(isRefusal(empty) && empty.code === 'import-no-rows', 'an empty list ends nobody');
    assert.deepEqual(await state(), before);

    const report = done(await follow([row('P-1'), row('P-2'), row('P-3', 'Nama baru')]));
    assert.deepEqual(
      [report.saved, changes(report), report.warnings.map((each) => each.line)],
      [false, {}, [4]],
    );
    assert.deepEqual(await state(), before);
    const runs = await db.asGovernment(government.id, (tx) => sql`select from import_run`.execute(tx));
    assert.equal(runs.rows.length, 1, 'a list that changes nothing is not kept');
  },
);

eachEngine(
  'a list that would end too many is refused until their number is said',
  async ({ db }, government) => {
    const { follow, state } = await house(db, government);
    await db.asGovernment(government.id, async (tx) => {
      const act = testAct(government, { roles: ['technical-administrator'] });
      const own = { value: 2, validFrom: plainDate('2026-11-01'), source: 'SOP uji', verified: true };
      const set = await overrideParameter(tx, act, [LEAVING_LEAST], { key: LEAVING_LEAST.key, ...own });
      assert.ok(!isRefusal(set));
    });
    const all = Array.from({ length: 6 }, (_, n) => row(`P-${n}`));
    done(await follow(all));
    const before = await state();
    const few = all.slice(0, 3);
    const refused = await follow(few);
    assert.ok(isRefusal(refused) && refused.code === 'staff-list-too-many-leave');
    assert.match(refused.message.id, /3 dari 6 pegawai/);
    const dry = done(await follow(few, { dryRun: true }));
    assert.deepEqual([dry.refusal?.code, dry.counts.left], ['staff-list-too-many-leave', 3]);
    const wrong = await follow(few, { leaving: 2 });
    assert.ok(isRefusal(wrong) && wrong.code === 'staff-list-leaving-differs');
    assert.deepEqual(await state(), before);
    assert.equal(done(await follow(few, { leaving: 3 })).counts.left, 3);
    assert.equal(done(await follow(all.slice(0, 1))).counts.left, 2, 'so many always may');
  },
);

eachEngine(
  'any list twice is the list once, whatever the order of its rows, and what it names serves',
  async ({ db }, government) => {
    const { follow, state } = await house(db, government);
    const person = fc.record({
      name: fc.constantFrom('Ani', 'Budi', 'Citra'),
      agency: fc.constantFrom('1', '2'),
      title: fc.constantFrom('Staf', 'Analis'),
    });
    const list = fc.dictionary(fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', 'P-5'), person, { minKeys: 1 });
    let since = plainDate('2021-01-01');
    await fc.assert(
      fc.asyncProperty(list, fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }), async (people, order) => {
        // Each list is of a later day, so that a position that moved may move again.
        since = plainDate(Temporal.PlainDate.from(since).add({ days: 7 }).toString());
        const lines = Object.entries(people).map(([code, { name, agency, title }]) =>
          row(code, name, agency, title, since),
        );
        done(await follow(lines));
        const once = await state();
        const shuffled = lines
          .map((line, index) => ({ line, at: order[index]! }))
          .toSorted((a, b) => a.at - b.at)
          .map((each) => each.line);
        const again = done(await follow(shuffled));
        assert.deepEqual([again.saved, changes(again)], [false, {}]);
        assert.deepEqual(await state(), once);
        const serving = once.filter((each) => each['endedOn'] === null).map((each) => each['code']);
        assert.deepEqual(serving, Object.keys(people).toSorted());
      }),
      { numRuns: 6 },
    );
  },
);
