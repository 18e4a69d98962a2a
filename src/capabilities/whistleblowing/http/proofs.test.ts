import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Government } from '../../../platform/act.ts';
import { LoadMeter } from '../../../platform/open-forms/load.ts';
import { PROOF_MINUTES, ProofDesk, SpentProofs } from './proofs.ts';
import { proofOf } from './public.fixture.ts';

const keys = mkdtempSync(join(tmpdir(), 'lurus-proofs-'));
after(() => rmSync(keys, { recursive: true, force: true }));
const services = {
  folders: { data: keys, keys, trail: keys },
  clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z'),
};
const government = { id: '00000000-0000-4000-8000-000000000001' } as Government;
const MINUTE = 60_000;

test('a spent proof is remembered for as long as it is valid, and forgotten after', () => {
  let now = 0;
  const spent = new SpentProofs(() => now);
  assert.equal(spent.spend('a'), true);
  for (const minutes of [0, 1, PROOF_MINUTES - 1, PROOF_MINUTES]) {
    now = minutes * MINUTE;
    assert.equal(spent.spend('a'), false, `${minutes}`);
  }
  assert.equal(spent.spend('b'), true);
  assert.equal(spent.size, 2);
  now = 3 * PROOF_MINUTES * MINUTE;
  assert.equal(spent.size, 0);
  assert.equal(spent.spend('a'), true);
});

test('a proof counts once, for its government alone, and only until it runs out', async () => {
  const desk = new ProofDesk();
  const challenge = await desk.challenge(services, government);
  const expires = challenge.parameters.expiresAt! - Date.now() / 1_000;
  assert.ok(expires <= PROOF_MINUTES * 60 && expires > PROOF_MINUTES * 60 - 60);
  const proof = await proofOf(challenge);
  assert.equal(
    await desk.take(services, { ...government, id: government.id.replace('1', '2') }, proof),
    false,
  );
  const [first, second] = await Promise.all([
    desk.take(services, government, proof),
    desk.take(services, government, proof),
  ]);
  assert.notEqual(first, second);
  for (const wrong of ['', 'bukan', 'A'.repeat(5_000), Buffer.from('null').toString('base64')])
    assert.equal(await desk.take(services, government, wrong), false);
});

test('the work grows in a flood and is easy again when it is over', async () => {
  let now = 0;
  const desk = new ProofDesk(new LoadMeter(() => now));
  const calm = await solvedAt(desk);
  for (let sent = 0; sent < 400; sent += 1) await desk.take(services, government, '');
  const flood = await solvedAt(desk);
  assert.ok(flood > 4 * calm, `${calm} → ${flood}`);
  now = 2 * MINUTE;
  assert.ok((await solvedAt(desk)) <= 200);
});

/** Tries that a browser needs for a challenge of now. */
async function solvedAt(desk: ProofDesk): Promise<number> {
  const proof = await proofOf(await desk.challenge(services, government));
  const { solution } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as {
    solution: { counter: number };
  };
  return solution.counter;
}
