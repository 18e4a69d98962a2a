import type { Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { Services } from '../services.ts';
import { deliver, type Delivered } from './deliver.ts';
import { PushRefusedError, type PushPort } from './push-port.ts';
import { dropSubscription, findSubscription } from './push-store.ts';

/** Tells the devices what is due; one that has withdrawn is forgotten. */
export function deliverPush(services: Services, port: PushPort, government: Government): Promise<Delivered> {
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) => services.db.asGovernment(government.id, work);
  return deliver(services, government, {
    channel: 'push',
    refused: PushRefusedError,
    async send({ key, address, subject, link }) {
      const subscription = await inHouse((tx) => findSubscription(tx, address));
      if (subscription === undefined) return 'gone';
      const message = { title: subject, link: link ?? '/app/meja', tag: key };
      const outcome = await port.send(subscription, message, services.publicUrl(government));
      if (outcome === 'gone') await inHouse((tx) => dropSubscription(tx, address));
      return outcome;
    },
  });
}
