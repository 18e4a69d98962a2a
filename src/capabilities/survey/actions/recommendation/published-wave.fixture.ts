import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId } from '../../../../platform/ids.ts';
import { createDraft } from '../model/drafts.ts';
import { publishModel } from '../model/publish-model.ts';
import { done } from '../wave/wave.fixture.ts';

const shown = (value: number | null) => ({ value, se: 1, low: null, high: null, hidden: value === null });

/** A published wave whose result has two weak dimensions and two units. */
export async function publishedWave(tx: Tx, manager: Act): Promise<string> {
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
