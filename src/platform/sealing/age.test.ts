import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { readAgeHeader, isPayloadSize } from './age-header.ts';
import {
  ageMakesKey,
  ageNamesRecipient,
  ageOpens,
  ageOpensWithPassphrase,
  ageSeals,
  noAge,
  noTerminal,
} from './age-programs.fixture.ts';
import {
  newIdentity,
  open,
  openStream,
  openText,
  openWithPassphrase,
  readStream,
  recipientOf,
  seal,
  sealStream,
  sealText,
  sealWithPassphrase,
  streamOf,
} from './age.ts';
import { identityOf, isRecipient, secretOf } from './age-keys.ts';
import { concat, randomBytes, utf8 } from './bytes.ts';
import { SealingError, type SealingFault } from './sealing-error.ts';

const fails = (run: Promise<unknown>, fault: SealingFault) =>
  assert.rejects(run, (error: unknown) => error instanceof SealingError && error.fault === fault);

async function keys(count: number) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const identity = await newIdentity();
      return { identity, recipient: await recipientOf(identity) };
    }),
  );
}

test('what is sealed opens for each recipient and for nobody else', async () => {
  const [a, b, stranger] = await keys(3);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (plain) => {
      const sealed = await seal(plain, [a!.recipient, b!.recipient]);
      assert.deepEqual(await open(sealed, [a!.identity]), plain);
      assert.deepEqual(await open(sealed, [stranger!.identity, b!.identity]), plain);
      await fails(open(sealed, [stranger!.identity]), 'wrong-key');
      assert.equal(readAgeHeader(sealed).header?.recipients, 2);
    }),
    { numRuns: 20 },
  );
});

test('a changed bit or a missing end is refused', async () => {
  const [{ identity, recipient } = { identity: '', recipient: '' }] = await keys(1);
  const sealed = await sealText('Dana desa tahap dua', [recipient]);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const changed = sealed.slice();
      changed[at]! ^= 1 << bit;
      await assert.rejects(open(changed, [identity]), SealingError);
      await assert.rejects(open(sealed.slice(0, at), [identity]), SealingError);
    }),
    { numRuns: 150 },
  );
});

test('streams are sealed and opened in pieces, with progress, and fail when cut off', async () => {
  const [{ identity, recipient } = { identity: '', recipient: '' }] = await keys(1);
  const plain = concat(...Array.from({ length: 5 }, () => randomBytes(60_000)));
  const seen: number[] = [];
  const sealed = await readStream(
    await sealStream(streamOf(plain), [recipient], (bytes) => seen.push(bytes)),
    400_000,
  );
  assert.equal(seen.at(-1), plain.length);
  const opened: number[] = [];
  const back = await openStream(streamOf(sealed), [identity], (bytes) => opened.push(bytes));
  assert.deepEqual(await readStream(back, 400_000), plain);
  assert.equal(opened.at(-1), plain.length);
  assert.ok(opened.length > 2);
  const cut = await openStream(streamOf(sealed.slice(0, -1)), [identity]);
  await fails(readStream(cut, 400_000), 'damaged');
  await fails(openStream(streamOf(utf8('bukan berkas age')), [identity]), 'damaged');
  await fails(readStream(streamOf(plain), 1000), 'too-large');
});

test('post-quantum and X25519 never share a file, and recipients are checked', async () => {
  const [{ recipient } = { recipient: '' }] = await keys(1);
  const quantum = await identityToRecipient(await generateHybridIdentity());
  await fails(seal(utf8('x'), [recipient, quantum]), 'mixed');
  await fails(seal(utf8('x'), [quantum]), 'recipient');
  await fails(seal(utf8('x'), []), 'recipient');
  await fails(seal(utf8('x'), [recipient, recipient]), 'recipient');
  await fails(seal(utf8('x'), [`${recipient.slice(0, -1)}q`]), 'recipient');
  assert.equal(isRecipient(recipient), true);
  assert.equal(isRecipient(recipient.toUpperCase()), false);
  assert.equal(isRecipient(quantum), false);
});

test('a passphrase file opens with the passphrase only, and one that asks for too much work is refused unread', async () => {
  const sealed = await sealWithPassphrase(utf8('kunci'), 'enam kata rahasia', 'phone');
  assert.equal(readAgeHeader(sealed).header?.work, 15);
  assert.deepEqual(await openWithPassphrase(sealed, 'enam kata rahasia'), utf8('kunci'));
  await fails(openWithPassphrase(sealed, 'enam kata'), 'wrong-key');
  const heavy = new TextDecoder('latin1').decode(sealed).replace(' 15\n', ' 30\n');
  await fails(
    openWithPassphrase(
      Uint8Array.from(heavy, (each) => each.charCodeAt(0)),
      'enam kata rahasia',
    ),
    'too-much-work',
  );
});

test('an identity is its 32 bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (secret) => {
      const identity = identityOf(secret);
      assert.deepEqual(secretOf(identity), secret);
      assert.ok(isRecipient(await recipientOf(identity)));
      assert.throws(() => secretOf(`${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`));
    }),
    { numRuns: 20 },
  );
});

test('the header is read without a key, and hostile bytes never throw', async () => {
  const [a, b] = await keys(2);
  const sealed = await seal(utf8('isi'), [a!.recipient, b!.recipient]);
  const text = new TextDecoder('latin1').decode(sealed);
  const bytes = (changed: string) => Uint8Array.from(changed, (each) => each.charCodeAt(0));
  const fault = (changed: string) => readAgeHeader(bytes(changed)).fault;
  assert.equal(fault(text), null);
  assert.equal(fault(`\n${text}`), 'not-age');
  assert.equal(fault('%PDF-1.7\n'), 'not-age');
  assert.equal(fault('PK\u0003\u0004 age-encryption.org/v1\n'), 'not-age');
  assert.equal(fault('age-encryption.org/v2\n'), 'not-age');
  assert.equal(fault('-----BEGIN AGE ENCRYPTED FILE-----'), 'not-age');
  assert.equal(fault('age-enc'), 'truncated');
  assert.equal(fault(text.slice(0, 120)), 'truncated');
  assert.equal(fault(text.slice(0, text.indexOf('---') + 60)), 'truncated');
  assert.equal(fault(text.replace('X25519', 'X25518')), 'kind');
  assert.equal(fault(text.replace('-> X25519', '->  X25519')), 'malformed');
  assert.equal(fault(text.replace('\n', '\r\n')), 'not-age');
  assert.equal(fault(text.replace('--- ', '---  ')), 'malformed');
  assert.equal(fault(`age-encryption.org/v1\n${'A'.repeat(20_000)}`), 'too-large');
  const stanza = text.slice(22, text.indexOf('->', 24));
  assert.equal(readAgeHeader(bytes(text.replace(stanza, stanza.repeat(50)))).header?.recipients, 51);
  assert.equal(fault(text.replace(stanza, stanza.repeat(101))), 'too-large');
  const scrypt = `-> scrypt ${'A'.repeat(22)} 15\n${stanza.split('\n')[1]}\n`;
  assert.equal(fault(text.replace(stanza, scrypt)), 'mixed');
  const quantum = `-> mlkem768x25519 ${'A'.repeat(1494)}\n${stanza.split('\n')[1]}\n`;
  assert.equal(fault(text.replace(stanza, quantum)), 'mixed');
  assert.equal(
    readAgeHeader(bytes(text.replaceAll(/-> X25519[^-]*\n(?=->|---)/g, quantum))).header?.kind,
    'post-quantum',
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (noise, prefixed) => {
      readAgeHeader(prefixed ? concat(utf8('age-encryption.org/v1\n'), noise) : noise);
    }),
  );
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.nat(255), (at, value) => {
      const changed = sealed.slice();
      changed[at] = value;
      readAgeHeader(changed);
    }),
  );
});

test('sizes that no payload has are told apart', () => {
  assert.deepEqual([31, 32, 33, 16 + 65_552, 16 + 65_552 + 16, 16 + 65_552 + 17].map(isPayloadSize), [
    false,
    true,
    true,
    true,
    false,
    true,
  ]);
});

test('the program age opens what we seal and we open what it sealed', { skip: noAge }, async () => {
  const identity = ageMakesKey();
  const recipient = ageNamesRecipient(identity);
  assert.equal(await recipientOf(identity), recipient);
  const [mine] = await keys(1);
  assert.equal(ageNamesRecipient(mine!.identity), mine!.recipient);
  const plain = concat(...Array.from({ length: 4 }, () => randomBytes(50_000)));
  assert.deepEqual(
    Uint8Array.from(ageOpens(await seal(plain, [mine!.recipient, recipient]), identity)),
    plain,
  );
  const theirs = ageSeals(plain, [recipient, mine!.recipient]);
  assert.deepEqual(await open(theirs, [mine!.identity]), plain);
  assert.deepEqual(await readStream(await openStream(streamOf(theirs), [identity]), 300_000), plain);
  assert.equal(readAgeHeader(theirs).header?.recipients, 2);
  assert.equal(await openText(ageSeals(utf8('halo'), [recipient]), [identity]), 'halo');
});

test('the program age opens our passphrase file', { skip: noTerminal }, async () => {
  const sealed = await sealWithPassphrase(utf8('paket'), 'enam-kata-yang-dikirim-lewat-lain', 'phone');
  assert.equal(ageOpensWithPassphrase(sealed, 'enam-kata-yang-dikirim-lewat-lain').toString(), 'paket');
});
