import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { readEnvironment } from '../../app/environment.ts';
import { readinessOf } from '../../app/readiness.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import { testAct } from '../act.fixture.ts';
import { record } from '../trail/record.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { RequestMeter } from './requests.ts';
import { readMetricsPlace, serveMetrics } from './server.ts';
import { metricsText } from './text.ts';

const folder = temporaryFolder('metrics');

/** The parser of the Python client of the Prometheus project. */
const PARSER = `
import json, sys
from prometheus_client.parser import text_string_to_metric_families as parse
print(json.dumps([dict(name=f.name, type=f.type, samples=[[s.name, s.labels, s.value] for s in f.samples])
  for f in parse(sys.stdin.read())]).replace('Infinity', '"Infinity"'))
`;
const noParser =
  spawnSync('/usr/bin/python3', ['-c', 'import prometheus_client.parser']).status === 0
    ? false
    : 'no python3-prometheus-client';

interface ParsedFamily {
  name: string;
  type: string;
  samples: [name: string, labels: Record<string, string>, value: number][];
}

function parse(text: string): ParsedFamily[] {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', PARSER], {
    input: text,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as ParsedFamily[];
}

/** A line of a sample: name, labels, number. */
const SAMPLE =
  /^[a-z_][a-z0-9_]*(\{[a-z_]+="(?:[^"\\\n]|\\[\\"n])*"(?:,[a-z_]+="(?:[^"\\\n]|\\[\\"n])*")*\})? (?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]Inf)$/;

eachEngine(
  'metrics tell what is asked and what waits, by templates of routes, and name no government, person or address',
  async ({ db }, government) => {
    const services = createServices(db, readEnvironment({ LURUS_DATA: folder }));
    const requests = new RequestMeter();
    const now = performance.now();
    const readiness = readinessOf(services, { beats: () => ({ jobs: now, sequencer: now }) }, () => {});
    const app = await buildServer(services, { readiness, observe: (seen) => requests.see(seen) });
    const metrics = await serveMetrics(services, readMetricsPlace('127.0.0.1:0'), requests, () =>
      readiness.parts(),
    );
    try {
      const host = `${government.id}.localhost`;
      const secret = '3273010101010001';
      await app.inject({ url: `/api/findings/${secret}?q=${secret}`, headers: { host } });
      await app.inject({ url: `/tidak-ada/${secret}`, headers: { host } });
      await app.inject({ url: '/api/government', headers: { host } });
      await app.inject({ method: 'POST', url: `/s/${secret}/kode`, headers: { host }, payload: {} });
      await app.inject({ url: '/readyz', headers: { host } });
      await db.asGovernment(government.id, (tx) =>
        record(tx, testAct(government), {
          action: 'uji.coba',
          kind: 'uji-coba',
          subject: government.id,
          record: {},
        }),
      );

      assert.equal((await fetch(new URL('/', metrics.url))).status, 404);
      const reply = await fetch(metrics.url);
      assert.equal(reply.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
      const text = await reply.text();
      const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      assert.deepEqual(
        samples.filter((line) => !SAMPLE.test(line)),
        [],
      );
      for (const hidden of [secret, government.id, government.name, '/s/', '/readyz', '127.0.0.1'])
        assert.ok(!text.includes(hidden), hidden);
      const value = (start: string) =>
        Number(
          samples
            .find((line) => line.startsWith(start))
            ?.split(' ')
            .at(-1),
        );
      assert.equal(value('lurus_http_requests_total{method="GET",route="/api/government",status="200"}'), 1);
      assert.equal(value('lurus_http_requests_total{method="GET",route="none",status="404"}'), 1);
      assert.equal(value('lurus_ready{part="database"}'), 1);
      assert.equal(value(`lurus_database{engine="${db.engine}"}`), 1);
      assert.ok(value('lurus_trail_unordered') >= 1);
      assert.ok(value('lurus_event_loop_delay_seconds{quantile="1"}') >= 0);
      for (const name of ['lurus_outbox_waiting{channel="mail"}', 'lurus_database_connections_open'])
        assert.ok(value(name) >= 0, name);
    } finally {
      await metrics.stop();
      await app.close();
    }
  },
);

test(
  'Prometheus’ own parser reads what is written, histogram and odd labels included',
  { skip: noParser },
  () => {
    const meter = new RequestMeter();
    for (const seconds of [0.001, 0.01, 0.011, 3, 60])
      meter.see({ method: 'GET', route: '/a/:id', status: 200, seconds });
    meter.see({ method: 'GET', route: '/a/:id', status: 503, seconds: 0.2 });
    const odd = 'a "quoted" \\ path\nof two lines, {} = ✓';
    const families = parse(
      metricsText([
        ...meter.families(),
        { name: 'lurus_odd', type: 'gauge', help: odd, samples: [{ labels: { odd }, value: -1.5e-7 }] },
      ]),
    );
    const [counter, histogram, gauge] = families;
    assert.deepEqual(
      counter!.samples.map(([, { status }, value]) => [status, value]),
      [
        ['200', 5],
        ['503', 1],
      ],
    );
    assert.equal(histogram!.type, 'histogram');
    const buckets = histogram!.samples.filter(([name]) => name.endsWith('_bucket'));
    assert.deepEqual(
      buckets.map(([, { le }, value]) => `${le}: ${value}`),
      [
        '0.01: 2',
        '0.025: 3',
        '0.05: 3',
        '0.1: 3',
        '0.25: 4',
        '0.5: 4',
        '1: 4',
        '2.5: 4',
        '5: 5',
        '10: 5',
        '+Inf: 6',
      ],
    );
    const tail = histogram!.samples.slice(-2);
    assert.ok(Math.abs(tail[0]![2] - 63.222) < 1e-9);
    assert.equal(tail[1]![2], 6);
    assert.deepEqual(gauge!.samples, [['lurus_odd', { odd }, -1.5e-7]]);
  },
);

test('a place for metrics is an address and a port; anything else is refused with the variable’s name', () => {
  assert.deepEqual(readMetricsPlace('[::1]:9464'), { host: '::1', port: 9464 });
  for (const wrong of ['9464', '127.0.0.1', '127.0.0.1:99999', 'a b:1'])
    assert.throws(() => readMetricsPlace(wrong), /LURUS_METRICS/);
});
