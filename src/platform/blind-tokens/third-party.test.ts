// Another maker's implementation of RFC 9474 (@cloudflare/blindrsa-ts) at the other end of the wire, either way.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { openVault } from '../identity/vault.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { blind, finalize, openTokenKey, prepareRandomized, verifyToken } from './client.ts';
import { makeSigningKey, openSigningKey } from './keys.ts';
import { openSigner } from './signer.ts';
import { toBase64url } from './spelling.ts';
import { nullifierOf } from './verify.ts';

const CONTEXT = 'survey:uji';
const theirs = RSABSSA.SHA384.PSS.Randomized();
const PSS = { name: 'RSA-PSS', hash: 'SHA-384' };

suite('blind tokens with @cloudflare/blindrsa-ts', async () => {
  const vault = openVault(temporaryFolder('blind-tokens'));
  const made = await makeSigningKey(vault);
  const key = openSigningKey(vault, made.kid, made.privateSealed);
  const signer = openSigner({ threads: 1 });
  after(() => signer.close());

  /** The public key as their package takes it. */
  const publicKey = await crypto.subtle.importKey('jwk', { kty: 'RSA', n: made.n, e: 'AQAB' }, PSS, true, [
    'verify',
  ]);

  test('their holder gets a token from our issuer, which our verifier takes', async () => {
    const prepared = theirs.prepare(new TextEncoder().encode(CONTEXT));
    const { blindedMsg, inv } = await theirs.blind(publicKey, prepared);
    const signed = await signer.sign(key, blindedMsg);
    const signature = await theirs.finalize(publicKey, prepared, new Uint8Array(signed), inv);
    const token = {
      kid: made.kid,
      prepared: toBase64url(prepared),
      signature: toBase64url(signature),
    };
    assert.match(nullifierOf(made, CONTEXT, token) ?? '', /^[\da-f]{64}$/);
    assert.equal(nullifierOf(made, 'survey:lain', token), null);
    assert.ok(
      await verifyToken(await openTokenKey(made), new Uint8Array(prepared), new Uint8Array(signature)),
    );
  });

  test('our holder gets a token from their issuer, which their verifier and ours take', async () => {
    const privateKey = await crypto.subtle.importKey(
      'pkcs8',
      new Uint8Array(key.privateKey.export({ type: 'pkcs8', format: 'der' })),
      PSS,
      true,
      ['sign'],
    );
    const opened = await openTokenKey(made);
    const prepared = prepareRandomized(CONTEXT);
    const { blinded, inverse } = await blind(opened, prepared);
    const signed = await theirs.blindSign(privateKey, blinded);
    assert.deepEqual(Buffer.from(signed), await signer.sign(key, blinded), 'both issuers sign alike');
    const signature = await finalize(opened, prepared, new Uint8Array(signed), inverse);
    assert.ok(await theirs.verify(publicKey, signature, prepared));
    const altered = new Uint8Array(signature);
    altered[7]! ^= 1;
    assert.equal(await theirs.verify(publicKey, altered, prepared), false);
    const token = { kid: made.kid, prepared: toBase64url(prepared), signature: toBase64url(signature) };
    assert.notEqual(nullifierOf(made, CONTEXT, token), null);
  });
});
