import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { counterOf, enrolmentOf, makeTotpSecret } from './totp.ts';

// RFC 6238, appendix B (SHA-1), last six of the eight digits.
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;
const VECTORS: [number, string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
];
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();

test('codes of RFC 6238 are accepted at their time', () => {
  for (const [seconds, code] of VECTORS) {
    assert.equal(counterOf(code, RFC_SECRET, at(seconds), null), Math.floor(seconds / 30), code);
  }
});

test('one step of drift is forgiven, two are not', () => {
  const [seconds, code] = VECTORS[2]!;
  const step = Math.floor(seconds / 30);
  assert.equal(counterOf(code, RFC_SECRET, at(seconds + 30), null), step);
  assert.equal(counterOf(code, RFC_SECRET, at(seconds - 30), null), step);
  assert.equal(counterOf(code, RFC_SECRET, at(seconds + 60), null), null);
  assert.equal(counterOf(code, RFC_SECRET, at(seconds - 60), null), null);
});

test('a code is taken once, and none before it afterwards', () => {
  const [seconds, code] = VECTORS[2]!;
  const step = Math.floor(seconds / 30);
  assert.equal(counterOf(code, RFC_SECRET, at(seconds), step), null);
  assert.equal(counterOf(code, RFC_SECRET, at(seconds), step + 1), null);
  assert.equal(counterOf(code, RFC_SECRET, at(seconds), step - 1), step);
});

test('anything else is no code', () => {
  for (const wrong of ['', '12345', '1234567', 'abcdef', '２８７０８２', '-28708']) {
    assert.equal(counterOf(wrong, RFC_SECRET, at(59), null), null, wrong);
  }
  assert.equal(counterOf('287 082', RFC_SECRET, at(59), null), 1);
});

test('an enrolment carries one secret in three spellings', () => {
  const secret = makeTotpSecret();
  assert.equal(secret.length, 32);
  const { uri, qr } = enrolmentOf(secret, 'Kota "Teladan" & <b>', 'siti.rahma');
  const read = new URL(uri);
  assert.equal(read.protocol, 'otpauth:');
  assert.equal(read.searchParams.get('secret'), secret);
  assert.match(qr, /^<svg /);
  assert.doesNotMatch(qr, /<b>/);
  const code = new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  }).generate({
    timestamp: 1_000_000_000_000,
  });
  assert.equal(counterOf(code, secret, at(1_000_000_000), null), Math.floor(1_000_000_000 / 30));
});
