import assert from 'node:assert/strict';
import { plainDate } from '../../calendar/index.ts';
import { insertHolidays } from '../../calendar/store.ts';
import type { Tx } from '../../database/index.ts';
import { eachEngine } from '../../test-database.ts';
import { openMatter, openMatters, pauseMatter, resumeMatter, takeMatters } from '../index.ts';
import { inboxDesk } from '../desk.ts';
import { KIND, openOffice, sources, testKind, TODAY, type Office } from '../inbox.fixture.ts';
import { keptClocks } from '../store/clocks.ts';
import { eventsOf, findMatter } from '../store/matters.ts';
import { digest } from './digest.ts';
import { escalate } from './escalate.ts';
import { escalatePastMornings } from './past-mornings.ts';
import { layAgain } from './lay-again.ts';

type Notices = {
  notification: { id: string; account_id: string; title_id: string; link: string; key: string };
};

async function notices(tx: Tx, office: Office) {
  const rows = await tx.withTables<Notices>().selectFrom('notification').selectAll().orderBy('id').execute();
  const nameOf = (account: string) =>
    (['intake', 'reviewer', 'officer', 'inspektur', 'head'] as const).find(
      (each) => office[each].account === account,
    );
  return rows.map((each) => `${nameOf(each.account_id)}: ${each.title_id} ${each.link}`);
}

const at = (day: string) => `${day}T00:00:00Z`;
const verify = { name: 'verify', days: 3, from: TODAY };

eachEngine(
  'a late clock goes up step by step, each told once and on working mornings only',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const [one, two] = [office.matter(), office.matter({ agencyId: null })];
      await openMatters(tx, office.act(), [
        // Due on Thursday 26 November; the window never goes up.
        { matter: one, clocks: [verify, { name: 'object', days: 1, from: TODAY }] },
        { matter: two, clocks: [{ name: 'verify', days: 4, from: TODAY }] },
      ]);
      const morning = async (day: string) => {
        await escalate(tx, office.act(at(day)), sources);
        return (await notices(tx, office)).slice(told.length);
      };
      const told: string[] = [];
      const link = `/app/uji/${one.id}`;
      assert.deepEqual(await morning('2026-11-26'), []);
      told.push(...(await morning('2026-11-27')));
      assert.deepEqual(told, [`inspektur: ${one.number} melewati tenggat ${link}`]);
      assert.deepEqual(await morning('2026-11-27'), [], 'told once');
      assert.deepEqual(await morning('2026-11-28'), [], 'Saturday');
      told.push(...(await morning('2026-11-30')));
      assert.equal(told.at(-1), `inspektur: ${two.number} melewati tenggat /app/uji/${two.id}`);
      // Two more working days after Friday: Tuesday.
      told.push(...(await morning('2026-12-01')));
      assert.equal(told.at(-1), `head: ${one.number} melewati tenggat ${link}`);
      assert.equal(told.length, 3);
      assert.equal((await findMatter(tx, one.id))?.escalation, 2);
      assert.deepEqual(
        (await eventsOf(tx, one.id)).map((each) => [each.what, each.detail]),
        [
          ['escalated', '1'],
          ['escalated', '2'],
        ],
      );
      const steps = (await keptClocks(tx, [one.id])).map((each) => [each.name, each.step]);
      assert.deepEqual(steps, [
        ['verify', 2],
        ['object', 0],
      ]);
    });
  },
);

eachEngine(
  'a matter without agency goes up to the Inspektur where only heads of agencies would hear',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const matter = office.matter({ agencyId: null });
      await openMatter(tx, office.act(), matter, [verify]);
      const act = office.act(at('2026-11-27'));
      const inbox = [testKind(KIND.kind, { escalatesTo: ['agency-head', 'complaint-officer'] })];
      await escalate(tx, { ...act, wires: { ...act.wires, inbox } }, sources);
      const link = `/app/uji/${matter.id}`;
      assert.deepEqual(await notices(tx, office), [`inspektur: ${matter.number} melewati tenggat ${link}`]);
    });
  },
);

eachEngine(
  'many that go up on one morning are one notice; days of a pause do not bring the second step',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const matters = [office.matter(), office.matter(), office.matter()];
      await openMatters(
        tx,
        office.act(),
        matters.map((matter) => ({ matter, clocks: [verify] })),
      );
      const waiting = matters[2]!.id;
      await pauseMatter(tx, office.act(at('2026-11-25')), waiting, { reason: 'Menunggu' });
      await pauseMatter(tx, office.act(at('2026-11-30')), matters[0]!.id, { reason: 'Menunggu' });
      await escalate(tx, office.act(at('2026-11-30')), sources);
      assert.deepEqual(await notices(tx, office), [
        'inspektur: Antrean uji: 2 melewati tenggat /app/kotak?kind=inbox-test&late=1',
      ]);
      await escalate(tx, office.act(at('2026-12-02')), sources);
      assert.equal((await findMatter(tx, matters[0]!.id))?.escalation, 1, 'paused while late');
      assert.equal((await findMatter(tx, matters[1]!.id))?.escalation, 2);
      await resumeMatter(tx, office.act(at('2026-12-02')), waiting);
      assert.equal((await findMatter(tx, waiting))?.due_on, '2026-12-04');
    });
  },
);

eachEngine(
  'each worker hears of his late and soon due matters once a working morning',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const matters = [1, 4, 5, 20].map((days) => ({
        matter: office.matter(),
        clocks: [{ name: 'answer', days, from: TODAY }],
      }));
      await openMatters(tx, office.act(), matters);
      const ids = matters.map((each) => each.matter.id);
      await takeMatters(tx, office.intake.act(), ids);
      await openMatter(tx, office.act(), office.matter(), [verify]);
      await digest(tx, office.act(at('2026-11-28')));
      assert.deepEqual(await notices(tx, office), []);
      await digest(tx, office.act(at('2026-11-26')));
      await digest(tx, office.act(at('2026-11-26')));
      assert.deepEqual(await notices(tx, office), [
        'intake: Urusan Anda hari ini: 1 terlambat, 2 segera jatuh tempo /app/kotak?mine=1',
      ]);
      const desk = await inboxDesk(tx, office.intake.act(at('2026-11-26')));
      assert.deepEqual(
        desk.map((each) => [each.id, each.due, each.overdue]),
        [
          ...ids.map((id, index) => [
            `inbox:${id}`,
            ['2026-11-24', '2026-11-27', '2026-11-30', '2026-12-21'][index],
            index === 0,
          ]),
          ['inbox-queue:inbox-test', null, false],
        ],
        'his own by their days, and that one matter has nobody',
      );
      const late = await inboxDesk(tx, office.officer.act(at('2026-11-26')));
      assert.deepEqual(
        late.map((each) => each.id),
        [`inbox:${ids[0]}`],
      );
    });
  },
);

eachEngine('a holiday that is entered later moves the days of open matters', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const matter = office.matter();
    await openMatter(tx, office.act(), matter, [verify]);
    await insertHolidays(tx, office.act(), [
      { day: plainDate('2026-11-25'), name: 'Pilkada', kind: 'libur' },
    ]);
    assert.equal((await findMatter(tx, matter.id))?.due_on, '2026-11-26');
    assert.equal(await layAgain(tx, office.act(), null), null);
    assert.equal((await findMatter(tx, matter.id))?.due_on, '2026-11-27');
  });
});

eachEngine(
  'invented history: past mornings announce what they would have announced',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const matter = office.matter();
      await openMatter(tx, office.act(), matter, [verify]);
      // Sunday: the job itself would be silent today.
      await escalatePastMornings(tx, office.act(at('2026-12-06')), sources, 20);
      const events = await eventsOf(tx, matter.id);
      assert.deepEqual(
        events.map((each) => [each.actor, each.at]),
        [
          ['job:inbox-escalate', '2026-11-26T23:00:00Z'],
          ['job:inbox-escalate', '2026-11-30T23:00:00Z'],
        ],
      );
    });
  },
);
