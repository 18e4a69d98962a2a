import type { Government } from '../act.ts';
import { dayIn } from '../clock.ts';
import { getParameter } from '../parameters/index.ts';
import type { Services } from '../services.ts';
import { deliver, type Delivered } from './deliver.ts';
import { QUIET_HOURS } from './parameters.ts';
import { isQuiet } from './quiet-hours.ts';
import { SmsRefusedError, type SmsPort } from './sms-port.ts';

/** Delivers the SMS that are due; in quiet hours all but the urgent wait for the morning. */
export async function deliverSms(
  services: Services,
  port: SmsPort,
  government: Government,
): Promise<Delivered> {
  const now = services.clock();
  const hours = await services.db.asGovernment(government.id, (tx) =>
    getParameter(tx, QUIET_HOURS, dayIn(government.zone, now)),
  );
  return deliver(services, government, {
    channel: 'sms',
    refused: SmsRefusedError,
    urgentOnly: isQuiet(hours, now.toString(), government.zone),
    send: ({ id, address, text, link }) =>
      port.send({
        id,
        to: address,
        text: link === null ? text : `${text} ${services.publicUrl(government)}${link}`,
      }),
  });
}
