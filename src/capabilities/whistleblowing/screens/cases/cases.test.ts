import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { newIdentity, readStream, streamOf } from '../../../../platform/sealing/age.ts';
import { toBase64, utf8 } from '../../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../../platform/sealing/sealing-error.ts';
import { recipientOf } from '../../../../platform/sealing/age.ts';
import { newCaseKey, wrapCaseKey, type CaseKey } from '../../sealing/case-key.ts';
import { sealEvidence } from '../../sealing/evidence.ts';
import { sealMessage } from '../../sealing/message.ts';
import { sealJson } from '../../sealing/sealed-json.ts';
import { clockStates, nextClock } from './clock-line.ts';
import { readEvidence } from './evidence-file.ts';
import { openCase } from './open-case.ts';
import { pictureType } from './picture-type.ts';
import { titleOf } from './title-of.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const DIGEST = 'a'.repeat(64);

async function sealedCase(caseKey: CaseKey, to: string, identitySha256: string | null) {
  const narrative = {
    version: 1,
    kind: 'narrative',
    language: 'id',
    category: 'procurement',
    what: 'Pemenang lelang sudah ditentukan.',
    who: 'Panitia',
    when: '2026',
    where: 'Kantor',
    how: 'Melihat sendiri',
    agency: null,
    urgent: null,
    evidence: [
      {
        kind: 'photo',
        description: 'Foto',
        original: { id: 'f1', name: 'foto.jpg', type: 'image/jpeg', size: 3, sha256: DIGEST },
        working: null,
      },
    ],
    fewer: null,
    villageFund: null,
    identitySha256,
  };
  return {
    wrap: toBase64(await wrapCaseKey(caseKey, to)),
    narrative: toBase64(await sealJson(narrative, [caseKey.recipient], 200_000)),
    files: [],
  };
}

async function message(caseKey: CaseKey, from: 'reporter' | 'office', text: string) {
  return sealMessage({ version: 1, kind: 'message', from, text, files: [] }, caseKey);
}

test('a case opens with its reader’s key; a message that does not open hides no other', async () => {
  const [reader, caseKey, foreign] = [await newIdentity(), await newCaseKey(), await newCaseKey()];
  const sealed = await sealedCase(caseKey, await recipientOf(reader), DIGEST);
  const of = { day: '2026-11-22' as never, kind: 'message' as const, files: [] };
  const messages = [
    {
      id: '1',
      place: 1,
      sender: 'reporter' as const,
      body: await message(caseKey, 'reporter', 'Halo'),
      ...of,
    },
    { id: '2', place: 2, sender: 'reporter' as const, body: await message(foreign, 'reporter', 'x'), ...of },
    { id: '3', place: 3, sender: 'office' as const, body: await message(caseKey, 'reporter', 'y'), ...of },
  ];
  const files = [
    { id: 'f1', size: 9, sha256: DIGEST, messageId: null },
    { id: 'f9', size: 9, sha256: DIGEST, messageId: null },
  ];
  const identity = { present: true, mine: false, digest: DIGEST };
  const opened = await openCase({ ...sealed, messages, files, identity }, reader);
  assert.equal(opened.narrative.what, 'Pemenang lelang sudah ditentukan.');
  assert.equal(opened.belonging, 'together');
  assert.deepEqual(
    opened.messages.map((each) => [each.message?.text ?? null, each.misplaced]),
    [
      ['Halo', false],
      [null, false],
      ['y', true],
    ],
  );
  assert.deepEqual(
    opened.strayFiles.map((each) => each.id),
    ['f9'],
  );
  await assert.rejects(openCase({ ...sealed, messages, files, identity }, await newIdentity()), SealingError);
});

test('an identity that the narrative does not name is told as swapped, also when it was taken away or added', async () => {
  const [reader, caseKey] = [await newIdentity(), await newCaseKey()];
  const to = await recipientOf(reader);
  const [named, anonymous] = [await sealedCase(caseKey, to, DIGEST), await sealedCase(caseKey, to, null)];
  const belonging = async (sealed: typeof named, digest: string | null) => {
    const identity = { present: digest !== null, mine: false, digest };
    return (await openCase({ ...sealed, messages: [], identity }, reader)).belonging;
  };
  assert.equal(await belonging(named, 'b'.repeat(64)), 'swapped');
  assert.equal(await belonging(named, null), 'swapped');
  assert.equal(await belonging(anonymous, DIGEST), 'swapped');
  assert.equal(await belonging(anonymous, null), 'none');
});

async function sealedFile(caseKey: CaseKey, plain: Uint8Array) {
  const { stream, hashes } = await sealEvidence(streamOf(plain), plain.length, caseKey);
  const bytes = await readStream(stream, 1_000_000);
  const { original, sealed } = await hashes;
  return { bytes, told: { original, sealed } };
}

test('a file is whole only when both hashes are those that were recorded', async () => {
  const caseKey = await newCaseKey();
  const plain = utf8('isi bukti '.repeat(20_000));
  const { bytes, told } = await sealedFile(caseKey, plain);
  let seen = 0;
  const read = await readEvidence(streamOf(bytes), told, caseKey, (count) => {
    seen = count;
  });
  assert.ok(read.state === 'whole');
  assert.equal(sha256(read.bytes), sha256(plain));
  assert.equal(seen, bytes.length);
  const differs = async (changed: Partial<typeof told>) =>
    readEvidence(streamOf(bytes), { ...told, ...changed }, caseKey);
  assert.deepEqual(await differs({ original: DIGEST }), {
    state: 'differs',
    which: 'original',
    expected: DIGEST,
    found: sha256(plain),
  });
  assert.equal((await differs({ sealed: DIGEST })).state, 'differs');
});

test('a file that was cut off, changed or is somebody else’s shows nothing', async () => {
  const caseKey = await newCaseKey();
  const { bytes, told } = await sealedFile(caseKey, utf8('isi bukti '.repeat(20_000)));
  const flipped = bytes.slice();
  flipped[bytes.length - 40]! ^= 1;
  for (const wrong of [bytes.slice(0, 100_000), flipped, utf8('bukan age')])
    assert.deepEqual(await readEvidence(streamOf(wrong), told, caseKey), { state: 'damaged' });
  assert.deepEqual(await readEvidence(streamOf(bytes), told, await newCaseKey()), { state: 'damaged' });
});

test('only plain pictures are shown; a drawing that can carry scripts is not', () => {
  assert.equal(pictureType('image/PNG'), 'image/png');
  for (const type of ['image/svg+xml', 'text/html', 'application/pdf', ''])
    assert.equal(pictureType(type), null);
});

test('a title is the first sentence, on one line, and never longer than a line', () => {
  assert.equal(titleOf({ what: 'Pejabat meminta uang.\nLalu ia pergi.' }), 'Pejabat meminta uang.');
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), (what) => {
      const title = titleOf({ what });
      return title.length <= 91 && !title.includes('\n');
    }),
  );
});

test('the line bends at every deadline that was missed, and the next one is the first that is due', () => {
  const clocks = [
    { state: 'done', due: '2026-11-03' },
    { state: 'done-late', due: '2026-11-10' },
    { state: 'running', due: '2026-12-10' },
    { state: 'running', due: '2026-12-01' },
    { state: 'late', due: '2026-11-20' },
  ] as never[];
  assert.deepEqual(clockStates(clocks), ['done', 'bent', 'ahead', 'ahead', 'bent']);
  assert.equal(nextClock(clocks), clocks[4]);
  assert.deepEqual(clockStates(clocks.slice(0, 4)), ['done', 'bent', 'ahead', 'current']);
  assert.equal(nextClock(clocks.slice(0, 2)), null);
});
