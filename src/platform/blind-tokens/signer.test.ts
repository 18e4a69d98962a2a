import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { openVault } from '../identity/vault.ts';
import { BlindTokenError, type BlindTokenFault } from './blind-token-error.ts';
import { makeSigningKey, openSigningKey, publicKeyOf, type SigningKey } from './keys.ts';
import { rfcPrivateKey, RFC_N, vectors } from './rfc9474.fixture.ts';
import { openSigner } from './signer.ts';

const rfcKey: SigningKey = { kid: 'rfc', n: RFC_N, privateKey: rfcPrivateKey() };
const failing = (fault: BlindTokenFault) => (error: unknown) =>
  error instanceof BlindTokenError && error.fault === fault;

suite('the signer', () => {
  const signer = openSigner({ threads: 2 });
  after(() => signer.close());

  test("signs the blinded messages of RFC 9474 as the RFC's own signer did, the same each time", async () => {
    const signed = await Promise.all(
      [...vectors, ...vectors].map(({ blinded }) => signer.sign(rfcKey, blinded)),
    );
    assert.deepEqual(
      signed.map((each) => each.toString('hex')),
      [...vectors, ...vectors].map(({ blindSignature }) => Buffer.from(blindSignature).toString('hex')),
    );
  });

  test('refuses what is no blinded message of the key, and signs the smallest and the largest', async () => {
    const n = Buffer.from(RFC_N, 'base64url');
    const one = Buffer.alloc(512);
    one[511] = 1;
    // n ends in 5: what is taken off it does not carry.
    const lessThanN = (by: number) => Buffer.from([...n.subarray(0, -1), n.at(-1)! - by]);
    for (const bytes of [n.subarray(1), Buffer.concat([Buffer.alloc(1), n]), Buffer.alloc(0)])
      await assert.rejects(() => signer.sign(rfcKey, bytes), failing('length'));
    for (const bytes of [n, Buffer.alloc(512), Buffer.alloc(512, 255)])
      await assert.rejects(() => signer.sign(rfcKey, bytes), failing('range'));
    assert.deepEqual(await signer.sign(rfcKey, one), one);
    assert.deepEqual(await signer.sign(rfcKey, lessThanN(1)), lessThanN(1), '-1 to an odd power');
  });

  test('gives out no signature that does not lead back to its message', async () => {
    const damaged: SigningKey = { ...rfcKey, privateKey: rfcPrivateKey(2n) };
    await assert.rejects(() => signer.sign(damaged, vectors[0]!.blinded), failing('signature'));
    assert.equal((await signer.sign(rfcKey, vectors[0]!.blinded)).length, 512);
  });
});

suite('threads of the signer', () => {
  const script = new URL('./unreliable.worker.fixture.ts', import.meta.url);
  const message = (first: number) => Buffer.alloc(512, first);

  test('that end refuse what waited and are replaced', async () => {
    const signer = openSigner({ threads: 1, script });
    try {
      for (const way of [1, 2]) {
        const ended = signer.sign(rfcKey, message(way));
        const behind = signer.sign(rfcKey, message(9));
        await assert.rejects(ended, failing('closed'));
        await assert.rejects(behind, failing('closed'));
        assert.deepEqual(await signer.sign(rfcKey, message(9)), message(9));
      }
    } finally {
      await signer.close();
    }
  });

  test('do the work: nothing is computed where requests are answered', async () => {
    const signer = openSigner({ threads: 1, script });
    try {
      assert.deepEqual(await signer.sign(rfcKey, message(9)), message(9), "the thread's answer, unlooked at");
    } finally {
      await signer.close();
    }
  });

  test('let only so many wait, and closing refuses them', async () => {
    const signer = openSigner({ threads: 1, room: 2, script });
    const waiting = [signer.sign(rfcKey, message(3)), signer.sign(rfcKey, message(3))];
    const refused = waiting.map((each) => assert.rejects(each, failing('closed')));
    await assert.rejects(() => signer.sign(rfcKey, message(9)), failing('busy'));
    await signer.close();
    await Promise.all(refused);
    await assert.rejects(() => signer.sign(rfcKey, message(9)), failing('closed'));
  });

  test('that rested long enough end, and the next signature starts others', async () => {
    const signer = openSigner({ threads: 2, idle: 0, script });
    try {
      for (let round = 0; round < 3; round += 1)
        assert.deepEqual(await signer.sign(rfcKey, message(9)), message(9));
    } finally {
      await signer.close();
    }
  });
});

suite('a signing key', () => {
  test('is named by its public half, opens under its own name in its own vault only, and shows nothing private', async () => {
    const vault = openVault(temporaryFolder('signing-keys'));
    const made = await makeSigningKey(vault);
    assert.match(made.kid, /^[\w-]{22}$/);
    assert.equal(Buffer.from(made.n, 'base64url').length, 384);
    assert.doesNotMatch(made.privateSealed, /PRIVATE|MII/);
    const opened = openSigningKey(vault, made.kid, made.privateSealed);
    assert.deepEqual({ kid: opened.kid, n: opened.n }, { kid: made.kid, n: made.n });
    assert.equal(JSON.stringify(opened.privateKey), '{}', 'a key object prints nothing');
    assert.throws(() => openSigningKey(vault, 'another', made.privateSealed));
    assert.throws(() =>
      openSigningKey(openVault(temporaryFolder('other-vault')), made.kid, made.privateSealed),
    );
    assert.equal(publicKeyOf(made).asymmetricKeyType, 'rsa');
    assert.throws(() => publicKeyOf({ kid: 'another', n: made.n }), failing('key'));
    assert.throws(() => publicKeyOf({ kid: made.kid, n: RFC_N }), failing('key'));
    const moved = vault.seal(
      opened.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
      'blind-token:another',
    );
    assert.throws(() => openSigningKey(vault, 'another', moved), failing('key'));
  });
});
