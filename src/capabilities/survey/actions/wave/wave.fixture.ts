import assert from 'node:assert/strict';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { NewWave } from '../../contract/wave/waves.ts';
import { insertMembers } from '../../store/wave/members.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { findWave, strataOf } from '../../store/wave/waves.ts';
import { createDraft } from '../model/drafts.ts';
import { publishModel } from '../model/publish-model.ts';
import { draftWave } from './draft-wave.ts';
import { drawWave } from './draw-sample.ts';
import { judged, type Entered } from './judge-frame.ts';
import { openWave } from './open-wave.ts';

export const NOW = '2026-11-23T02:00:00Z';

export function done<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? JSON.stringify(outcome) : '');
  return outcome;
}
export const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : 'done');

/** Who acts in a test, always the same account a role. */
export function playersOf(government: Government, now = NOW) {
  const accounts = { 'survey-manager': newId(), inspektur: newId() };
  const as = (role: Role & keyof typeof accounts, at = now) =>
    testAct(government, { roles: [role], accountId: accounts[role], now: at });
  return {
    as,
    manager: as('survey-manager'),
    inspektur: as('inspektur'),
    outsider: testAct(government, { now }),
  };
}

/** Jobs that were queued. */
export function queueOf() {
  const queued: string[] = [];
  return {
    queued,
    services: {
      queue: async (_tx: Tx, _act: Act, job: string) => {
        queued.push(job);
      },
    },
  };
}

export function waveInput(today: string, change: Partial<NewWave> = {}): NewWave {
  const from = today as NewWave['opensOn'];
  return {
    name: 'Gelombang uji',
    year: 2026,
    opensOn: from,
    closesOn: addDays(from, 20),
    modelId: null,
    ...change,
  };
}

/** Somebody of the frame; every third has a telephone, every third a mail address, every third neither. */
export function entered(index: number, change: Partial<Entered> = {}): Entered {
  return {
    id: newId(),
    source: 'internal',
    key: `P-${String(index).padStart(4, '0')}`,
    person_id: null,
    origin: 'import',
    import_id: null,
    name: `Orang ${index}`,
    phone: index % 3 === 0 ? `+62812000${String(10_000 + index)}` : null,
    email: index % 3 === 1 ? `orang${index}@contoh.id` : null,
    unit: index % 2 === 0 ? 'Dinas Satu' : 'Dinas Dua',
    unit_group: index % 2 === 0 ? 'Dinas Satu' : 'Dinas Dua',
    position: 'Analis',
    position_group: 'Pelaksana',
    head_of_unit: false,
    employment: 'pns',
    institution_since: '2015-01-01' as never,
    unit_since: '2018-01-01' as never,
    service: null,
    service_on: null,
    consent_on: null,
    ...change,
  };
}

/** A wave in draft with a published model and `size` staff in its frame. */
export async function frameOf(tx: Tx, manager: Act, size: number): Promise<Wave> {
  const draft = done(await createDraft(tx, manager, { name: 'Model uji', from: null }));
  const model = done(await publishModel(tx, manager, draft.id, 1));
  const wave = done(
    await draftWave(
      tx,
      manager,
      waveInput(manager.today, {
        modelId: model.id,
        sampling: {
          internal: { margin: 0.1, confidence: 0.95, response: 0.8 },
          external: null,
          expert: null,
        },
      }),
    ),
  );
  const people = Array.from({ length: size }, (_, index) => entered(index));
  await insertMembers(tx, await judged(tx, wave, people));
  return wave;
}

/** An open wave; its keys are invented, as nobody signs here. */
export async function openedWave(tx: Tx, of: { manager: Act; inspektur: Act }, size = 120): Promise<Wave> {
  const wave = await frameOf(tx, of.manager, size);
  done(await drawWave(tx, of.manager, wave));
  const drawn = (await findWave(tx, wave.id))!;
  done(await openWave(tx, of.inspektur, drawn, queueOf().services));
  const [stratum] = await strataOf(tx, wave.id);
  await insertMany(tx, 'survey_key', [
    {
      government_id: wave.government_id,
      id: newId(),
      wave_id: wave.id,
      kid: 'A'.repeat(22),
      source: 'internal',
      key_group: stratum!.code,
      modulus: 'A'.repeat(512),
      private_sealed: 'x',
      made_on: of.manager.today,
      destroyed_on: null,
    },
  ]);
  return (await findWave(tx, wave.id))!;
}
