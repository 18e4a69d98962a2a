import { sql } from 'kysely';
import type { Act } from '../act.ts';
import { sha256 } from '../ids.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import { atTheDoor } from './drop-personal.ts';
import { examine, type Examined, type PhaseProgress } from './examine.ts';
import { unknownProfile, type GivenFile, type ImportPlaces } from './import-file.ts';
import { importMac } from './keyed-columns.ts';
import type { ImportKind } from './kind.ts';
import { viewOf } from './open-file.ts';
import { listProfiles } from './profiles.ts';
import { readRows } from './read-rows.ts';

export interface Preview extends Examined {
  /** hex SHA-256 of the file's bytes */
  hash: string;
}

/**
 * What importing a file would do, for a program that asks again and again: nothing is kept, not even the file. Headings are matched as
 * the wizard would propose it, a saved mapping first.
 */
export async function previewFile(
  services: ImportPlaces,
  act: Act,
  kind: ImportKind,
  file: GivenFile,
  progress: PhaseProgress,
): Promise<Outcome<Preview>> {
  progress('reading', 0, 0);
  const mac = services.folders && importMac(services.folders, act.government.id);
  const received = await atTheDoor(kind, file.bytes, file.sheet, mac);
  if (isRefusal(received)) return received;
  const profiles = await services.db.asGovernment(act.government.id, (tx) => listProfiles(tx, [kind.name]));
  const profile = profiles.find((each) => each.name === file.profile);
  if (file.profile !== undefined && profile === undefined) return unknownProfile(file.profile);
  const view = viewOf(
    kind.columns,
    received.table,
    profiles.map((each) => each.mapping),
  );
  const mapping = { ...view.mapping, ...profile?.mapping };
  const rows = await readRows(kind, received.table, view.header_line, mapping, (done, total) =>
    progress('reading', done, total),
  );
  if (isRefusal(rows)) return rows;
  const examined = await services.db.asGovernment(act.government.id, async (tx) => {
    await sql`set transaction read only`.execute(tx);
    return examine(tx, act, kind, rows, progress);
  });
  return { ...examined, hash: sha256(received.bytes) };
}
