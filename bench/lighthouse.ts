import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { noBrowser } from '../e2e/browser.ts';
import { signIn } from '../e2e/client.ts';
import { startProgram, type Program } from '../e2e/program.ts';
import type { BenchCity } from './city.ts';
import { print } from './measure.ts';

/** Where citizens arrive. */
const PAGES = ['/', '/lapor', '/aduan/baru/instansi', '/aduan/cek', '/konsultasi', '/tamu'];
/** What the head of government reads on his telephone, signed in. */
const MAYOR = '/m';
/** An old telephone on a village's line: 400 kbit/s, 400 ms there and back, a sixth of this machine. */
const SLOW = {
  rttMs: 400,
  throughputKbps: 400,
  cpuSlowdownMultiplier: 6,
  requestLatencyMs: 0,
  downloadThroughputKbps: 0,
  uploadThroughputKbps: 0,
};
const AUDITS = {
  'first paint s': 'first-contentful-paint',
  'largest paint s': 'largest-contentful-paint',
  'blocked ms': 'total-blocking-time',
  'bytes KB': 'total-byte-weight',
} as const;

/** Public pages on a slow line, as Lighthouse reckons them: medians. */
export async function benchLighthouse(bench: BenchCity, smoke: boolean): Promise<void> {
  if (noBrowser !== false) return print('public pages on a slow line', { skipped: noBrowser });
  const program = await startProgram({ env: { ...bench.env, LURUS_LOG: '0' } });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env['LURUS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    const cookie = await mayorsCookie(program);
    for (const page of smoke ? [PAGES[0]!, MAYOR] : [...PAGES, MAYOR]) {
      const runs: Record<string, number>[] = [];
      const headers = page === MAYOR ? { cookie } : {};
      for (let run = 0; run < (smoke ? 1 : 5); run += 1)
        runs.push(await measure(program.url + page, port, headers));
      const names = Object.keys(runs[0] ?? {});
      const medians = names.map(
        (name) => [name, median(runs.map((each) => each[name] ?? Number.NaN))] as const,
      );
      const score = medians.find(([name]) => name === 'performance')?.[1] ?? 0;
      if (score < 90) print(`  below 90: ${page}`, { performance: score });
      print(`slow line: ${page}`, {
        ...Object.fromEntries(medians),
        runs: runs.length,
        aim: page === MAYOR ? 'largest paint < 2.5 s' : 'performance ≥ 90',
      });
    }
  } finally {
    await browser.close();
    await program.stop();
  }
}

/** The cookie of a signed-in mayor, for whom a snapshot has been taken. */
async function mayorsCookie(program: Program): Promise<string> {
  const mayor = await signIn(program, 'government-head');
  await mayor.post('/spending/snapshots');
  return mayor.cookie;
}

async function measure(
  url: string,
  port: number,
  extraHeaders: Record<string, string>,
): Promise<Record<string, number>> {
  const result = await lighthouse(
    url,
    { port, output: 'json', logLevel: 'error' },
    {
      extends: 'lighthouse:default',
      settings: {
        onlyCategories: ['performance', 'accessibility', 'best-practices'],
        formFactor: 'mobile',
        screenEmulation: { mobile: true, width: 360, height: 720, deviceScaleFactor: 2, disabled: false },
        throttlingMethod: 'simulate',
        throttling: SLOW,
        extraHeaders,
      },
    },
  );
  if (result === undefined) throw new Error(`Lighthouse measured nothing of ${url}`);
  const { audits, categories } = result.lhr;
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, each]) => [name, (each.score ?? 0) * 100]),
  );
  const values = Object.entries(AUDITS).map(([name, id]) => {
    const value = audits[id]?.numericValue ?? Number.NaN;
    return [name, name.endsWith(' ms') ? value : value / (name.endsWith(' KB') ? 1_024 : 1_000)] as const;
  });
  return { ...scores, ...Object.fromEntries(values) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
