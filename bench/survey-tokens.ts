import { constants, privateDecrypt, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { blind, openTokenKey, prepareRandomized } from '../src/platform/blind-tokens/client.ts';
import { makeSigningKey, openSigningKey } from '../src/platform/blind-tokens/keys.ts';
import { openSigner } from '../src/platform/blind-tokens/signer.ts';
import { openVault } from '../src/platform/identity/vault.ts';
import { print } from './measure.ts';

const TOKENS = 9_000;
/** Different blinded messages; each is signed again and again, for a signature costs the same whatever it signs. */
const MESSAGES = 50;
/** Requests for a token that are under way at once. */
const AT_ONCE = 200;

/** A token for each of 9,000 people, signed while requests are answered, beside the bare arithmetic on one core. */
export async function benchSurveyTokens(smoke: boolean): Promise<void> {
  const count = smoke ? TOKENS / 100 : TOKENS;
  const folder = mkdtempSync(join(tmpdir(), 'lurus-tokens-'));
  const signer = openSigner();
  try {
    const vault = openVault(folder);
    const made = await makeSigningKey(vault);
    const key = openSigningKey(vault, made.kid, made.privateSealed);
    const opened = await openTokenKey(made);
    const blinding = performance.now();
    const messages = await Promise.all(
      Array.from({ length: MESSAGES }, async () => blind(opened, prepareRandomized('survey:bench'))),
    );
    const blindMilliseconds = (performance.now() - blinding) / MESSAGES;
    await signer.sign(key, messages[0]!.blinded);

    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const cpu = process.cpuUsage();
    const begun = performance.now();
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let at = next++; at < count; at = next++)
          await signer.sign(key, messages[at % MESSAGES]!.blinded);
      }),
    );
    const seconds = (performance.now() - begun) / 1_000;
    const used = process.cpuUsage(cpu);
    delay.disable();

    // A part of them tells for all: one after the other they would take half a minute.
    const share = 10;
    const bare = process.cpuUsage();
    for (let at = 0; at < count / share; at += 1)
      privateDecrypt(
        { key: key.privateKey, padding: constants.RSA_NO_PADDING },
        messages[at % MESSAGES]!.blinded,
      );
    const bareUsed = process.cpuUsage(bare);
    print(`${count} blind tokens`, {
      'CPU s': (used.user + used.system) / 1e6,
      aim: `${(60 * count) / TOKENS} s of CPU`,
      'bare RSA CPU s': (share * (bareUsed.user + bareUsed.system)) / 1e6,
      'wall s': seconds,
      'longest event-loop delay ms': delay.max / 1e6,
      'event-loop delay p99 ms': delay.percentile(99) / 1e6,
      'blinding ms (Node)': blindMilliseconds,
    });
    await comparePeer(made.n, key.privateKey, smoke ? 1 : 20);
  } finally {
    await signer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same by @cloudflare/blindrsa-ts, which does all of it where requests are answered. */
async function comparePeer(n: string, privateKey: KeyObject, count: number): Promise<void> {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const pss = { name: 'RSA-PSS', hash: 'SHA-384' };
  const jwk = { kty: 'RSA', n, e: 'AQAB' };
  const holding = await crypto.subtle.importKey('jwk', jwk, pss, true, ['verify']);
  const pkcs8 = new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }));
  const signing = await crypto.subtle.importKey('pkcs8', pkcs8, pss, true, ['sign']);
  const prepared = suite.prepare(new TextEncoder().encode('survey:bench'));
  const begun = process.cpuUsage();
  const messages = [];
  for (let at = 0; at < count; at += 1) messages.push(await suite.blind(holding, prepared));
  const blinding = process.cpuUsage(begun);
  const signed = process.cpuUsage();
  for (const { blindedMsg } of messages) await suite.blindSign(signing, blindedMsg);
  const signingUsed = process.cpuUsage(signed);
  const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000 / count;
  print('blindrsa-ts beside it', {
    tokens: count,
    'CPU ms a signature': milliseconds(signingUsed),
    'blinding ms (Node)': milliseconds(blinding),
  });
}
