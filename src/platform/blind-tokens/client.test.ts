import assert from 'node:assert/strict';
import { constants, createPublicKey, privateDecrypt, verify, type KeyObject } from 'node:crypto';
import { before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { build } from 'vite';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { openVault } from '../identity/vault.ts';
import { fromHex, type Bytes } from '../sealing/bytes.ts';
import {
  blind,
  blindWith,
  finalize,
  openTokenKey,
  prepareRandomized,
  verifyToken,
  type OpenedKey,
  type TokenKey,
} from './client.ts';
import { makeSigningKey, openSigningKey, publicKeyOf } from './keys.ts';
import { rfcPrivateKey, RFC_N, vectors } from './rfc9474.fixture.ts';
import { fromBase64url, toBase64url } from './spelling.ts';
import { nullifierOf } from './verify.ts';

const CONTEXT = 'survey:w7k3';

/** The third party: OpenSSL checks the signature by itself. */
function opensslVerifies(key: KeyObject, message: Bytes, signature: Bytes, saltLength: number): boolean {
  return verify('sha384', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
}

suite('the test vectors of RFC 9474', () => {
  for (const vector of vectors) {
    test(`${vector.name}: blinded, unblinded and verified byte for byte`, async () => {
      const key = await openTokenKey({ n: RFC_N });
      const { blinded, inverse } = await blindWith(key, vector.prepared, vector.salt, vector.r);
      assert.deepEqual(blinded, vector.blinded);
      assert.deepEqual(inverse, vector.inverse);
      const salt = vector.salt.length;
      const signature = await finalize(key, vector.prepared, vector.blindSignature, vector.inverse, salt);
      assert.deepEqual(signature, vector.signature);
      assert.ok(await verifyToken(key, vector.prepared, vector.signature, salt));
      assert.ok(opensslVerifies(createPublicKey(rfcPrivateKey()), vector.prepared, vector.signature, salt));
    });
  }
});

suite('a token', () => {
  let keys: { made: TokenKey; opened: OpenedKey; privateKey: KeyObject }[] = [];

  before(async () => {
    const vault = openVault(temporaryFolder('blind-tokens'));
    keys = await Promise.all(
      [1, 2].map(async () => {
        const made = await makeSigningKey(vault);
        const { privateKey } = openSigningKey(vault, made.kid, made.privateSealed);
        return { made, opened: await openTokenKey(made), privateKey };
      }),
    );
  });

  const signWith = (privateKey: KeyObject, blinded: Bytes) =>
    new Uint8Array(privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded));

  async function makeToken(prepared: Bytes): Promise<Bytes> {
    const [{ opened, privateKey }] = keys as [(typeof keys)[0]];
    const { blinded, inverse } = await blind(opened, prepared);
    return finalize(opened, prepared, signWith(privateKey, blinded), inverse);
  }

  test('comes out of blinding and unblinding, and fits its key, message and context only', async () => {
    const [own, other] = keys as [(typeof keys)[0], (typeof keys)[0]];
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.nat(383),
        fc.nat(7),
        async (random, context, at, bit) => {
          const prepared = new Uint8Array([...random, ...Buffer.from(context)]);
          const signature = await makeToken(prepared);
          assert.ok(opensslVerifies(publicKeyOf(own.made), prepared, signature, 48));
          const token = (made: TokenKey, sig: Uint8Array) =>
            nullifierOf(made, context, {
              kid: made.kid,
              prepared: toBase64url(prepared),
              signature: toBase64url(sig),
            });
          assert.match(token(own.made, signature) ?? '', /^[0-9a-f]{64}$/);
          assert.equal(token(other.made, signature), null);
          const altered = Uint8Array.from(signature);
          altered[at]! ^= 1 << bit;
          assert.equal(token(own.made, altered), null);
          assert.equal(await verifyToken(own.opened, prepared, altered), false);
          const otherContext = {
            kid: own.made.kid,
            prepared: toBase64url(prepared),
            signature: toBase64url(signature),
          };
          assert.equal(nullifierOf(own.made, `${context}.`, otherContext), null);
          assert.equal(
            nullifierOf(own.made, `.${context.slice(1)}`, otherContext) !== null,
            context[0] === '.',
          );
          assert.equal(nullifierOf(own.made, context, { ...otherContext, kid: other.made.kid }), null);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('says nothing in its blinded form: each factor gives another number, and none is the message', async () => {
    const { opened } = keys[0]!;
    const prepared = prepareRandomized(CONTEXT);
    const salt = new Uint8Array(48);
    const seen = new Set<string>();
    for (const r of [2n, 3n, opened.n - 1n, opened.n - 2n]) {
      const { blinded, inverse } = await blindWith(opened, prepared, salt, r);
      assert.equal(blinded.length, 384);
      assert.equal(inverse.length, 384);
      seen.add(toBase64url(blinded));
    }
    const bare = await blindWith(opened, prepared, salt, 1n);
    assert.equal(seen.add(toBase64url(bare.blinded)).size, 5);
  });

  test('takes factor, salt and prefix afresh from the source of chance, and takes no factor beyond the modulus', async (t) => {
    const { opened } = keys[0]!;
    const asked: number[] = [];
    // Mocked once: two mocks of one method are put back in the wrong order, and every later test would draw from this one.
    let next = () => 7;
    t.mock.method(crypto, 'getRandomValues', (bytes: Uint8Array) => {
      asked.push(bytes.length);
      return bytes.fill(next());
    });
    const prepared = prepareRandomized(CONTEXT);
    assert.deepEqual(prepared, new Uint8Array([...Array<number>(32).fill(7), ...Buffer.from(CONTEXT)]));
    assert.deepEqual(asked.splice(0), [32]);
    const seven = await blind(opened, prepared);
    assert.deepEqual(asked.splice(0), [384, 48]);
    const r = BigInt(`0x${'07'.repeat(384)}`);
    assert.deepEqual(seven, await blindWith(opened, prepared, new Uint8Array(48).fill(7), r));
    const given = [255, 0, 9, 9];
    next = () => given.shift()!;
    const nine = await blind(opened, prepared);
    assert.deepEqual(given, []);
    assert.deepEqual(
      nine,
      await blindWith(opened, prepared, new Uint8Array(48).fill(9), BigInt(`0x${'09'.repeat(384)}`)),
    );
  });

  test('is refused at once when the issuer answers with something else', async () => {
    const [own, other] = keys as [(typeof keys)[0], (typeof keys)[0]];
    const prepared = prepareRandomized(CONTEXT);
    const { blinded, inverse } = await blind(own.opened, prepared);
    const answer = signWith(own.privateKey, blinded);
    assert.ok(await finalize(own.opened, prepared, answer, inverse));
    const refused = (sent: Bytes) =>
      assert.rejects(() => finalize(own.opened, prepared, sent, inverse), RangeError);
    await refused(blinded);
    await refused(new Uint8Array(384));
    await refused(answer.slice(1));
    await refused(new Uint8Array([0, ...answer]));
    if (Buffer.compare(blinded, Buffer.from(other.made.n, 'base64url')) < 0)
      await refused(signWith(other.privateKey, blinded));
    await assert.rejects(() => finalize(own.opened, prepareRandomized('other'), answer, inverse), RangeError);
  });

  test('is not made for a key of another size, a spelling that is not canonical, or a message without inverse', async () => {
    for (const n of ['', 'AQAB', RFC_N.slice(0, -4), `${RFC_N}=`, toBase64url(new Uint8Array(384).fill(127))])
      await assert.rejects(() => openTokenKey({ n }), RangeError);
    // A factor that shares a divisor with n can not be taken back.
    const opened = await openTokenKey({ n: RFC_N });
    const verifying = opened.verifying;
    await assert.rejects(
      () => blindWith({ n: 2n ** 4095n, bytes: 512, verifying }, fromHex('00'), new Uint8Array(48), 2n),
      RangeError,
    );
  });
});

test('base64url has one spelling for each value', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = toBase64url(bytes);
      assert.equal(text, Buffer.from(bytes).toString('base64url'));
      assert.deepEqual(fromBase64url(text, bytes.length), new Uint8Array(bytes));
      for (const other of [`${text}=`, `${text}A`, ` ${text}`, text.slice(1)])
        if (other !== text) assert.equal(fromBase64url(other, bytes.length), null);
    }),
    { numRuns: 50 },
  );
  assert.equal(fromBase64url('AA', 1)?.length, 1);
  assert.equal(fromBase64url('AB', 1), null, 'bits beyond the last byte');
  assert.equal(fromBase64url('A+', 1), null);
});

test('all of the client is at most 1.5 KB on the line', async () => {
  const entry = 'virtual:client';
  const file = new URL('./client.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [
      {
        name: 'everything-used',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) =>
          id === `\0${entry}`
            ? `import { openTokenKey, prepareRandomized, blind, finalize, verifyToken } from ${JSON.stringify(file)};
               addEventListener('message', () => [openTokenKey, prepareRandomized, blind, finalize, verifyToken]);`
            : null,
      },
    ],
    build: { write: false, modulePreload: false, target: 'es2020', rolldownOptions: { input: entry } },
  });
  assert.ok('output' in built && built.output.length === 1);
  const { code } = built.output[0] as { code: string };
  assert.match(code, /RSA-PSS/);
  const bytes = gzipSync(code, { level: 9 }).length;
  assert.ok(bytes > 400 && bytes <= 1.5 * 1024, `${bytes} bytes`);
});
