import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Pushed } from '../notifications/push-service.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { bodyOf } from './deliver.ts';
import { claimNext, forgetOld, resend } from './deliveries.ts';
import { removeEndpoint, rotateSecret, sendTest, setActive } from './endpoints.ts';
import { FAILING_DAYS, KEEP_DAYS, LEASE, OVERLAP_HOURS, waitAfter } from './limits.ts';
import { CLOSED } from './matter.fixture.ts';
import type { WebhookPort } from './port.ts';
import { nodeVerdicts, type Verdict } from './samples.fixture.ts';
import { tellPrograms } from './tell.ts';
import { must, openLine, type Line } from './webhooks.fixture.ts';

/** What a receiver that knows `secret` and has had `seen` says to a message, at the present time. */
async function judge(
  line: Line,
  pushed: Pushed,
  secret = line.secret,
  seen: string[] = [],
): Promise<Verdict> {
  const now = Math.floor(line.services.clock().epochMilliseconds / 1_000);
  const headers = pushed.headers as Record<string, string>;
  return (await nodeVerdicts([{ secret, headers, body: pushed.body.toString(), seen, now }]))[0]!;
}

const idOf = (pushed: Pushed) => String(pushed.headers['webhook-id']);

async function trailOf(line: Line): Promise<string[]> {
  const { rows } = await line.run((tx) =>
    sql<{ leaf: string }>`select leaf from trail_leaf order by id`.execute(tx),
  );
  return rows.map(({ leaf }) => (JSON.parse(leaf) as { action: string }).action);
}

eachEngine(
  'what was stored is told once, signed, and says kind, time, id, agency and link only',
  async (database, government) => {
    const line = await openLine(database, government);
    const id = await line.tell();
    await line.deliver();
    await line.deliver();
    assert.equal(line.receiver.pushed.length, 1);
    const [pushed] = line.receiver.pushed;
    assert.equal(await judge(line, pushed!), 'new');
    assert.equal(pushed!.headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(pushed!.body.toString()), {
      type: 'matter.closed',
      timestamp: '2026-11-23T02:00:00Z',
      data: { id, agencyId: null, link: `https://${government.id}.localhost/app/x/${id}` },
    });
    const [row] = await line.deliveries();
    assert.deepEqual(
      [row!.state, row!.status, row!.attempts, row!.messageId],
      ['sent', 201, 1, idOf(pushed!)],
    );
  },
);

eachEngine('what was rolled back, or is of another kind, is never told', async (database, government) => {
  const line = await openLine(database, government);
  const told = [{ id: line.keeper, agencyId: null, link: '/app' }];
  await assert.rejects(
    line.run(async (tx) => {
      await tellPrograms(tx, line.act(), CLOSED, told);
      throw new Error('undone');
    }),
    /undone/,
  );
  await line.run((tx) => tellPrograms(tx, line.act(), { ...CLOSED, kind: 'matter.opened' }, told));
  await line.deliver();
  assert.deepEqual([await line.deliveries(), line.receiver.pushed.length], [[], 0]);
});

eachEngine('nothing leaves a demo, not even a test', async (database, government) => {
  const line = await openLine(database, government, { demo: true });
  await line.tell();
  must(await line.run((tx) => sendTest(tx, line.act(), line.endpointId)));
  await line.deliver();
  assert.deepEqual(
    (await line.deliveries()).map((each) => each.state),
    ['closed', 'closed'],
  );
  assert.equal(line.receiver.pushed.length, 0);
});

eachEngine(
  'whatever is not 2xx is tried again, later each time, under the same id and with the time of the try',
  async (database, government) => {
    const line = await openLine(database, government);
    await line.tell();
    const answers = [503, 302, 404, 204];
    for (const [index, status] of answers.entries()) {
      line.receiver.status = status;
      await line.deliver();
      assert.equal(line.receiver.pushed.length, index + 1, `${status}`);
      const [row] = await line.deliveries();
      assert.deepEqual([row!.status, row!.attempts], [status, index + 1]);
      assert.equal((await line.endpoint()).failingSince === null, status === 204);
      line.pass({ minutes: waitAfter(index + 1) - 1, seconds: 59 });
      await line.deliver();
      assert.equal(line.receiver.pushed.length, index + 1, 'too early');
      line.pass({ seconds: 1 });
    }
    const { pushed } = line.receiver;
    assert.equal(new Set(pushed.map(idOf)).size, 1);
    assert.equal(new Set(pushed.map((each) => each.headers['webhook-timestamp'])).size, answers.length);
    assert.equal((await line.deliveries())[0]!.state, 'sent');
  },
);

eachEngine(
  'an endpoint that cannot be reached waits, and says why by a code',
  async (database, government) => {
    const line = await openLine(database, government);
    await line.tell();
    await line.tell();
    await line.deliver({
      send: () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })),
    });
    const rows = await line.deliveries();
    assert.deepEqual(
      rows.map((each) => [each.state, each.error, each.attempts]),
      [
        ['waiting', 'ECONNREFUSED', 1],
        // The first one failed, so that this round leaves the endpoint alone.
        ['waiting', null, 0],
      ],
    );
  },
);

eachEngine(
  'days of failing stop an endpoint and tell its keepers once; what waited goes when it is started',
  async (database, government) => {
    const line = await openLine(database, government);
    await line.tell();
    line.receiver.status = 500;
    let rounds = 0;
    for (; (await line.endpoint()).stoppedAt === null; rounds += 1) {
      assert.ok(rounds < 60);
      await line.deliver();
      line.pass({ hours: 6 });
    }
    const stopped = await line.endpoint();
    assert.equal(stopped.stoppedWhy, 'failing');
    const failed = Temporal.Instant.from(stopped.failingSince!).until(stopped.stoppedAt!).total('hours');
    assert.equal(failed, 24 * FAILING_DAYS);
    assert.deepEqual(
      (await trailOf(line)).filter((each) => each === 'webhook.stop'),
      ['webhook.stop'],
    );
    const notices = await line.run((tx) =>
      sql<{ account_id: string; link: string }>`select account_id, link from notification`.execute(tx),
    );
    assert.deepEqual(notices.rows, [{ account_id: line.keeper, link: `/app/webhook/${line.endpointId}` }]);
    const before = line.receiver.pushed.length;
    await line.tell();
    await line.deliver();
    assert.equal(line.receiver.pushed.length, before, 'stopped means stopped');
    assert.equal((await line.deliveries()).length, 1, 'what happens meanwhile is not collected');

    line.receiver.status = 200;
    must(await line.run((tx) => setActive(tx, line.act(), { id: line.endpointId, active: true })));
    await line.deliver();
    assert.deepEqual(
      (await line.deliveries()).map((each) => each.state),
      ['sent'],
    );
    assert.equal((await line.endpoint()).failingSince, null);
  },
);

eachEngine('one success in between begins the days of failing anew', async (database, government) => {
  const line = await openLine(database, government);
  for (let day = 0; day < FAILING_DAYS + 2; day += 1) {
    await line.tell();
    line.receiver.status = 500;
    await line.deliver();
    line.pass({ hours: 23 });
    line.receiver.status = 200;
    await line.deliver();
    line.pass({ hours: 1 });
  }
  assert.equal((await line.endpoint()).stoppedAt, null);
});

eachEngine('410 says that nobody lives there: it stops at once', async (database, government) => {
  const line = await openLine(database, government);
  await line.tell();
  line.receiver.status = 410;
  await line.deliver();
  assert.equal((await line.endpoint()).stoppedWhy, 'gone');
});

eachEngine(
  'a process that dies between taking and sending leaves its delivery to the next one',
  async (database, government) => {
    const line = await openLine(database, government);
    await line.tell();
    const now = () => line.services.clock().toString();
    assert.ok(await line.run((tx) => claimNext(tx, line.endpointId, now())));
    await line.deliver();
    assert.equal(line.receiver.pushed.length, 0, 'it is in the hands of somebody');
    line.pass({ seconds: LEASE });
    await line.deliver();
    assert.equal(line.receiver.pushed.length, 1);
  },
);

eachEngine(
  'a process that dies after the receiver’s yes sends once more, and the receiver knows it',
  async (database, government) => {
    const line = await openLine(database, government);
    await line.tell();
    const dying = { ...line.services, db: { ...line.services.db } };
    const port: WebhookPort = {
      async send(url, headers, body) {
        await line.port.send(url, headers, body);
        // What the process would still have written is lost with it.
        dying.db.asGovernment = () => Promise.reject(new Error('killed'));
        return 200;
      },
    };
    await assert.rejects(line.deliver(port, dying), /killed/);
    line.pass({ seconds: LEASE });
    await line.deliver();
    const [first, second] = line.receiver.pushed;
    assert.equal(line.receiver.pushed.length, 2);
    assert.equal(idOf(first!), idOf(second!));
    assert.equal(await judge(line, second!, line.secret, [idOf(first!)]), 'repeated');
  },
);

eachEngine('processes that deliver at the same time send each event once', async (database, government) => {
  const line = await openLine(database, government);
  for (let count = 0; count < 12; count += 1) await line.tell();
  await Promise.all([line.deliver(), line.deliver(), line.deliver()]);
  const ids = line.receiver.pushed.map(idOf);
  assert.deepEqual([ids.length, new Set(ids).size], [12, 12]);
});

eachEngine(
  'a message that somebody kept is refused when it is played again',
  async (database, government) => {
    const line = await openLine(database, government);
    await line.tell();
    await line.deliver();
    const [kept] = line.receiver.pushed;
    assert.equal(await judge(line, kept!, line.secret, [idOf(kept!)]), 'repeated');
    line.pass({ minutes: 5, seconds: 1 });
    assert.equal(await judge(line, kept!), null);
  },
);

eachEngine('an exchanged secret signs beside the new one for a while', async (database, government) => {
  const line = await openLine(database, government);
  const next = must(await line.run((tx) => rotateSecret(tx, line.act(), line.vault, line.endpointId)));
  const round = async () => {
    await line.tell();
    await line.deliver();
    const pushed = line.receiver.pushed.at(-1)!;
    return [await judge(line, pushed), await judge(line, pushed, next.secret)];
  };
  assert.deepEqual(await round(), ['new', 'new']);
  line.pass({ hours: OVERLAP_HOURS });
  assert.deepEqual(await round(), [null, 'new']);
  await line.run((tx) => forgetOld(tx, line.services.clock().toString()));
  const { rows } = await line.run((tx) =>
    sql<{ old_secret: string | null }>`select old_secret from webhook_endpoint`.execute(tx),
  );
  assert.deepEqual(rows, [{ old_secret: null }]);
});

eachEngine('exchanged twice, the first secret ends at once', async (database, government) => {
  const line = await openLine(database, government);
  const rotate = () => line.run((tx) => rotateSecret(tx, line.act(), line.vault, line.endpointId));
  const second = must(await rotate());
  must(await rotate());
  await line.tell();
  await line.deliver();
  const pushed = line.receiver.pushed.at(-1)!;
  assert.deepEqual([await judge(line, pushed), await judge(line, pushed, second.secret)], [null, 'new']);
});

eachEngine('a delivery is sent again under its id; old ones are forgotten', async (database, government) => {
  const line = await openLine(database, government);
  await line.tell();
  await line.deliver();
  const [row] = await line.deliveries();
  must(await line.run((tx) => resend(tx, line.act(), row!.id)));
  await line.deliver();
  const [first, second] = line.receiver.pushed;
  assert.equal(idOf(first!), idOf(second!));
  assert.ok((await trailOf(line)).includes('webhook.resend'));
  line.pass({ hours: 24 * KEEP_DAYS + 1 });
  await line.run((tx) => forgetOld(tx, line.services.clock().toString()));
  assert.deepEqual(await line.deliveries(), []);
});

eachEngine('an endpoint that was removed gets nothing more', async (database, government) => {
  const line = await openLine(database, government);
  await line.tell();
  must(await line.run((tx) => removeEndpoint(tx, line.act(), line.endpointId)));
  await line.deliver();
  assert.equal(line.receiver.pushed.length, 0);
  assert.ok((await trailOf(line)).includes('webhook.remove'));
});

eachEngine('the same delivery has the same body at every try', async (database, government) => {
  const line = await openLine(database, government);
  await line.tell();
  const claim = () => line.run((tx) => claimNext(tx, line.endpointId, line.services.clock().toString()));
  const first = await claim();
  line.pass({ seconds: LEASE });
  const second = await claim();
  assert.equal(bodyOf(first!, 'https://x'), bodyOf(second!, 'https://x'));
});
