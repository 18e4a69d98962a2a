import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Services } from '../../../platform/services.ts';
import { openCapabilities } from '../../directory/index.ts';

/** The sealed channel's address beside the host that somebody reads; null where it is not in use, and in a practice twin. */
export async function findSealedHref(
  tx: Tx,
  { government, today }: Act,
  services: Pick<Services, 'channels'>,
  host: string,
): Promise<string | null> {
  const sealed = services.channels.find((each) => each.name === 'whistleblowing');
  if (sealed === undefined || (sealed.real === true && government.practiceOf !== null)) return null;
  const open = await openCapabilities(tx, government, today);
  return open.has('whistleblowing') ? sealed.href(government, {}, host) : null;
}
