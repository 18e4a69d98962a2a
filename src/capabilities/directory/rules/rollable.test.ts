import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { names } from '../texts/names.ts';
import { ALWAYS_ON, ROLLED_OUT } from './rollable.ts';

test('whatever a staff route or screen is gated by can be switched on, and nothing else', () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const files = globSync('*/{http,screens,imports}/**/*.{ts,tsx}', {
    cwd,
    exclude: (name) => name.includes('.test.'),
  });
  const gates = files.flatMap((file) =>
    Array.from(
      readFileSync(`${cwd}/${file}`, 'utf8').matchAll(/\bcapability(?::| =) '([a-z-]+)'/g),
      (found) => found[1]!,
    ),
  );
  const used = new Set(gates);
  assert.deepEqual([...used].toSorted(compare), [...ROLLED_OUT, ...ALWAYS_ON].toSorted(compare));
  const both = new Set<string>(ROLLED_OUT).intersection(new Set(ALWAYS_ON));
  assert.deepEqual([...both], [], 'what is always on has no switch');
});

test('each has a name in both languages', () => {
  for (const each of ROLLED_OUT) {
    const { id, en } = names;
    assert.ok(id[`capability-${each}`].length > 0 && en[`capability-${each}`].length > 0);
  }
});

const compare = (a: string, b: string) => (a < b ? -1 : 1);
