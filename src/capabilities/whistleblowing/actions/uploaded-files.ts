import { createHash } from 'node:crypto';
import type { Government } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { PART_SIZE } from '../sealing/evidence-size.ts';
import { listParts } from '../store/drafts.ts';
import { sealedFault } from './sealed-blobs.ts';

/** A sealed file that came up in parts and is whole. */
export interface UploadedFile {
  /** as the reporter's browser named it */
  id: string;
  size: number;
  sha256: string;
  /** content hashes, in order */
  parts: string[];
}

/** One part as the draft keeps it. */
export type UploadedPart = Awaited<ReturnType<typeof listParts>>[number];

/**
 * The uploaded files of a draft, held against what the report says of them: as many, as long, the same bytes, none cut off. Reads every part,
 * so no transaction is open meanwhile.
 */
export async function uploadedFiles(
  services: Pick<Services, 'files'>,
  government: Government,
  parts: readonly UploadedPart[],
  told: readonly { id: string; size: number; sha256: string }[],
): Promise<Outcome<UploadedFile[]>> {
  if (parts.some((part) => part.file >= told.length)) return notWhole();
  const files: UploadedFile[] = [];
  for (const [index, { id, size, sha256 }] of told.entries()) {
    const own = parts.filter((part) => part.file === index);
    const [first] = own;
    const sum = own.reduce((bytes, part) => bytes + part.size, 0);
    if (first === undefined || sum !== size || own.slice(0, -1).some((part) => part.size !== PART_SIZE))
      return notWhole();
    const digest = createHash('sha256');
    for (const [place, part] of own.entries()) {
      const bytes = await services.files.timeless.read(government.id, part.hash);
      const fault = place === 0 ? sealedFault('files', bytes, size) : null;
      if (isRefusal(fault)) return fault;
      digest.update(bytes);
    }
    if (digest.digest('hex') !== sha256) return notWhole();
    files.push({ id, size, sha256, parts: own.map((part) => part.hash) });
  }
  return files;
}

/** Has nothing been added to the draft since its files were read? */
export async function sameParts(tx: Tx, draftId: string, files: readonly UploadedFile[]): Promise<boolean> {
  const parts = await listParts(tx, draftId);
  return parts.map((part) => part.hash).join() === files.flatMap((file) => file.parts).join();
}

function notWhole() {
  return badField(
    'files',
    'Berkas bukti belum terunggah utuh. Lanjutkan unggahannya, lalu kirim lagi.',
    'A file of evidence is not uploaded whole. Continue its upload, then send again.',
  );
}
