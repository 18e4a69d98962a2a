import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileStore, Kept } from '../../../platform/files/index.ts';
import { insertFile } from '../../../platform/files/store.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { countTravelFiles, findTravelFile, insertTravelFile } from '../store/documents.ts';
import { openMember } from './open-trip.ts';

/** A file whose content is in the store and whose picture, if it is one, has been drawn anew. */
export interface TakenFile extends Kept {
  name: string;
  mediaType: string;
  /** of the bytes that were sent */
  sha256: string;
  dhash: string | null;
  picture: boolean;
}

/** Files of one traveller on one trip: documents, and photographs of check-ins. */
const MOST = 400;

/** May somebody add files to this traveller's trip now? Check-ins are sent late, so the answer is yes until everything is settled. */
export async function mayKeepFile(tx: Tx, act: Act, memberId: string): Promise<Outcome<true>> {
  const open = await openMember(tx, act, memberId, 'traveller-or-officer');
  if (isRefusal(open)) return open;
  const { trip, member } = open;
  if (!['issued', 'under-way', 'returned'].includes(trip.status) || member.state === 'settled')
    return conflict(
      'files-closed',
      'Berkas dapat diunggah sejak SPD terbit sampai perjalanan ini selesai.',
      'Files can be uploaded from the SPD until this trip is settled.',
    );
  if ((await countTravelFiles(tx, memberId)) >= MOST)
    return conflict(
      'files-many',
      `Paling banyak ${MOST} berkas pada satu perjalanan.`,
      `At most ${MOST} files on one trip.`,
    );
  return true;
}

/** Gives a file to the traveller's trip. A client that queues chose the id: sent again, it is the same file, and another content does not take its place. */
export async function keepFile(
  tx: Tx,
  act: Act,
  files: FileStore,
  memberId: string,
  file: TakenFile & { id: string | undefined },
): Promise<
  Outcome<{ id: string; name: string; mediaType: string; size: number; sha256: string; picture: boolean }>
> {
  const allowed = await mayKeepFile(tx, act, memberId);
  if (isRefusal(allowed)) return allowed;
  const { hash, sha256, dhash, picture, name, mediaType, size } = file;
  const known = file.id === undefined ? undefined : await findTravelFile(tx, file.id);
  if (known !== undefined && (known.member_id !== memberId || known.sha256 !== sha256))
    return conflict(
      'file-id',
      'Berkas lain sudah memakai nomor ini. Unggah lagi dari halaman perjalanan Anda.',
      'Another file has this id already. Upload it again from the page of your trip.',
    );
  const id = known?.id ?? file.id ?? newId();
  if (known === undefined) {
    const row = await insertFile(tx, act, files, { hash, size, name, mediaType });
    await insertTravelFile(tx, {
      government_id: act.government.id,
      id,
      member_id: memberId,
      file_id: row.id,
      sha256,
      dhash,
      picture,
      added_at: act.now,
    });
    await recordRow(tx, act, 'travel.file', 'travel_file', id);
  }
  return { id, name, mediaType, size, sha256, picture };
}
