import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Act } from '../act.ts';
import { isRefusal, Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { atTheDoor } from './drop-personal.ts';
import { checkImport } from './check-import.ts';
import { commitImport } from './commit-import.ts';
import type { PhaseProgress } from './examine.ts';
import type { ImportKind } from './kind.ts';
import { listProfiles } from './profiles.ts';
import { updateRun, type ImportRun } from './store.ts';
import { uploadImport } from './upload-import.ts';

export interface FileChoice {
  path: string;
  /** name of the sheet; the first visible one when not said */
  sheet?: string | undefined;
  /** name of a saved mapping; by headings when not said */
  profile?: string | undefined;
}

/**
 * Uploads and checks a file on this machine, as the screens do it: the run that it leaves can be seen, saved or taken back there.
 * @returns the checked run, or why the file cannot be read
 */
export async function checkFile(
  services: Pick<Services, 'db' | 'files'>,
  act: Act,
  kind: ImportKind,
  file: FileChoice,
  progress: PhaseProgress,
): Promise<Outcome<ImportRun>> {
  const bytes = await readFile(file.path);
  const received = await atTheDoor(kind, bytes, file.sheet);
  if (isRefusal(received)) return received;
  const kept = await services.files.put(act.government.id, received.bytes);
  const run = await services.db.asGovernment(act.government.id, async (tx): Promise<Outcome<ImportRun>> => {
    const uploaded = await uploadImport(tx, act, services.files, kind, {
      name: basename(file.path),
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
 * @returns the saved run; the checked one where rows are refused and nothing was saved; or why the file cannot be read
 */
export async function importFile(
  services: Pick<Services, 'db' | 'files'>,
  act: Act,
  kind: ImportKind,
  file: FileChoice,
  progress: PhaseProgress,
): Promise<Outcome<ImportRun>> {
  const run = await checkFile(services, act, kind, file, progress);
  if (isRefusal(run) || run.totals?.refused !== 0) return run;
  return commitImport(services, act, kind, run, progress);
}

function unknownProfile(name: string): Refusal {
  return new Refusal(422, 'unknown-profile', {
    id: `Pemetaan "${name}" belum tersimpan. Simpan dahulu dari layar Impor.`,
    en: `There is no saved mapping "${name}". Save one from the import screen first.`,
  });
}
