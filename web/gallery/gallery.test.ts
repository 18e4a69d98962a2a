import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { newVisitor, noBrowser, openBrowser } from '../../e2e/browser.ts';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** The policy of the staff application, so that the parts are seen to work under it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lurus";

let folder: string;
let server: Server;
let browser: Browser;
let address: string;

before(async () => {
  if (noBrowser !== false) return;
  folder = mkdtempSync(join(tmpdir(), 'lurus-gallery-'));
  await build({
    root: WEB,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: join(WEB, 'gallery/index.html') },
    },
  });
  server = createServer((request, response) => {
    const path = request.url === '/' ? '/gallery/index.html' : request.url!;
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'font/woff2',
      'content-security-policy': POLICY,
    });
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

after(async () => {
  if (noBrowser !== false) return;
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Runs with a fresh visitor; whatever the browser complains of (policy, errors) fails the test. */
function inGallery(
  name: string,
  body: (page: Page) => Promise<void>,
  options: Parameters<typeof newVisitor>[1] = {},
): void {
  test(name, { skip: noBrowser }, async () => {
    const visitor = await newVisitor(browser, options);
    const page = await visitor.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[data-row]').first().waitFor();
    await body(page);
    await visitor.close();
    assert.deepEqual(complaints, []);
  });
}

const focused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
  );

for (const dark of [false, true]) {
  for (const width of [360, 1440]) {
    inGallery(
      `axe finds nothing against any part: ${dark ? 'dark' : 'light'}, ${width} px`,
      async (page) => {
        await page.getByRole('button', { name: 'Kirim' }).first().click();
        await page.getByText('Isi judul temuan.').first().waitFor();
        await page.evaluate(AXE);
        const found = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        assert.deepEqual(
          found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          [],
        );
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wider, 0, 'nothing is wider than the screen');
      },
      { dark, width },
    );
  }
}

inGallery('rows are walked, chosen, opened and left by keys alone', async (page) => {
  await page.keyboard.press('j');
  assert.match(await focused(page), /honorarium 1$/);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.match(await focused(page), /lingkungan 2$/);
  await page.keyboard.press('x');
  await page.getByText('1 dipilih').waitFor();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /lingkungan 2$/ });
  await panel.waitFor();
  assert.match(await focused(page), /lingkungan 2$/);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.ok(
    await page.evaluate(() => document.activeElement?.hasAttribute('data-opener')),
    'the focus is back on the row',
  );
});

inGallery('/ goes to the search, typed letters are letters there', async (page) => {
  await page.keyboard.press('/');
  await page.keyboard.type('jjx pajak');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'jjx pajak');
});

inGallery('keys of one letter can be switched off', async (page) => {
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Pakai pintasan satu tombol' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  assert.ok(await page.evaluate(() => !document.activeElement?.hasAttribute('data-opener')));
});

inGallery('of a thousand rows only those in sight are drawn, and the last can be reached', async (page) => {
  const rows = page.locator('tbody tr[data-row]');
  assert.ok((await rows.count()) < 100);
  const table = page.getByRole('region', { name: 'Tabel Temuan' });
  await table.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await page.getByRole('button', { name: 'Aset belum dicatat 1000' }).waitFor();
  assert.ok((await rows.count()) < 100);
});

inGallery('a column sorts both ways and says so', async (page) => {
  const head = page.getByRole('columnheader', { name: 'Nilai' });
  await head.getByRole('button').click();
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  await head.getByRole('button').click();
  assert.equal(await head.getAttribute('aria-sort'), 'descending');
  assert.match(await page.locator('tbody tr[data-row]').first().innerText(), /Rp 499\.000\.000/);
});

inGallery('a refused form keeps what was typed, and its summary leads to the field', async (page) => {
  await page.getByRole('textbox', { name: 'Kondisi' }).fill('Sudah diketik');
  await page.getByRole('textbox', { name: 'Nilai' }).fill('1.250.000');
  await page.getByRole('button', { name: 'Kirim' }).first().click();
  const summary = page.getByRole('alert').first();
  await summary.waitFor();
  assert.ok(await summary.evaluate((box) => box === document.activeElement), 'the summary has the focus');
  await summary.getByRole('link', { name: 'Isi rupiah bulat' }).click();
  const amount = page.getByRole('textbox', { name: 'Nilai' });
  assert.ok(await amount.evaluate((field) => field === document.activeElement));
  assert.equal(await amount.getAttribute('aria-invalid'), 'true');
  assert.equal(await amount.inputValue(), '1.250.000');
  assert.equal(await page.getByRole('textbox', { name: 'Kondisi' }).inputValue(), 'Sudah diketik');
});

inGallery('one of many is found by typing and chosen by keys', async (page) => {
  const person = page.getByRole('combobox', { name: 'Penanggung jawab' });
  await person.pressSequentially('ahm');
  await page.getByRole('option', { name: /Ahmad Riyadi/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await person.inputValue(), 'Ahmad Riyadi');
});

inGallery('a menu opens, moves and closes by keys, and gives the focus back', async (page) => {
  const button = page.getByRole('button', { name: 'Tindakan' });
  await button.press('Enter');
  assert.equal(await focused(page), 'Buka dialog');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'Terbitkan');
  await page.keyboard.press('Escape');
  assert.ok(await button.evaluate((each) => each === document.activeElement));
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
});

inGallery('a dialog holds the focus and closes with Esc', async (page) => {
  await page.getByRole('button', { name: 'Buka dialog' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan' });
  await dialog.waitFor();
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Tab');
  assert.ok(
    await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    ),
  );
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

inGallery('a button that may not be used says why and does nothing', async (page) => {
  const button = page.getByRole('button', { name: 'Terbitkan' });
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  const reason = await button.getAttribute('aria-describedby');
  assert.equal(await page.locator(`[id="${reason}"]`).innerText(), 'Masih ada temuan terbuka.');
});

inGallery('a chart is read by arrow keys, and shows its numbers as a table', async (page) => {
  const chart = page.getByRole('figure', { name: 'Kurva S' });
  const drawing = chart.getByRole('img', { name: 'Kurva S' });
  const words = await drawing.getAttribute('aria-describedby');
  assert.match(await page.locator(`[id="${words}"]`).innerText(), /9 poin di bawah rencana/);
  const ruler = chart.getByRole('slider');
  assert.match((await ruler.getAttribute('aria-valuetext'))!, /^28 Oktober 2026: .*Realisasi 61% .*−9$/);
  await ruler.press('ArrowLeft');
  assert.match((await ruler.getAttribute('aria-valuetext'))!, /^28 September 2026: .*Realisasi 55%/);
  await ruler.press('End');
  assert.match(
    (await ruler.getAttribute('aria-valuetext'))!,
    /^28 Desember 2026: Rencana 98% · Perkiraan 84%/,
  );
  await chart.getByRole('button', { name: 'Lihat sebagai tabel' }).press('Enter');
  await chart.getByRole('rowheader', { name: '28 Okt 2026' }).waitFor();
  assert.equal(await drawing.count(), 0);
  await chart.getByRole('button', { name: 'Lihat sebagai grafik' }).press('Enter');
  await drawing.waitFor();
});

inGallery('every drawing has a table of its numbers', async (page) => {
  const charts = page.getByRole('region', { name: 'Grafik', exact: true });
  const switches = charts.getByRole('button', { name: 'Lihat sebagai tabel' });
  const count = await switches.count();
  assert.ok(count >= 8);
  for (let at = 0; at < count; at++) await switches.first().click();
  assert.equal(await charts.getByRole('table').count(), count);
  assert.equal(await charts.getByRole('img').count(), 0);
  await page.evaluate(AXE);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  assert.deepEqual(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
  );
});

inGallery('a file above the limit is refused before it is sent', async (page) => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'besar.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_000) });
  await page.getByText('Berkas besar.pdf berukuran').waitFor();
});
