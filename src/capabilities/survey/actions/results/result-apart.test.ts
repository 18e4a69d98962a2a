import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { likert, modelOf } from '../../rules/model/model.fixture.ts';
import type { ResultInputs } from '../../store/results/results.ts';
import { resultApart } from './result-apart.ts';
import { resultOf, type ResultWork } from './result-of.ts';

const inputs: ResultInputs = {
  year: 2026,
  groups: [
    { source: 'internal', code: 'i1', name: 'Semua', population: 8_000, invited: 2_000, issued: 2_000 },
  ],
  correction: [],
  leastInvited: 30,
  least: 10,
  replicates: 400,
  level: 0.95,
  seed: 7,
};

const work = (people: number): ResultWork => ({
  model: modelOf([likert('a', { dimension: 'd1' }), likert('b', { dimension: 'd2' })]),
  inputs,
  answers: Array.from({ length: people }, (_, index) => ({
    source: 'internal' as const,
    stratum: 'i1',
    answers: { a: 1 + (index % 6), b: 1 + ((index * 7) % 5) },
  })),
});

test('a result is computed beside the requests: others have their turn, and it is the same as here', async () => {
  const given = work(2_000);
  let turns = 0;
  let ended = false;
  const apart = resultApart(given).finally(() => (ended = true));
  while (!ended) {
    turns += 1;
    await turn();
  }
  assert.ok(turns > 100, `${turns} turns`);
  assert.deepEqual(await apart, resultOf(given));
});

test('one is computed at a time, ten wait, and whoever comes then is sent away; what fails harms no other', async () => {
  const broken = new URL('data:text/javascript,throw new Error("no result")');
  const first = assert.rejects(resultApart(work(0), broken), /no result/);
  const others = Array.from({ length: 10 }, () => resultApart(work(20)));
  assert.equal(await resultApart(work(20)), null);
  await first;
  const made = await Promise.all(others);
  assert.equal(new Set(made.map((each) => each?.hashes.result)).size, 1);
});

test('a thread that ends without a word is an error, not a wait without end', async () => {
  await assert.rejects(resultApart(work(0), new URL('data:text/javascript,')), /has stopped/);
});
