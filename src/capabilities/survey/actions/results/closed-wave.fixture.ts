import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import type { TestDatabase } from '../../../../platform/test-database.ts';
import { openBoxHouse } from '../../box.fixture.ts';
import { experience, likert, modelOf } from '../../rules/model/model.fixture.ts';
import type { Answers, Source } from '../../rules/model/model.ts';
import { closeBoxWave, openBoxWave } from '../../store/box/waves.ts';
import { updateWave } from '../../store/wave/waves.ts';

const MODEL = modelOf(
  [
    likert('a', { dimension: 'd1' }),
    experience('b', { dimension: 'd2' }),
    likert('e', { source: 'external', dimension: 'd1' }),
    likert('x', { source: 'expert', dimension: 'd1' }),
  ],
  {
    correction: {
      max: 10,
      parts: [
        {
          code: 'complaints',
          name: { id: 'Pengaduan', en: 'Complaints' },
          input: 'given',
          per: 1_000,
          cap: 4,
          from: 0,
          slope: 1.5,
        },
      ],
    },
  },
);
const STRATA = [
  { source: 'internal', code: 'i1', invited: 40 },
  { source: 'external', code: 'e1', invited: 30 },
  { source: 'expert', code: 'x1', invited: 30 },
] as const;
export const kidOf = (code: string) => code.padEnd(22, 'A');

const answersOf: Record<Source, (index: number) => Answers> = {
  internal: (index) => ({ a: 3 + (index % 4), b: ['tidak', 'tidak', 'sekali'][index % 3]! }),
  external: (index) => ({ e: 2 + (index % 4) }),
  expert: (index) => ({ x: 2 + (index % 3) }),
};

/** A closed wave whose box holds so many answers of each source and is not closed yet: `closeItsBox`. */
export async function closedWave(
  database: TestDatabase,
  government: Government,
  counts: Record<Source, number>,
) {
  const house = await openBoxHouse(database, government, STRATA, false);
  const { wave } = house;
  const modelId = newId();
  await house.run(async (tx) => {
    const government_id = government.id;
    const published = { published_at: wave.created_at, published_by: 'test' };
    await insertMany(tx, 'survey_model', [
      {
        government_id,
        id: modelId,
        name: 'Hasil',
        version: 1,
        body: MODEL,
        hash: sha256(modelId),
        ...published,
      },
    ]);
    for (const { source, code } of STRATA) {
      const key = { government_id, id: newId(), wave_id: wave.id, kid: kidOf(code), source, key_group: code };
      const gone = { private_sealed: null, made_on: wave.opens_on, destroyed_on: wave.closes_on };
      await insertMany(tx, 'survey_key', [{ ...key, modulus: 'AQAB', ...gone }]);
      await sql`insert into survey_key_stratum (government_id, stratum_id, key_id)
        select government_id, id, ${key.id}::uuid from survey_stratum where code = ${code}`.execute(tx);
    }
    await updateWave(tx, wave.id, { state: 'closed', model_id: modelId });
  });
  await house.inBox(async (tx) => {
    await openBoxWave(tx, government.id, {
      waveCode: wave.code,
      model: MODEL,
      lastDay: wave.closes_on,
      keys: STRATA.map(({ source, code }) => ({ kid: kidOf(code), source, group: code, modulus: 'AQAB' })),
    });
    const rows = STRATA.flatMap(({ source, code }) =>
      Array.from({ length: counts[source] }, (_, index) => ({
        government_id: government.id,
        id: randomUUID(),
        kid: kidOf(code),
        answers: answersOf[source](index),
      })),
    );
    await insertMany(tx, 'box_answer', rows);
  });
  return house;
}

export async function closeItsBox(house: Awaited<ReturnType<typeof closedWave>>): Promise<void> {
  await house.inBox((tx) =>
    closeBoxWave(tx, house.wave.code, { on: plainDate('2026-12-01'), root: sha256('') }),
  );
}

/** What a manager enters for the correction. @param version of the result that is there */
export const entered = (version: number) => ({
  version,
  correction: [{ code: 'complaints', count: 2, of: 1_000, basis: 'Rekap pengaduan 2026' }],
});
