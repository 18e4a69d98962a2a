import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { toBase64url } from '../../../../platform/blind-tokens/spelling.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { eachEngine, newGovernment } from '../../../../platform/test-database.ts';
import { blindFor, DAY_ONE, must, openBoxHouse, signer, takeToken } from '../../box.fixture.ts';
import { keyGroupsOf } from '../../store/tokens/keys.ts';
import { updateWave } from '../../store/wave/waves.ts';
import { issueToken, readCode } from './issue-token.ts';
import { keyListOf } from './key-list.ts';
import { makeKeys } from './make-keys.ts';

const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : 'done');

eachEngine('a code is exchanged once, and again for the same message only', async (database, government) => {
  const house = await openBoxHouse(database, government, [
    { source: 'internal', code: 'i1', invited: 30 },
    { source: 'internal', code: 'i2', invited: 3 },
    { source: 'expert', code: 'x1', invited: 4 },
  ]);
  const { wave } = house;
  const services = house.at(DAY_ONE);
  const issue = (input: { code: string; kid: string; blinded: string }, code = wave.code) =>
    issueToken(services, signer, government, code, input);

  // Few people have no key of their own; experts are asked other questions, so they keep theirs.
  const groups = await house.run((tx) => keyGroupsOf(tx, wave.id));
  assert.deepEqual(
    groups.map((each) => [each.source, each.group, each.invited, each.issued]),
    [
      ['internal', 'i1+i2', 33, 0],
      ['expert', 'x1', 4, 0],
    ],
  );
  const list = (await house.run((tx) => keyListOf(tx, wave)))!;
  assert.deepEqual(
    (JSON.parse(list.list) as { keys: { kid: string }[] }).keys.map((each) => each.kid).toSorted(),
    groups.map((each) => each.kid).toSorted(),
  );
  await makeKeys(services, government, wave.id, () => assert.fail('keys are made once'));

  const code = house.codes.get('i2')![0]!;
  const { kid, used } = must(await readCode(services, government, wave.code, code));
  assert.deepEqual({ kid, used }, { kid: groups[0]!.kid, used: false });
  const { blinded } = await blindFor(house, kid);
  const input = { code, kid, blinded: toBase64url(blinded) };

  // What cannot be signed uses nothing up.
  const modulus = (JSON.parse(list.list) as { keys: { kid: string; n: string }[] }).keys.find(
    (each) => each.kid === kid,
  )!.n;
  for (const wrong of [
    { ...input, kid: groups[1]!.kid },
    { ...input, blinded: toBase64url(new Uint8Array(384)) },
    { ...input, blinded: modulus },
    { ...input, blinded: input.blinded.slice(0, -4) },
  ])
    assert.equal(codeOf(await issue(wrong)), 'blinded-refused');
  assert.equal(must(await readCode(services, government, wave.code, code)).used, false);

  const [first, second] = await Promise.all([issue(input), issue(input)]);
  assert.deepEqual(must(second), must(first));
  assert.deepEqual(must(await issue(input)), must(first));
  const other = await blindFor(house, kid);
  assert.equal(codeOf(await issue({ ...input, blinded: toBase64url(other.blinded) })), 'code-spent');
  assert.equal(must(await readCode(services, government, wave.code, code)).used, true);
  await takeToken(house, house.codes.get('x1')![0]!);

  const { rows } = await house.run((tx) =>
    sql<{ issued: string; n: number }>`
      select issued_on::text as issued, count(*)::int as n from survey_invitation where issued_on is not null group by 1`.execute(
      tx,
    ),
  );
  assert.deepEqual(rows, [{ issued: '2026-11-23', n: 2 }]);
});

eachEngine(
  'a code that opens nothing is refused alike, whatever the reason',
  async (database, government) => {
    const house = await openBoxHouse(database, government, [{ source: 'internal', code: 'i1', invited: 30 }]);
    const elsewhere = await openBoxHouse(database, await newGovernment(database), [
      { source: 'internal', code: 'i1', invited: 30 },
    ]);
    const code = house.codes.get('i1')![0]!;
    const { wave } = house;
    const said = async (typed: string, waveCode = wave.code, time = DAY_ONE) => {
      const outcome = await readCode(house.at(time), government, waveCode, typed);
      return isRefusal(outcome) ? { status: outcome.status, ...outcome.message } : 'done';
    };
    assert.equal(await said(code), 'done');
    assert.equal(await said(` ${code.toLowerCase()} `, wave.code.toUpperCase()), 'done');
    const answers = [
      await said('00000000000000000000000000'),
      await said('?'),
      await said(elsewhere.codes.get('i1')![0]!),
      await said(code, 'zzzz'),
      await said(code, wave.code, '2026-12-01T02:00:00Z'),
      await said(code, wave.code, '2026-11-19T02:00:00Z'),
    ];
    await house.run((tx) => updateWave(tx, wave.id, { state: 'closed' }));
    answers.push(await said(code));
    assert.ok(answers.every((each) => JSON.stringify(each) === JSON.stringify(answers[0])));
    assert.equal((answers[0] as { status: number }).status, 404);
  },
);
