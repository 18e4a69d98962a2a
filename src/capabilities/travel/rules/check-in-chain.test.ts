import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { gradeChain, nextLink, type ChainLink } from './check-in-chain.ts';
import { readCheckIn, spellCheckIn, type CheckInPayload } from './check-in.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const T = Date.parse('2026-03-03T02:00:00Z') / 1_000;

function chain(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const previous = links.at(-1)?.hash ?? '';
    const hash = hashOf(`${seq} ${previous}`);
    links.push({
      id: `id-${String(seq).padStart(3, '0')}`,
      seq,
      previous,
      hash,
      signed: true,
      revoked: false,
      received: 0,
    });
  }
  return links;
}
const faults = (links: readonly ChainLink[]) => links.map((each) => gradeChain(links).get(each.id));

test('a whole chain holds in whatever order it arrived', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(chain(9), { minLength: 9 }),
      fc.array(fc.nat(5), { minLength: 9, maxLength: 9 }),
      (links, times) => {
        const arrived = links.map((link, place) => ({ ...link, received: times[place]! }));
        assert.ok(faults(arrived).every((each) => each === null));
        assert.deepEqual(nextLink(arrived), { seq: 10, previous: chain(9).at(-1)!.hash });
      },
    ),
  );
});

test('of a chain with gaps exactly those are marked whose link is missing; the missing one heals them', () => {
  fc.assert(
    fc.property(fc.subarray(chain(12), { minLength: 1 }), (kept) => {
      const there = new Set(kept.map((each) => each.seq));
      for (const [place, fault] of faults(kept).entries()) {
        const { seq } = kept[place]!;
        assert.equal(fault, seq === 1 || there.has(seq - 1) ? null : 'broken-chain', String(seq));
      }
    }),
  );
});

test('a forged link proves nothing and nothing hangs on it', () => {
  const links = chain(5).map((link) => (link.seq === 3 ? { ...link, signed: false } : link));
  assert.deepEqual(faults(links), [null, null, 'bad-signature', 'broken-chain', null]);
});

test('nobody undoes what he has sent by a second link in its place', () => {
  const [first, second, third] = chain(3);
  const rival = { ...second!, id: 'id-999', hash: hashOf('elsewhere'), received: 60 };
  assert.deepEqual(faults([first!, second!, third!, rival]), [null, null, null, 'broken-chain']);
  // Whatever stands first in the list: what the server had first counts.
  assert.deepEqual(faults([rival, third!, second!, first!]), ['broken-chain', null, null, null]);
});

test('what was signed after the device was taken back is told as such', () => {
  const links = chain(3).map((link) => (link.seq === 3 ? { ...link, revoked: true } : link));
  assert.deepEqual(faults(links), [null, null, 'not-enrolled']);
});

const PAYLOAD: CheckInPayload = {
  seq: 1,
  previous: '',
  at: '2026-03-03T01:59:00.000Z',
  latitude: -1.27,
  longitude: 116.83,
  accuracy: 12,
  promptId: null,
  photoFileId: null,
};

test('a payload is read when it is spelled canonically, and refused by its fault otherwise', () => {
  const read = readCheckIn(spellCheckIn(PAYLOAD), T, T);
  assert.ok(typeof read !== 'string');
  assert.deepEqual(
    [read.seq, read.fix.source, read.fix.radius, read.fix.at, read.fix.sent],
    [1, 'web', '95', T - 60, T],
  );
  const said = (change: object) => readCheckIn(spellCheckIn({ ...PAYLOAD, ...change }), T, T);
  assert.equal(said({ latitude: 91 }), 'coordinates');
  assert.equal(said({ longitude: Number.NaN }), 'coordinates');
  assert.equal(said({ at: '2026-03-06T02:00:00.000Z' }), 'time-future');
  assert.equal(said({ at: '1999-03-03T02:00:00.000Z' }), 'time-ancient');
  assert.equal(said({ at: 'kemarin' }), 'time-missing');
  assert.equal(said({ seq: 0 }), 'payload');
  assert.equal(said({ seq: 1.5 }), 'payload');
  assert.equal(said({ previous: 'x' }), 'payload');
  assert.equal(said({ promptId: "1'; drop table" }), 'payload');
  for (const text of [
    '',
    'null',
    '[]',
    '{',
    JSON.stringify(PAYLOAD),
    ` ${spellCheckIn(PAYLOAD)}`,
    spellCheckIn(PAYLOAD).replace('{', '{"x":1,'),
    spellCheckIn(PAYLOAD).replace('-1.27', '-1.270'),
  ])
    assert.equal(readCheckIn(text, T, T), 'payload', text);
});

test('no text whatever makes the reading fail', () => {
  fc.assert(fc.property(fc.string(), (text) => void readCheckIn(text, T, T)));
  fc.assert(fc.property(fc.json(), (text) => void readCheckIn(text, null, T)));
});
