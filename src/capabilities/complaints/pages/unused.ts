import { openCapabilities } from '../../directory/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import { conflict, type Refusal } from '../../../platform/outcome.ts';

/** A complaint that nobody of the government would read is not taken; whoever comes is told where to go. Null where it is in use. */
export async function refuseWhereUnused(tx: Tx, { government, today }: PageContext): Promise<Refusal | null> {
  if ((await openCapabilities(tx, government, today)).has('complaints')) return null;
  return conflict(
    'not-open',
    'Pengaduan lewat halaman ini belum dibuka. Datanglah ke Inspektorat pada jam kerja, atau gunakan lapor.go.id.',
    'Complaints are not open on this page yet. Come to the inspectorate in working hours, or use lapor.go.id.',
  );
}
