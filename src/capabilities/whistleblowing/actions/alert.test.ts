import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer as createHttp } from 'node:http';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Government } from '../../../platform/act.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { smtpPort } from '../../../platform/notifications/mail-port.ts';
import { openPushKeys } from '../../../platform/notifications/push-keys.ts';
import { webPushPort } from '../../../platform/notifications/push-port.ts';
import { newDevice, startPushService } from '../../../platform/notifications/push-service.fixture.ts';
import { kannelPort } from '../../../platform/notifications/sms-port.ts';
import { shapeSms } from '../../../platform/notifications/gsm.ts';
import { startReceiver } from '../../../platform/notifications/smtp.fixture.ts';
import { teller, type TellNow } from '../../../platform/notifications/tell-now.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { everythingElse, runJob } from '../nights.fixture.ts';
import { changeCase } from '../store/cases.ts';
import { alertTexts } from '../texts/alert-texts.ts';
import {
  must,
  openSealedHouse,
  sampleReport,
  sendSample,
  type Holder,
  type SealedHouse,
} from '../wbs.fixture.ts';
import { alertOf } from './alert.ts';
import { openDraft } from './drafts.ts';
import { sendReport } from './send-report.ts';

async function addAccount(house: SealedHouse, { accountId }: Holder, name: string): Promise<void> {
  const own = { government_id: house.government.id };
  const phone = `+6281234567${String(name.length).padStart(3, '0')}`;
  await house.run(async (tx) => {
    await insertMany(tx, 'person', [
      { ...own, id: accountId, personnel_code: accountId, name, employment: 'pns' },
    ]);
    await insertMany(tx, 'account', [
      {
        ...own,
        id: accountId,
        person_id: accountId,
        user_name: name,
        email: `${name}@teladan.example`,
        phone,
        status: 'active',
        demo_open: false,
        created_at: '2026-01-01T00:00:00Z',
      },
    ]);
  });
}

async function addDevice(house: SealedHouse, { accountId }: Holder, endpoint: string) {
  const device = newDevice();
  await house.run((tx) =>
    insertMany(tx, 'push_subscription', [
      {
        government_id: house.government.id,
        id: accountId,
        account_id: accountId,
        endpoint,
        p256dh: device.p256dh,
        auth: device.auth,
        locale: 'id',
        created_at: '2026-01-01T00:00:00Z',
      },
    ]),
  );
  return device;
}

async function until(is: () => boolean): Promise<void> {
  for (let look = 0; look < 200 && !is(); look += 1) await sleep(20);
  assert.ok(is(), 'did not come');
}

/** Kannel's answer; what it was asked. */
async function startSms(): Promise<{ url: string; asked: URLSearchParams[]; status: number; stop(): void }> {
  const stand = { url: '', asked: [] as URLSearchParams[], status: 202, stop: () => {} };
  const server = createHttp((request, response) => {
    stand.asked.push(new URL(request.url!, 'http://x').searchParams);
    response.writeHead(stand.status).end(stand.status === 202 ? '0: Accepted' : 'Temporal failure');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stand.url = `kannel://u:p@127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/sendsms`;
  stand.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return stand;
}

eachEngine(
  'an urgent report tells its readers at once by mail, SMS and device, and no row and no line tells of it',
  async (database, base) => {
    const government: Government = { ...base, demo: false };
    const house = await openSealedHouse(database, government);
    const { intake, alternate, superAdmin, investigator } = house.holders;
    await addAccount(house, intake, 'intan');
    await addAccount(house, alternate, 'altarina');
    await addAccount(house, superAdmin, 'superadmini');
    await addAccount(house, investigator, 'investi');
    const [mails, service, sms] = await Promise.all([startReceiver(), startPushService(), startSms()]);
    const device = await addDevice(house, intake, `${service.url}/intan`);
    const mail = smtpPort(mails.url);
    const ports = {
      mail,
      sms: kannelPort(sms.url),
      push: webPushPort(openPushKeys(house.services.folders.keys), service.agent),
    };
    house.services.publicUrl = () => 'https://lurus.teladan.example';
    const telling = teller(house.services, ports, 20);
    house.services.tellNow = telling.tell;
    const printed: unknown[] = [];
    const write = process.stderr.write.bind(process.stderr);
    try {
      process.stderr.write = ((chunk: unknown) => printed.push(chunk) > 0) as never;
      const before = await everythingElse(house);
      assert.ok(before.has('public.outbox') && before.has('public.trail_leaf') && before.has('pgboss.job'));
      const send = async (options: Parameters<typeof sampleReport>[1]) => {
        const { body } = await sampleReport(house, options);
        const token = await openDraft(house.services, government);
        const alert = alertOf(house.services);
        must(await sendReport(house.services, government, token, body, alert));
        return () => sendReport(house.services, government, token, body, alert);
      };
      sms.status = 503;
      await send({});
      const again = await send({ urgent: 'Uangnya dibagi besok.' });
      await until(() => sms.asked.length >= 2);
      sms.status = 202;
      await until(() => mails.mails.length === 1 && service.pushed.length === 1 && sms.asked.length >= 3);
      must(await again());
      await sleep(150);
      assert.deepEqual(
        mails.mails.map((each) => each.to),
        [['intan@teladan.example']],
      );
      assert.match(mails.mails[0]!.data, /Ada yang mendesak menunggu Anda/);
      const pushed = JSON.parse(device.read(service.pushed[0]!.body)) as { title: string; link: string };
      assert.deepEqual([pushed.title, pushed.link], [alertTexts.urgent.title.id, '/app/meja']);
      assert.ok(sms.asked.every((each) => each.get('text') === alertTexts.urgent.text.id));
      assert.equal(sms.asked.length, 3, 'tried from memory until it was taken, then no more');

      await send({ urgent: 'Uangnya dibagi besok.', conflict: 'alternate' });
      await until(() => mails.mails.length === 2);
      assert.deepEqual(mails.mails[1]!.to, ['altarina@teladan.example'], 'nobody who may be named is told');
      await until(() => sms.asked.length === 4);
      const after = await everythingElse(house);
      assert.deepEqual(
        [...after].filter(([name, all]) => before.get(name) !== all),
        [],
      );
      assert.deepEqual(printed, []);
    } finally {
      process.stderr.write = write;
      telling.stop();
      mail.close();
      sms.stop();
      await Promise.all([mails.close(), service.stop()]);
    }
  },
);

eachEngine(
  'each morning tells what nobody has read: the urgent at once, others after their time, one sentence a person',
  async (database, base) => {
    const house = await openSealedHouse(database, { ...base, demo: false });
    const { intake, alternate } = house.holders;
    const told: { accounts: readonly string[]; said: string }[] = [];
    house.services.tellNow = (_government, accounts, { text }) => told.push({ accounts, said: text.id });
    const morning = async (day: string) => {
      told.length = 0;
      await runJob(house, 'wbs-morning', `${day}T23:30:00Z`);
      return told;
    };
    const [urgent, waits] = [alertTexts.urgent.text.id, alertTexts.waits.text.id];
    const { id } = await sendSample(house, await sampleReport(house));
    await sendSample(house, await sampleReport(house));
    await sendSample(house, await sampleReport(house, { conflict: 'alternate' }));
    assert.deepEqual(await morning('2026-11-23'), []);
    assert.deepEqual(await morning('2026-11-25'), [], 'three working days are not over');
    assert.deepEqual(await morning('2026-11-26'), [
      { accounts: [intake.accountId, alternate.accountId], said: waits },
    ]);
    assert.deepEqual(await morning('2026-11-27'), [], 'on Saturday nobody works');
    const { id: other } = await sendSample(
      house,
      await sampleReport(house, { urgent: 'Uangnya dibagi besok.' }),
    );
    assert.deepEqual(await morning('2026-11-27'), [{ accounts: [intake.accountId], said: urgent }]);
    await house.run((tx) => changeCase(tx, other, { status: 'read' }));
    await house.run((tx) => changeCase(tx, id, { status: 'read' }));
    assert.equal((await morning('2026-11-29'))[0]!.said, waits);
    const { rows } = await house.run((tx) =>
      sql`select 1 from outbox union all select 1 from notification`.execute(tx),
    );
    assert.deepEqual(rows, []);
  },
);

test('the sentences say nothing and fit one SMS', () => {
  for (const { title, text } of Object.values(alertTexts))
    for (const each of [...Object.values(title), ...Object.values(text)]) {
      assert.equal(shapeSms(each).parts, 1);
      assert.doesNotMatch(each, /\d|lapor|report|wbs|whistle|pelapor/i);
    }
});

test('a demo tells nobody, and a stopped program tries no more', async () => {
  let asked = 0;
  const database = { asGovernment: async () => [{ email: 'a@b.example', phone: null, devices: [] }] };
  const services = { db: database, publicUrl: () => '' } as unknown as Parameters<typeof teller>[0];
  const mail = {
    send: async () => {
      asked += 1;
      throw new Error('down');
    },
    close: () => {},
  };
  const { tell, stop } = teller(services, { mail, sms: null, push: null }, 5);
  const government = { demo: true, practiceOf: null } as Government;
  const say: TellNow = (own, accounts, sentence) => tell(own, accounts, sentence);
  say(government, ['x'], alertTexts.urgent);
  await sleep(20);
  assert.equal(asked, 0);
  say({ ...government, demo: false }, ['x'], alertTexts.urgent);
  await sleep(40);
  stop();
  const tried = asked;
  assert.ok(tried >= 2);
  await sleep(100);
  assert.equal(asked, tried);
});
