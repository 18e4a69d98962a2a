import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { z } from 'zod';
import { readEnvironment } from '../../app/environment.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { tracedDatabase, tracedScheduled } from './traced.ts';
import { startTracer } from './tracer.ts';

const folder = temporaryFolder('tracing');

// OTLP/JSON as opentelemetry-proto 1.x defines it for the fields in use (trace.proto, common.proto, and "JSON Protobuf Encoding" of the
// protocol's specification): ids in hex, 64-bit numbers as decimal text, enumerations as numbers, lowerCamelCase; nothing else.
const nanoseconds = z.string().regex(/^\d{19}$/);
const attributes = z.array(
  z.strictObject({
    key: z.string().min(1),
    value: z.union([
      z.strictObject({ stringValue: z.string() }),
      z.strictObject({ intValue: z.string().regex(/^-?\d+$/) }),
    ]),
  }),
);
const exportRequest = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes }),
      scopeSpans: z.array(
        z.strictObject({
          scope: z.strictObject({ name: z.string() }),
          spans: z.array(
            z.strictObject({
              traceId: z.string().regex(/^(?!0+$)[0-9a-f]{32}$/),
              spanId: z.string().regex(/^(?!0+$)[0-9a-f]{16}$/),
              parentSpanId: z
                .string()
                .regex(/^[0-9a-f]{16}$/)
                .optional(),
              name: z.string().min(1),
              kind: z.union([z.literal(1), z.literal(2)]),
              startTimeUnixNano: nanoseconds,
              endTimeUnixNano: nanoseconds,
              attributes,
              status: z.strictObject({ code: z.union([z.literal(0), z.literal(2)]) }),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Stands in for a collector: takes what the definition allows, and nothing else. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const fits =
      request.method === 'POST' &&
      request.url === '/v1/traces' &&
      request.headers['content-type'] === 'application/json' &&
      exportRequest.safeParse(JSON.parse(text)).success;
    if (fits) bodies.push(text);
    response.writeHead(fits ? 200 : 400, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    spans: () =>
      bodies.flatMap((body) =>
        exportRequest
          .parse(JSON.parse(body))
          .resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans)),
      ),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

eachEngine(
  'requests and jobs are traced through their transactions, by templates and without ids; the sealed origin and the survey’s steps are not',
  async ({ db }, government) => {
    const collector = await startCollector();
    const lines: string[] = [];
    const tracer = startTracer(collector.url, (line) => lines.push(line));
    const services = createServices(tracedDatabase(db, tracer), readEnvironment({ LURUS_DATA: folder }));
    const app = await buildServer(services, { tracer });
    try {
      const host = `${government.id}.localhost`;
      const secret = '3273010101010001';
      const hiddenTrace = 'abcdefabcdefabcdefabcdefabcdefab';
      await app.inject({
        url: `/api/findings/${secret}?q=${secret}`,
        headers: { host, traceparent: `00-${hiddenTrace}-00f067aa0ba902b7-01`, cookie: `lurus=${secret}` },
      });
      await app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { host },
        payload: { name: secret, password: secret },
      });
      const seen = collector.bodies.length;
      await app.inject({
        method: 'POST',
        url: `/s/${secret}/kode`,
        headers: { host },
        payload: { code: secret },
      });
      const address = await app.listen({ port: 0, host: '127.0.0.1' });
      const { request } = await import('node:http');
      await new Promise<void>((resolve, reject) => {
        const sent = request(`${address}/api/government`, { headers: { host: `wbs.${host}` } }, (reply) => {
          reply.resume();
          reply.on('end', resolve);
        });
        sent.on('error', reject);
        sent.end();
      });
      const [job] = tracedScheduled(tracer, [
        {
          name: 'test-traced',
          cron: '* * * * *',
          practice: false,
          run: (given, of) => given.db.asGovernment(of.id, async () => {}),
        },
      ]);
      await job!.run(services, government);
      await tracer.stop();

      assert.equal(seen, 0);
      const spans = collector.spans();
      const roots = spans.filter((each) => each.parentSpanId === undefined);
      assert.deepEqual(
        roots.map((each) => each.name),
        ['GET /api/findings/:id', 'POST /api/session', 'job test-traced'],
      );
      for (const root of roots) {
        const children = spans.filter((each) => each.traceId === root.traceId && each !== root);
        assert.ok(children.length > 0, `${root.name} has transactions`);
        for (const child of children) {
          assert.equal(child.parentSpanId, root.spanId);
          assert.ok(['transaction', 'installation', 'snapshot'].includes(child.name));
          assert.ok(BigInt(child.endTimeUnixNano) >= BigInt(child.startTimeUnixNano));
        }
      }
      const text = collector.bodies.join('\n');
      for (const hidden of [secret, hiddenTrace, government.id, government.name, '/s/', 'wbs', 'select'])
        assert.ok(!text.includes(hidden), hidden);
      assert.deepEqual(lines, []);
    } finally {
      await app.close();
      await collector.stop();
    }
  },
);

test('a collector that is not there costs nothing but its spans, and is named once', async () => {
  const lines: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    const tracer = startTracer('http://127.0.0.1:1/', (line) => lines.push(line));
    await assert.rejects(
      tracer.root('job x', () => Promise.reject(new Error('its own'))),
      /its own/,
    );
    await tracer.stop();
  }
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /takes nothing/);
});

test('spans go to the collector that was named, never on to where it would lead them', async () => {
  const other = await startCollector();
  const leading = createServer((_request, response) => {
    response.writeHead(307, { location: `${other.url}/v1/traces` }).end();
  });
  await new Promise<void>((resolve) => leading.listen(0, '127.0.0.1', resolve));
  const lines: string[] = [];
  try {
    const { port } = leading.address() as AddressInfo;
    const tracer = startTracer(`http://127.0.0.1:${port}`, (line) => lines.push(line));
    await tracer.root('job x', async () => {});
    await tracer.stop();
    assert.deepEqual(other.bodies, []);
    assert.match(lines.join(), /takes nothing/);
  } finally {
    leading.close();
    await other.stop();
  }
});
