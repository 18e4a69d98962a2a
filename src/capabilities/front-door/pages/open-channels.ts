import { openCapabilities } from '../../directory/index.ts';
import type { Channel, ChannelName } from '../../../platform/channels.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import type { Services } from '../../../platform/services.ts';

/** Whose roll-out opens a way in. */
const CAPABILITY: Record<ChannelName, string> = {
  'complaint-public': 'complaints',
  'complaint-staff': 'complaints',
  whistleblowing: 'whistleblowing',
  gratification: 'gratification',
  'consultation-public': 'consultation',
  'consultation-staff': 'consultation',
};

/** Ways in that are offered by this installation and in use by this government: behind any other, nobody would read. */
export async function openChannels(
  tx: Tx,
  services: Services,
  context: PageContext,
): Promise<readonly Channel[]> {
  const open = await openCapabilities(tx, context.government, context.today);
  const practice = context.government.practiceOf !== null;
  return services.channels.filter(({ name, real }) => open.has(CAPABILITY[name]) && !(practice && real));
}
