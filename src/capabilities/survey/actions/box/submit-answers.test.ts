import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { sha256 } from '../../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { DAY_ONE, DAY_TWO, must, openBoxHouse, takeToken, type HeldToken } from '../../box.fixture.ts';
import { loadAnswers } from '../../store/box-read.ts';
import { updateWave } from '../../store/wave/waves.ts';
import { closeBox } from './close-box.ts';
import { boxNight } from './night.ts';
import { receiptRoot } from './receipt.ts';
import { submitAnswers } from './submit-answers.ts';

const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : 'done');

eachEngine(
  'answers are taken once for a token, whatever comes after; the box closes',
  async (database, government) => {
    const house = await openBoxHouse(database, government, [
      { source: 'internal', code: 'i1', invited: 30 },
      { source: 'expert', code: 'x1', invited: 30 },
    ]);
    const { wave } = house;
    const send = (token: HeldToken, answers: Record<string, unknown>, time = DAY_ONE, code = wave.code) =>
      submitAnswers(house.at(time), government, code, { ...token, answers });
    const rows = async (table: string) => {
      const found = await house.inBox((tx) =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
      );
      return found.rows[0]!.n;
    };
    const codes = house.codes.get('i1')!;
    const token = await takeToken(house, codes[0]!);
    const expert = await takeToken(house, house.codes.get('x1')![0]!);

    // Of another key, altered, of another wave: refused alike, and nothing is stored.
    const altered = token.signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const wrong of [
      { ...token, kid: expert.kid },
      { ...token, kid: 'A'.repeat(22) },
      { ...token, signature: altered },
      { ...token, prepared: expert.prepared },
      { ...token, prepared: `${token.prepared.slice(0, -4)}AAAA` },
    ])
      assert.equal(codeOf(await send(wrong, { i1: 3 })), 'token-refused');
    assert.equal(codeOf(await send(token, { i1: 3 }, DAY_ONE, 'zzzz')), 'token-refused');

    // Questions of another source, unknown ones, values out of range: named, and the token is still good.
    const refused = await send(token, { i1: 9, x1: 2, seru: 1 });
    assert.ok(isRefusal(refused));
    assert.deepEqual(refused.complaints.map((each) => each.field).toSorted(), [
      'answers.i1',
      'answers.seru',
      'answers.x1',
    ]);
    assert.equal(await rows('box_pool'), 0);

    // Two at once are one; a hidden answer is dropped, a missing one is null.
    const answers = { i2: 'tidak', i3: 'tersembunyi' };
    const [one, two] = await Promise.all([send(token, answers), send(token, answers)]);
    const { receipt } = must(one);
    assert.deepEqual(must(two), { receipt });
    const nullifier = sha256(Buffer.from(token.prepared, 'base64url'));
    assert.equal(receipt, sha256(`${nullifier}{"i1":null,"i2":"tidak"}`));
    assert.equal(codeOf(await send(token, { i2: 'ya' })), 'answered-otherwise');
    assert.equal(await rows('box_pool'), 1);

    // The day's pool rests until the day is over.
    await boxNight(house.at(DAY_ONE), government);
    assert.equal(await rows('box_pool'), 1);
    await boxNight(house.at(DAY_TWO), government);
    assert.deepEqual(
      await Promise.all(['box_pool', 'box_answer', 'box_receipt', 'box_nullifier'].map(rows)),
      [0, 1, 1, 1],
    );
    assert.deepEqual(must(await send(token, answers, DAY_TWO)), { receipt });
    assert.equal(codeOf(await send(token, { i2: 'ya' }, DAY_TWO)), 'answered-otherwise');

    const late = await takeToken(house, codes[1]!);
    const given = must(await send(expert, { x1: 2 }, DAY_TWO));
    assert.equal(codeOf(await send(late, {}, '2026-12-01T02:00:00Z')), 'box-closed');
    assert.equal(await house.inBox((tx) => loadAnswers(tx, wave.code)), null);
    await closeBox(house.at(DAY_TWO), government, wave.id);
    assert.equal(await rows('box_pool'), 1, 'an open wave keeps its box open');

    await house.run((tx) => updateWave(tx, wave.id, { state: 'closed' }));
    await closeBox(house.at(DAY_TWO), government, wave.id);
    await closeBox(house.at(DAY_TWO), government, wave.id);
    assert.equal(codeOf(await send(late, {}, DAY_TWO)), 'box-closed');
    assert.deepEqual(must(await send(token, answers, DAY_TWO)), { receipt });
    const closed = await house.inBox((tx) =>
      sql`select closed_on, receipt_root from box_wave`.execute(tx).then((found) => found.rows),
    );
    assert.deepEqual(closed, [
      { closed_on: '2026-11-24', receipt_root: receiptRoot([receipt, given.receipt]) },
    ]);
    const known = await house.inBox((tx) => loadAnswers(tx, wave.code));
    assert.deepEqual(
      known!.toSorted((a, b) => (a.source < b.source ? -1 : 1)),
      [
        { source: 'expert', stratum: 'x1', answers: { x1: 2 } },
        { source: 'internal', stratum: 'i1', answers: { i1: null, i2: 'tidak' } },
      ],
    );

    // No key signs any more, and the trail was told once.
    const keys = await house.run((tx) =>
      sql`select count(*)::int as n from survey_key where private_sealed is not null`.execute(tx),
    );
    assert.deepEqual(keys.rows, [{ n: 0 }]);
    const told = await house.run((tx) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from trail_leaf where leaf like '%"survey.box-closed"%'`.execute(tx),
    );
    assert.deepEqual(told.rows, [{ n: 1 }]);
  },
);
