import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { readStream, recipientOf, streamOf } from '../../../platform/sealing/age.ts';
import { readAgeHeader } from '../../../platform/sealing/age-header.ts';
import { ageOpens, noAge } from '../../../platform/sealing/age-programs.fixture.ts';
import { concat, fromBase64, randomBytes } from '../../../platform/sealing/bytes.ts';
import { unpad } from '../../../platform/sealing/padding.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import { ShareError } from '../../../platform/sealing/shares.ts';
import { newCaseKey, openCaseKey, openMailboxWrap, wrapCaseKey, wrapForMailbox } from './case-key.ts';
import { inParts, openEvidence, sealEvidence } from './evidence.ts';
import { sealedSize } from './evidence-size.ts';
import { grantCase, grantFault } from './grant.ts';
import { rewrapIdentities, wrapsDigest } from './handover.ts';
import { openIdentity, type ReporterIdentity } from './identity.ts';
import { holdCeremony, keysOf, verified } from './keys.fixture.ts';
import { deriveMailbox } from './mailbox.ts';
import { openMessage, sealMessage, type Message } from './message.ts';
import type { Conflict } from '../rules/status.ts';
import { readersOf } from './readers.ts';
import { newReceipt } from './receipt.ts';
import { belongsTogether, openNarrative, sealReport, type ReportDraft } from './report.ts';
import { newStaffKey, printRoot, readRoot, recoverIdentity, staffKeyOf } from './staff-key.ts';

const GOVERNMENT = '3f0c6a52-6c55-4a5e-9d0a-0f6d2c1b7a11';
const ceremony = await holdCeremony();
const { keys, recovery } = ceremony;
const mailbox = await deriveMailbox(newReceipt(), GOVERNMENT);

const identity: ReporterIdentity = {
  version: 1,
  kind: 'identity',
  name: 'Sari Uji Coba',
  nik: '9972014101900001',
  phone: '+6281200000000',
  address: null,
  card: null,
  cardReading: 'not-compared',
};

const draft: ReportDraft = {
  mode: 'named',
  urgent: false,
  assisted: false,
  conflict: 'none',
  files: [],
  identity,
  narrative: {
    version: 1,
    kind: 'narrative',
    language: 'id',
    category: 'village-fund',
    what: 'Jalan desa dibayar penuh tetapi hanya separuh yang dikerjakan.',
    who: 'Bendahara desa',
    when: 'Maret 2026',
    where: 'Desa Sukamaju',
    how: 'Saya melihat sendiri pekerjaan dan papan proyeknya.',
    agency: { id: null, name: 'Desa Sukamaju' },
    urgent: null,
    evidence: [],
    fewer: 'Takut kembali ke lokasi',
    villageFund: null,
  },
};

async function sealed(conflict: Conflict = 'none', changed: Partial<ReportDraft> = {}) {
  const caseKey = await newCaseKey();
  const { readers } = readersOf(await keysOf(ceremony), conflict);
  return {
    caseKey,
    report: await sealReport({ ...draft, conflict, ...changed }, caseKey, mailbox, readers!),
  };
}

const wrongKey = (run: Promise<unknown>) =>
  assert.rejects(run, (error) => error instanceof SealingError && error.fault === 'wrong-key');

test('intake and mailbox read the case, Super Admin the identity, and nobody the other’s', async () => {
  const { report } = await sealed();
  assert.equal(report.caseWraps.length, 2);
  const caseKey = await openCaseKey(fromBase64(report.caseWraps[1]!.file), keys.second.identity);
  const narrative = await openNarrative(report.narrative, caseKey);
  assert.equal(narrative.what, draft.narrative.what);
  const mine = await openMailboxWrap(fromBase64(report.mailboxWrap), mailbox);
  assert.deepEqual(mine, { ...caseKey, seen: null });
  assert.equal(report.mailboxRecipient, await recipientOf(mailbox.identity));
  const [forAdmin, forRecovery] = report.identity!.wraps;
  const { content } = report.identity!;
  assert.deepEqual(await openIdentity({ content, wrap: forAdmin!.file }, keys.superAdmin.identity), identity);
  for (const key of [keys.intake, keys.second, keys.investigator, keys.alternate, caseKey]) {
    await wrongKey(openIdentity({ content, wrap: forAdmin!.file }, key.identity));
    await wrongKey(openIdentity({ content, wrap: forRecovery!.file }, key.identity));
  }
  for (const wrap of report.caseWraps)
    for (const key of [keys.superAdmin, keys.investigator, keys.alternate])
      await wrongKey(openCaseKey(fromBase64(wrap.file), key.identity));
  assert.equal(await belongsTogether(narrative, report.identity), true);
  assert.equal(await belongsTogether(narrative, (await sealed()).report.identity), false);
  assert.equal(await belongsTogether(narrative, null), false);
});

test('with a conflict of interest only the alternate reads, case and identity', async () => {
  const { report } = await sealed('alternate');
  assert.equal(report.caseWraps.length, 1);
  const caseKey = await openCaseKey(fromBase64(report.caseWraps[0]!.file), keys.alternate.identity);
  assert.equal((await openNarrative(report.narrative, caseKey)).who, 'Bendahara desa');
  const wraps = [...report.caseWraps, ...report.identity!.wraps];
  assert.equal(wraps.length, 2);
  for (const wrap of wraps)
    for (const key of [keys.superAdmin, keys.intake, keys.second, keys.investigator])
      await wrongKey(openCaseKey(fromBase64(wrap.file), key.identity));
});

test('a report without readers, or whose identity does not fit its mode, is not sealed', async () => {
  const day = await keysOf(ceremony);
  assert.equal(readersOf({ ...day, intake: [] }, 'none').fault, 'no-intake');
  assert.equal(readersOf({ ...day, superAdmin: null }, 'none').fault, 'no-super-admin');
  assert.equal(readersOf({ ...day, recovery: null }, 'none').fault, 'no-recovery');
  assert.equal(readersOf({ ...day, alternates: [] }, 'alternate').fault, 'no-alternate');
  await assert.rejects(sealed('none', { identity: null }), SealingError);
  await assert.rejects(sealed('none', { mode: 'anonymous' }), SealingError);
  const { report } = await sealed('none', { mode: 'anonymous', identity: null });
  assert.equal(report.identity, null);
});

test('everything on the wire is an age file with the stanzas that the server expects, and its size a bucket', async () => {
  const short = (await sealed()).report;
  const long = (await sealed('none', { narrative: { ...draft.narrative, what: 'Uang '.repeat(150) } }))
    .report;
  assert.equal(fromBase64(short.narrative).length, fromBase64(long.narrative).length);
  const files = [
    short.narrative,
    short.mailboxWrap,
    short.identity!.content,
    ...[...short.caseWraps, ...short.identity!.wraps].map((each) => each.file),
  ];
  for (const file of files) assert.equal(readAgeHeader(fromBase64(file)).header?.recipients, 1);
  const wire = JSON.stringify(short);
  for (const secret of ['Sari', '9972014101900001', 'Sukamaju', 'AGE-SECRET']) {
    assert.ok(!wire.includes(secret) && !wire.includes(btoa(secret).slice(0, -4)));
  }
});

test('a case key that the server slips into a mailbox is refused', async () => {
  const foreign = await newCaseKey();
  const recipient = await recipientOf(mailbox.identity);
  await assert.rejects(openMailboxWrap(await wrapCaseKey(foreign, recipient), mailbox), SealingError);
  const stranger = await deriveMailbox(newReceipt(), GOVERNMENT);
  const theirs = await wrapForMailbox(foreign, { ...stranger, identity: mailbox.identity });
  await assert.rejects(openMailboxWrap(theirs, mailbox), SealingError);
  assert.deepEqual(await openMailboxWrap(await wrapForMailbox(foreign, mailbox), mailbox), {
    ...foreign,
    seen: null,
  });
  const seen = { root: 'ab'.repeat(32), head: { count: 7, hash: 'cd'.repeat(32) } };
  assert.deepEqual(await openMailboxWrap(await wrapForMailbox(foreign, mailbox, seen), mailbox), {
    ...foreign,
    seen,
  });
});

test('messages go both ways, and what is none is refused', async () => {
  const caseKey = await newCaseKey();
  const message: Message = {
    version: 1,
    kind: 'message',
    from: 'office',
    text: 'Mohon foto lain.',
    files: [],
  };
  assert.deepEqual(await openMessage(await sealMessage(message, caseKey), caseKey), message);
  await wrongKey(openMessage(await sealMessage(message, caseKey), await newCaseKey()));
  const odd = await sealMessage({ ...message, from: 'someone' } as never, caseKey);
  await assert.rejects(openMessage(odd, caseKey), SealingError);
});

test('evidence goes as a stream of a size known before, in parts, with both hashes', async () => {
  const caseKey = await newCaseKey();
  for (const size of [0, 1, 4088, 4089, 70_000, 300_000]) {
    const plain = concat(
      ...Array.from({ length: Math.ceil(size / 60_000) }, () => randomBytes(60_000)),
    ).slice(0, size);
    const progress: number[] = [];
    const { stream, hashes } = await sealEvidence(streamOf(plain), size, caseKey, (done) =>
      progress.push(done),
    );
    const parts: Uint8Array[] = [];
    for await (const part of stream.pipeThrough(inParts(100_000))) parts.push(part);
    const file = concat(...parts);
    assert.equal(file.length, sealedSize(size));
    assert.ok(parts.slice(0, -1).every((part) => part.length === 100_000));
    assert.deepEqual(await hashes, {
      original: createHash('sha256').update(plain).digest('hex'),
      sealed: createHash('sha256').update(file).digest('hex'),
    });
    const opened = await openEvidence(streamOf(file), caseKey);
    assert.deepEqual(await readStream(opened, 400_000), plain);
  }
});

test('a grant is signed by a holder, for a holder, and opens the case for him alone', async () => {
  const { caseKey } = await sealed();
  const directory = await verified(ceremony);
  const day = await keysOf(ceremony);
  const [reader, grantor] = [day.investigators[0]!, day.intake[0]!];
  const terms = { report: 'r1', from: '2026-11-22', until: '2026-12-22', letter: 'ST 12/2026' };
  const by = { key: keys.intake, fingerprint: grantor.fingerprint };
  const grant = await grantCase(caseKey, reader, by, terms);
  assert.equal(await grantFault(grant, directory), null);
  assert.deepEqual(await openCaseKey(fromBase64(grant.wrap.file), keys.investigator.identity), caseKey);
  const changed = { ...grant, statement: { ...grant.statement, until: '2030-01-01' } };
  assert.equal(await grantFault(changed, directory), 'signature');
  const stranger = { key: await newStaffKey(), fingerprint: '0'.repeat(64) };
  assert.equal(
    await grantFault(await grantCase(caseKey, reader, stranger, terms), directory),
    'unknown-grantor',
  );
  const alternate = { key: keys.alternate, fingerprint: day.alternates[0]!.fingerprint };
  assert.equal(
    await grantFault(await grantCase(caseKey, reader, alternate, terms), directory),
    'unknown-grantor',
  );
  const early = await grantCase(caseKey, reader, by, { ...terms, from: '2025-01-01' });
  assert.equal(await grantFault(early, directory), 'unknown-grantor');
  const gone = directory.holders.map((each) =>
    each.fingerprint === grantor.fingerprint ? { ...each, until: '2026-11-22' } : each,
  );
  assert.equal(await grantFault(grant, { ...directory, holders: gone }), 'unknown-grantor');
  const backwards = await grantCase(caseKey, reader, by, { ...terms, until: '2026-11-01' });
  assert.equal(await grantFault(backwards, directory), 'days');
});

test('a new Super Admin gets every identity, from the old one or from three shares', async () => {
  const reports = await Promise.all(Array.from({ length: 4 }, () => sealed()));
  const next = await newStaffKey();
  const reader = { recipient: next.recipient, fingerprint: 'f'.repeat(64) };
  const wraps = (place: number) =>
    reports.map(({ report }, index) => ({
      identity: `i${index}`,
      file: report.identity!.wraps[place]!.file,
    }));
  const told: string[] = [];
  const handed = await rewrapIdentities(wraps(0), keys.superAdmin.identity, reader, (done, of) =>
    told.push(`${done}/${of}`),
  );
  assert.deepEqual(told, ['1/4', '2/4', '3/4', '4/4']);
  assert.deepEqual([handed.count, handed.failed], [4, []]);
  assert.equal(await wrapsDigest(handed.wraps.toReversed()), handed.digest);
  const { content } = reports[2]!.report.identity!;
  assert.deepEqual(await openIdentity({ content, wrap: handed.wraps[2]!.file }, next.identity), identity);

  const texts = recovery.shares.map((share) => share.text);
  const recovered = await recoverIdentity([texts[4]!, texts[0]!, texts[2]!], recovery.recipient);
  const rescued = await rewrapIdentities([...wraps(1), { identity: 'x', file: 'AAAA' }], recovered, reader);
  assert.deepEqual([rescued.count, rescued.failed], [4, ['x']]);
  await assert.rejects(recoverIdentity(texts.slice(0, 2), recovery.recipient), ShareError);
  await assert.rejects(recoverIdentity(texts, next.recipient), SealingError);
});

test('a holder’s key is one secret, and the root survives paper', async () => {
  assert.deepEqual(await staffKeyOf(keys.intake.identity), keys.intake);
  const printed = printRoot({
    seed: new Uint8Array(ceremony.root.seed),
    publicKey: new Uint8Array(32),
  } as never);
  assert.match(printed, /^LURUS-ROOT-1/);
  assert.deepEqual(
    (await readRoot(` ${printed.slice(0, 20)} ${printed.slice(20)}\n`)).seed,
    ceremony.root.seed,
  );
  await assert.rejects(
    async () => readRoot(`${printed.slice(0, -1)}${printed.endsWith('Q') ? 'P' : 'Q'}`),
    SealingError,
  );
});

test('the program age opens narrative and case key', { skip: noAge }, async () => {
  const { report, caseKey } = await sealed();
  const file = ageOpens(fromBase64(report.caseWraps[0]!.file), keys.intake.identity).toString();
  assert.equal(file, `# lurus case key\n${caseKey.identity}\n`);
  const narrative = unpad(ageOpens(fromBase64(report.narrative), caseKey.identity));
  assert.match(Buffer.from(narrative).toString(), /Jalan desa dibayar penuh/);
});
