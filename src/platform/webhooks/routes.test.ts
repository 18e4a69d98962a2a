import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { capabilities } from '../../app/capabilities.ts';
import { grantRow } from '../../capabilities/directory/directory.fixture.ts';
import { insertRoleGrants } from '../../capabilities/directory/index.ts';
import { openHouse, signUp, type House, type Name } from '../identity/identity.fixture.ts';
import { newId } from '../ids.ts';
import { eachEngine, newGovernment } from '../test-database.ts';
import { offeredEvents } from './events.ts';
import { MOST_ENDPOINTS } from './limits.ts';

const NEW = { name: 'Sistem uji', url: 'https://penerima.example/lurus', kinds: ['finding.final'] };

async function keeperOf(house: House, name: Name = 'budi') {
  await house.run((tx) =>
    insertRoleGrants(tx, house.government.id, [grantRow(house.people[name], 'technical-administrator')]),
  );
  return (await signUp(house, name)).browser;
}

test('whistleblowing and the survey tell no program anything, whatever they declare', () => {
  const event = { kind: 'x.y', title: { id: 'x', en: 'x' } };
  for (const name of ['whistleblowing', 'survey'])
    assert.deepEqual(offeredEvents([{ name, webhookEvents: [event] }]), []);
  const kinds = offeredEvents(capabilities).map((each) => each.kind);
  assert.equal(new Set(kinds).size, kinds.length);
  assert.deepEqual(kinds, [
    'finding.final',
    'finding.reopened',
    'finding.closed',
    'refund.recorded',
    'refund.verified',
    'certificate.issued',
    'certificate.refused',
    'certificate.revoked',
    'complaint.closed',
  ]);
});

eachEngine('a secret is shown once, and kept sealed', async (database, government) => {
  const house = await openHouse(database, government);
  const keeper = await keeperOf(house);
  const made = await keeper.send('POST', '/webhooks', NEW);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const exchanged = await keeper.send('POST', `/webhooks/${made.body.id}/secret`);
  assert.equal(exchanged.status, 200);
  assert.ok(exchanged.body.oldUntil > '2026-11-24');
  const { body: list } = await keeper.send('GET', '/webhooks');
  assert.deepEqual(
    [list.rows[0].name, list.rows[0].oldUntil, list.closed, list.mayChange],
    ['Sistem uji', exchanged.body.oldUntil, true, true],
  );
  const rows = await house.run((tx) => sql<object>`select * from webhook_endpoint`.execute(tx));
  const leaves = await house.run((tx) => sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx));
  for (const { secret } of [made.body, exchanged.body])
    for (const place of [rows.rows, leaves.rows, list]) {
      assert.match(secret, /^whsec_/);
      assert.ok(!JSON.stringify(place).includes(secret.slice(6)));
    }
  const actions = leaves.rows.map(({ leaf }) => JSON.parse(leaf).action as string);
  assert.deepEqual(actions.filter((each) => each.startsWith('webhook.')).toSorted(), [
    'webhook.make',
    'webhook.rotate',
  ]);
});

eachEngine('the Inspektur sees, others do not, and only the keeper changes', async (database, government) => {
  const house = await openHouse(database, government);
  const keeper = await keeperOf(house);
  const { id } = (await keeper.send('POST', '/webhooks', NEW)).body;
  await keeper.send('POST', `/webhooks/${id}/test`);
  const deliveries = (await keeper.send('GET', `/webhooks/${id}/deliveries`)).body;
  const [delivery] = deliveries.rows;
  assert.deepEqual([deliveries.total, delivery.kind, delivery.state], [1, 'webhook.test', 'closed']);
  const inspektur = (await signUp(house, 'inspektur')).browser;
  const siti = (await signUp(house, 'siti')).browser;
  const reads = ['/webhooks', `/webhooks/${id}/deliveries`];
  for (const path of reads) {
    assert.equal((await inspektur.send('GET', path)).status, 200, path);
    assert.equal((await siti.send('GET', path)).status, 403, path);
  }
  assert.equal((await inspektur.send('GET', '/webhooks')).body.mayChange, false);
  const writes: [string, string, object?][] = [
    ['POST', '/webhooks', NEW],
    ['PUT', `/webhooks/${id}`, NEW],
    ['POST', `/webhooks/${id}/secret`],
    ['PUT', `/webhooks/${id}/state`, { active: false }],
    ['POST', `/webhooks/${id}/test`],
    ['POST', `/webhook-deliveries/${delivery.id}/resend`],
    ['DELETE', `/webhooks/${id}`],
  ];
  for (const [method, path, body] of writes)
    for (const who of [inspektur, siti])
      assert.equal((await who.send(method, path, body)).status, 403, `${method} ${path}`);
});

eachEngine('an endpoint is changed, stopped, started and removed', async (database, government) => {
  const house = await openHouse(database, government);
  const keeper = await keeperOf(house);
  const { id } = (await keeper.send('POST', '/webhooks', NEW)).body;
  const changed = {
    name: 'Lain',
    url: 'https://lain.example/x',
    kinds: ['complaint.closed', 'finding.final'],
  };
  assert.equal((await keeper.send('PUT', `/webhooks/${id}`, changed)).status, 200);
  const row = async () => (await keeper.send('GET', '/webhooks')).body.rows[0];
  assert.deepEqual(
    [(await row()).name, (await row()).url, (await row()).kinds],
    [changed.name, changed.url, changed.kinds],
  );
  await keeper.send('PUT', `/webhooks/${id}/state`, { active: false });
  assert.equal((await row()).stoppedWhy, 'person');
  assert.equal((await keeper.send('POST', `/webhooks/${id}/test`)).body.code, 'webhook-stopped');
  await keeper.send('PUT', `/webhooks/${id}/state`, { active: true });
  assert.equal((await row()).stoppedAt, null);
  assert.equal((await keeper.send('DELETE', `/webhooks/${id}`)).status, 200);
  assert.equal(await row(), undefined);
  for (const path of [`/webhooks/${id}`, `/webhooks/${newId()}`])
    assert.equal((await keeper.send('DELETE', path)).status, 404);
});

eachEngine('what cannot be told is refused beside its field', async (database, government) => {
  const house = await openHouse(database, government);
  const keeper = await keeperOf(house);
  const wrong: [object, string][] = [
    [{ name: ' ' }, 'name'],
    [{ url: 'http://penerima.example/' }, 'url'],
    [{ url: 'https://10.0.0.1/' }, 'url'],
    [{ url: 'https://localhost:5432/' }, 'url'],
    [{ kinds: [] }, 'kinds'],
    [{ kinds: ['report.sealed'] }, 'kinds'],
    [{ kinds: ['webhook.test'] }, 'kinds'],
  ];
  for (const [values, field] of wrong) {
    const { status, body } = await keeper.send('POST', '/webhooks', { ...NEW, ...values });
    assert.deepEqual([status, body.fields?.[0]?.field], [422, field], JSON.stringify(values));
  }
  const many = Array.from({ length: MOST_ENDPOINTS }, () => keeper.send('POST', '/webhooks', NEW));
  assert.deepEqual([...new Set((await Promise.all(many)).map((each) => each.status))], [201]);
  assert.equal((await keeper.send('POST', '/webhooks', NEW)).body.code, 'webhooks-full');
});

eachEngine('an endpoint of another government is not there', async (database, government) => {
  const keeper = await keeperOf(await openHouse(database, government));
  const { id } = (await keeper.send('POST', '/webhooks', NEW)).body;
  const other = await keeperOf(await openHouse(database, await newGovernment(database)));
  for (const [method, path] of [
    ['GET', `/webhooks/${id}/deliveries`],
    ['POST', `/webhooks/${id}/secret`],
    ['DELETE', `/webhooks/${id}`],
  ] as const)
    assert.equal((await other.send(method, path)).status, 404, path);
  assert.deepEqual((await other.send('GET', '/webhooks')).body.rows, []);
});
