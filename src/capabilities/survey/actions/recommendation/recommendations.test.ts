import assert from 'node:assert/strict';
import { testAct } from '../../../../platform/act.fixture.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { gatherRisk } from '../../../audit/actions/plan/gather-risk.ts';
import { agencyRow } from '../../../directory/directory.fixture.ts';
import { insertAgencies } from '../../../directory/index.ts';
import { presentRecommendations } from '../../http/recommendation/present.ts';
import { codeOf, done } from '../wave/wave.fixture.ts';
import { submitFollowUp, verifyFollowUp } from './follow-ups.ts';
import { proposeRecommendations } from './propose.ts';
import { publishedWave } from './published-wave.fixture.ts';
import { dismissRecommendation, openRecommendation } from './recommendations.ts';

eachEngine(
  'a weak dimension is proposed, given to an agency, followed up with evidence and verified by somebody else',
  async ({ db }, government) => {
    const manager = testAct(government, { roles: ['survey-manager'] });
    await db.asGovernment(government.id, async (tx) => {
      const works = agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' });
      const health = agencyRow('1.02', { name: 'Dinas Kesehatan' });
      await insertAgencies(tx, government.id, [works, health]);
      const owner = testAct(government, {
        grants: [
          { role: 'agency-head', agencyIds: [works.id] },
          { role: 'inspektur', agencyIds: null },
        ],
      });
      const stranger = testAct(government, { grants: [{ role: 'agency-head', agencyIds: [health.id] }] });
      const inspektur = testAct(government, { roles: ['inspektur'] });
      const waveId = await publishedWave(tx, manager);

      assert.deepEqual(await proposeRecommendations(tx, manager, waveId), { added: 2 });
      assert.deepEqual(
        await proposeRecommendations(tx, manager, waveId),
        { added: 0 },
        'once for each dimension',
      );
      const listed = await presentRecommendations(tx, manager, waveId);
      assert.deepEqual(
        listed.rows.map((each) => [each.dimension, each.state, each.dimensionName.en, each.may.join(' ')]),
        [
          ['pbj', 'proposed', 'Procurement', 'open dismiss'],
          ['sdm', 'proposed', 'Personnel', 'open dismiss'],
        ],
      );
      assert.deepEqual(listed.share, { total: 0, followedUp: 0, percent: null });
      const [pbj, sdm] = listed.rows.map((each) => each.id) as [string, string];
      done(await dismissRecommendation(tx, manager, sdm, { version: 1, reason: 'sudah ditangani' }));
      const give = {
        version: 1,
        text: 'Buka rencana dan alasan pemenang.',
        agencyId: works.id,
        dueOn: listed.due,
      };
      assert.equal(codeOf(await openRecommendation(tx, inspektur, pbj, give)), 'not-allowed');
      assert.equal(
        codeOf(await openRecommendation(tx, manager, pbj, { ...give, dueOn: manager.today })),
        'invalid',
      );
      done(await openRecommendation(tx, manager, pbj, give));

      const file = {
        government_id: government.id,
        id: newId(),
        hash: 'b'.repeat(64),
        name: 'sk.pdf',
        media_type: 'application/pdf',
        size: 1,
        created_at: owner.now,
        created_by: owner.actor.id,
      };
      await insertMany(tx, 'file', [file]);
      const told = { version: 2, text: 'Rencana diumumkan.', progress: 60, fileIds: [file.id] };
      assert.equal(
        codeOf(await submitFollowUp(tx, stranger, pbj, told)),
        'not-found',
        'of another agency: as if there were none',
      );
      assert.deepEqual((await presentRecommendations(tx, stranger, waveId)).rows, []);
      assert.equal(codeOf(await submitFollowUp(tx, owner, pbj, { ...told, fileIds: [newId()] })), 'invalid');
      done(await submitFollowUp(tx, owner, pbj, told));
      assert.equal(codeOf(await submitFollowUp(tx, owner, pbj, { ...told, version: 3 })), 'waiting');
      const verdict = { version: 3, note: 'Lengkap.', verdict: 'S' as const };
      assert.equal(codeOf(await verifyFollowUp(tx, owner, pbj, verdict)), 'own-follow-up');
      done(await verifyFollowUp(tx, inspektur, pbj, { ...verdict, verdict: 'BS' }));
      done(await submitFollowUp(tx, owner, pbj, { ...told, version: 4, progress: 100 }));
      done(await verifyFollowUp(tx, inspektur, pbj, { ...verdict, version: 5 }));
      assert.equal(codeOf(await submitFollowUp(tx, owner, pbj, { ...told, version: 6 })), 'wrong-state');

      const { rows, share } = await presentRecommendations(tx, inspektur, waveId);
      const [first] = rows;
      assert.deepEqual(
        [first?.status, first?.progress, first?.followUps.length, first?.may],
        ['S', 100, 2, []],
      );
      assert.deepEqual(first?.followUps[0]?.evidence, [{ id: file.id, name: 'sk.pdf' }]);
      assert.deepEqual(share, { total: 1, followedUp: 1, percent: 100 });

      const risk = await gatherRisk(tx, manager.today);
      assert.deepEqual(
        [works.id, health.id].map((id) => risk.find((each) => each.agencyId === id)?.parts.surveys),
        [
          { value: 36, rows: 20 },
          { value: null, rows: 0 },
        ],
        'what the published score lacks to 100; a hidden one is missing',
      );
    });
  },
);
