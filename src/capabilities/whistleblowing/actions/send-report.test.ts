import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { sha256 } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { seal } from '../../../platform/sealing/age.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { sendBody, type SendBody } from '../contract.ts';
import { PART_SIZE } from '../sealing/evidence-size.ts';
import { openNarrative } from '../sealing/report.ts';
import { deleteDraft, findDraft, lockToken } from '../store/drafts.ts';
import type { WbsTables } from '../store/tables.ts';
import { must, openSealedHouse, sampleReport, type SealedHouse } from '../wbs.fixture.ts';
import { nextPart, openDraft, sweepDrafts, takePart, tokenHash } from './drafts.ts';
import { sendReport } from './send-report.ts';

async function count(house: SealedHouse, table: string): Promise<number> {
  const { rows } = await house.run((tx) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
  );
  return rows[0]!.n;
}

function fieldOf(outcome: Outcome<unknown>): string {
  assert.ok(isRefusal(outcome));
  return outcome.complaints[0]?.field ?? outcome.code;
}

eachEngine('a report is stored whole, once, and opens with its case key', async (database, government) => {
  const house = await openSealedHouse(database, government);
  const sample = await sampleReport(house);
  assert.ok(sendBody.safeParse(sample.body).success);
  const token = await openDraft(house.services, government);
  const send = (body: SendBody = sample.body) => sendReport(house.services, government, token, body);
  const [first, second] = await Promise.all([send(), send()]);
  assert.deepEqual(must(first), must(second));
  assert.deepEqual(must(await send()), must(first));
  assert.equal(fieldOf(await send({ ...sample.body, urgent: true })), 'sent-otherwise');
  assert.match(must(first).number, /^WBS-2026-[2-9A-Z]{8}$/);
  assert.deepEqual([await count(house, 'wbs_report'), await count(house, 'wbs_draft')], [1, 0]);
  const row = await house.run((tx) =>
    tx.withTables<WbsTables>().selectFrom('wbs_report').selectAll().executeTakeFirstOrThrow(),
  );
  const narrative = await openNarrative(row.narrative.toString('base64'), sample.caseKey);
  assert.equal(narrative.who, 'Pejabat pengadaan');
  assert.match(row.id, /^.{14}4/);
  const { rows } = await house.run((tx) => sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx));
  assert.ok(rows.every((each) => each.leaf.includes('wbs.key-')));
});

eachEngine(
  'bad reports are refused by field, nothing is stored and nothing reflected',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { body } = await sampleReport(house);
    const { recipient } = house.holders.intake;
    const twoReaders = Buffer.from(
      await seal(Buffer.from('x'), [recipient, house.holders.recovery.recipient]),
    );
    const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
    const narrative = Buffer.from(body.narrative, 'base64');
    const wrap = body.caseWraps[0]!;
    const polyglot = Buffer.concat([Buffer.from('GIF89a'), narrative]);
    const wrong: [string, Partial<SendBody>][] = [
      ['narrative', { narrative: base64('<script>alert(1)</script>') }],
      ['narrative', { narrative: base64(narrative.subarray(0, -20).subarray(0, 190)) }],
      ['narrative', { narrative: base64(polyglot) }],
      ['narrative', { narrative: base64(twoReaders) }],
      ['narrative', { narrative: `${body.narrative.slice(0, -4)}!!!!` }],
      ['mailboxWrap', { mailboxWrap: base64('age-encryption.org/v1\n') }],
      ['mailboxRecipient', { mailboxRecipient: 'age1pq1xyz' }],
      ['caseWraps', { caseWraps: [wrap, wrap] }],
      ['caseWraps', { caseWraps: [{ ...wrap, fingerprint: house.holders.alternate.fingerprint }] }],
      ['caseWraps', { conflict: 'alternate' }],
      ['identity', { identity: null }],
      ['identity', { identity: { ...body.identity!, wraps: body.identity!.wraps.slice(0, 1) } }],
      ['mode', { mode: 'anonymous', identity: null }],
      ['files', { files: [{ id: randomUUID(), size: 300, sha256: 'ab'.repeat(32) }] }],
    ];
    for (const [field, change] of wrong) {
      const token = await openDraft(house.services, government);
      const outcome = await sendReport(house.services, government, token, { ...body, ...change });
      assert.equal(fieldOf(outcome), field, JSON.stringify(change).slice(0, 80));
      assert.ok(!JSON.stringify(outcome).includes('script'));
    }
    assert.equal(fieldOf(await sendReport(house.services, government, 'nobody', body)), 'not-found');
    for (const table of ['wbs_report', 'wbs_case', 'wbs_mailbox', 'wbs_case_wrap', 'wbs_identity'])
      assert.equal(await count(house, table), 0, table);
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) as unknown;
    assert.ok(!sendBody.safeParse({ ...body, narrative: deep }).success);
  },
);

eachEngine(
  'evidence comes in parts, goes on where it stopped, and keeps no time',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { body } = await sampleReport(house);
    const bytes = Buffer.from(
      await seal(Buffer.alloc(PART_SIZE + 5_000, 7), [house.holders.intake.recipient]),
    );
    const parts = [bytes.subarray(0, PART_SIZE), bytes.subarray(PART_SIZE)] as const;
    const token = await openDraft(house.services, government);
    const put = (number: number, part: Uint8Array, file = 0) =>
      takePart(house.services, government, { token, file, number, bytes: part });
    assert.equal(fieldOf(await put(0, Buffer.from('%PDF-1.7 age-encryption.org/v1'))), 'part');
    assert.equal(fieldOf(await put(1, parts[1])), 'part-out-of-order');
    assert.equal(must(await put(0, parts[0])), 1);
    assert.equal(must(await put(0, parts[0])), 1);
    assert.equal(must(await nextPart(house.services, government, token, 0)), 1);
    const file = { id: randomUUID(), size: bytes.length, sha256: sha256(bytes) };
    const send = () => sendReport(house.services, government, token, { ...body, files: [file] });
    assert.equal(fieldOf(await send()), 'files');
    assert.equal(must(await put(1, parts[1])), 2);
    assert.equal(fieldOf(await put(2, Buffer.from('more'))), 'part-out-of-order');
    must(await send());
    assert.deepEqual([await count(house, 'wbs_file'), await count(house, 'wbs_part')], [1, 0]);
    for (const part of parts) {
      const hash = sha256(part);
      const path = join(house.services.folders.data, 'files', government.id, hash.slice(0, 2), hash);
      for (const each of [path, join(path, '..'), join(path, '../..')]) {
        const { mtime, atime } = await stat(each);
        assert.deepEqual(
          [mtime.toISOString(), atime.toISOString().slice(11)],
          ['2026-11-23T00:00:00.000Z', '00:00:00.000Z'],
        );
      }
    }
    const stranger = await openDraft(house.services, government);
    const stolen = { token: stranger, file: 0, number: 0, bytes: parts[0] };
    assert.equal(fieldOf(await takePart(house.services, government, stolen)), 'part-was-sent');
  },
);

eachEngine('parts that nobody sent are swept after two days', async (database, government) => {
  const house = await openSealedHouse(database, government);
  const bytes = Buffer.from(await seal(Buffer.from('x'), [house.holders.intake.recipient]));
  const token = await openDraft(house.services, government);
  must(await takePart(house.services, government, { token, file: 0, number: 0, bytes }));
  const on = (day: string) => ({ ...house.services, clock: () => Temporal.Instant.from(`${day}T02:00:00Z`) });
  assert.equal(await sweepDrafts(on('2026-11-25'), government), 0);
  assert.equal(await sweepDrafts(on('2026-11-26'), government), 1);
  assert.equal(await house.services.files.has(government.id, sha256(bytes)), false);
  assert.equal(await count(house, 'wbs_part'), 0);
});

eachEngine('what is sent while the sweep comes by keeps its content', async (database, government) => {
  const house = await openSealedHouse(database, government);
  const bytes = Buffer.from(await seal(Buffer.from('x'), [house.holders.intake.recipient]));
  const token = await openDraft(house.services, government);
  must(await takePart(house.services, government, { token, file: 0, number: 0, bytes }));
  const night = { ...house.services, clock: () => Temporal.Instant.from('2026-11-26T02:00:00Z') };
  // The sending's own transaction, as far as a sweep meets it: the lock, the draft gone, not yet committed.
  const { sweep } = await house.run(async (tx) => {
    await lockToken(tx, government.id, tokenHash(token));
    const draft = (await findDraft(tx, tokenHash(token)))!;
    await deleteDraft(tx, draft);
    const sweep = sweepDrafts(night, government);
    await sleep(150);
    return { sweep };
  });
  assert.equal(await sweep, 0);
  assert.equal(await house.services.files.has(government.id, sha256(bytes)), true);
});

eachEngine(
  'an upload that broke off keeps nobody from sending the same sealed bytes under another draft',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const bytes = Buffer.from(await seal(Buffer.from('x'), [house.holders.intake.recipient]));
    const put = async (services = house.services) => {
      const token = await openDraft(services, government);
      must(await takePart(services, government, { token, file: 0, number: 0, bytes }));
      return token;
    };
    const on = (day: string) => ({
      ...house.services,
      clock: () => Temporal.Instant.from(`${day}T02:00:00Z`),
    });
    await put();
    const token = await put(on('2026-11-25'));
    assert.equal(await sweepDrafts(on('2026-11-26'), government), 1);
    assert.equal(await house.services.files.has(government.id, sha256(bytes)), true, 'of the second draft');
    const { body } = await sampleReport(house);
    const files = [{ id: randomUUID(), size: bytes.length, sha256: sha256(bytes) }];
    must(await sendReport(house.services, government, token, { ...body, files }));
    assert.equal(await sweepDrafts(on('2026-12-26'), government), 0);
    assert.equal(await house.services.files.has(government.id, sha256(bytes)), true);
  },
);
