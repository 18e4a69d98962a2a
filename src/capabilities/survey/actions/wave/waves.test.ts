import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { sha256 } from '../../../../platform/ids.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { drawSample, frameText } from '../../rules/wave/draw.ts';
import { eraseMembers, membersOf } from '../../store/wave/members.ts';
import { drawsOf, findWave, strataOf } from '../../store/wave/waves.ts';
import { draftWave, reviseWave } from './draft-wave.ts';
import { drawablesOf, drawWave, takeBackDraw } from './draw-sample.ts';
import { closeByDate, closeWave, openWave, publishWave } from './open-wave.ts';
import { codeOf, done, frameOf, openedWave, playersOf, queueOf, waveInput } from './wave.fixture.ts';

eachEngine(
  'two managers do not overwrite each other, and only a manager drafts',
  async ({ db }, government) => {
    const { manager, inspektur } = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      assert.equal(codeOf(await draftWave(tx, inspektur, waveInput(inspektur.today))), 'not-allowed');
      const wave = done(await draftWave(tx, manager, waveInput(manager.today)));
      assert.equal(wave.seed_commitment, sha256(wave.seed_secret));
      const change = { ...waveInput(manager.today), sampling: wave.sampling };
      done(await reviseWave(tx, manager, wave.id, { ...change, name: 'Satu', version: 1 }));
      assert.equal(
        codeOf(await reviseWave(tx, manager, wave.id, { ...change, name: 'Dua', version: 1 })),
        'changed-meanwhile',
      );
      assert.equal((await findWave(tx, wave.id))?.name, 'Satu');
      assert.equal(codeOf(await drawWave(tx, manager, { id: wave.id, version: 2 })), 'empty-frame');
    });
  },
);

eachEngine(
  'a draw comes from the committed number and the frame, and anybody draws it again',
  async ({ db }, government) => {
    const { manager } = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const wave = await frameOf(tx, manager, 150);
      const draw = done(await drawWave(tx, manager, wave));
      const members = await membersOf(tx, wave.id);
      const drawables = drawablesOf(members);
      assert.equal(draw.commitment, wave.seed_commitment);
      assert.equal(sha256(draw.secret), draw.commitment);
      assert.equal(draw.frame_hash, sha256(frameText(drawables)));
      assert.equal(draw.seed, sha256(`${draw.secret}\n${draw.frame_hash}`));
      const again = drawSample(drawables, wave.sampling, 30, draw.seed);
      for (const { order, invited } of again)
        for (const [index, id] of order.entries()) {
          const member = members.find((each) => each.id === id)!;
          assert.equal(member.draw_order, index + 1);
          assert.equal(member.place, index < invited ? 'sample' : 'replacement');
        }
      const strata = await strataOf(tx, wave.id);
      assert.deepEqual(
        strata.map(({ code, invited, target }) => [code, invited, target]),
        again.map(({ code, invited, target }) => [code, invited, target]),
      );
      assert.equal(codeOf(await takeBackDraw(tx, manager, wave, 'Kerangka kurang')), 'changed-meanwhile');
      done(await takeBackDraw(tx, manager, { ...wave, version: 2 }, 'Kerangka kurang'));
      assert.equal((await strataOf(tx, wave.id)).length, 0);
      assert.ok((await membersOf(tx, wave.id)).every(({ place }) => place === null));
      const fresh = (await findWave(tx, wave.id))!;
      const second = done(await drawWave(tx, manager, fresh));
      assert.equal(second.number, 2);
      assert.equal(second.commitment, fresh.seed_commitment);
      assert.equal(fresh.seed_commitment === wave.seed_commitment, false);
      assert.equal((await drawsOf(tx, wave.id))[0]!.taken_back_reason, 'Kerangka kurang');
    });
  },
);

eachEngine(
  'nobody opens his own draw; an open wave keeps its model and goes one way',
  async ({ db }, government) => {
    const { manager, inspektur, as } = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const { queued, services } = queueOf();
      const wave = await frameOf(tx, manager, 60);
      done(await drawWave(tx, manager, wave));
      const drawn = (await findWave(tx, wave.id))!;
      assert.equal(codeOf(await openWave(tx, manager, drawn, services)), 'not-allowed');
      const both = { ...inspektur, actor: { ...inspektur.actor, id: manager.actor.id } };
      assert.equal(codeOf(await openWave(tx, both, drawn, services)), 'own-draw');
      const late = as('inspektur', '2027-02-01T02:00:00Z');
      assert.equal(codeOf(await openWave(tx, late, drawn, services)), 'not-its-days');
      const open = done(await openWave(tx, inspektur, drawn, services));
      const change = { ...waveInput(manager.today), sampling: open.sampling, version: open.version };
      assert.equal(codeOf(await reviseWave(tx, manager, wave.id, change)), 'wrong-state');
      const { rows } = await sql<{ invited: number; codes: number }>`
      select count(*)::int as invited, count(distinct check_code)::int as codes from survey_invitation`.execute(
        tx,
      );
      const [stratum] = await strataOf(tx, wave.id);
      assert.deepEqual(rows[0], { invited: stratum!.invited, codes: stratum!.invited });
      assert.equal(codeOf(await closeWave(tx, manager, open, 'Selesai', services)), 'not-allowed');
      const closed = done(await closeWave(tx, inspektur, open, 'Selesai', services));
      assert.equal(closed.closed_reason, 'Selesai');
      assert.equal(codeOf(await publishWave(tx, inspektur, closed)), 'no-result');
      assert.deepEqual(queued, ['survey-keys', 'survey-close']);
    });
  },
);

eachEngine(
  'the night closes a wave whose days are over and erases names of old frames',
  async ({ db }, government) => {
    const players = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const wave = await openedWave(tx, players, 40);
      assert.deepEqual(await eraseMembers(tx, '2027-12-01' as never, players.manager.today), []);
      const { queued, services } = queueOf();
      const closed = await closeByDate(tx, players.manager, wave, services);
      assert.ok(!isRefusal(closed) && closed.state === 'closed' && closed.closed_reason === null);
      assert.deepEqual(queued, ['survey-close']);
      assert.deepEqual(await eraseMembers(tx, wave.closes_on, players.manager.today), []);
      const erased = await eraseMembers(tx, '2027-12-01' as never, players.manager.today);
      assert.equal(erased.length, 40);
      for (const member of await membersOf(tx, wave.id))
        assert.deepEqual(
          [member.name, member.phone, member.email, member.key],
          [null, null, null, member.id],
        );
    });
  },
);
