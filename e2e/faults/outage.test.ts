import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { sql } from 'kysely';
import { readEnvironment } from '../../src/app/environment.ts';
import { createServices } from '../../src/app/wiring.ts';
import { openHouse } from '../../src/platform/alarms/alarms.fixture.ts';
import { deliverMail } from '../../src/platform/notifications/deliver-mail.ts';
import { deliverSms } from '../../src/platform/notifications/deliver-sms.ts';
import { smtpPort } from '../../src/platform/notifications/mail-port.ts';
import { notify } from '../../src/platform/notifications/notify.ts';
import { countSms } from '../../src/platform/notifications/sms-budget.ts';
import { kannelPort } from '../../src/platform/notifications/sms-port.ts';
import { sms } from '../../src/platform/notifications/sms.ts';
import { startReceiver } from '../../src/platform/notifications/smtp.fixture.ts';
import { eachEngine } from '../../src/platform/test-database.ts';
import { freePort } from '../../tools/postgres.ts';

const OUTAGE_MINUTES = 60;
/** Matters that are told during the outage. */
const MATTERS = 15;
/** Between two rounds of delivery, minutes: in life there is one each minute. */
const ROUND = 2;
/** The longest wait between two tries after an outage of an hour: 1, 2, 4, 8, 16, 32 minutes. */
const CATCH_UP_MINUTES = 64;

/** A gateway that answers as Kannel's sendsms does and keeps what it took. */
async function openGateway(port: number): Promise<{ taken: string[]; close(): Promise<void> }> {
  const taken: string[] = [];
  const server: Server = createServer((request, response) => {
    taken.push(new URL(request.url ?? '', 'http://x').searchParams.get('text') ?? '');
    response.writeHead(202).end('0: Accepted for delivery');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    taken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

eachEngine(
  'an hour without mail server and SMS gateway: everybody hears it in the application at once, and outside once when they are back',
  async (database, given) => {
    const government = { ...given, demo: false };
    const house = await openHouse(database, government, true);
    const environment = readEnvironment({ LURUS_DATA: '/nonexistent' });
    const services = createServices(database.db, environment, () => Temporal.Instant.from(house.now));
    await services.governments();
    const [mailAt, smsAt] = [await freePort(), await freePort()];
    const mail = smtpPort(`smtp://127.0.0.1:${mailAt}?from=lurus@teladan.example`);
    const gateway = kannelPort(`kannel://u:p@127.0.0.1:${smsAt}/cgi-bin/sendsms`);
    const start = Temporal.Instant.from('2026-11-23T02:00:00Z');
    const minute = async (number: number) => {
      house.now = start.add({ minutes: number }).toString();
      const [byMail, bySms] = await Promise.all([
        deliverMail(services, mail, government),
        deliverSms(services, gateway, government),
      ]);
      return byMail.sent + bySms.sent;
    };
    const told = (): Promise<number> =>
      house.run(async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from notification`.execute(tx);
        return rows[0]!.n;
      });
    await house.run((tx) =>
      sql`update account set email = 'pejabat@contoh.example' where id = ${house.accounts.officer}::uuid`.execute(
        tx,
      ),
    );
    try {
      for (let number = 0; number < OUTAGE_MINUTES; number += ROUND) {
        house.now = start.add({ minutes: number }).toString();
        if (number % (OUTAGE_MINUTES / MATTERS) === 0)
          await house.run(async (tx) => {
            const title = { id: `Perihal ${number}`, en: `Matter ${number}` };
            const key = `fault-${number}`;
            await notify(tx, house.act(), {
              to: [house.accounts.officer],
              key,
              title,
              body: title,
              link: '/app/meja',
            });
            await sms(tx, house.act(), { key, phone: '+6281234567890', text: `Nomor ${number}` });
          });
        assert.equal(await minute(number), 0);
      }
      assert.equal(await told(), MATTERS);
      assert.equal(await house.run((tx) => countSms(tx, '2026-11-23')), 0, 'what nobody took is not charged');

      const receiver = await startReceiver(mailAt);
      const taking = await openGateway(smsAt);
      try {
        // The clock goes back an hour in between: whoever waited for 11:04 waits until it is 11:04 again, and nobody hears twice.
        for (const number of [61, 62, 2, 3, 62, 63]) await minute(number);
        for (let number = 64; number <= OUTAGE_MINUTES + CATCH_UP_MINUTES; number += ROUND)
          await minute(number);
        const numbers = Array.from({ length: MATTERS }, (_, each) => (each * OUTAGE_MINUTES) / MATTERS);
        const ids = receiver.mails.map(({ data }) => /^Message-ID: (\S+)\r$/m.exec(data)?.[1]);
        assert.equal(new Set(ids).size, MATTERS);
        assert.equal(ids.length, MATTERS, 'each mail once');
        assert.deepEqual(taking.taken.toSorted(), numbers.map((number) => `Nomor ${number}`).toSorted());
        assert.equal(await told(), MATTERS);
        const { rows } = await house.run((tx) => sql`select from outbox where state <> 'sent'`.execute(tx));
        assert.equal(rows.length, 0, 'nothing waits any more, and nothing was given up');
        assert.equal(await house.run((tx) => countSms(tx, '2026-11-23')), MATTERS);
      } finally {
        await receiver.close();
        await taking.close();
      }
    } finally {
      mail.close();
    }
  },
);
