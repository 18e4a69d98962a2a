import assert from 'node:assert/strict';
import { plainDate } from '../../calendar/index.ts';
import { isRefusal } from '../../outcome.ts';
import { eachEngine } from '../../test-database.ts';
import {
  assigneeOf,
  clocksOf,
  closeMatter,
  openMatter,
  pauseMatter,
  reopenMatter,
  resumeMatter,
  setStage,
  startClock,
  stopClock,
} from '../index.ts';
import { openOffice } from '../inbox.fixture.ts';
import { findMatter } from '../store/matters.ts';

const MONDAY = '2026-11-23';
const at = (day: string, time = '02:00') => `${day}T${time}:00Z`;

eachEngine(
  'a matter falls due with the earliest of its clocks, and a stopped clock stays as it was',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const matter = office.matter();
      await openMatter(tx, office.act(), matter, [{ name: 'verify', days: 3, from: plainDate(MONDAY) }]);
      assert.equal((await findMatter(tx, matter.id))?.due_on, '2026-11-26');
      await startClock(tx, office.intake.act(), matter.id, {
        name: 'answer',
        days: 14,
        from: plainDate(MONDAY),
      });
      const stopped = await stopClock(tx, office.intake.act(at('2026-11-27')), matter.id, 'verify');
      assert.deepEqual(stopped, { due: '2026-11-26', late: true });
      assert.equal(await stopClock(tx, office.intake.act(), matter.id, 'verify'), null);
      const now = await findMatter(tx, matter.id);
      assert.deepEqual([now?.due_on, now?.due_clock, now?.paused], ['2026-12-11', 'answer', false]);
      const clocks = (await clocksOf(tx, office.act(at('2026-11-27')), [matter.id])).get(matter.id)!;
      assert.deepEqual(
        clocks.map((each) => [each.name, each.due, each.late, each.daysLeft, each.stoppedOn]),
        [
          ['verify', '2026-11-26', true, null, '2026-11-27'],
          ['answer', '2026-12-11', false, 10, null],
        ],
      );
    });
  },
);

eachEngine('a pause keeps the day open, and its days do not count', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const matter = office.matter();
    await openMatter(tx, office.act(), matter, [{ name: 'verify', days: 3, from: plainDate(MONDAY) }]);
    const reason = { reason: 'Menunggu keterangan' };
    const lead = office.reviewer;
    assert.ok(isRefusal(await resumeMatter(tx, lead.act(), matter.id)));
    assert.equal(await pauseMatter(tx, lead.act(at('2026-11-25')), matter.id, reason), undefined);
    assert.ok(isRefusal(await pauseMatter(tx, lead.act(at('2026-11-25')), matter.id, reason)));
    const paused = await findMatter(tx, matter.id);
    assert.deepEqual([paused?.due_on, paused?.paused], [null, true]);
    const [clock] = (await clocksOf(tx, lead.act(at('2026-11-30')), [matter.id])).get(matter.id)!;
    assert.deepEqual([clock!.due, clock!.expected, clock!.late], [null, '2026-12-02', false]);
    assert.equal(await resumeMatter(tx, lead.act(at('2026-11-30')), matter.id), undefined);
    const going = await findMatter(tx, matter.id);
    assert.deepEqual([going?.due_on, going?.paused], ['2026-12-02', false]);
  });
});

eachEngine('closing stops what runs; reopening starts nothing by itself', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const matter = office.matter();
    await openMatter(tx, office.act(), matter, [
      { name: 'verify', days: 3, from: plainDate(MONDAY) },
      { name: 'object', days: 1, from: plainDate(MONDAY) },
    ]);
    const late = office.intake.act(at('2026-11-30'));
    await setStage(tx, late, matter.id, { stage: 'verified', agencyId: office.beside });
    await pauseMatter(tx, late, matter.id, { reason: 'x' });
    await closeMatter(tx, late, matter.id, { stage: 'resolved' });
    const closed = await findMatter(tx, matter.id);
    assert.deepEqual(
      [closed?.state, closed?.stage, closed?.due_on, closed?.paused, closed?.agency_id],
      ['closed', 'resolved', null, false, office.beside],
    );
    const ended = (await clocksOf(tx, late, [matter.id])).get(matter.id)!;
    assert.deepEqual(
      ended.map((each) => [each.name, each.late]),
      [
        ['verify', true],
        ['object', false],
      ],
    );
    await assert.rejects(
      startClock(tx, late, matter.id, { name: 'answer', days: 1, from: plainDate(MONDAY) }),
    );
    await reopenMatter(tx, late, matter.id, { stage: 'verified' });
    assert.equal((await findMatter(tx, matter.id))?.due_on, null);
    await startClock(tx, late, matter.id, { name: 'verify', days: 2, from: plainDate('2026-11-30') });
    assert.equal((await findMatter(tx, matter.id))?.due_on, '2026-12-02');
    assert.equal(await assigneeOf(tx, matter.id), null);
  });
});

eachEngine('what is no stage, clock or kind is a slip of the program', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const from = plainDate(MONDAY);
    const clock = { name: 'verify', days: 3, from };
    await assert.rejects(openMatter(tx, office.act(), office.matter({ kind: 'none' }), [clock]));
    await assert.rejects(openMatter(tx, office.act(), office.matter({ stage: 'toString' }), [clock]));
    await assert.rejects(openMatter(tx, office.act(), office.matter(), [{ ...clock, name: 'none' }]));
  });
});
