import { z } from 'zod';
import { getAgencies } from '../../directory/index.ts';
import { getServices } from '../../service-standards/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** What a visitor came from: agency and service that the next page fills in. Nonsense counts as nothing. */
export const aboutQuery = {
  instansi: z.uuid().optional().catch(undefined),
  layanan: z.uuid().optional().catch(undefined),
};

export interface About {
  agencyId?: string;
  serviceId?: string;
  /** "Dinas Kesehatan · Surat keterangan sehat" */
  words: string;
}

/** Agency and service as they are; a service brings its own agency, and what does not exist is left out. */
export async function findAbout(
  tx: Tx,
  { instansi, layanan }: { instansi?: string | undefined; layanan?: string | undefined },
): Promise<About> {
  const service = layanan === undefined ? undefined : (await getServices(tx, [layanan])).get(layanan);
  const agencyId = service?.agencyId ?? instansi;
  const agency = agencyId === undefined ? undefined : (await getAgencies(tx, [agencyId])).get(agencyId);
  return {
    ...(agency ? { agencyId: agency.id } : {}),
    ...(service ? { serviceId: service.id } : {}),
    words: [agency?.name, service?.name].filter(Boolean).join(' · '),
  };
}
