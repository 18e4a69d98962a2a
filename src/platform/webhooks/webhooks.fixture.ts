import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import { testAct } from '../act.fixture.ts';
import type { Act, Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { insertMany } from '../database/insert.ts';
import { newId } from '../ids.ts';
import { openVault, type Vault } from '../identity/vault.ts';
import { startPushService, type PushService } from '../notifications/push-service.fixture.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import type { TestDatabase } from '../test-database.ts';
import type { DeliveryRow } from './contract.ts';
import { deliverWebhooks } from './deliver.ts';
import { listDeliveries } from './deliveries.ts';
import { listEndpoints, makeEndpoint } from './endpoints.ts';
import { CLOSED } from './matter.fixture.ts';
import { httpsPort, type WebhookPort } from './port.ts';
import { tellPrograms } from './tell.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-webhooks-'));
let shared: Promise<PushService> | null = null;
after(async () => {
  await (await shared)?.stop();
  rmSync(folder, { recursive: true });
});

/** A government with one endpoint and its receiver. */
export interface Line {
  government: Government;
  services: Services;
  vault: Vault;
  receiver: PushService;
  /** to the receiver, which stands on this machine under a name of the outside */
  port: WebhookPort;
  url: string;
  endpointId: string;
  secret: string;
  keeper: string;
  act(): Act;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  pass(duration: Temporal.DurationLike): void;
  /** an event about a row of its own. @returns the id of the row */
  tell(): Promise<string>;
  /** one run of the job */
  deliver(port?: WebhookPort, services?: Services): Promise<void>;
  deliveries(): Promise<DeliveryRow[]>;
  endpoint(): ReturnType<typeof firstEndpoint>;
}

/** @param options.demo as the demo city: nothing leaves */
export async function openLine(
  { db }: TestDatabase,
  government: Government,
  options: { demo?: boolean } = {},
): Promise<Line> {
  let now = Temporal.Instant.from('2026-11-23T02:00:00Z');
  const home = { ...government, demo: options.demo === true };
  const house = createServices(
    db,
    readEnvironment({ LURUS_DATA: folder, LURUS_PUBLIC_URL: 'https://{host}' }),
    () => now,
  );
  await house.governments();
  const receiver = await (shared ??= startPushService());
  receiver.pushed.length = 0;
  receiver.status = 201;
  const agent = new Agent({
    ca: receiver.agent.options.ca,
    servername: 'localhost',
    lookup: (_name, { all }, answer) =>
      all === true ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4),
  });
  const port = httpsPort(agent);
  const url = `https://penerima.example:${new URL(receiver.url).port}/lurus`;
  const vault = openVault(house.folders.keys);
  const keeper = newId();
  await db.asGovernment(home.id, async (tx) => {
    const owner = { government_id: home.id, id: keeper };
    await insertMany(tx, 'person', [
      { ...owner, personnel_code: keeper, name: 'Penjaga', employment: 'pns' },
    ]);
    await insertMany(tx, 'account', [
      {
        ...owner,
        person_id: keeper,
        user_name: `u${keeper.replaceAll('-', '').slice(-20)}`,
        email: null,
        status: 'active',
        demo_open: false,
        created_at: '2026-01-01T00:00:00Z',
        ended_at: null,
      },
    ]);
  });
  const run = <T>(work: (tx: Tx) => Promise<T>) => db.asGovernment(home.id, work);
  const act = () => testAct(home, { roles: ['technical-administrator'], now: now.toString() });
  const made = must(
    await run((tx) =>
      makeEndpoint(tx, act(), vault, { name: 'Sistem uji', url, kinds: [CLOSED.kind] }, [CLOSED.kind]),
    ),
  );
  return {
    government: home,
    services: house,
    vault,
    receiver,
    port,
    url,
    endpointId: made.id,
    secret: made.secret,
    keeper,
    act,
    run,
    pass(duration) {
      now = now.add(duration);
    },
    async tell() {
      const id = newId();
      await run((tx) => tellPrograms(tx, act(), CLOSED, [{ id, agencyId: null, link: `/app/x/${id}` }]));
      return id;
    },
    deliver: (other = port, by = house) => deliverWebhooks(by, other, async () => [keeper], home),
    deliveries: async () =>
      (await run((tx) => listDeliveries(tx, made.id, { page: 1, size: 200 }))).rows.toReversed(),
    endpoint: () => run(firstEndpoint),
  };
}

async function firstEndpoint(tx: Tx) {
  return (await listEndpoints(tx))[0]!;
}

export function must<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? `${outcome.code}: ${outcome.message.id}` : '');
  return outcome;
}
