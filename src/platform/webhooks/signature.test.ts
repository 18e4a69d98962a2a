import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeVerdicts, noPython, pythonVerdicts, type Incoming, type Verdict } from './samples.fixture.ts';
import { newSecret, signatureOf, signedHeaders } from './signature.ts';

test('a signature is the one that the specification gives as an example', () => {
  const signed = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  assert.equal(
    signatureOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', signed),
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

test('a secret has 256 random bits, and no two are alike', () => {
  const secrets = Array.from({ length: 50 }, newSecret);
  for (const each of secrets) assert.match(each, /^whsec_[A-Za-z0-9+/]{43}=$/);
  assert.equal(new Set(secrets).size, 50);
});

const NOW = 1_795_399_200;

/** Messages with what a receiver has to say to each. */
function cases(): { name: string; message: Incoming; verdict: Verdict }[] {
  const [secret, old, stranger] = [newSecret(), newSecret(), newSecret()];
  const signed = { id: 'msg_1', timestamp: NOW, body: '{"type":"finding.final","data":{"id":"é"}}' };
  const good: Incoming = {
    secret,
    headers: signedHeaders([secret], signed),
    body: signed.body,
    seen: [],
    now: NOW,
  };
  const { headers } = good;
  const both = { ...good, headers: signedHeaders([secret, old], signed) };
  const head = (name: string, value: string) => ({ ...good, headers: { ...headers, [name]: value } });
  const without = (name: string) => ({
    ...good,
    headers: Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name)),
  });
  return [
    { name: 'as it was sent', message: good, verdict: 'new' },
    { name: 'had before', message: { ...good, seen: ['msg_1'] }, verdict: 'repeated' },
    { name: 'five minutes old', message: { ...good, now: NOW + 300 }, verdict: 'new' },
    { name: 'kept and played again', message: { ...good, now: NOW + 301 }, verdict: null },
    { name: 'from the future', message: { ...good, now: NOW - 301 }, verdict: null },
    {
      name: 'kept, with another time',
      message: { ...head('webhook-timestamp', String(NOW + 900)), now: NOW + 900 },
      verdict: null,
    },
    { name: 'under another id', message: head('webhook-id', 'msg_2'), verdict: null },
    { name: 'with another body', message: { ...good, body: `${good.body} ` }, verdict: null },
    { name: 'under a secret that is not ours', message: { ...good, secret: stranger }, verdict: null },
    { name: 'signed by a stranger', message: head('webhook-signature', 'v1,AAAA'), verdict: null },
    {
      name: 'under an unknown version',
      message: head('webhook-signature', headers['webhook-signature']!.replace('v1', 'v2')),
      verdict: null,
    },
    { name: 'exchanging, new secret', message: both, verdict: 'new' },
    { name: 'exchanging, old secret', message: { ...both, secret: old }, verdict: 'new' },
    { name: 'exchanged, old secret', message: { ...good, secret: old }, verdict: null },
    { name: 'no id', message: without('webhook-id'), verdict: null },
    { name: 'no time', message: without('webhook-timestamp'), verdict: null },
    { name: 'no number as time', message: head('webhook-timestamp', '1e9'), verdict: null },
    { name: 'no signature', message: without('webhook-signature'), verdict: null },
  ];
}

const spoken = (all: ReturnType<typeof cases>, verdicts: readonly Verdict[]) =>
  all.map(({ name }, index) => [name, verdicts[index]]);
const expected = (all: ReturnType<typeof cases>) => all.map(({ name, verdict }) => [name, verdict]);

test('the sample in JavaScript takes what we sign, once and in time, and nothing else', async () => {
  const all = cases();
  assert.deepEqual(spoken(all, await nodeVerdicts(all.map((each) => each.message))), expected(all));
});

test('the sample in Python says the same', { skip: noPython }, () => {
  const all = cases();
  assert.deepEqual(spoken(all, pythonVerdicts(all.map((each) => each.message))), expected(all));
});

const message = fc
  .record({
    id: fc.stringMatching(/^msg_[a-z0-9-]{1,40}$/),
    body: fc.string({ unit: 'grapheme', maxLength: 200 }),
    secrets: fc.array(
      fc
        .uint8Array({ minLength: 24, maxLength: 64 })
        .map((each) => `whsec_${Buffer.from(each).toString('base64')}`),
      { minLength: 1, maxLength: 2 },
    ),
    timestamp: fc.integer({ min: 0, max: 4_000_000_000 }),
  })
  .map(({ secrets, ...signed }): Incoming => ({
    secret: secrets.at(-1)!,
    headers: signedHeaders(secrets, signed),
    body: signed.body,
    seen: [],
    now: signed.timestamp,
  }));

test('whatever is sent, both samples find the signature right', { skip: noPython }, async () => {
  const messages = fc.sample(message, 300);
  const right = messages.map(() => 'new');
  assert.deepEqual(await nodeVerdicts(messages), right);
  assert.deepEqual(pythonVerdicts(messages), right);
});
