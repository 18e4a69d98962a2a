import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles } from '../../../platform/files/store.ts';
import { badField, type Outcome } from '../../../platform/outcome.ts';

/** Ids of files that the actor uploaded himself, each once. Refused: any other, whether it exists or not. */
export async function ownFiles(tx: Tx, act: Act, ids: readonly string[]): Promise<Outcome<string[]>> {
  const asked = [...new Set(ids)];
  const found = await findFiles(tx, asked);
  if (asked.every((id) => found.get(id)?.created_by === act.actor.id)) return asked;
  return badField(
    'fileIds',
    'Ada berkas yang tidak ditemukan. Unggah lagi, lalu kirim.',
    'A file was not found. Upload it again, then send.',
  );
}
