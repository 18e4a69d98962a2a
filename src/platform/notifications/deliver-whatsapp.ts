import type { Government } from '../act.ts';
import { dayIn } from '../clock.ts';
import { getParameter } from '../parameters/index.ts';
import type { Services } from '../services.ts';
import { deliver, type Delivered } from './deliver.ts';
import { QUIET_HOURS } from './parameters.ts';
import { isQuiet } from './quiet-hours.ts';
import { WhatsAppRefusedError, type WhatsAppPort } from './whatsapp-port.ts';
import { stillAgrees } from './whatsapp-consent.ts';

/** Delivers what is due by WhatsApp, with the quiet hours of SMS; who has withdrawn meanwhile gets nothing. */
export async function deliverWhatsApp(
  services: Services,
  port: WhatsAppPort,
  government: Government,
): Promise<Delivered> {
  const now = services.clock();
  const hours = await services.db.asGovernment(government.id, (tx) =>
    getParameter(tx, QUIET_HOURS, dayIn(government.zone, now)),
  );
  return deliver(services, government, {
    channel: 'whatsapp',
    refused: WhatsAppRefusedError,
    urgentOnly: isQuiet(hours, now.toString(), government.zone),
    async send({ id, address, subject, text }) {
      if (!(await services.db.asGovernment(government.id, (tx) => stillAgrees(tx, `+${address}`))))
        return 'gone';
      return port.send({ id, to: address, values: text === '' ? [] : text.split('\n'), reply: subject });
    },
  });
}
