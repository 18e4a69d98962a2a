import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../../platform/sealing/age.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { openDraft, takePart } from '../actions/drafts.ts';
import { readMailbox, writeFromMailbox } from '../actions/mailbox.ts';
import { sendReport } from '../actions/send-report.ts';
import { PART_SIZE } from '../sealing/evidence-size.ts';
import { authText } from '../sealing/mailbox.ts';
import { sealMessage } from '../sealing/message.ts';
import type { SealedSample } from '../demo/sealed-sample.ts';
import { must, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { openDeskHouse, statuses, type DeskHouse } from './desk.fixture.ts';

async function openCase(house: DeskHouse) {
  const sample = await sampleReport(house);
  const { id } = await sendSample(house, sample);
  const step = (account: string, status: string) =>
    house.ask(account, 'POST', `/cases/${id}/status`, { status });
  return { sample, id, step };
}

function word(sample: SealedSample, kind: 'message' | 'note' | 'objection', from: 'office' | 'reporter') {
  return sealMessage({ version: 1, kind, from, text: 'Pesan.', files: [] }, sample.caseKey);
}

eachEngine(
  'two officers who act at once: one step is taken, every message has its place, a repeated one is the same',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { ask, accounts } = house;
    const { sample, id, step } = await openCase(house);
    const steps = await Promise.all([1, 2, 3].map(() => step(accounts.intake, 'read')));
    assert.deepEqual(statuses(steps), [200, 409, 409]);
    const bodies = await Promise.all([1, 2, 3, 4].map(() => word(sample, 'note', 'office')));
    const write = (body: string) =>
      ask(accounts.intake, 'POST', `/cases/${id}/messages`, { kind: 'note', body });
    const places = await Promise.all(bodies.map(write));
    assert.deepEqual(
      places.map((each) => Number(each.body.place)).sort((a, b) => a - b),
      [1, 2, 3, 4],
    );
    const again = await Promise.all([1, 2].map(() => write(bodies[2]!)));
    for (const each of again) assert.equal(each.body.place, places[2]!.body.place);
    const refer = () =>
      ask(accounts.intake, 'POST', `/cases/${id}/referrals`, {
        addressee: 'KPK',
        manifestSha256: 'ab'.repeat(32),
        sealedFor: 'passphrase',
      });
    const referrals = await Promise.all([refer(), refer()]);
    assert.equal(new Set(referrals.map((each) => each.body.id)).size, 1);
    const rid = referrals[0]!.body.id;
    const receipt = { receiptNumber: 'KPK/2026/0012' };
    assert.equal((await ask(accounts.intake, 'PATCH', `/cases/${id}/referrals/${rid}`, receipt)).status, 200);
    assert.equal(
      (await ask(accounts.intake, 'PATCH', `/cases/${id}/referrals/${randomUUID()}`, receipt)).status,
      404,
    );
    const { body } = await ask(accounts.intake, 'GET', `/cases/${id}`);
    assert.deepEqual(
      body.referrals.map((each: object) => ({ ...each, id: '' })),
      [
        {
          id: '',
          day: TODAY,
          addressee: 'KPK',
          manifestSha256: 'ab'.repeat(32),
          sealedFor: 'passphrase',
          receiptNumber: 'KPK/2026/0012',
          by: 'Pejabat wbs-intake',
        },
      ],
    );
    const log = (await ask(accounts.intake, 'GET', `/cases/${id}/custody`)).body;
    assert.deepEqual(
      log.map((each: { action: string }) => each.action),
      ['status', 'note', 'note', 'note', 'note', 'refer', 'receipt'],
    );
    assert.deepEqual(log[0], {
      day: TODAY,
      action: 'status',
      by: 'Pejabat wbs-intake',
      what: { from: 'received', to: 'read' },
    });
  },
);

eachEngine(
  'evidence comes back byte for byte in its parts, and reading it leaves no time behind',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const sample = await sampleReport(house);
    const plain = Buffer.alloc(PART_SIZE + 100_000, 3);
    const content = Buffer.from(await seal(plain, [house.holders.intake.recipient]));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const token = await openDraft(house.services, government);
    for (let number = 0; number * PART_SIZE < content.length; number += 1) {
      const bytes = content.subarray(number * PART_SIZE, (number + 1) * PART_SIZE);
      must(await takePart(house.services, government, { token, file: 0, number, bytes }));
    }
    const file = { id: randomUUID(), size: content.length, sha256 };
    const body = { ...sample.body, files: [file] };
    must(await sendReport(house.services, government, token, body));
    const { id } = (await house.ask(house.accounts.intake, 'GET', '/cases')).body.rows[0];
    const listed = (await house.ask(house.accounts.intake, 'GET', `/cases/${id}`)).body.files;
    assert.deepEqual(listed, [{ ...file, messageId: null }]);
    const address = `/cases/${id}/files/${file.id}`;
    const reply = await house.ask(house.accounts.intake, 'GET', address);
    assert.deepEqual(
      [reply.status, reply.headers['content-type'], reply.headers['cache-control'], reply.bytes.length],
      [200, 'application/octet-stream', 'no-store', content.length],
    );
    assert.ok(reply.bytes.equals(content));
    const root = join(house.services.folders.data, 'files', government.id);
    const kept = globSync('**/*', { cwd: root, withFileTypes: true }).filter((each) => each.isFile());
    assert.ok(kept.length >= 2);
    for (const each of kept) {
      const { mtime, atime } = statSync(join(each.parentPath, each.name));
      assert.deepEqual(
        [each.name, mtime.toISOString(), atime.toISOString()],
        [each.name, `${TODAY}T00:00:00.000Z`, `${TODAY}T00:00:00.000Z`],
      );
    }
    const other = await sendSample(house, await sampleReport(house));
    const foreign = await house.ask(house.accounts.intake, 'GET', `/cases/${other.id}/files/${file.id}`);
    assert.equal(foreign.status, 404);
    assert.equal((await house.ask(house.accounts.alternate, 'GET', address)).status, 404);
    const upper = await house.ask(house.accounts.intake, 'GET', `/cases/${id}/files/..%2F..%2Fx`);
    assert.equal(upper.status, 404);
  },
);

eachEngine(
  'after closing the reporter is asked on day 30, 90 and 180; an objection takes back what is not due',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { sample, id, step } = await openCase(house);
    const auth = authText(sample.mailbox);
    for (const status of ['read', 'rejected'])
      assert.equal((await step(house.accounts.intake, status)).status, 200);
    const dues = async () =>
      (await house.ask(house.accounts.intake, 'GET', `/cases/${id}`)).body.checkins.map(
        (each: { due: string; answered: string | null }) => [each.due, each.answered],
      );
    assert.deepEqual(await dues(), [
      ['2026-12-23', null],
      ['2027-02-21', null],
      ['2027-05-22', null],
    ]);
    const at = (now: string) => ({ ...house.services, clock: () => Temporal.Instant.from(now) });
    const asked = async (now: string) => must(await readMailbox(at(now), government, auth)).checkin?.due;
    assert.equal(await asked('2026-12-22T02:00:00Z'), undefined);
    assert.equal(await asked('2026-12-23T02:00:00Z'), '2026-12-23');
    const write = async (now: string, kind: 'check-in' | 'objection') =>
      writeFromMailbox(at(now), government, {
        auth,
        kind,
        body: await word(sample, kind === 'objection' ? kind : 'message', 'reporter'),
        upload: null,
      });
    must(await write('2026-12-24T02:00:00Z', 'check-in'));
    assert.equal(await asked('2026-12-25T02:00:00Z'), undefined);
    must(await write('2027-02-22T02:00:00Z', 'objection'));
    house.at('2027-02-23T02:00:00Z');
    assert.deepEqual(await dues(), [
      ['2026-12-23', '2026-12-24'],
      ['2027-02-21', null],
    ]);
    assert.equal((await step(house.accounts.intake, 'closed')).status, 200);
    assert.deepEqual((await dues()).slice(2), [
      ['2027-03-25', null],
      ['2027-05-24', null],
      ['2027-08-22', null],
    ]);
  },
);

eachEngine('lists tell clocks, what waits, and are narrowed and paged', async (database, government) => {
  const house = await openDeskHouse(database, government);
  const { ask, accounts } = house;
  const { sample, id, step } = await openCase(house);
  await sendSample(house, await sampleReport(house, { urgent: 'Uangnya dibagi besok.' }));
  const auth = authText(sample.mailbox);
  const body = await word(sample, 'message', 'reporter');
  must(await writeFromMailbox(house.services, government, { auth, kind: 'message', body, upload: null }));
  await step(accounts.intake, 'read');
  const all = (await ask(accounts.intake, 'GET', '/cases')).body;
  assert.deepEqual([all.total, all.page], [2, 1]);
  const own = all.rows.find((each: { id: string }) => each.id === id);
  assert.deepEqual([own.unread, own.status], [1, 'read']);
  assert.deepEqual(
    own.clocks.map((each: { clock: string; state: string }) => [each.clock, each.state]),
    [
      ['acknowledge', 'done'],
      ['answer', 'running'],
      ['feedback', 'running'],
    ],
  );
  const urgent = all.rows.find((each: { id: string }) => each.id !== id);
  assert.equal(urgent.clocks[0].clock, 'urgent');
  const answer = await word(sample, 'message', 'office');
  await ask(accounts.intake, 'POST', `/cases/${id}/messages`, { kind: 'message', body: answer });
  const read = (await ask(accounts.intake, 'GET', '/cases?status=read')).body;
  assert.deepEqual([read.total, read.rows[0].unread], [1, 0]);
  const mine = (await ask(accounts.intake, 'GET', '/cases?mine=true')).body;
  assert.deepEqual(
    mine.rows.map((each: { id: string }) => each.id),
    [id],
  );
  const page = (await ask(accounts.intake, 'GET', '/cases?page=2&size=1')).body;
  assert.deepEqual([page.rows.length, page.total], [1, 2]);
});
