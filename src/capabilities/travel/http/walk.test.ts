import assert from 'node:assert/strict';
import { after } from 'node:test';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId } from '../../../platform/ids.ts';
import type { App } from '../../../platform/services.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { insertRoleGrants, insertRollout } from '../../directory/index.ts';
import { traveller } from '../office.fixture.ts';
import { handedIn, openInspectorate, threeForOne } from '../verification.fixture.ts';

const running: App[] = [];
after(() => Promise.all(running.map((app) => app.close())));

const NOW = '2026-03-06T02:00:00Z';
const READERS = ['traveller', 'officer', 'head', 'ppk', 'auditor'];
const ON_TRIP = [...READERS, 'companion'];

eachEngine(
  'who reads what of one traveller: himself, who prepares, signs and pays for his agency, the inspectorate, and nobody else',
  async ({ db }, government) => {
    const services = createServices(db, readEnvironment({ LURUS_DATA: '/nonexistent' }), () =>
      Temporal.Instant.from(NOW),
    );
    services.queue = async () => {};
    const app = await buildServer(services, {});
    running.push(app);
    const { member, trip, cookies } = await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const opened = { id: newId(), agencyId: null, capability: 'travel', state: 'live' } as const;
      await insertRollout(tx, government.id, [{ ...opened, validFrom: plainDate('2026-01-01') }]);
      const roles: [keyof typeof office, Role][] = [
        ['officer', 'travel-officer'],
        ['head', 'agency-head'],
        ['ppk', 'commitment-officer'],
        ['otherOfficer', 'travel-officer'],
        ['otherHead', 'agency-head'],
        ['tariffKeeper', 'technical-administrator'],
      ];
      await insertRoleGrants(
        tx,
        government.id,
        roles.map(([name, role]) => ({
          id: newId(),
          personId: office[name].personId,
          role,
          agencyId: role === 'technical-administrator' ? null : office[name].agencyId,
          decree: 'SK 1',
          validFrom: plainDate('2026-01-01'),
          validTo: null,
        })),
      );
      const members = [traveller(office.traveller, true), traveller(office.companion, false)];
      const lived = await handedIn(tx, office, { ...threeForOne(), plan: { members } });
      const known = new Map<string, string>();
      for (const [name, { account }] of Object.entries(office)) {
        const proof = { stage: 'full', strong: true } as const;
        const at = services.clock();
        const token = await startSession(tx, government.id, { id: account }, proof, { userAgent: 'uji' }, at);
        known.set(name, `lurus=${token}`);
      }
      return { member: lived.member.id, trip: lived.trip.id, cookies: known };
    });
    const everybody = [...ON_TRIP, 'colleague', 'otherOfficer', 'otherHead', 'tariffKeeper'];
    const routes: [string, string[]][] = [
      [`/api/travel/members/${member}`, READERS],
      [`/api/travel/members/${member}/verdict`, READERS],
      [`/api/travel/members/${member}/map`, READERS],
      [`/api/travel/members/${member}/replay`, READERS],
      [`/api/travel/members/${member}/documents`, READERS],
      [`/api/travel/members/${member}/papers/sheet`, READERS],
      [`/api/travel/members/${member}/timeline`, ['traveller']],
      [`/api/travel/members/${member}/devices`, ['traveller']],
      [`/api/travel/trips/${trip}`, ON_TRIP],
      [`/api/travel/trips/${trip}/papers/letter`, ON_TRIP],
      ['/api/travel/verification', ['auditor']],
      ['/api/travel/live', ['officer', 'head', 'ppk', 'auditor', 'otherOfficer', 'otherHead']],
    ];
    const host = `${government.id}.localhost`;
    for (const [url, readers] of routes) {
      const read: string[] = [];
      for (const name of everybody) {
        const headers = { host, 'sec-fetch-site': 'same-origin', cookie: cookies.get(name)! };
        const reply = await app.inject({ method: 'GET', url, headers });
        assert.ok(reply.statusCode < 500, `${url} as ${name}: ${reply.statusCode}`);
        if (reply.statusCode === 200) read.push(name);
        else assert.match(String(reply.statusCode), /^40[34]$/, `${url} as ${name}`);
        if (url.includes(member) && url.includes('/map') && reply.statusCode === 200) {
          const { route, points } = reply.json<{ route: { from: string | null }[]; points: unknown }>();
          const timed = route.every((each) => each.from !== null);
          assert.deepEqual([points, timed], [null, name === 'traveller' || name === 'auditor'], name);
        }
      }
      assert.deepEqual(read.toSorted(), readers.toSorted(), url);
    }
  },
);
