import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sql } from 'kysely';
import type { Act, Government, Wires } from '../../../platform/act.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import type { Progress } from '../../../platform/command-line.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { asComplaint } from '../../../platform/imports/commit-import.ts';
import { importFile } from '../../../platform/imports/import-file.ts';
import type { ImportKind } from '../../../platform/imports/kind.ts';
import { commandAct, ownerOf, type Installation } from '../../../platform/installation.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { workAsGovernment, insertGovernment, listGovernments, listHosts } from '../../../platform/tenancy.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { createTwin } from '../demo/create-twin.ts';
import { agencyImport } from '../imports/agencies.ts';
import { personImport } from '../imports/people.ts';
import { insertRollout } from '../store/rollout.ts';
import type { Answers } from './answers.ts';
import { appointFirst } from './appoint-first.ts';

/** What the app knows and the directory does not. */
export interface SetUp {
  /** capabilities that can be practised */
  capabilities: readonly string[];
  /** each capability's invented data for the practice twin */
  seeds: readonly ((tx: Tx, act: Act) => Promise<void>)[];
  /** Is an SMTP server set? */
  mail(): boolean;
  /** what saved rows may set off: the same as in the server */
  wires: Wires;
}

/** Complaints shown on a terminal. */
const COMPLAINTS_SHOWN = 20;

function actOf(installation: Installation, { wires }: SetUp, government: Government): Act {
  return { ...commandAct(installation, government), wires };
}

/**
 * Enters a government with its holidays, agencies, people, first holders of roles and practice twin. Each step is a transaction of its
 * own; called again with the same name after an interruption it goes on where it stopped, for every step passes over what is there.
 * @returns the government, and lines that tell what was done
 * @throws Error that names what cannot be used; what was done before stays
 */
export async function addGovernment(
  installation: Installation,
  answers: Answers,
  setUp: SetUp,
  progress: Progress,
): Promise<{ government: Government; done: string[] }> {
  const owner = ownerOf(installation);
  const done: string[] = [];
  const government = await enterGovernment(installation, answers);
  const act = actOf(installation, setUp, government);
  const files: [ImportKind, string | null][] = [
    [agencyImport, answers.agencies],
    [personImport, answers.people],
  ];
  for (const [kind, path] of files) {
    if (path === null) continue;
    done.push(await importWhole(installation, act, kind, path, progress));
  }
  if (answers.holders.length > 0) {
    done.push(...(await appointFirst(installation, act, answers)));
  }
  if (
    answers.twin &&
    !(await owner.asInstallation(listGovernments)).some((each) => each.practiceOf === government.id)
  ) {
    progress('Ruang latihan / practice twin …');
    const twin = await createTwin(owner, government, {
      ...setUp,
      actOf: (each) => actOf(installation, setUp, each),
    });
    done.push(`Ruang latihan: ${twin.name}`);
  }
  return { government, done };
}

/**
 * Imports a whole file or nothing of it.
 * @throws Error that names the rows that cannot be accepted
 */
async function importWhole(
  installation: Installation,
  act: Act,
  kind: ImportKind,
  path: string,
  progress: Progress,
): Promise<string> {
  const name = basename(path);
  const run = await importFile(installation, act, kind, { path }, (phase, done, total) =>
    progress(`${name}: ${phase} ${done}/${total}`),
  );
  if (isRefusal(run)) throw new Error(`${name}: ${run.message.id}\n${run.message.en}`);
  const { new: fresh, changed, unchanged, refused } = run.totals!;
  if (refused > 0) {
    const lines = (run.complaints ?? []).slice(0, COMPLAINTS_SHOWN).map((each) => {
      const { field, message } = asComplaint(kind, each);
      return `  ${field}: ${message.id}`;
    });
    const head = `${name}: ${refused} baris belum dapat diterima, tidak ada yang disimpan / rows refused, nothing was saved`;
    throw new Error([head, ...lines].join('\n'));
  }
  return `${kind.title.id}: ${fresh} baru, ${changed} berubah, ${unchanged} sama`;
}

async function enterGovernment(installation: Installation, answers: Answers): Promise<Government> {
  const owner = ownerOf(installation);
  const { governments, hosts } = await owner.asInstallation(async (tx) => ({
    governments: await listGovernments(tx),
    hosts: await listHosts(tx),
  }));
  if (governments.some((each) => each.demo && each.practiceOf === null)) {
    throw new Error(
      'Basis data ini berisi kota demo; data sungguhan tidak dicampur dengannya. Pakai basis data kosong.\n' +
        'This database holds a demo city; real data is not mixed with it. Use an empty database.',
    );
  }
  const name = answers.name.trim();
  const present = governments.find(
    (each) => each.practiceOf === null && each.name.toLowerCase() === name.toLowerCase(),
  );
  const taken = answers.hosts.find((host) => hosts.has(host) && hosts.get(host) !== present?.id);
  if (taken !== undefined) {
    throw new Error(
      `Host ini sudah dipakai pemerintah daerah lain / another government has this host: ${taken}`,
    );
  }
  const government = present ?? { id: newId(), name, zone: answers.zone, practiceOf: null, demo: false };
  const arms =
    answers.arms === null
      ? null
      : (await installation.files.put(government.id, await readFile(answers.arms))).hash;
  const act = commandAct(installation, government);
  await owner.asOwner(async (tx) => {
    if (present === undefined) {
      await insertGovernment(tx, { ...government, hosts: [], arms, regionCode: answers.region }, act.now);
    }
    await sql`update government set arms = coalesce(${arms}, arms), region_code = coalesce(${answers.region}, region_code)
      where id = ${government.id}::uuid`.execute(tx);
    for (const host of answers.hosts) {
      await sql`insert into government_host (host, government_id) values (${host}, ${government.id}::uuid)
        on conflict do nothing`.execute(tx);
    }
    await workAsGovernment(tx, government.id);
    await seedHolidays(tx, act);
    if (present === undefined) await alwaysOn(tx, act);
  });
  return government;
}

/** The directory is there from the first day; every other capability is rolled out by decision. */
async function alwaysOn(tx: Tx, act: Act): Promise<void> {
  const row = {
    id: newId(),
    capability: 'directory',
    agencyId: null,
    state: 'live' as const,
    validFrom: act.today,
  };
  await insertRollout(tx, act.government.id, [row]);
  await recordRows(tx, act, 'rollout.set', 'rollout', [row.id]);
}
