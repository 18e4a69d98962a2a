import type { Act } from '../../../../platform/act.ts';
import { addDays, yearOf } from '../../../../platform/calendar/index.ts';
import type { Database, Tx } from '../../../../platform/database/index.ts';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import { openVault } from '../../../../platform/identity/vault.ts';
import type { Services } from '../../../../platform/services.ts';
import { workAsBox } from '../../../../platform/tenancy.ts';
import { recordTable } from '../../../../platform/trail/record.ts';
import { createDraft } from '../../actions/model/drafts.ts';
import { publishModel } from '../../actions/model/publish-model.ts';
import { computeWave } from '../../actions/results/compute-wave.ts';
import { openCounter } from '../../actions/wave/counters.ts';
import { draftWave } from '../../actions/wave/draft-wave.ts';
import { drawWave } from '../../actions/wave/draw-sample.ts';
import { judged, type Entered } from '../../actions/wave/judge-frame.ts';
import { keepSeason, keepSender } from '../../actions/wave/keep-official.ts';
import { closeWave, openWave, publishWave } from '../../actions/wave/open-wave.ts';
import { sendInvitations } from '../../actions/wave/send-invitations.ts';
import type { Precision, Sampling } from '../../rules/wave/sample-size.ts';
import { findModel } from '../../store/model/models.ts';
import { insertMembers } from '../../store/wave/members.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { findWave } from '../../store/wave/waves.ts';
import { inventResponses, openDemoBox, poolResponses } from './responses.ts';
import { fillClosedBox } from '../box/fill-box.ts';
import { experts, serviceUsers, staffMembers } from './frame.ts';
import { must, playersOf, type Players } from './players.ts';

/** The demo does in its transaction what jobs do elsewhere. */
const QUIET = { queue: async () => {} };
const TEN: Precision = { margin: 0.1, confidence: 0.95, response: 0.8 };
const SAMPLING: Sampling = {
  internal: TEN,
  external: { ...TEN, response: 0.34 },
  expert: { ...TEN, response: 0.6 },
};
/** Few enough that everybody of a demo is invited to the wave that is open. */
const EVERYBODY: Sampling = {
  internal: { ...TEN, response: 0.5 },
  external: { ...TEN, response: 0.34 },
  expert: null,
};

/** A closed and published wave with its results, one that is open, one in draft with a counter, and placeholders for the commission's survey. */
export async function seedWaves(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  const players = playersOf(act, cast);
  if (players === null || cast.scale < 1) return;
  const manager = players.manager(150);
  const draft = must(await createDraft(tx, manager, { name: 'Survei integritas', from: null }));
  const model = must(await publishModel(tx, manager, draft.id, 1)).id;
  const run: Run = { tx, players, model, vault: openVault(services.folders.keys), cast };
  await closedWave(run);
  await runningWave(run, services.publicUrl(act.government));
  await draftedWave(run);
  await officialFacts(tx, players);
  for (const table of ['survey_key', 'survey_member']) await recordTable(tx, act, 'survey.demo', table);
}

interface Run {
  tx: Tx;
  players: Players;
  model: string;
  vault: ReturnType<typeof openVault>;
  cast: DemoCast;
}

async function closedWave({ tx, players, model, cast }: Run): Promise<void> {
  const begun = players.manager(140);
  const frame = [
    ...staffMembers(cast, cast.staff.slice(0, 240), begun.today),
    ...serviceUsers(130, begun.today),
    ...experts(20),
  ];
  const wave = await openedWave(tx, players, {
    name: 'Survei integritas semester I',
    daysAgo: 120,
    days: 30,
    model,
    sampling: SAMPLING,
    frame,
  });
  const { body } = (await findModel(tx, model))!;
  const share = { internal: 0.82, external: 0.4, expert: 0.85 };
  const responses = await inventResponses(tx, players.manager(110), wave, body, cast.random, share);
  must(await closeWave(tx, players.inspektur(90), wave, 'Hari pengisian selesai', QUIET));
  await fillClosedBox(tx, players.inspektur(90), wave, responses, cast.random);
  const box: Pick<Database, 'asBox'> = { asBox: (_governmentId, work) => workAsBox(tx, () => work(tx)) };
  must(
    await computeWave((work) => work(tx, players.manager(88)), box, wave.government_id, wave.id, {
      version: 0,
      correction: [
        { code: 'complaints', count: 7, of: 9_000, basis: 'Register pengaduan terbukti semester I (rekaan)' },
        { code: 'overdue', count: 18, of: 120, basis: 'Rekap tindak lanjut semester I (rekaan)' },
      ],
    }),
  );
  const closed = (await findWave(tx, wave.id))!;
  must(await publishWave(tx, players.inspektur(85), closed));
}

async function runningWave({ tx, players, model, vault, cast }: Run, site: string): Promise<void> {
  const day = players.manager(8);
  const everybody = [...cast.holders.values(), ...cast.staff].filter(
    (each, index, all) => all.findIndex((other) => other.personId === each.personId) === index,
  );
  const frame = [...staffMembers(cast, everybody.slice(0, 80), day.today), ...serviceUsers(60, day.today)];
  const wave = await openedWave(tx, players, {
    name: 'Survei integritas semester II',
    daysAgo: 6,
    days: 27,
    model,
    sampling: EVERYBODY,
    frame,
  });
  const body = await openDemoBox(tx, players.manager(6), wave, vault);
  must(await sendInvitations(tx, players.manager(6), wave, 'first', site));
  const share = { internal: 0.3, external: 0.2, expert: 0 };
  const act = players.manager(3);
  const responses = await inventResponses(tx, act, wave, body, cast.random, share);
  await poolResponses(tx, act, wave, responses, cast.random);
}

async function draftedWave({ tx, players, model }: Run): Promise<void> {
  const manager = players.manager(1);
  const wave = must(
    await draftWave(tx, manager, {
      name: 'Survei integritas tahun depan',
      year: yearOf(manager.today) + 1,
      opensOn: addDays(manager.today, 120),
      closesOn: addDays(manager.today, 150),
      modelId: model,
    }),
  );
  must(await openCounter(tx, manager, wave.id, { unit: 'Mal Pelayanan Publik', service: 'Izin usaha' }));
}

async function openedWave(
  tx: Tx,
  players: Players,
  of: {
    name: string;
    /** of the first day */
    daysAgo: number;
    days: number;
    model: string;
    sampling: Sampling;
    frame: readonly Entered[];
  },
): Promise<Wave> {
  const opensOn = players.manager(of.daysAgo).today;
  const begun = players.manager(of.daysAgo + 10);
  const wave = must(
    await draftWave(tx, begun, {
      name: of.name,
      year: yearOf(opensOn),
      opensOn,
      closesOn: addDays(opensOn, of.days),
      modelId: of.model,
      sampling: of.sampling,
    }),
  );
  const members = await judged(tx, wave, of.frame);
  await insertMembers(tx, members);
  must(await drawWave(tx, players.manager(of.daysAgo + 2), wave));
  const drawn = (await findWave(tx, wave.id))!;
  return must(await openWave(tx, players.inspektur(of.daysAgo), drawn, QUIET));
}

/** Invented, and marked as such: an office enters what it has read in the commission's own announcement. */
async function officialFacts(tx: Tx, players: Players): Promise<void> {
  const manager = players.manager(30);
  const source = 'Contoh untuk demo; ganti dengan pengumuman resmi KPK tahun ini';
  const year = yearOf(manager.today);
  must(
    await keepSeason(tx, manager, {
      year,
      opensOn: addDays(manager.today, -120),
      closesOn: addDays(manager.today, -40),
      source,
      placeholder: true,
    }),
  );
  for (const sender of [
    { owner: 'commission', year, kind: 'whatsapp', value: '+62 800 0000 0001', note: 'nomor karangan' },
    { owner: 'commission', year, kind: 'site', value: 'survei.contoh.example', note: 'situs karangan' },
    { owner: 'government', year: null, kind: 'email', value: 'lurus@contoh.example', note: '' },
  ] as const)
    must(await keepSender(tx, manager, { ...sender, source, ended: false, placeholder: true }));
}
