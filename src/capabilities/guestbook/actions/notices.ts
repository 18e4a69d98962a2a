import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import { messages } from '../texts/messages.ts';

interface Told {
  id: string;
  /** as the visitor typed it */
  hostTyped: string;
  agencyId: string;
  hostPersonId: string | null;
  gift: boolean;
}

function words(title: keyof typeof messages.id, body: keyof typeof messages.id) {
  return {
    title: { id: messages.id[title], en: messages.en[title] },
    body: { id: messages.id[body], en: messages.en[body] },
  };
}

/**
 * Tells the host that somebody waits; where somebody was named whom we do not know for sure, whoever receives there. A visitor who names
 * nobody is at the desk already. Who it is, and why, is read in the application:
 * a message may be seen on a locked screen.
 */
export async function tellHost(tx: Tx, act: Act, visit: Told): Promise<void> {
  const link = `/app/tamu/${visit.id}`;
  if (visit.hostPersonId === null) {
    if (visit.hostTyped.trim() === '') return;
    const to = await accountsWithRole(tx, 'receptionist', visit.agencyId, act.today);
    await notify(tx, act, {
      to,
      key: `guest-host:${visit.id}`,
      link,
      ...words('hostWantedTitle', 'hostWantedBody'),
    });
    return;
  }
  const account = (await accountsOfPeople(tx, [visit.hostPersonId])).get(visit.hostPersonId);
  if (account === undefined) return;
  await notify(tx, act, {
    to: [account],
    key: `guest:${visit.id}`,
    link,
    ...words('guestTitle', 'guestBody'),
  });
}

/** Reminds the host and those who keep gratification reports (UPG) that a gift was declared. */
export async function tellOfGift(tx: Tx, act: Act, visit: Told): Promise<void> {
  if (!visit.gift) return;
  const host =
    visit.hostPersonId === null
      ? new Map<string, string>()
      : await accountsOfPeople(tx, [visit.hostPersonId]);
  const keepers = await accountsWithRole(tx, 'gratification-officer', null, act.today);
  await notify(tx, act, {
    to: [...host.values(), ...keepers],
    key: `guest-gift:${visit.id}`,
    link: `/app/tamu/${visit.id}`,
    ...words('giftTitle', 'giftBody'),
  });
}
