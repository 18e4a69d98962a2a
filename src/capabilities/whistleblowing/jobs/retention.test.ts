import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { seal } from '../../../platform/sealing/age.ts';
import { sha256 } from '../../../platform/ids.ts';
import { assessCase } from '../actions/assess-case.ts';
import { setStatus } from '../actions/case-work.ts';
import { openDraft, takePart } from '../actions/drafts.ts';
import { sendReport } from '../actions/send-report.ts';
import { writeFromMailbox } from '../actions/mailbox.ts';
import type { Status } from '../rules/status.ts';
import { authText } from '../sealing/mailbox.ts';
import { sealMessage, type Message } from '../sealing/message.ts';
import { changeCase } from '../store/cases.ts';
import { asOwner, at, runJob, sendWithEvidence, verify } from '../nights.fixture.ts';
import type { SealedSample } from '../demo/sealed-sample.ts';
import { must, NOW, openSealedHouse, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';

type Seven = [string, string, string, string, string, string, string];

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
    for (let count = 0; count < 7; count += 1) {
      const sample = await sampleReport(house);
      samples.push({ sample, ...(await sendSample(house, sample)) });
    }
    const [held, freed, objected, again, sameDay, answered, plain] = samples.map((each) => each.id) as Seven;
    for (const { id } of samples) {
      await step(id, 'read');
      await step(id, 'rejected');
    }
    await hold(held, true);
    await hold(freed, true);
    await hold(freed, false);
    const object = async (sample: SealedSample, now: string) => {
      const told: Message = { version: 1, kind: 'objection', from: 'reporter', text: 'Belum.', files: [] };
      const body = await sealMessage(told, sample.caseKey);
      const auth = authText(sample.mailbox);
      const sent = { auth, body, kind: 'objection' as const, upload: null };
      must(await writeFromMailbox(at(house, now), government, sent));
    };
    const later = '2026-11-30T02:00:00Z';
    for (const { sample, id } of samples) {
      if (id === objected || id === again) await object(sample, later);
      // On the very day of the closing; the second is taken up and closed again on that day.
      if (id === sameDay || id === answered) await object(sample, NOW);
    }
    await step(again, 'assessed', later);
    await step(answered, 'closed');
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
      [held, freed, objected, again, sameDay, answered, plain].map((id) => left.includes(id)),
      [true, false, true, true, true, false, false],
    );
  },
);

eachEngine(
  'sealed bytes that two reports share stay until the last of them is destroyed',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const act = house.as(house.holders.intake, ['wbs-intake']);
    const { services } = house;
    const bytes = await seal(new Uint8Array(3_000), [house.holders.intake.recipient]);
    const hash = sha256(bytes);
    // Both drafts are there before either is sent: afterwards the bytes would be refused.
    const tokens = [await openDraft(services, government), await openDraft(services, government)];
    for (const token of tokens)
      must(await takePart(services, government, { token, file: 0, number: 0, bytes }));
    for (const token of tokens) {
      const files = [{ id: randomUUID(), size: bytes.length, sha256: hash }];
      must(await sendReport(services, government, token, { ...(await sampleReport(house)).body, files }));
    }
    const { rows } = await house.run((tx) => sql<{ id: string }>`select id from wbs_report`.execute(tx));
    const [first = '', second = ''] = rows.map((each) => each.id);
    const end = async (id: string) => {
      for (const status of ['read', 'rejected'] as const)
        must(await house.run((tx) => setStatus(tx, act, { id, status })));
    };
    const kept = () =>
      access(join(services.folders.data, 'files', government.id, hash.slice(0, 2), hash)).then(
        () => true,
        () => false,
      );
    await end(first);
    await runJob(house, 'wbs-night', '2036-11-22T16:10:00Z');
    assert.equal(await kept(), true, 'the other report still needs it');
    await end(second);
    await runJob(house, 'wbs-night', '2036-11-23T16:10:00Z');
    assert.equal(await kept(), false);
  },
);
