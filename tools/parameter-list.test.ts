import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capabilities } from '../src/app/capabilities.ts';
import { parameterList, readList } from './parameter-list.ts';

test('docs/law lists every parameter with its source (cure: node tools/write-parameter-list.ts)', () => {
  assert.equal(readList(), parameterList(capabilities));
});
