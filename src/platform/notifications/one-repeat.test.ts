// Killed between a provider's yes and our commit, a message goes once more, and the provider can tell that it is the same.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import { openHouse } from '../alarms/alarms.fixture.ts';
import type { Government } from '../act.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { embeddedDatabase, newGovernment } from '../test-database.ts';
import { deliverMail } from './deliver-mail.ts';
import { deliverPush } from './deliver-push.ts';
import { deliverSms } from './deliver-sms.ts';
import { deliverWhatsApp } from './deliver-whatsapp.ts';
import type { Delivered } from './deliver.ts';
import { gammuPort } from './gammu-port.ts';
import { noGammuTables, openGammuTables } from './gammu.fixture.ts';
import { mail } from './mail.ts';
import { smtpPort } from './mail-port.ts';
import type { OutboxTables } from './outbox.ts';
import { openPushKeys } from './push-keys.ts';
import { webPushPort } from './push-port.ts';
import { newDevice, startPushService } from './push-service.fixture.ts';
import { kannelPort, type SmsPort } from './sms-port.ts';
import { sms } from './sms.ts';
import { startCentre } from './smpp/centre.fixture.ts';
import { writeMessage } from './smpp/message.ts';
import { smppPort } from './smpp/port.ts';
import { startReceiver } from './smtp.fixture.ts';
import { giveConsent } from './whatsapp-consent.ts';
import { whatsAppPort } from './whatsapp-port.ts';
import { startWhatsApp } from './whatsapp.fixture.ts';

const PHONE = '+6281234567890';

interface World {
  house: Awaited<ReturnType<typeof openHouse>>;
  services: Services;
  folder: string;
  /** Delivers, and dies right after the provider's first yes; then again after the lease, and once more. @returns how many each of these two sent */
  killed(
    deliver: (services: Services, government: Government, yes: () => void) => Promise<Delivered>,
  ): Promise<number[]>;
}

async function withHouse(body: (world: World) => Promise<void>): Promise<void> {
  const database = await embeddedDatabase();
  const government = { ...(await newGovernment(database)), demo: false };
  const house = await openHouse(database, government, true);
  house.at('2026-11-23T10:00');
  const folder = await mkdtemp(join(tmpdir(), 'lurus-killed-'));
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () =>
    Temporal.Instant.from(house.now),
  );
  await services.governments();
  try {
    await body({
      house,
      services,
      folder,
      async killed(deliver) {
        let dead = false;
        const dying: Services = {
          ...services,
          db: {
            ...services.db,
            asGovernment: (id, work) =>
              dead ? Promise.reject(new Error('killed')) : services.db.asGovernment(id, work),
          },
        };
        await assert.rejects(
          deliver(dying, government, () => (dead = true)),
          /killed/,
        );
        const sent: number[] = [];
        for (const minute of ['05', '11', '22']) {
          house.at(`2026-11-23T10:${minute}`);
          sent.push((await deliver(services, government, () => {})).sent);
        }
        return sent;
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Within the lease nothing, then the one repeat, then nothing ever again. */
const ONE_REPEAT = [0, 1, 0];

function dyingPort(port: SmsPort, yes: () => void): SmsPort {
  return {
    async send(message) {
      const references = await port.send(message);
      yes();
      return references;
    },
  };
}

async function layMessage({ house }: World): Promise<void> {
  await house.run((tx) => sms(tx, house.act(), { key: 'k', phone: PHONE, text: 'Balas OK 1234' }));
}

test('mail: the same Message-ID', async () => {
  await withHouse(async (world) => {
    const receiver = await startReceiver();
    const port = smtpPort(receiver.url);
    try {
      const { house } = world;
      await house.run((tx) =>
        mail(tx, house.act(), { address: 'a@example.id', key: 'k', subject: 's', text: 't' }),
      );
      const sent = await world.killed((services, government, yes) =>
        deliverMail(
          services,
          {
            close: () => {},
            async send(message) {
              await port.send(message);
              yes();
            },
          },
          government,
        ),
      );
      assert.deepEqual(sent, ONE_REPEAT);
      const ids = receiver.mails.map((each) => /^Message-ID: (\S+)\r$/m.exec(each.data)?.[1]);
      assert.equal(ids.length, 2);
      assert.ok(ids[0] !== undefined && ids[0] === ids[1]);
    } finally {
      port.close();
      await receiver.close();
    }
  });
});

test('devices: the same Topic', async () => {
  await withHouse(async (world) => {
    const service = await startPushService();
    try {
      const { house, folder } = world;
      const device = newDevice();
      const subscription = newId();
      await house.run(async (tx) => {
        await sql`insert into push_subscription (government_id, id, account_id, endpoint, p256dh, auth, locale, created_at)
          values (${house.act().government.id}::uuid, ${subscription}::uuid, ${house.accounts.officer}::uuid, ${`${service.url}/kirim/1`},
            ${device.p256dh}, ${device.auth}, 'id', now())`.execute(tx);
        await tx
          .withTables<OutboxTables>()
          .insertInto('outbox')
          .values({
            government_id: house.act().government.id,
            id: newId(),
            channel: 'push',
            key: 'k',
            address: subscription,
            subject: 'Ada peringatan',
            text: '',
            link: '/app/meja',
            attachments: '[]',
            state: 'waiting',
            attempts: 0,
            next_at: house.now,
            created_at: house.now,
            settled_at: null,
            last_error: null,
          })
          .execute();
      });
      const port = webPushPort(openPushKeys(folder), service.agent);
      const sent = await world.killed((services, government, yes) =>
        deliverPush(
          services,
          {
            async send(...given) {
              const outcome = await port.send(...given);
              yes();
              return outcome;
            },
          },
          government,
        ),
      );
      assert.deepEqual(sent, ONE_REPEAT);
      const topics = service.pushed.map((each) => each.headers['topic']);
      assert.equal(topics.length, 2);
      assert.equal(topics[0], topics[1]);
    } finally {
      await service.stop();
    }
  });
});

test('WhatsApp: the same id of ours', async () => {
  await withHouse(async (world) => {
    const service = await startWhatsApp();
    try {
      const { house } = world;
      const { officer } = house.accounts;
      await house.run(async (tx) => {
        await sql`update account set phone = ${PHONE} where id = ${officer}::uuid`.execute(tx);
        await giveConsent(tx, house.act('officer'), officer);
      });
      house.state(1, { severity: 'critical' });
      await house.sweep();
      house.at('2026-11-23T10:30');
      await house.tell();
      house.at('2026-11-23T10:00');
      await house.run((tx) => sql`update outbox set next_at = ${house.now}::timestamptz`.execute(tx));
      const port = whatsAppPort(service.url, 't');
      const sent = await world.killed((services, government, yes) =>
        deliverWhatsApp(
          services,
          {
            ...port,
            async send(message) {
              const ids = await port.send(message);
              yes();
              return ids;
            },
          },
          government,
        ),
      );
      assert.deepEqual(sent, ONE_REPEAT);
      const marks = service.asked.map((each) => each.body['biz_opaque_callback_data']);
      assert.equal(marks.length, 2);
      assert.equal(marks[0], marks[1]);
    } finally {
      await service.stop();
    }
  });
});

test('SMPP: the same reference, and the same bytes', async () => {
  await withHouse(async (world) => {
    const centre = await startCentre();
    const port = smppPort(centre.url);
    try {
      await layMessage(world);
      const sent = await world.killed((services, government, yes) =>
        deliverSms(services, dyingPort(port, yes), government),
      );
      assert.deepEqual(sent, ONE_REPEAT);
      const [one, two, ...more] = centre.taken.map((each) => writeMessage(each).toString('hex'));
      assert.equal(more.length, 0);
      assert.ok(one !== undefined && one === two);
    } finally {
      await port.close!();
      await centre.stop();
    }
  });
});

test('Kannel: the same account, by which its log knows the message', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://x').searchParams.get('account') ?? '');
    response.writeHead(202).end('0: Accepted for delivery');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await withHouse(async (world) => {
    await layMessage(world);
    const { port: number } = server.address() as AddressInfo;
    const port = kannelPort(`kannel://u:p@127.0.0.1:${number}/cgi-bin/sendsms`);
    const sent = await world.killed((services, government, yes) =>
      deliverSms(services, dyingPort(port, yes), government),
    );
    assert.deepEqual(sent, ONE_REPEAT);
  });
  assert.equal(asked.length, 2);
  assert.ok(asked[0] !== '' && asked[0] === asked[1]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('gammu-smsd: not even once more', { skip: noGammuTables }, async () => {
  const tables = await openGammuTables();
  const port = gammuPort(tables.url);
  try {
    await withHouse(async (world) => {
      await layMessage(world);
      const sent = await world.killed((services, government, yes) =>
        deliverSms(services, dyingPort(port, yes), government),
      );
      assert.deepEqual(sent, ONE_REPEAT);
    });
    assert.equal((await tables.query(`select from outbox`)).length, 1);
  } finally {
    await port.close!();
    await tables.stop();
  }
});
