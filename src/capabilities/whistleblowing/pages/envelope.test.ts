import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { extract } from 'tar-stream';
import { open } from '../../../platform/sealing/age.ts';
import { fromBase64, toBase64 } from '../../../platform/sealing/bytes.ts';
import { GOVERNMENT, holdCeremony, keysOf, verified, type Ceremony } from '../sealing/keys.fixture.ts';
import { newCaseKey } from '../sealing/case-key.ts';
import { PART_SIZE } from '../sealing/evidence-size.ts';
import { readersOf } from '../sealing/readers.ts';
import { sealReport, type SealedReport } from '../sealing/report.ts';
import { readEnvelope, writeEnvelope } from './browser/envelope/envelope-container.ts';
import { handIn, HandInRefused } from './browser/envelope/envelope-hand-in.ts';
import { LineBroken } from './browser/wire/parts-upload.ts';
import { Refused } from './browser/wire/wire.ts';
import type { EnvelopeSettings } from './browser/envelope/envelope-settings.ts';
import { envelopeFile } from './envelope-file.ts';
import { newMailbox } from '../demo/sealed-sample.ts';

const DAY = '2026-11-22';
const wait = async () => {};

const REPORT = {
  mode: 'anonymous',
  urgent: false,
  assisted: false,
  conflict: 'none',
  narrative: 'AA==',
  caseWraps: [{ fingerprint: 'ab'.repeat(32), file: 'AA==' }],
  mailboxWrap: 'AA==',
  mailboxRecipient: 'age1…',
  mailboxAuthHash: 'cd'.repeat(32),
  identity: null,
} satisfies Omit<SealedReport, 'files'>;

/** A container around evidence of these sizes. */
function containerOf(contents: readonly Uint8Array[], government = GOVERNMENT): Blob {
  const files = contents.map(({ length }, index) => ({
    id: String(index),
    size: length,
    sha256: 'ef'.repeat(32),
  }));
  const evidence = contents.map((each) => new Blob([new Uint8Array(each)]));
  return writeEnvelope({ government, report: { ...REPORT, files }, evidence });
}

const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

test('what was put into a container comes out of it, the same bytes each time, and a common tar program reads it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 1500 }), { maxLength: 10 }), async (contents) => {
      const container = containerOf(contents);
      assert.ok((await bytesOf(container)).equals(await bytesOf(containerOf(contents))));
      const { envelope } = await readEnvelope(container);
      assert.ok(envelope);
      assert.deepEqual(
        await Promise.all(envelope.evidence.map(bytesOf)),
        contents.map((each) => Buffer.from(each)),
      );
    }),
    { numRuns: 25 },
  );
  const unpack = extract();
  unpack.end(await bytesOf(containerOf([new Uint8Array([1, 2, 3])])));
  const found: [string, number | undefined, number][] = [];
  for await (const entry of unpack) {
    found.push([entry.header.name, entry.header.size, entry.header.mtime?.getTime() ?? 0]);
    entry.resume();
  }
  assert.deepEqual(
    found.map(([name]) => name),
    ['lurus.json', 'bukti/0.age'],
  );
  assert.ok(found.every(([, , time]) => time === 0));
});

test('a container that was cut off, changed or is none is never taken', async () => {
  const whole = await bytesOf(containerOf([new Uint8Array(3000).fill(7)]));
  for (const length of [0, 100, 511, 512, 1024, 2048, 4096])
    assert.equal((await readEnvelope(new Blob([whole.subarray(0, length)]))).envelope, null, String(length));
  assert.equal((await readEnvelope(new Blob(['<html>']))).fault, 'not-envelope');
  // A single changed byte in a header breaks its checksum.
  const changed = Buffer.from(whole);
  changed[0] = 'L'.charCodeAt(0);
  assert.equal((await readEnvelope(new Blob([changed]))).fault, 'not-envelope');
  const swapped = writeEnvelope({
    government: GOVERNMENT,
    report: { ...REPORT, files: [{ id: '0', size: 2, sha256: '' }] },
    evidence: [new Blob(['abc'])],
  });
  assert.equal((await readEnvelope(swapped)).fault, 'damaged');
});

function houseOf(ceremony: Ceremony) {
  const parts: Buffer[][] = [];
  const sent: SealedReport[] = [];
  return {
    parts,
    sent,
    options: {
      settings: {
        government: GOVERNMENT,
        demo: true,
        locale: 'id' as const,
        today: DAY,
        root: ceremony.root.publicKey,
      },
      prove: async () => '',
      wait,
      progress: () => {},
      wire: {
        directory: async () => ceremony.chain,
        challenge: async () => ({}),
        openDraft: async () => 'token',
        parts: () => ({
          putPart: async (file: number, part: number, bytes: Uint8Array) => {
            (parts[file] ??= [])[part] = Buffer.from(bytes);
            return part + 1;
          },
          nextPart: async (file: number) => parts[file]?.length ?? 0,
        }),
        send: async (_token: string, report: SealedReport) => {
          sent.push(report);
          return { number: 'WBS-2026-1' };
        },
      },
    },
  };
}

test('an envelope is handed in part by part, as it is; an officer’s word cannot be put on it', async () => {
  const ceremony = await holdCeremony();
  const { readers } = readersOf(await keysOf(ceremony, DAY), 'none');
  const evidence = new Uint8Array(PART_SIZE + 10).fill(9);
  const report = await sealReport(
    {
      mode: 'anonymous',
      urgent: false,
      assisted: true,
      conflict: 'none',
      files: [{ id: '0', size: evidence.length, sha256: 'ef'.repeat(32) }],
      identity: null,
      narrative: {
        version: 1,
        kind: 'narrative',
        language: 'id',
        category: 'other',
        what: 'Uang ketuk palu',
        who: '-',
        when: '-',
        where: '-',
        how: '-',
        agency: null,
        urgent: null,
        evidence: [],
        fewer: null,
        villageFund: null,
      },
    },
    await newCaseKey(),
    await newMailbox(),
    readers!,
    await verified(ceremony),
  );
  const container = writeEnvelope({ government: GOVERNMENT, report, evidence: [new Blob([evidence])] });
  const house = houseOf(ceremony);
  assert.equal(await handIn(container, house.options), 'WBS-2026-1');
  assert.deepEqual(
    house.parts[0]?.map((each) => each.length),
    [PART_SIZE, 10],
  );
  assert.deepEqual(house.sent[0], { ...report, assisted: false });
  const wrap = await open(fromBase64(report.caseWraps[0]!.file), [ceremony.keys.intake.identity]);
  assert.match(toBase64(wrap), /./);

  // The line breaks for good after the first part, and the answer to the sending is lost: pressed again, it goes on where it was.
  const copy = () => container.slice(0, container.size);
  const weak = houseOf(ceremony);
  const carried = copy();
  let drafts = 0;
  let tries = 0;
  let answers = 0;
  const put = weak.options.wire.parts().putPart;
  const broken = {
    ...weak.options,
    wire: {
      ...weak.options.wire,
      openDraft: async () => `token-${++drafts}`,
      parts: () => ({
        ...weak.options.wire.parts(),
        nextPart: async (file: number) => {
          if (weak.sent.length > 0) throw new Refused(404, 'gone', 'not-found');
          return weak.parts[file]?.length ?? 0;
        },
        putPart: async (file: number, part: number, bytes: Uint8Array) => {
          if (part === 1 && ++tries <= 5) throw new TypeError('no line');
          assert.equal(weak.parts[file]?.[part], undefined, 'no part comes twice');
          return put(file, part, bytes);
        },
      }),
      send: async (token: string, told: SealedReport) => {
        if (++answers === 1) {
          await weak.options.wire.send(token, told);
          throw new TypeError('no answer');
        }
        return { number: 'WBS-2026-1' };
      },
    },
  };
  await assert.rejects(handIn(carried, broken), LineBroken);
  await assert.rejects(handIn(carried, broken), TypeError);
  assert.equal(await handIn(carried, broken), 'WBS-2026-1');
  assert.deepEqual([drafts, weak.sent.length], [1, 1]);

  // What keeps a part out is said as it is; only bytes that were sent with a report mean that the envelope was handed in.
  const shut = (code: string) => ({
    ...house.options,
    wire: {
      ...house.options.wire,
      parts: () => ({
        nextPart: async () => 0,
        putPart: async () => {
          throw new Refused(409, 'said', code);
        },
      }),
    },
  });
  await assert.rejects(handIn(copy(), shut('disk-full')), { message: 'said' });
  await assert.rejects(handIn(copy(), shut('part-was-sent')), { fault: 'sent-already' });

  // Its readers are not those of today, or the directory is another's: it goes nowhere.
  const others = await holdCeremony();
  const refused = async (options: Parameters<typeof handIn>[1], file = container) => {
    const error = await handIn(file, options).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof HandInRefused ? error.fault : error;
  };
  assert.equal(await refused(houseOf(others).options), 'keys-changed');
  const foreign = houseOf(ceremony).options;
  assert.equal(
    await refused({ ...foreign, settings: { ...foreign.settings, root: others.root.publicKey } }),
    'keys-wrong',
  );
  assert.equal(
    await refused(foreign, containerOf([], '00000000-0000-4000-8000-000000000001')),
    'other-government',
  );
  assert.equal(house.sent.length, 1);
});

test('the single file runs what its policy names by hash, whatever a government is called', async (t) => {
  const ceremony = await holdCeremony();
  const { head: _head, ...directory } = await verified(ceremony);
  const settings: EnvelopeSettings = {
    client: {
      government: GOVERNMENT,
      demo: true,
      locale: 'id',
      root: directory.root,
      rootWords: 'abad abai',
      modes: ['named'],
      needed: 3,
      shares: { infrastructure: 60, empowerment: 40, tolerance: 5 },
      alternates: [],
      personToken: false,
      counter: false,
      agencies: [{ id: GOVERNMENT, name: '"></div><script>alert(1)</script>' }],
    },
    name: '<img src=x onerror=alert(1)> & "Kota"',
    entries: ceremony.chain,
  };
  const file = envelopeFile(settings, 'id');
  if (file === null) return t.skip('the script was not built');
  assert.ok(envelopeFile(settings, 'id')?.equals(file));
  const text = file.toString();
  const hashed = (tag: string) => {
    const found = [...text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))];
    assert.equal(found.length, 1, tag);
    return createHash('sha256')
      .update(found[0]?.[1] ?? '')
      .digest('base64');
  };
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
  assert.ok(policy.includes(`script-src 'sha256-${hashed('script')}' 'wasm-unsafe-eval';`));
  assert.ok(policy.includes(`style-src 'sha256-${hashed('style')}';`));
  assert.ok(!text.includes('<img'));
});
