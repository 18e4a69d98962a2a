import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { noAge } from '../../../platform/sealing/age-programs.fixture.ts';
import { openText, readStream, streamOf } from '../../../platform/sealing/age.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { openDraft, takePart } from '../actions/drafts.ts';
import { KeyChallenges } from '../actions/key-challenges.ts';
import { sendReport } from '../actions/send-report.ts';
import { openCaseKey } from '../sealing/case-key.ts';
import { nextEntry } from '../sealing/directory.ts';
import { sealEvidence } from '../sealing/evidence.ts';
import { openNarrative } from '../sealing/report.ts';
import { must, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { appointOutsider, openDeskHouse, type DeskHouse } from './desk.fixture.ts';

const DECREE = { number: 'SK 700/77/2026', day: TODAY };

async function ask(house: DeskHouse, path: string, payload: object) {
  return house.app.inject({
    method: 'POST',
    url: `/api/wbs/alternate${path}`,
    headers: { host: `wbs.${house.government.id}.localhost` },
    payload,
  });
}

async function answerOf(house: DeskHouse, { fingerprint, key }: Awaited<ReturnType<typeof appointOutsider>>) {
  const reply = await ask(house, '/challenge', { fingerprint });
  assert.equal(reply.statusCode, 200, reply.body);
  return (await openText(Buffer.from(reply.json().challenge, 'base64'), [key.identity])).trim();
}

eachEngine(
  'an office without an account fetches its sealed reports by proving its key, and nobody else does',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const outsider = await appointOutsider(house);
    const { fingerprint } = outsider;
    const mail = (answer: string, more: object = {}) => ask(house, '/mail', { fingerprint, answer, ...more });
    for (const other of [house.holders.alternate, house.holders.intake, house.holders.superAdmin])
      assert.equal((await ask(house, '/challenge', { fingerprint: other.fingerprint })).statusCode, 404);
    assert.equal((await ask(house, '/challenge', { fingerprint: 'x' })).statusCode, 422);
    assert.equal((await mail('A'.repeat(43))).json().code, 'wrong-answer');

    const empty = await mail(await answerOf(house, outsider));
    assert.deepEqual(Object.keys(unzipSync(empty.rawPayload)).sort(), ['BACA-SAYA.txt', 'buka.sh']);

    const sample = await sampleReport(house, { conflict: 'alternate' });
    const { id, number } = await sendSample(house, sample);
    await sendSample(house, await sampleReport(house));
    const answer = await answerOf(house, outsider);
    const stranger = { ...outsider, fingerprint: house.holders.alternate.fingerprint };
    assert.equal(
      (await ask(house, '/mail', { fingerprint: stranger.fingerprint, answer })).json().code,
      'wrong-answer',
    );
    const reply = await mail(answer);
    assert.deepEqual(
      [reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']],
      [200, 'application/zip', 'no-store'],
    );
    assert.equal((await mail(answer)).json().code, 'wrong-answer');
    const files = unzipSync(reply.rawPayload);
    assert.deepEqual(Object.keys(files).sort(), [
      'BACA-SAYA.txt',
      `${number}/kunci-perkara.age`,
      `${number}/narasi.age`,
      'buka.sh',
    ]);
    const caseKey = await openCaseKey(files[`${number}/kunci-perkara.age`]!, outsider.key.identity);
    const sealed = Buffer.from(files[`${number}/narasi.age`]!).toString('base64');
    assert.match((await openNarrative(sealed, caseKey)).what, /Pemenang lelang/);

    const { alternate, intake } = house.accounts;
    const seen = (await house.ask(alternate, 'GET', `/cases/${id}`)).body;
    assert.deepEqual([seen.status, seen.clocks[0].state], ['read', 'done']);
    const log = (await house.ask(alternate, 'GET', `/cases/${id}/custody`)).body;
    assert.deepEqual(log, [{ day: TODAY, action: 'fetch', by: null, what: {} }]);
    assert.equal((await house.ask(intake, 'GET', '/cases')).body.total, 1);

    const only = await mail(await answerOf(house, outsider), { only: 'WBS-2026-ABCDEFGH' });
    assert.equal(Object.keys(unzipSync(only.rawPayload)).length, 2);
    const last = await answerOf(house, outsider);
    const retire = await nextEntry(
      house.chain,
      { kind: 'retire', fingerprint, from: TODAY, decree: DECREE },
      house.rootSeed,
    );
    must(await house.extend([retire]));
    assert.equal((await mail(last)).statusCode, 404);
    assert.equal((await ask(house, '/challenge', { fingerprint })).statusCode, 404);
  },
);

eachEngine('the plain programs open what was fetched', async (database, government) => {
  if (noAge !== false) return;
  const house = await openDeskHouse(database, government);
  const outsider = await appointOutsider(house);
  const sample = await sampleReport(house, { conflict: 'alternate' });
  const original = Buffer.from('Foto kuitansi\u0000\u0000', 'latin1');
  const { stream } = await sealEvidence(streamOf(original), original.length, sample.caseKey);
  const bytes = Buffer.from(await readStream(stream, 1_000_000));
  const token = await openDraft(house.services, government);
  must(await takePart(house.services, government, { token, file: 0, number: 0, bytes }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: randomUUID(), size: bytes.length, sha256 };
  const { number } = must(
    await sendReport(house.services, government, token, { ...sample.body, files: [file] }),
  );
  const { fingerprint } = outsider;
  const reply = await ask(house, '/mail', { fingerprint, answer: await answerOf(house, outsider) });
  const folder = mkdtempSync(join(tmpdir(), 'lurus-alternate-'));
  try {
    for (const [path, content] of Object.entries(unzipSync(reply.rawPayload))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    writeFileSync(join(folder, 'kunci.txt'), `${outsider.key.identity}\n`);
    execFileSync('sh', ['buka.sh', 'kunci.txt'], { cwd: folder, stdio: 'pipe' });
    const narrative = JSON.parse(readFileSync(join(folder, number, 'narasi.json'), 'utf8'));
    assert.match(narrative.what, /Pemenang lelang/);
    assert.ok(readFileSync(join(folder, number, 'bukti', file.id)).equals(original));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a challenge is good for its key, once, for ten minutes, and in this program only', () => {
  let now = 0;
  const challenges = new KeyChallenges(() => now);
  const first = challenges.issue('g', 'a');
  assert.equal(challenges.take('g', 'b', first), false);
  assert.equal(challenges.take('h', 'a', first), false);
  assert.equal(challenges.take('g', 'a', first), true);
  assert.equal(challenges.take('g', 'a', first), false);
  const late = challenges.issue('g', 'a');
  now = 10 * 60_000 + 1_000;
  assert.equal(challenges.take('g', 'a', late), false);
  assert.equal(challenges.take('g', 'a', 'A'.repeat(43)), false);
  assert.equal(new KeyChallenges(() => now).take('g', 'a', challenges.issue('g', 'a')), false);
});
