import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { decodeBech32, encodeBech32 } from './bech32.ts';
import { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts';
import { newSigningKey, sign, signingKeyOf, verifies } from './ed25519.ts';
import { combineShares, ShareError, splitSecret, type ShareFault } from './shares.ts';

test('RFC 8032 section 7.1, test 2: key, signature, and the arithmetic for older engines agrees', async () => {
  const seed = fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
  const key = await signingKeyOf(seed);
  assert.equal(toHex(key.publicKey), '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
  const signature = await sign(seed, Uint8Array.of(0x72));
  assert.equal(
    toHex(signature),
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
  assert.equal(await verifies(key.publicKey, Uint8Array.of(0x72), signature), true);
  assert.equal(toHex(ed25519.getPublicKey(seed)), toHex(key.publicKey));
  assert.equal(toHex(ed25519.sign(Uint8Array.of(0x72), seed)), toHex(signature));
});

test('a signature fits one message and one key, and Node agrees', async () => {
  const [key, other] = [await newSigningKey(), await newSigningKey()];
  const signature = await sign(key.seed, utf8('rantai'));
  assert.equal(await verifies(key.publicKey, utf8('rantai'), signature), true);
  assert.equal(await verifies(key.publicKey, utf8('rantaj'), signature), false);
  assert.equal(await verifies(other.publicKey, utf8('rantai'), signature), false);
  assert.equal(await verifies(key.publicKey, utf8('rantai'), signature.slice(1)), false);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.publicKey]);
  const node = createPublicKey({ key: der, format: 'der', type: 'spki' });
  assert.equal(verify(null, utf8('rantai'), node, signature), true);
});

test('any three of five shares give the secret back, however they are typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 3 }),
      async (secret, chosen) => {
        const shares = await splitSecret(secret, { total: 5, threshold: 3 });
        const typed = chosen.map((index) =>
          shares[index]!.text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'),
        );
        assert.deepEqual(await combineShares(typed), secret);
      },
    ),
    { numRuns: 25 },
  );
});

test('damaged, mixed, repeated and too few shares are refused by name', async () => {
  const [a, b] = await Promise.all(
    [1, 2].map((each) => splitSecret(new Uint8Array(32).fill(each), { total: 5, threshold: 3 })),
  );
  const texts = a!.map((each) => each.text);
  const refused = (shares: string[], fault: ShareFault, index: number | null) =>
    assert.rejects(
      combineShares(shares),
      (error) => error instanceof ShareError && error.shareFault === fault && error.index === index,
    );
  const [one = '', two = '', three = ''] = texts;
  await refused([one, two, b![2]!.text], 'mixed', 2);
  await refused([one, two, two], 'repeated', 2);
  await refused([one, two], 'too-few', null);
  await refused([], 'too-few', null);
  await refused([one, two, three.slice(0, -3)], 'damaged', 2);
  await refused([one, 'halo!', three], 'damaged', 1);
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  await fc.assert(
    fc.asyncProperty(fc.nat(two.length - 1), fc.nat(31), async (at, letter) => {
      if (two[at] === '-' || two[at] === letters[letter]) return;
      await refused([one, `${two.slice(0, at)}${letters[letter]}${two.slice(at + 1)}`, three], 'damaged', 1);
    }),
  );
});

test('bech32 holds BIP 173’s own examples and finds every slip of one letter', () => {
  assert.equal(encodeBech32('a', new Uint8Array()), 'a12uel5l');
  assert.deepEqual(decodeBech32('a', 'A12UEL5L'), new Uint8Array());
  assert.equal(decodeBech32('a', 'A12uEL5L'), null);
  assert.equal(decodeBech32('b', 'a12uel5l'), null);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(), (bytes, place) => {
      const text = encodeBech32('age', bytes);
      assert.deepEqual(decodeBech32('age', text), bytes);
      const at = 4 + (place % (text.length - 4));
      const slip = text[at] === 'q' ? 'p' : 'q';
      assert.equal(decodeBech32('age', text.slice(0, at) + slip + text.slice(at + 1)), null);
    }),
  );
});

test('bytes keep their spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.deepEqual(fromHex(toHex(bytes)), bytes);
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
      assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
    }),
  );
  for (const bad of ['A', 'AB==C', 'AB==\n', 'AB=A', 'A B='])
    assert.throws(() => fromBase64(bad), SyntaxError);
  assert.throws(() => fromBase64('AB=='), SyntaxError);
  assert.throws(() => fromHex('0G'), SyntaxError);
});
