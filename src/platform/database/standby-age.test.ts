import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  learn,
  LONGEST_AGE,
  NOTHING_KNOWN,
  placeInLog,
  unfitAt,
  type Knowledge,
  type PrimaryLook,
  type StandbyLook,
} from './standby-age.ts';

const HISTORY = { system: '7301', database: 'lurus', timeline: 1 };
const primary = (at: number, place: number, more: Partial<PrimaryLook> = {}): PrimaryLook => ({
  ...HISTORY,
  at,
  place: BigInt(place),
  ...more,
});
const standby = (place: number, more: Partial<StandbyLook> = {}): StandbyLook => ({
  ...HISTORY,
  recovering: true,
  place: BigInt(place),
  ...more,
});
const after = (...looks: [PrimaryLook, StandbyLook][]): Knowledge =>
  looks.reduce((known, [one, other]) => learn(known, one, other), NOTHING_KNOWN);

test('a place in the log is read as PostgreSQL writes and orders it', () => {
  assert.equal(placeInLog('16/B374D848'), 0x16b374d848n);
  assert.ok(placeInLog('1/0') > placeInLog('0/FFFFFFFF'));
  for (const text of ['', '16', '16/', '/1', '1/2/3', '1/G', '1/123456789'])
    assert.throws(() => placeInLog(text), Error, text);
});

test('an idle primary makes nobody old: who has all of it is as young as the look', () => {
  const known = after(
    [primary(0, 100), standby(100)],
    [primary(1_000, 100), standby(100)],
    [primary(600_000, 100), standby(100)],
  );
  assert.equal(known.heldUntil, 600_000);
  assert.equal(unfitAt(known, 601_000, LONGEST_AGE), null);
});

test('a standby that comes after is as old as the last place of the primary that it has reached', () => {
  const known = after(
    [primary(0, 100), standby(90)],
    [primary(1_000, 200), standby(150)],
    [primary(2_000, 300), standby(250)],
  );
  assert.equal(known.heldUntil, 1_000);
  assert.equal(unfitAt(known, 1_000 + LONGEST_AGE, LONGEST_AGE), null);
  assert.equal(unfitAt(known, 1_001 + LONGEST_AGE, LONGEST_AGE), 'old');
});

test('a standby that stands still grows old while the primary goes on, and is young again when it has caught up', () => {
  let known = after([primary(0, 100), standby(100)]);
  for (let at = 1_000; at <= 300_000; at += 1_000) known = learn(known, primary(at, 100 + at), standby(100));
  assert.equal(unfitAt(known, 300_000, LONGEST_AGE), 'old');
  assert.ok(known.looks.length <= 65, 'what is remembered does not grow');
  assert.equal(known.heldUntil, 0, 'and how old it is stays known');
  known = learn(known, primary(301_000, 400_000), standby(400_000));
  assert.equal(unfitAt(known, 301_000, LONGEST_AGE), null);
});

test('one that has nothing yet of what the primary said, and one that nobody has heard, is not read', () => {
  assert.equal(unfitAt(NOTHING_KNOWN, 0, LONGEST_AGE), 'silent');
  assert.equal(unfitAt(after([primary(0, 100), standby(99)]), 0, LONGEST_AGE), 'old');
});

test('a promoted standby, another database, another cluster and another timeline are not read, whatever they hold', () => {
  const good: [PrimaryLook, StandbyLook] = [primary(0, 100), standby(100)];
  const look = (more: Partial<StandbyLook>) =>
    unfitAt(after(good, [primary(1_000, 100), standby(100, more)]), 1_000, LONGEST_AGE);
  assert.equal(look({ recovering: false }), 'promoted');
  assert.equal(look({ system: '7302' }), 'foreign');
  assert.equal(look({ database: 'lurus_drill' }), 'foreign');
  assert.equal(look({ timeline: 2 }), 'foreign');
});

test('what another primary said before a change-over proves nothing', () => {
  const moved = { timeline: 2 };
  // The place that the standby reached belonged to the lost primary.
  const known = after([primary(0, 500), standby(400)], [primary(1_000, 600, moved), standby(550, moved)]);
  assert.equal(known.heldUntil, null);
  const restored = after([primary(0, 500), standby(500)], [primary(1_000, 300), standby(250)]);
  assert.equal(restored.heldUntil, null, 'a primary that has gone back');
});

test('a standby that restarted with less than it had is as old as what it has now', () => {
  const known = after(
    [primary(0, 100), standby(100)],
    [primary(1_000, 200), standby(200)],
    [primary(2_000, 300), standby(150)],
  );
  assert.equal(unfitAt(known, 2_000, LONGEST_AGE), 'old');
});

test('whatever happens: a standby that is read has everything that was acknowledged before its age', () => {
  const step = fc.record({
    pause: fc.integer({ min: 1, max: 4_000 }),
    written: fc.integer({ min: 0, max: 50 }),
    behind: fc.integer({ min: 0, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 120 }), (steps) => {
      let [now, written] = [0, 1_000];
      let known: Knowledge = NOTHING_KNOWN;
      /** how far the log was at each moment */
      const truth: { at: number; place: number }[] = [];
      for (const each of steps) {
        now += each.pause;
        written += each.written;
        truth.push({ at: now, place: written });
        const place = written - each.behind;
        known = learn(known, primary(now, written), standby(place));
        if (unfitAt(known, now, LONGEST_AGE) !== null) continue;
        const before = truth.findLast(({ at }) => at <= now - LONGEST_AGE);
        assert.ok(before === undefined || before.place <= place);
      }
    }),
  );
});
