import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { noBrowser, openBrowser } from '../e2e/browser.ts';
import { noAge } from '../src/platform/sealing/age-programs.fixture.ts';
import { newIdentity, recipientOf } from '../src/platform/sealing/age.ts';
import { print, quantile, type Times } from './measure.ts';

/** Sealing evidence in a browser's worker, beside the plain program `age` on as many random bytes. */
export async function benchSealing(smoke: boolean): Promise<void> {
  if (noBrowser !== false) return print('sealing evidence', { skipped: noBrowser });
  const megabytes = smoke ? 2 : 50;
  const runs = smoke ? 1 : 5;
  const recipient = await recipientOf(await newIdentity());
  const inBrowser = await timesInBrowser(megabytes, runs, recipient);
  const plain = noAge === false ? timesOfAge(megabytes, runs, recipient) : null;
  const rate = (times: Times) => (times.length === 0 ? 'none' : megabytes / (quantile(times, 0.5) / 1_000));
  print(`sealing ${megabytes} MB in a worker`, {
    'MB/s': rate(inBrowser),
    'best MB/s': megabytes / ((inBrowser[0] ?? Number.NaN) / 1_000),
    'age MB/s': plain === null ? 'not installed' : rate(plain),
    runs,
    aim: '40 MB/s',
  });
}

/** @returns milliseconds, sorted */
async function timesInBrowser(megabytes: number, runs: number, recipient: string): Promise<Times> {
  const script = await workerScript();
  const server = createServer((request, reply) => {
    const worker = request.url === '/worker.js';
    reply.setHeader('content-type', worker ? 'text/javascript' : 'text/html');
    reply.end(worker ? script : '<!doctype html><title>.</title>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const told = await page.evaluate<{ milliseconds?: number; error?: string }[]>(`(async () => {
      const pieces = Array.from({ length: ${megabytes} }, () => {
        const piece = new Uint8Array(1e6);
        for (let at = 0; at < 1e6; at += 5e4) crypto.getRandomValues(piece.subarray(at, at + 5e4));
        return piece;
      });
      const file = new Blob(pieces);
      const worker = new Worker('/worker.js', { type: 'module' });
      const told = [];
      for (let run = 0; run < ${runs}; run++)
        told.push(await new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage({ file, recipient: ${JSON.stringify(recipient)} });
        }));
      return told;
    })()`);
    const failed = told.find((each) => each.error !== undefined);
    if (failed) throw new Error(failed.error);
    return told.map((each) => each.milliseconds ?? Number.NaN).toSorted((a, b) => a - b);
  } finally {
    await browser.close();
    server.close();
  }
}

function timesOfAge(megabytes: number, runs: number, recipient: string): Times {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-age-'));
  try {
    writeFileSync(join(folder, 'in'), randomBytes(megabytes * 1_000_000));
    return Array.from({ length: runs }, () => {
      const begun = performance.now();
      execFileSync('age', ['-r', recipient, '-o', join(folder, 'out'), join(folder, 'in')]);
      return performance.now() - begun;
    }).toSorted((a, b) => a - b);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function workerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('sealing.fixture.ts', import.meta.url)),
        output: { entryFileNames: 'worker.js', codeSplitting: false },
      },
    },
  });
  for (const { output } of [built].flat().filter((each) => 'output' in each))
    for (const each of output) if (each.type === 'chunk' && each.isEntry) return each.code;
  throw new Error('no worker was built');
}
