import { z } from 'zod';
import { ownRoute } from '../identity/own-route.ts';
import { conflict } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { outboxClosed } from './notify.ts';
import { giveConsent, readConsent, withdrawConsent } from './whatsapp-consent.ts';

const consent = z
  .object({
    /** this installation sends by WhatsApp */
    available: z.boolean(),
    phone: z.string().nullable(),
    /** since when the person agrees, on this number; null: not */
    since: z.string().nullable(),
  })
  .meta({ id: 'WhatsAppConsent' });
const done = z.object({ done: z.literal(true) });

/** A person's own word about WhatsApp under /api/whatsapp. Nobody is told by it who has not agreed. @param available LURUS_WHATSAPP_URL is set */
export function whatsAppRoutes(app: App, services: Services, available: boolean): void {
  const here = (home: Parameters<typeof outboxClosed>[0]) => available && !outboxClosed(home);
  ownRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/whatsapp',
      summary: 'May urgent messages reach me by WhatsApp, and on which number',
      reply: consent,
    },
    (own) =>
      own.run(async (tx) => ({
        available: here(own.session.home),
        ...(await readConsent(tx, own.session.accountId)),
      })),
  );
  ownRoute(
    app,
    services,
    { method: 'PUT', path: '/whatsapp', summary: 'Agree to be told by WhatsApp', reply: done },
    (own) =>
      own.run(async (tx, act) => {
        if (!here(own.session.home))
          return conflict(
            'whatsapp-closed',
            'Kantor Anda belum memakai WhatsApp.',
            'Your office does not use WhatsApp.',
          );
        if (await giveConsent(tx, act, own.session.accountId)) return { done: true as const };
        return conflict(
          'phone-missing',
          'Isi nomor HP Anda di profil dahulu.',
          'Enter your mobile number in the profile first.',
        );
      }),
  );
  ownRoute(
    app,
    services,
    { method: 'DELETE', path: '/whatsapp', summary: 'Be told by WhatsApp no more', reply: done },
    (own) =>
      own.run(async (tx, act) => {
        await withdrawConsent(tx, act, own.session.accountId);
        return { done: true as const };
      }),
  );
}
