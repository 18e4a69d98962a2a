import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeLoss, judgePart, type BlockingChoices, type OwnPart } from './blocking.ts';
import { anySmallRupiah, anySource, anyStatus } from './rules.fixture.ts';

const CHOICES: BlockingChoices = { awaitingReview: 'conditions', currentInstalments: 'conditions' };
const PART: OwnPart = {
  source: 'APIP',
  status: 'BT',
  share: 100,
  paid: 0,
  dutyDone: false,
  inOpenLoss: false,
};

test('an unpaid share refuses with what is still owed', () => {
  assert.deepEqual(judgePart({ ...PART, paid: 40 }, CHOICES), {
    effect: 'refuses',
    reason: 'unpaid',
    amount: 60,
  });
});

test('a duty without money refuses until the inspectorate verified it', () => {
  assert.deepEqual(judgePart({ ...PART, share: 0 }, CHOICES), {
    effect: 'refuses',
    reason: 'undone',
    amount: 0,
  });
  assert.equal(judgePart({ ...PART, share: 0, dutyDone: true }, CHOICES), null);
});

test('own part done: an own report clears, an external one waits for its review unless the government lets it clear', () => {
  assert.equal(judgePart({ ...PART, paid: 100 }, CHOICES), null);
  const done = { ...PART, source: 'BPK', paid: 100 } as const;
  assert.deepEqual(judgePart(done, CHOICES), { effect: 'conditions', reason: 'awaiting-review', amount: 0 });
  assert.equal(judgePart(done, { ...CHOICES, awaitingReview: 'clears' }), null);
});

test('settled or covered by a loss, a part is not judged; whatever it is, an open unpaid share always refuses', () => {
  const anyPart = fc.record({
    source: anySource,
    status: anyStatus,
    share: anySmallRupiah,
    paid: anySmallRupiah,
    dutyDone: fc.boolean(),
    inOpenLoss: fc.boolean(),
  });
  fc.assert(
    fc.property(anyPart, (part) => {
      const verdict = judgePart(part, CHOICES);
      const open = part.status === 'BT' || part.status === 'BS';
      if (!open || part.inOpenLoss) assert.equal(verdict, null);
      else if (part.paid < part.share) {
        assert.deepEqual(verdict, { effect: 'refuses', reason: 'unpaid', amount: part.share - part.paid });
      } else if (verdict?.effect === 'refuses') assert.ok(part.share === 0 && !part.dutyDone);
    }),
  );
});

test('a loss refuses while money remains, unless its undertaking is current, guaranteed and the government allows it', () => {
  const loss = {
    remainder: 50,
    instrument: 'SKTJM',
    guaranteed: true,
    standing: { kind: 'lancar' },
  } as const;
  assert.deepEqual(judgeLoss(loss, CHOICES), { effect: 'conditions', reason: 'current', amount: 50 });
  assert.equal(judgeLoss(loss, { ...CHOICES, currentInstalments: 'refuses' })?.effect, 'refuses');
  assert.equal(judgeLoss({ ...loss, guaranteed: false }, CHOICES)?.reason, 'not-guaranteed');
  assert.equal(judgeLoss({ ...loss, instrument: null, standing: null }, CHOICES)?.reason, 'no-instrument');
  assert.equal(judgeLoss({ ...loss, instrument: 'SKP2K', standing: null }, CHOICES)?.reason, 'unpaid');
  const behind = { kind: 'menunggak', behind: 1, arrears: 10 } as const;
  assert.equal(judgeLoss({ ...loss, standing: behind }, CHOICES)?.reason, 'behind');
  assert.equal(judgeLoss({ ...loss, remainder: 0 }, CHOICES), null);
});
