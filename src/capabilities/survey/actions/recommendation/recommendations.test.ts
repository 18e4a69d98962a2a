import assert from 'node:assert/strict';
import type { Act } from '../../../../platform/act.ts';
import { testAct } from '../../../../platform/act.fixture.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { gatherRisk } from '../../../audit/actions/plan/gather-risk.ts';
import { agencyRow } from '../../../directory/directory.fixture.ts';
import { insertAgencies } from '../../../directory/index.ts';
import { presentRecommendations } from '../../http/recommendation/present.ts';
import { codeOf, done } from '../wave/wave.fixture.ts';
import { createDraft } from '../model/drafts.ts';
import { publishModel } from '../model/publish-model.ts';
import { submitFollowUp, verifyFollowUp } from './follow-ups.ts';
import { proposeRecommendations } from './propose.ts';
import { dismissRecommendation, openRecommendation } from './recommendations.ts';

const shown = (value: number | null) => ({ value, se: 1, low: null, high: null, hidden: value === null });

/** A published wave whose result has two weak dimensions and two units. */
async function publishedWave(tx: Tx, manager: Act): Promise<string> {
  const key = { government_id: manager.government.id };
  const draft = done(await createDraft(tx, manager, { name: 'SPI', from: null }));
  const model = done(await publishModel(tx, manager, draft.id, 1));
  const wave = { ...key, id: newId() };
  const who = { created_at: manager.now, created_by: 'x', published_at: manager.now, published_by: 'x' };
  await insertMany(tx, 'survey_wave', [
    {
      ...wave,
      ...who,
      code: 'w7k3',
      name: 'Gelombang 2026',
      year: 2026,
      model_id: model.id,
      state: 'published',
      opens_on: '2026-07-01',
      closes_on: '2026-08-01',
      sampling: {},
      seed_secret: 'x',
      seed_commitment: 'x',
      version: 1,
    },
  ]);
  const stratum = {
    ...key,
    wave_id: wave.id,
    source: 'internal',
    name: 'x',
    population: 40,
    target: 20,
    invited: 40,
  };
  await insertMany(tx, 'survey_stratum', [
    { ...stratum, id: newId(), code: 'i1', parts: [['Dinas Pekerjaan Umum', 'Analis']] },
    { ...stratum, id: newId(), code: 'i2', parts: [['Dinas Kesehatan', 'Analis']] },
  ]);
  const dimensions = { transparansi: 80, pbj: 60, sdm: 70, anggaran: null };
  const group = { population: 40, invited: 40, name: 'x', hidden: false };
  const body = {
    level: 0.95,
    least: 10,
    index: shown(74),
    sources: [
      {
        source: 'internal',
        score: shown(74),
        dimensions: Object.entries(dimensions).map(([code, value]) => ({
          code,
          name: { id: code, en: code },
          score: shown(value),
        })),
        groups: [
          { ...group, code: 'i1', answers: 20, value: 64 },
          { ...group, code: 'i2', answers: null, value: null },
        ],
      },
    ],
  };
  const hash = 'a'.repeat(64);
  await insertMany(tx, 'survey_result', [
    {
      ...key,
      id: newId(),
      wave_id: wave.id,
      body,
      input: {},
      model_id: model.id,
      answers_hash: hash,
      input_hash: hash,
      result_hash: hash,
      receipt_root: '',
      computed_at: manager.now,
      computed_by: 'x',
      version: 1,
    },
  ]);
  return wave.id;
}

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
