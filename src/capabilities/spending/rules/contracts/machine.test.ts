import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  afterStep,
  CONTRACT_STATES,
  CONTRACT_STEPS,
  isOver,
  stepsFrom,
  type ContractStanding,
  type ContractStep,
} from './machine.ts';

const BEGIN: ContractStanding = { state: 'appointed', suspended: false, maintenanceDays: 180 };
const anyStep = fc.constantFrom(...CONTRACT_STEPS);
const anyWay = fc.array(anyStep, { maxLength: 40 });
const maintenance = fc.constantFrom(0, 180);

/** Walks as far as the steps fit; the others change nothing. */
function walk(steps: readonly ContractStep[], start: ContractStanding): ContractStanding[] {
  const way = [start];
  for (const step of steps) way.push(afterStep(way.at(-1)!, step) ?? way.at(-1)!);
  return way;
}

test('the usual way from SPPBJ to the end, with and without maintenance', () => {
  const usual: ContractStep[] = ['signed', 'started', 'handover-asked', 'handed-over'];
  assert.equal(walk(usual, BEGIN).at(-1)!.state, 'maintenance');
  assert.equal(walk([...usual, 'finally-handed-over', 'closed'], BEGIN).at(-1)!.state, 'closed');
  assert.equal(walk([...usual, 'closed'], { ...BEGIN, maintenanceDays: 0 }).at(-1)!.state, 'closed');
  assert.equal(afterStep(BEGIN, 'started'), null, 'nobody begins before the signature');
  const stopped = { ...BEGIN, state: 'running', suspended: true } as const;
  assert.deepEqual(stepsFrom(stopped), ['resumed', 'terminated']);
});

test('no way of steps leads outside the states, back to SPPBJ, or out of the end', () => {
  fc.assert(
    fc.property(anyWay, maintenance, (steps, maintenanceDays) => {
      const way = walk(steps, { ...BEGIN, maintenanceDays });
      for (const [place, standing] of way.entries()) {
        assert.ok(CONTRACT_STATES.includes(standing.state));
        if (place === 0) continue;
        const before = way[place - 1]!;
        if (before.state !== 'appointed') assert.notEqual(standing.state, 'appointed');
        if (isOver(before.state)) assert.deepEqual(standing, before);
      }
    }),
  );
});

test('the clock stands only while the work runs, and only going on or the end lets it run', () => {
  fc.assert(
    fc.property(anyWay, anyStep, (steps, next) => {
      const standing = walk(steps, BEGIN).at(-1)!;
      if (standing.suspended) assert.equal(standing.state, 'running');
      const after = afterStep(standing, next);
      if (after === null || !standing.suspended) return;
      assert.ok(next === 'resumed' || next === 'terminated', next);
      assert.equal(after.suspended, false);
    }),
  );
});

test('the steps that are offered are exactly those that are taken', () => {
  fc.assert(
    fc.property(anyWay, maintenance, (steps, maintenanceDays) => {
      const standing = walk(steps, { ...BEGIN, maintenanceDays }).at(-1)!;
      const offered = stepsFrom(standing);
      for (const step of CONTRACT_STEPS)
        assert.equal(offered.includes(step), afterStep(standing, step) !== null, step);
    }),
  );
});
