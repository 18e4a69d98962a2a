import { createServer, type AddressInfo } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { noBrowser } from '../e2e/browser.ts';
import { startProgram } from '../e2e/program.ts';
import type { BenchCity } from './city.ts';
import { print } from './measure.ts';

/** Where citizens arrive. */
const PAGES = ['/', '/lapor', '/aduan/baru/instansi', '/aduan/cek', '/konsultasi', '/tamu'];
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
  try {
    await withDebuggedBrowser(async (port) => {
      for (const page of smoke ? PAGES.slice(0, 1) : PAGES) {
        const medians = await measurePage(program.url + page, port, { runs: smoke ? 1 : 3, line: SLOW });
        const score = medians['performance'] ?? 0;
        if (score < 90) print(`  below 90: ${page}`, { performance: score });
        print(`slow line: ${page}`, { ...medians, aim: 'performance ≥ 90' });
      }
    });
  } finally {
    await program.stop();
  }
}

/** A browser that Lighthouse may drive through a port of its debugger. */
export async function withDebuggedBrowser<T>(work: (port: number) => Promise<T>): Promise<T> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env['LURUS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    return await work(port);
  } finally {
    await browser.close();
  }
}

interface Measurement {
  runs: number;
  /** Lighthouse's own telephone (slow 4G, a quarter of this machine) when not said */
  line?: typeof SLOW;
  headers?: Record<string, string>;
}

/** Medians over several loads, each from an empty cache. */
export async function measurePage(
  url: string,
  port: number,
  { runs, line, headers = {} }: Measurement,
): Promise<Record<string, number>> {
  const measured: Record<string, number>[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measure(url, port, headers, line));
  const names = Object.keys(measured[0] ?? {});
  const medians = names.map((name) => [name, median(measured.map((each) => each[name] ?? Number.NaN))]);
  return { ...Object.fromEntries(medians), runs };
}

async function measure(
  url: string,
  port: number,
  extraHeaders: Record<string, string>,
  line: typeof SLOW | undefined,
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
        ...(line === undefined ? {} : { throttling: line }),
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
  return { ...scores, ...Object.fromEntries(values), 'script KB': scriptBytes(audits) / 1_024 };
}

/** Bytes of all scripts as they crossed the wire, compressed. */
function scriptBytes(audits: Result['audits']): number {
  const { details } = audits['network-requests'] ?? {};
  if (details?.type !== 'table') return Number.NaN;
  return details.items
    .filter((each) => each['resourceType'] === 'Script')
    .reduce((sum, each) => sum + Number(each['transferSize']), 0);
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
