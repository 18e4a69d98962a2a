import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readEnvironment } from '../../app/environment.ts';
import { hearersFor } from '../../app/messages.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import type { Government } from '../act.ts';
import { openHouse, type House } from '../alarms/alarms.fixture.ts';
import type { App, Services } from '../services.ts';
import type { TestDatabase } from '../test-database.ts';
import { giveConsent } from './whatsapp-consent.ts';

/** The officer's telephone. */
export const PHONE = '+6281234567890';
/** What Kannel knows. */
export const SECRET = 'rahasia-gerbang-sms-uji';

/** What WhatsApp knows. */
export const APP_SECRET = 'rahasia-aplikasi-uji';
export const VERIFY_TOKEN = 'tanda-periksa-uji';

export interface World {
  house: House;
  government: Government;
  services: Services;
  app: App;
  /** the code of the latest message to the officer */
  code: () => Promise<string>;
  /** ways on which alarms were acknowledged */
  acks: () => Promise<string[]>;
  /** answers that went back by WhatsApp */
  answers: string[];
}

/** A real government with one critical alarm that its officer was told of on his telephone. @param agreed he agreed to WhatsApp before */
export async function withAlarm(
  database: TestDatabase,
  given: Government,
  body: (world: World) => Promise<void>,
  agreed = false,
): Promise<void> {
  await database.owner.asOwner((tx) =>
    sql`update government set demo = false where id = ${given.id}::uuid`.execute(tx),
  );
  const house = await openHouse(database, given, true);
  await house.run((tx) =>
    sql`update account set phone = ${PHONE} where id = ${house.accounts.officer}::uuid`.execute(tx),
  );
  if (agreed) await house.run((tx) => giveConsent(tx, house.act('officer'), house.accounts.officer));
  house.state(1, { severity: 'critical' });
  await house.sweep();
  house.at('2026-11-23T10:15');
  await house.tell();
  const folder = await mkdtemp(join(tmpdir(), 'lurus-incoming-'));
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () =>
    Temporal.Instant.from(house.now),
  );
  const real = services.governments.bind(services);
  // Other tests' governments of the same database have the same telephone.
  services.governments = async () => (await real()).filter((each) => each.id === given.id);
  const answers: string[] = [];
  const app = await buildServer(services, {
    messages: {
      kannel: { sms: hearersFor(services, 'sms'), smsSecret: SECRET },
      whatsApp: {
        hearers: hearersFor(services, 'whatsapp'),
        appSecret: APP_SECRET,
        verifyToken: VERIFY_TOKEN,
        answer: async (_to, text) => void answers.push(text),
      },
    },
  });
  const rows = async (what: ReturnType<typeof sql<{ value: string }>>) =>
    (await house.run((tx) => what.execute(tx))).rows.map((row) => row.value);
  try {
    await body({
      house,
      government: { ...given, demo: false },
      services,
      app,
      answers,
      code: async () => {
        const [text = ''] = await rows(
          sql<{
            value: string;
          }>`select text as value from outbox where channel = 'sms' order by id desc limit 1`,
        );
        return /OK (\d{4})/.exec(text)?.[1] ?? assert.fail(text);
      },
      acks: () => rows(sql<{ value: string }>`select way as value from alarm_ack order by id`),
    });
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
}
