import { statfs } from 'node:fs/promises';
import { conflict, type Refusal } from '../../../platform/outcome.ts';

/** Bytes that uploads leave free: what a full disk stops is the whole house, the reports themselves too. */
const LEAST_FREE = 2 * 2 ** 30;

/** Null when the disk of `folder` has room for more evidence. @param least bytes that stay free */
export async function diskFull(folder: string, least = LEAST_FREE): Promise<Refusal | null> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > least ? null : full();
}

function full(): Refusal {
  return conflict(
    'disk-full',
    'Tempat penyimpanan bukti sedang penuh. Kirim laporan tanpa berkas dahulu, lalu susulkan bukti lewat kotak surat dengan tanda terima Anda.',
    'There is no room for evidence at the moment. Send the report without files first, and add the evidence later through the mailbox with your receipt.',
  );
}
