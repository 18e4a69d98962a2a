import { getServices, type Service } from '../../service-standards/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DraftValues } from '../../../platform/open-forms/drafts.ts';

export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The service that was chosen; undefined for none, and for one that the agency, chosen anew since, does not offer. */
export async function chosenService(tx: Tx, values: DraftValues): Promise<Service | undefined> {
  const id = values['layanan'] ?? '';
  if (!UUID.test(id)) return undefined;
  const service = (await getServices(tx, [id])).get(id);
  return service?.agencyId === values['instansi'] ? service : undefined;
}
