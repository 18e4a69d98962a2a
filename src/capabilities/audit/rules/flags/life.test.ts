import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FLAG_STATES, lifeStep, mayDo, type FlagLife, type Sighting } from './life.ts';

const life = (state: FlagLife['state']): FlagLife => ({
  state,
  dataHash: 'a',
  thresholdsHash: 't',
  ruleVersion: 1,
});
const seen = (dataHash: string, rest: Partial<FlagLife> = {}): Sighting => ({
  kind: 'seen',
  dataHash,
  thresholdsHash: 't',
  ruleVersion: 1,
  ...rest,
});

test('what nobody has seen opens when it is found, and is nothing otherwise', () => {
  assert.equal(lifeStep(null, seen('a'))?.event, 'opened');
  assert.equal(lifeStep(null, { kind: 'cleared' }), null);
  assert.equal(lifeStep(null, { kind: 'undecided' }), null);
});

test('put aside, it opens again for other data, and not for the same under a moved threshold', () => {
  assert.equal(lifeStep(life('dismissed'), seen('a'))?.state, 'dismissed');
  assert.equal(lifeStep(life('dismissed'), seen('a', { thresholdsHash: 'u' }))?.state, 'dismissed');
  assert.equal(lifeStep(life('dismissed'), seen('b'))?.state, 'open');
  assert.equal(lifeStep(life('dismissed'), seen('b'))?.event, 'reopened');
});

test('an open one is gone when cleared, and comes back when it is found again', () => {
  assert.equal(lifeStep(life('open'), { kind: 'cleared' })?.state, 'gone');
  assert.equal(lifeStep(life('gone'), seen('a'))?.event, 'reopened');
});

test('an open one takes over a new threshold or version in silence, and tells of new data', () => {
  assert.deepEqual(lifeStep(life('open'), seen('a', { ruleVersion: 2 })), {
    state: 'open',
    event: null,
    replaceSnapshot: true,
  });
  assert.equal(lifeStep(life('open'), seen('b'))?.event, 'changed');
});

const sightings = fc.array(
  fc.oneof(
    fc.constant<Sighting>({ kind: 'cleared' }),
    fc.constant<Sighting>({ kind: 'undecided' }),
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('t', 'u'))
      .map(([data, thresholdsHash]) => seen(data, { thresholdsHash })),
  ),
  { maxLength: 12 },
);

test('through any runs, a finding stays a finding with the evidence that it was made of', () => {
  fc.assert(
    fc.property(sightings, (all) => {
      for (const sighting of all) {
        const step = lifeStep(life('finding'), sighting);
        assert.deepEqual(step, { state: 'finding', event: null, replaceSnapshot: false });
      }
    }),
  );
});

test('through any runs, the kept snapshot is that of the last data seen while it was open or opened again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FLAG_STATES), sightings, (start, all) => {
      let flag = life(start);
      for (const sighting of all) {
        const step = lifeStep(flag, sighting)!;
        if (sighting.kind !== 'seen') assert.equal(step.replaceSnapshot, false);
        if (sighting.kind === 'undecided') assert.equal(step.state, flag.state);
        if (step.state !== flag.state) assert.ok(step.event !== null);
        if (sighting.kind === 'seen' && step.replaceSnapshot) flag = { ...flag, dataHash: sighting.dataHash };
        flag = { ...flag, state: step.state };
        if (sighting.kind === 'seen' && flag.state === 'open') assert.equal(flag.dataHash, sighting.dataHash);
      }
    }),
  );
});

test('what an auditor may do depends on where it stands', () => {
  const may = (deed: Parameters<typeof mayDo>[1]) => FLAG_STATES.filter((state) => mayDo(state, deed));
  assert.deepEqual(may('dismiss'), ['open']);
  assert.deepEqual(may('finding'), ['open']);
  assert.deepEqual(may('reopen'), ['dismissed']);
  assert.deepEqual(may('note'), [...FLAG_STATES]);
});
