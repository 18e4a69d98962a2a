import type { Government } from '../../../platform/act.ts';
import type { Services } from '../../../platform/services.ts';

/** Base address of the public pages; a practice twin has no host of its own and borrows that of whom it practises for. */
export async function publicAddress(services: Services, government: Government): Promise<string> {
  if (government.practiceOf === null) return services.publicUrl(government);
  const real = (await services.governments()).find((each) => each.id === government.practiceOf);
  return services.publicUrl(real ?? government);
}
