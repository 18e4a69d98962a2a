import { acknowledgeByReply } from '../platform/alarms/index.ts';
import type { NotificationSetup } from '../platform/notifications/http.ts';
import { hearersOf } from '../platform/notifications/incoming.ts';
import { PUSH_HOSTS } from '../platform/notifications/push-hosts.ts';
import type { Hearers } from '../platform/notifications/receipts.ts';
import { whatsAppPort } from '../platform/notifications/whatsapp-port.ts';
import type { Services } from '../platform/services.ts';
import type { Environment } from './environment.ts';

/** Who hears what a telephone answers: alarms, whatever the way it came. */
export function hearersFor(services: Services, channel: 'sms' | 'whatsapp'): Hearers {
  return hearersOf(services, acknowledgeByReply, channel);
}

/** The providers that may bring something over HTTP, as the environment has them. */
export function messagesOf(services: Services, environment: Environment): NotificationSetup {
  const { smsSecret, whatsApp } = environment;
  return {
    pushHosts: [...PUSH_HOSTS, ...environment.pushHosts],
    kannel: smsSecret === null ? undefined : { sms: hearersFor(services, 'sms'), smsSecret },
    whatsApp:
      whatsApp === null
        ? undefined
        : {
            ...whatsApp,
            hearers: hearersFor(services, 'whatsapp'),
            answer: whatsAppPort(whatsApp.url, whatsApp.token).answer,
          },
  };
}
