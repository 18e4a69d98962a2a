import type { Government } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import { dayIn } from '../clock.ts';
import type { Tx } from '../database/index.ts';
import { getParameters } from '../parameters/index.ts';
import type { Services } from '../services.ts';
import { deliver, type Delivered } from './deliver.ts';
import { shapeSms } from './gsm.ts';
import { QUIET_HOURS, SMS_CAP, SMS_RESERVE } from './parameters.ts';
import { isQuiet } from './quiet-hours.ts';
import { closeNeedless } from './receipt-store.ts';
import { returnSms, roomOf, spendSms } from './sms-budget.ts';
import { SmsRefusedError, type OutgoingSms, type SmsPort } from './sms-port.ts';

/**
 * Delivers the SMS that are due; in quiet hours all but the urgent wait for the morning. Beyond the month's cap they wait as if the gateway did
 * not answer: a cap that is raised lets them go.
 */
export async function deliverSms(
  services: Services,
  port: SmsPort,
  government: Government,
): Promise<Delivered> {
  const now = services.clock();
  const day = dayIn(government.zone, now);
  const { hours, cap, reserve } = await services.db.asGovernment(government.id, async (tx) => {
    await closeNeedless(tx, now.toString());
    return getParameters(tx, { hours: QUIET_HOURS, cap: SMS_CAP, reserve: SMS_RESERVE }, day);
  });
  return deliver(services, government, {
    channel: 'sms',
    refused: SmsRefusedError,
    urgentOnly: isQuiet(hours, now.toString(), government.zone),
    send: ({ id, address, text, link, critical }) =>
      withinBudget(
        services,
        government,
        day,
        roomOf({ cap, reserve }, critical),
        { id, to: address, text: link === null ? text : `${text} ${services.publicUrl(government)}${link}` },
        port,
      ),
  });
}

async function withinBudget(
  services: Services,
  government: Government,
  day: PlainDate,
  room: number,
  message: OutgoingSms,
  port: SmsPort,
): Promise<readonly string[] | void> {
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) => services.db.asGovernment(government.id, work);
  const { parts } = shapeSms(message.text);
  if (!(await inHouse((tx) => spendSms(tx, government.id, day, parts, room))))
    throw new Error('the cap of SMS a month is reached');
  try {
    return await port.send(message);
  } catch (error) {
    await inHouse((tx) => returnSms(tx, day, parts));
    throw error;
  }
}
