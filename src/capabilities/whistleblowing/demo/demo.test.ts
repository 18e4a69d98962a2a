import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Role } from '../../../platform/act.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { seededRandom } from '../../../platform/random.ts';
import { readNik } from '../../../platform/regions/nik.ts';
import { openWithPassphrase } from '../../../platform/sealing/age.ts';
import { readUtf8 } from '../../../platform/sealing/bytes.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow } from '../../directory/directory.fixture.ts';
import { insertAgencies } from '../../directory/index.ts';
import { readMailbox } from '../actions/mailbox.ts';
import { unanswered } from '../rules/fourw1h.ts';
import { STATUSES } from '../rules/status.ts';
import { openCaseKey } from '../sealing/case-key.ts';
import { authText, deriveMailbox } from '../sealing/mailbox.ts';
import { readReceipt } from '../sealing/receipt.ts';
import { openNarrative } from '../sealing/report.ts';
import type { WbsTables } from '../store/tables.ts';
import { NOW, testServices } from '../wbs.fixture.ts';
import { seedDemo } from './seed-demo.ts';
import { DEMO_REPORTS } from './stories.ts';

const ROLES = ['super-admin', 'wbs-intake', 'investigator', 'wbs-alternate'] as const;

const AGENCIES = [{ name: 'Dinas Kesehatan' }, { name: 'Inspektorat Daerah' }];

function castOf(roles: readonly Role[], ids: readonly string[]): DemoCast {
  const player = (): DemoPlayer => ({
    personId: randomUUID(),
    accountId: randomUUID(),
    agencyId: randomUUID(),
    name: 'Rekaan',
  });
  return {
    random: seededRandom(7),
    agencies: AGENCIES.map(({ name }, index) => ({
      id: ids[index]!,
      code: String(index),
      name,
      kind: 'dinas',
      parentId: null,
    })),
    staff: [],
    holders: new Map(roles.map((role) => [role, player()])),
    scale: 1,
  };
}

test('people who report in the demo have numbers of a region that does not exist, and tell enough to act on', () => {
  for (const { story } of DEMO_REPORTS) {
    const { facts } = readNik(story.identity?.nik ?? '', { demo: true });
    assert.ok(facts, story.identity?.nik ?? 'no number');
    assert.equal(readNik(story.identity!.nik!, { demo: false }).facts, null);
  }
  const vague = DEMO_REPORTS.filter(
    ({ story }) =>
      unanswered({ what: '', who: '', when: '', where: '', how: '', ...story } as never).length > 0,
  );
  assert.ok(vague.length <= 1);
});

eachEngine(
  'the demo shows the channel alive: all states, a mailbox for visitors, keys that open what they should and no more',
  async (database, government) => {
    const services = testServices(database, government);
    const own = { ...government, demo: true };
    const act = testAct(own, { now: NOW });
    const agencies = AGENCIES.map((each, index) => agencyRow(String(index), each));
    const cast = castOf(
      ROLES,
      agencies.map((each) => each.id),
    );
    const rows = await database.db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, agencies);
      await seedDemo(tx, act, services, cast);
      const db = tx.withTables<WbsTables>();
      return {
        cases: await db.selectFrom('wbs_case').selectAll().execute(),
        reports: await db.selectFrom('wbs_report').selectAll().execute(),
        wraps: await db.selectFrom('wbs_case_wrap').selectAll().execute(),
        openings: await db.selectFrom('wbs_opening').selectAll().execute(),
      };
    });
    assert.equal(rows.cases.length, DEMO_REPORTS.length);
    assert.deepEqual([...new Set(rows.cases.map((row) => row.status))].sort(), [...STATUSES].sort());
    assert.ok(rows.cases.some((row) => row.urgent) && rows.cases.some((row) => row.assisted));
    assert.equal(rows.openings.length, 1);

    const folder = join(services.folders.data, 'demo-wbs');
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
    const text = (name: string) => readFile(join(folder, name), 'utf8');
    assert.match(await text('README.txt'), /rekaan/);
    const passphrase = /^wbs-intake: ([a-z ]+?) {3}/m.exec(await text('frasa-sandi.txt'))![1]!;
    const file = await openWithPassphrase(await readFile(join(folder, 'kunci-wbs-intake.age')), passphrase);
    const identity = /AGE-SECRET-KEY-1\w+/.exec(readUtf8(file))![0];
    let opened = 0;
    for (const each of rows.reports) {
      const wraps = rows.wraps.filter((wrap) => wrap.report_id === each.id);
      const keys = await Promise.allSettled(wraps.map((wrap) => openCaseKey(wrap.file, identity)));
      const key = keys.find((result) => result.status === 'fulfilled')?.value;
      assert.equal(key === undefined, each.conflict === 'alternate');
      if (key === undefined) continue;
      await openNarrative(each.narrative.toString('base64'), key);
      opened += 1;
    }
    assert.equal(opened, DEMO_REPORTS.length - 1);

    const receipts = (await text('tanda-terima.txt')).match(/\d{4}( \d{4}){4}/g)!;
    assert.equal(receipts.length, 2);
    for (const printed of receipts) {
      const mailbox = await deriveMailbox(readReceipt(printed).receipt!, government.id);
      const state = await readMailbox(services, own, authText(mailbox));
      assert.ok(!isRefusal(state) && state.messages.length > 0);
    }
  },
);

eachEngine(
  'a government without the roles stays before its ceremony, a real one is refused',
  async (database, government) => {
    const services = testServices(database, government);
    const act = testAct({ ...government, demo: true }, { now: NOW });
    await database.db.asGovernment(government.id, async (tx) => {
      await seedDemo(tx, act, services, castOf(['super-admin', 'wbs-intake'], ['', '']));
      assert.deepEqual(
        await tx.withTables<WbsTables>().selectFrom('wbs_key_entry').selectAll().execute(),
        [],
      );
      await assert.rejects(
        seedDemo(
          tx,
          { ...act, government: { ...government, demo: false } },
          services,
          castOf(ROLES, ['', '']),
        ),
      );
    });
  },
);
