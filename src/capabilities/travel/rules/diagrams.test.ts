import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isMemberStep, isTripStep, MEMBER_STATES, TRIP_STATUSES } from './trip-status.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Arrows of the diagram under a heading, as `from > to`, sorted. */
function drawn(heading: string): string[] {
  const diagram = readme.split(`## ${heading}\n`)[1]?.split('```')[1] ?? '';
  return [...diagram.matchAll(/^ {2}(\w+) --> (\w+)/gm)]
    .map(([, from = '', to = '']) => `${from} > ${to}`.replaceAll('_', '-'))
    .sort();
}

function steps<State extends string>(states: readonly State[], isStep: (from: State, to: State) => boolean) {
  return states
    .flatMap((from) => states.filter((to) => isStep(from, to)).map((to) => `${from} > ${to}`))
    .sort();
}

test('the diagrams of the README draw the steps that the rules allow, and no other', () => {
  assert.deepEqual(drawn('States of a trip'), steps(TRIP_STATUSES, isTripStep));
  assert.deepEqual(drawn('States of one traveller'), steps(MEMBER_STATES, isMemberStep));
});
