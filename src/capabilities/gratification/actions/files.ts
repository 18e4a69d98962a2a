import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles } from '../../../platform/files/store.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, type Refusal } from '../../../platform/outcome.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { insertGiftFiles } from '../store/gifts.ts';

/** Adds files to a report. Refused: a file that the actor did not upload himself. */
export async function addFiles(
  tx: Tx,
  act: Act,
  giftId: string,
  fileIds: readonly string[],
): Promise<Refusal | null> {
  const found = await findFiles(tx, fileIds);
  const ids = [...new Set(fileIds)];
  if (ids.some((id) => found.get(id)?.created_by !== act.actor.id))
    return badField(
      'fileIds',
      'Ada berkas yang tidak ditemukan. Unggah lagi, lalu kirim.',
      'A file was not found. Upload it again, then send.',
    );
  const rows = ids.map((fileId) => ({ id: newId(), gift_id: giftId, file_id: fileId }));
  await insertGiftFiles(tx, act.government.id, rows);
  await recordRows(
    tx,
    act,
    'gift.file',
    'gift_file',
    rows.map((row) => row.id),
  );
  return null;
}
