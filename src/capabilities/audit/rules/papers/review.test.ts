import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { handIn, levelsOf, mayEdit, passUp, sendBack, type PaperLife } from './review.ts';

const paper = (rest: Partial<PaperLife> = {}): PaperLife => ({
  state: 'review',
  level: 'team-leader',
  quality: false,
  preparedBy: 'writer',
  writers: [],
  passedBy: [],
  notes: [],
  ...rest,
});

test('it goes up level by level, and the last one signs off', () => {
  assert.deepEqual(handIn(paper({ state: 'draft', level: null })), { state: 'review', level: 'team-leader' });
  assert.deepEqual(passUp(paper(), 'a'), { state: 'review', level: 'technical-controller' });
  assert.deepEqual(passUp(paper({ level: 'technical-controller' }), 'a'), { state: 'signed', level: null });
  const quality = paper({ level: 'technical-controller', quality: true });
  assert.deepEqual(passUp(quality, 'a'), { state: 'review', level: 'quality' });
  assert.deepEqual(passUp({ ...quality, level: 'quality' }, 'a'), { state: 'signed', level: null });
});

test('nobody reviews what he wrote, and nobody two levels', () => {
  assert.equal(passUp(paper(), 'writer'), 'own-paper');
  assert.equal(passUp(paper({ writers: ['second'] }), 'second'), 'own-paper');
  assert.equal(passUp(paper({ passedBy: ['a'] }), 'a'), 'passed-before');
  assert.equal(sendBack(paper({ writers: ['second'] }), 'second'), 'own-paper');
});

test('notes are answered before it goes up, closed before it is passed, and written before it goes back', () => {
  const asked = [{ answered: false, closed: false }];
  assert.equal(handIn(paper({ state: 'returned', level: null, notes: asked })), 'notes-unanswered');
  assert.equal(passUp(paper({ notes: asked }), 'a'), 'notes-unanswered');
  assert.equal(passUp(paper({ notes: [{ answered: true, closed: false }] }), 'a'), 'notes-open');
  assert.equal(sendBack(paper(), 'a'), 'no-note');
  assert.deepEqual(sendBack(paper({ notes: asked }), 'a'), { state: 'returned', level: null });
});

test('whatever is done in whatever order, what was signed changes no more and every level was somebody else', () => {
  const step = fc.record({
    deed: fc.constantFrom('hand-in', 'pass', 'return', 'note', 'answer', 'close'),
    who: fc.constantFrom('writer', 'a', 'b', 'c'),
  });
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 30 }), (quality, steps) => {
      let life = paper({ state: 'draft', level: null, quality });
      for (const { deed, who } of steps) {
        const before = life;
        if (deed === 'note' && life.state === 'review')
          life = { ...life, notes: [...life.notes, { answered: false, closed: false }] };
        if (deed === 'answer' && life.state !== 'signed')
          life = { ...life, notes: life.notes.map((note) => ({ ...note, answered: true })) };
        if (deed === 'close' && life.state === 'review')
          life = { ...life, notes: life.notes.map((note) => ({ ...note, closed: note.answered })) };
        const next =
          deed === 'hand-in'
            ? handIn(life)
            : deed === 'pass'
              ? passUp(life, who)
              : deed === 'return'
                ? sendBack(life, who)
                : null;
        if (next === null || typeof next === 'string') continue;
        const passedBy = deed === 'pass' ? [...life.passedBy, who] : [];
        life = { ...life, ...next, passedBy };
        assert.notEqual(before.state, 'signed');
        if (life.state !== 'signed') continue;
        assert.equal(new Set(life.passedBy).size, levelsOf(quality).length);
        assert.ok(!life.passedBy.includes('writer'));
        assert.ok(life.notes.every((note) => note.closed));
        assert.ok(!mayEdit(life));
      }
    }),
    { numRuns: 500 },
  );
});
