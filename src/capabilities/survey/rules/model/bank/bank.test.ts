import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelParameters } from '../../../parameters/model.ts';
import { checkAnswers } from '../check-answers.ts';
import { checkModel } from '../check-model.ts';
import {
  DEFAULT_ALTERNATIVES,
  DEFAULT_CONDUCT,
  DEFAULT_CORRECTION,
  DEFAULT_SOURCE_WEIGHTS,
  PUBLISHED_BANDS,
} from '../defaults.ts';
import { askedOf, choicesOf, nextOf, orderOf, previousOf } from '../flow.ts';
import { longestWay, MOST_QUESTIONS } from '../length.ts';
import { experience, likert, modelOf } from '../model.fixture.ts';
import { SOURCES, questionsOf } from '../model.ts';
import { BANK, modelFromBank } from './default-model.ts';
import { DIMENSIONS } from './dimensions.ts';

const model = modelFromBank('Uji', BANK, {
  minItemFraction: 0.5,
  sourceWeights: DEFAULT_SOURCE_WEIGHTS,
  alternativeWeights: DEFAULT_ALTERNATIVES,
  correction: DEFAULT_CORRECTION,
  conduct: DEFAULT_CONDUCT,
  bands: PUBLISHED_BANDS,
});

test('the model of the bank holds together, and nobody is asked more than 25 questions', () => {
  assert.deepEqual(checkModel(model), []);
  for (const source of SOURCES) {
    const longest = longestWay(model, source);
    assert.ok(longest <= MOST_QUESTIONS && longest >= 15, `${source}: ${longest}`);
    const listed = model.instruments[source].blocks.flatMap((each) => each.questions);
    assert.deepEqual(
      listed.toSorted(),
      questionsOf(model, source)
        .map((each) => each.code)
        .toSorted(),
    );
    const checks = questionsOf(model, source).filter((each) => each.kind === 'check');
    assert.equal(checks.length, 1, `one attention check for ${source}`);
  }
});

test('staff and service users are asked at least three statements, one of them reversed, and one experience of the past year in each dimension', () => {
  const asked = (['internal', 'external'] as const).flatMap((source) =>
    DIMENSIONS.map(({ code }) => ({
      code: `${source} ${code}`,
      own: questionsOf(model, source).filter((each) => each.dimension === code),
    })),
  );
  for (const { code, own } of asked) {
    // Service users see nothing of budgets and personnel.
    if (own.length === 0 && ['external anggaran', 'external sdm'].includes(code)) continue;
    assert.ok(own.filter((each) => each.kind === 'likert' && each.points === 6).length >= 3, code);
    assert.ok(
      own.some((each) => each.reversed),
      code,
    );
    assert.ok(
      own.some((each) => each.kind === 'experience' && each.recallMonths === 12),
      code,
    );
  }
});

test('sensitive questions come after all others but the last word, and every closed question may be left untold', () => {
  for (const source of SOURCES) {
    const order = model.instruments[source].blocks.flatMap((each) => each.questions);
    const asked = order.map((code) => model.questions.find((each) => each.code === code)!);
    const first = asked.findIndex((each) => each.sensitive);
    assert.ok(asked.slice(first).every((each) => each.sensitive || each.kind === 'open'));
    for (const each of asked)
      if (each.kind !== 'open') {
        const values = choicesOf(model, each).map((one) => one.value);
        assert.ok(values.includes('tidak_tahu') && values.includes('menolak'), each.code);
      }
  }
});

test('who deals with budgets is asked about them, and answers of another way are dropped', () => {
  const order = orderOf(model.instruments.internal.blocks, () => 0.5);
  assert.equal(new Set(order).size, order.length);
  const codes = (bidang: string) =>
    askedOf(order, model.questions, { i_bidang: bidang }).map((each) => each.code);
  assert.ok(codes('anggaran').includes('i_ang_1') && !codes('anggaran').includes('i_sdm_1'));
  assert.ok(codes('lain').includes('i_sdm_1') && codes('tidak_tahu').includes('i_sdm_1'));
  assert.equal(codes('anggaran').length, 25);
  const checked = checkAnswers(model, 'internal', {
    i_bidang: 'anggaran',
    i_ang_1: 5,
    i_sdm_1: 6,
    i_saran: ' ',
  });
  assert.ok('answers' in checked);
  assert.deepEqual(checked.dropped, ['i_sdm_1']);
  assert.deepEqual(
    [checked.answers['i_ang_1'], checked.answers['i_saran'], 'i_sdm_1' in checked.answers],
    [5, null, false],
  );
});

test('one goes forward and back through what is asked', () => {
  const asked = [likert('a'), likert('b')];
  assert.deepEqual(
    [nextOf(asked, null)?.code, nextOf(asked, 'a')?.code, nextOf(asked, 'b'), nextOf(asked, 'z')],
    ['a', 'b', null, null],
  );
  assert.deepEqual([previousOf(asked, 'b')?.code, previousOf(asked, 'a')], ['a', null]);
});

test('an answer hidden by a hidden answer goes too', () => {
  const chained = modelOf([
    likert('a'),
    likert('b', { showIf: { question: 'a', is: [6] } }),
    likert('c', { showIf: { question: 'b', is: [6] } }),
  ]);
  const checked = checkAnswers(chained, 'internal', { a: 1, b: 6, c: 6 });
  assert.deepEqual(checked, { answers: { a: 1 }, dropped: ['b', 'c'] });
});

test('answers that are none are named, all of them', () => {
  const small = modelOf([
    likert('a'),
    experience('c'),
    { ...likert('n'), kind: 'count' },
    { ...likert('o'), kind: 'open' },
  ]);
  const problems = (answers: Record<string, unknown>) => {
    const checked = checkAnswers(small, 'internal', answers);
    return 'problems' in checked ? checked.problems.map((each) => each.question) : [];
  };
  assert.deepEqual(problems({ a: 0, c: 'pernah', n: -1, o: 'x'.repeat(2_001), z: 1 }), [
    'z',
    'a',
    'c',
    'n',
    'o',
  ]);
  assert.deepEqual(problems({ a: 2.5 }), ['a']);
  assert.deepEqual(problems({ a: '3', c: 1, n: '0', o: 5 }), ['a', 'c', 'n', 'o'], 'kinds are not guessed');
  assert.deepEqual(problems({ a: [1], c: { x: 1 } }), ['a', 'c']);
  assert.deepEqual(problems({ a: 'menolak', c: 'tidak_tahu', n: 0, o: null }), []);
  assert.deepEqual(problems(JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, unknown>), [
    '__proto__',
    'constructor',
  ]);
});

test('a model that does not hold together says where', () => {
  const paths = (...questions: Parameters<typeof modelOf>[0]) =>
    checkModel(modelOf(questions)).map((each) => each.path);
  assert.deepEqual(paths(likert('a'), likert('a')), ['questions.a', 'instruments.internal']);
  assert.deepEqual(paths(likert('a', { showIf: { question: 'b', is: [1] } }), likert('b')), [
    'questions.a.showIf',
  ]);
  assert.deepEqual(paths(experience('c', { map: { tidak_tahu: 50 } })), ['questions.c.map']);
  assert.deepEqual(paths(likert('a', { scale: 'none' })), ['questions.a.scale']);
  const bands = PUBLISHED_BANDS.map((each) => ({ ...each, bands: each.bands.toReversed() }));
  assert.equal(checkModel(modelOf([likert('a')], { bands })).length, 3);
});

test('every default of the parameters is one that they accept', () => {
  for (const each of modelParameters)
    assert.ok(each.accepts === undefined || each.accepts(each.value), each.key);
});
