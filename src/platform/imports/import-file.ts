import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Act } from '../act.ts';
import { isRefusal, Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { atTheDoor } from './drop-personal.ts';
import { checkImport } from './check-import.ts';
import { commitImport } from './commit-import.ts';
import type { PhaseProgress } from './examine.ts';
import { importMac } from './keyed-columns.ts';
import type { ImportKind } from './kind.ts';
import { listProfiles } from './profiles.ts';
import { updateRun, type ImportRun } from './store.ts';
import { uploadImport } from './upload-import.ts';

/** A file as it came, and how it is read. */
export interface GivenFile {
  name: string;
  bytes: Buffer;
  /** name of the sheet; the first visible one when not said */
  sheet?: string | undefined;
  /** name of a saved mapping; by headings when not said */
  profile?: string | undefined;
}

export interface FileChoice extends Omit<GivenFile, 'name' | 'bytes'> {
  path: string;
  /** rows that are known to be missing in the file: only this number of them is marked; none when not said */
  vanished?: number | undefined;
}

/** Where rows and files go, and, for kinds with keyed columns, where the installation's key lies. */
export type ImportPlaces = Pick<Services, 'db' | 'files'> & Partial<Pick<Services, 'folders'>>;

/**
 * Uploads and checks a file on this machine, as the screens do it: the run that it leaves can be seen, saved or taken back there.
 * @returns the checked run, or why the file cannot be read
 */
export async function checkFile(
  services: ImportPlaces,
  act: Act,
  kind: ImportKind,
  file: FileChoice,
  progress: PhaseProgress,
): Promise<Outcome<ImportRun>> {
  const given = { ...file, name: basename(file.path), bytes: await readFile(file.path) };
  return checkBytes(services, act, kind, given, progress);
}

/** The same for a file that came by the interface. */
export async function checkBytes(
  services: ImportPlaces,
  act: Act,
  kind: ImportKind,
  file: GivenFile,
  progress: PhaseProgress,
): Promise<Outcome<ImportRun>> {
  const mac = services.folders && importMac(services.folders, act.government.id);
  const received = await atTheDoor(kind, file.bytes, file.sheet, mac);
  if (isRefusal(received)) return received;
  const kept = await services.files.put(act.government.id, received.bytes);
  const run = await services.db.asGovernment(act.government.id, async (tx): Promise<Outcome<ImportRun>> => {
    const uploaded = await uploadImport(tx, act, services.files, kind, {
      name: file.name,
      kept,
      ...received,
    });
    if (file.profile === undefined) return uploaded;
    const profile = (await listProfiles(tx, [kind.name])).find((each) => each.name === file.profile);
    if (profile === undefined) return unknownProfile(file.profile);
    return updateRun(tx, act, uploaded.id, 'import.map', {
      mapping: { ...uploaded.mapping, ...profile.mapping },
    });
  });
  return isRefusal(run) ? run : checkImport(services, act, kind, run, progress);
}

/**
 * Imports a file on this machine in one go: dry run, and a commit when every row can be accepted.
 * @returns the saved run; the checked one where nothing was saved, for rows are refused or others are missing than was said; or why the file cannot be read
 */
export async function importFile(
  services: ImportPlaces,
  act: Act,
  kind: ImportKind,
  file: FileChoice,
  progress: PhaseProgress,
): Promise<Outcome<ImportRun>> {
  const run = await checkFile(services, act, kind, file, progress);
  if (isRefusal(run) || run.totals?.refused !== 0) return run;
  const confirmed = file.vanished ?? 0;
  return (run.totals.vanished ?? 0) === confirmed
    ? commitImport(services, act, kind, run, confirmed, progress)
    : run;
}

export function unknownProfile(name: string): Refusal {
  return new Refusal(422, 'unknown-profile', {
    id: `Pemetaan "${name}" belum tersimpan. Simpan dahulu dari layar Impor.`,
    en: `There is no saved mapping "${name}". Save one from the import screen first.`,
  });
}
