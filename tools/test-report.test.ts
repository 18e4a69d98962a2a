import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport, slowest } from './test-report.ts';

const PRINTED = `✔ a quick one (3.2ms)
▶ a suite
  ✔ within it (1.5ms)
✔ a suite (61000.4ms)
✖ a broken one (2000ms)
ℹ tests 3
ℹ suites 1
ℹ pass 2
ℹ fail 1
ℹ cancelled 0
ℹ skipped 0
ℹ duration_ms 63005

✖ failing tests:

✖ a broken one (2000ms)
  AssertionError: no
`;

test('a run is taken apart: counts, failures, and where the time went', () => {
  const report = readReport(PRINTED);
  assert.deepEqual(report.counts, { tests: 3, pass: 2, fail: 1, skipped: 0 });
  assert.match(report.failures, /^✖ failing tests:[^]*AssertionError: no/);
  assert.doesNotMatch(report.lines, /ℹ tests/);
  assert.deepEqual(slowest([report]), ['   61 s  a suite', '    2 s  a broken one', '    0 s  a quick one']);
});

test('a run that died before its end has no counts, and keeps what it said', () => {
  const report = readReport('✔ a quick one (3.2ms)\nSegmentation fault\n');
  assert.equal(report.counts.pass, 0);
  assert.equal(report.failures, '');
  assert.match(report.lines, /Segmentation fault/);
});
