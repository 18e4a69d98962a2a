import { availableParallelism } from 'node:os';
import { READING_LIMITS } from '../src/platform/reading/document.ts';
import { printed } from '../src/platform/reading/documents.fixture.ts';
import { findTesseract, type TextReader } from '../src/platform/reading/installed-tesseract.ts';
import { makeReader } from '../src/platform/reading/reader.ts';
import { extractFields } from '../src/capabilities/audit/rules/reading/extract.ts';
import { makePages } from '../src/capabilities/audit/rules/reading/pages.fixture.ts';
import { print, quantile } from './measure.ts';

/** Reading of pictures with all threads at work: receipts of half a page, and full pages of 33 lines at 200 dpi. Fields are taken out too. */
export async function benchReading(smoke: boolean): Promise<void> {
  const each = smoke ? 1 : 20;
  const receipts = await Promise.all(
    makePages(3, { clean: each, phone: each, hard: 0 }).map((page) => page.picture()),
  );
  const [first] = makePages(5, { clean: 1, phone: 0, hard: 0 });
  const lines = Array.from({ length: 3 }, () => [
    ...first!.receipt.lines,
    'Keterangan tambahan pada halaman',
  ]).flat();
  const full = await printed(lines.slice(0, 33), 1_654);
  const installed = await findTesseract();
  for (const [engine, tesseract] of [
    ['WebAssembly', null],
    ['installed tesseract', installed],
  ] as const) {
    if (engine !== 'WebAssembly' && tesseract === null)
      print(`reading, ${engine}`, { skipped: 'not installed' });
    else {
      await readAll(`receipts, ${engine}`, tesseract, receipts);
      await readAll(
        `full pages, ${engine}`,
        tesseract,
        Array.from({ length: each }, () => full),
      );
    }
  }
}

async function readAll(
  name: string,
  tesseract: TextReader | null,
  pictures: readonly Buffer[],
): Promise<void> {
  const before = process.memoryUsage.rss();
  const reader = makeReader({ tesseract, pdf: null });
  const limits = { ...READING_LIMITS, secondsPerPage: 300 };
  const workers = availableParallelism();
  // The first page of a thread loads its engine.
  await Promise.all(Array.from({ length: workers }, () => reader.read(pictures[0]!, 'picture', limits)));
  const next = pictures.values();
  const seconds: number[] = [];
  let most = 0;
  const begun = performance.now();
  const worked = process.cpuUsage();
  const lane = async () => {
    for (const picture of next) {
      const start = performance.now();
      extractFields(await reader.read(picture, 'picture', limits));
      seconds.push((performance.now() - start) / 1_000);
      most = Math.max(most, process.memoryUsage.rss());
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));
  const wall = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(worked);
  await reader.close();
  const sorted = seconds.toSorted((one, other) => one - other);
  print(`reading ${name}`, {
    pages: pictures.length,
    workers,
    'p50 ms a page': quantile(sorted, 0.5) * 1_000,
    'p95 ms': quantile(sorted, 0.95) * 1_000,
    // What a page costs a core, whatever else the machine does; work of the installed program is not in it.
    'own cpu ms': (user + system) / 1_000 / pictures.length,
    'pages a minute': (pictures.length / wall) * 60,
    'memory MB more': (most - before) / 2 ** 20,
    aim: '2500 ms a page, one worker a core',
  });
}
