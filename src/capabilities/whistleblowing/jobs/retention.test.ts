import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { assessCase } from '../actions/assess-case.ts';
import { setStatus } from '../actions/case-work.ts';
import { writeFromMailbox } from '../actions/mailbox.ts';
import type { Status } from '../rules/status.ts';
import { authText } from '../sealing/mailbox.ts';
import { sealMessage, type Message } from '../sealing/message.ts';
import { changeCase } from '../store/cases.ts';
import { runJob, sendWithEvidence } from '../nights.fixture.ts';
import { must, NOW, openSealedHouse, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { asOwner, verify } from '../nights.fixture.ts';

type Five = [string, string, string, string, string];

eachEngine(
  'retention destroys what was closed long ago and nothing else: no hold, no typed day, no open case',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { intake } = house.holders;
    const act = house.as(intake, ['wbs-intake']);
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1)
      ids.push((await sendSample(house, await sampleReport(house))).id);
    const [closed = '', held = '', typed = '', open_ = ''] = ids;
    const { path } = await sendWithEvidence(house);
    for (const id of [closed, held]) {
      must(await house.run((tx) => setStatus(tx, act, { id, status: 'read' })));
      must(await house.run((tx) => setStatus(tx, act, { id, status: 'rejected' })));
    }
    await house.run((tx) => changeCase(tx, held, { legal_hold: true }));
    await asOwner(
      database,
      house,
      `update wbs_case set status = 'closed', closed_day = '2010-01-01' where government_id = $gov and id = '${typed}'`,
    );
    const left = async () => {
      const { rows } = await house.run((tx) => sql<{ id: string }>`select id from wbs_report`.execute(tx));
      return rows.map((each) => each.id);
    };
    await runJob(house, 'wbs-night', '2036-11-21T16:10:00Z');
    assert.ok((await left()).includes(closed), 'ten years are not over on the day before');
    await runJob(house, 'wbs-night', '2036-11-22T16:10:00Z');
    const after = await left();
    assert.deepEqual(
      [closed, held, typed, open_].map((id) => after.includes(id)),
      [false, true, true, true],
    );
    const { rows } = await house.run((tx) =>
      sql<{ leaf: string }>`select leaf from trail_leaf where leaf like '%wbs-shred%'`.execute(tx),
    );
    assert.deepEqual(
      rows.map((each) => (JSON.parse(each.leaf) as { subject: string }).subject),
      [closed],
      'its certificate',
    );
    assert.ok((await readFile(path)).length > 0, 'evidence of an open case stays');
    assert.deepEqual(await verify(database, house), []);
  },
);

eachEngine(
  'what a hand in the tables takes off is not destroyed: a hold, an objection, a case taken up again',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const act = (now: string) => house.as(house.holders.intake, ['wbs-intake'], now);
    const step = async (id: string, status: Status, now = NOW) =>
      must(await house.run((tx) => setStatus(tx, act(now), { id, status })));
    const hold = async (id: string, legalHold: boolean) =>
      must(await house.run((tx) => assessCase(tx, act(NOW), { id, legalHold })));
    const samples = [];
    for (let count = 0; count < 5; count += 1) {
      const sample = await sampleReport(house);
      samples.push({ sample, ...(await sendSample(house, sample)) });
    }
    const [held, freed, objected, again, plain] = samples.map((each) => each.id) as Five;
    for (const { id } of samples) {
      await step(id, 'read');
      await step(id, 'rejected');
    }
    await hold(held, true);
    await hold(freed, true);
    await hold(freed, false);
    const later = '2026-11-30T02:00:00Z';
    for (const { sample, id } of samples.filter((each) => [objected, again].includes(each.id))) {
      const services = { ...house.services, clock: () => Temporal.Instant.from(later) };
      const told: Message = { version: 1, kind: 'objection', from: 'reporter', text: 'Belum.', files: [] };
      const body = await sealMessage(told, sample.caseKey);
      const auth = authText(sample.mailbox);
      const sent = { auth, body, kind: 'objection' as const, upload: null };
      must(await writeFromMailbox(services, government, sent));
      if (id === again) await step(id, 'assessed', later);
    }
    const all = samples.map((each) => `'${each.id}'`).join();
    await asOwner(
      database,
      house,
      `update wbs_case set legal_hold = false, status = 'rejected', closed_day = '${TODAY}' where government_id = $gov and id in (${all})`,
    );
    await runJob(house, 'wbs-night', '2036-11-23T16:10:00Z');
    const { rows } = await house.run((tx) => sql<{ id: string }>`select id from wbs_report`.execute(tx));
    const left = rows.map((each) => each.id);
    assert.deepEqual(
      [held, freed, objected, again, plain].map((id) => left.includes(id)),
      [true, false, true, true, false],
    );
  },
);
