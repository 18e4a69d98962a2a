import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { printed } from '../src/platform/reading/documents.fixture.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// A treasurer types a sum wrong, photographs the papers, sees what does not agree, mends it, hands the package in, and anybody can check its sheet.

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds until a picture is read on a slow machine. */
const READING = 90_000;

test(
  'a treasurer uploads a picture, sees what is wrong, mends it, and the sheet can be checked',
  {
    skip: noBrowser,
  },
  async () => {
    const program = await sharedProgram();
    const browser = await sharedBrowser();
    const mark = `${Date.now() % 1_000_000}`;
    const page = await enter(browser, program, 'treasurer', { width: 390 });
    const complaints = complaintsOf(page);

    await page.goto(`${program.url}/app/spj/baru`);
    await page.getByLabel('Uraian belanja').fill(`Tagihan listrik kantor ${mark}`);
    await page.getByLabel('Nilai', { exact: false }).fill('1243567');
    await still(page, 'bendahara/begin', { press: page.getByRole('button', { name: 'Mulai paket' }) });
    await page.getByRole('button', { name: 'Mulai paket' }).click();
    await page.waitForURL(/\/app\/spj\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1)!;
    await isUtility(await signIn(program, 'treasurer'), id);
    await page.reload();

    await page.getByText('Masih kurang', { exact: true }).first().waitFor();
    await still(page, 'bendahara/missing', {
      press: page.getByRole('button', { name: 'Unggah tagihan', exact: true }),
    });
    await send(page, 'Unggah tagihan', 'kecil.png', await printed(bill(mark), 900));
    await page.getByText('kecil.png terlalu kecil (900 piksel)').waitFor();
    await send(page, 'Unggah tagihan', 'tagihan.png', await printed(bill(mark), widthOf(mark)));
    await page.getByText('tagihan.png', { exact: true }).first().waitFor();
    await send(page, 'Berkas', 'kuitansi.png', await printed(receipt(mark), widthOf(mark)));
    await page.getByText('kuitansi.png', { exact: true }).first().waitFor();
    await page.getByText('Sedang dibaca').first().waitFor({ state: 'detached', timeout: READING });
    await still(page, 'bendahara/read', { see: page.getByText('kuitansi.png', { exact: true }).first() });

    await compare(page);
    await page.getByText(/1 temuan menghentikan/).waitFor();
    await page.getByRole('heading', { name: /^Ditemukan/ }).waitFor();
    await assertAccessible(page, 'what is wrong');
    await shoot(page, 'audit-spj-found');
    await still(page, 'bendahara/found', {
      press: page.getByRole('link', { name: 'Perbaiki: nilai SPJ' }).first(),
    });
    await page.getByRole('link', { name: 'Perbaiki: nilai SPJ' }).first().click();
    const claim = page.getByRole('textbox', { name: 'Nilai SPJ' });
    await claim.fill('1234567');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Tidak ada yang menghalangi. Anda dapat mengajukan.').waitFor();

    await still(page, 'bendahara/submit', { press: page.getByRole('button', { name: 'Ajukan' }) });
    await page.getByRole('button', { name: 'Ajukan' }).click();
    await page.getByRole('heading', { name: 'Lembar verifikasi' }).waitFor();
    const link = page.getByRole('link', { name: /\/cek\/spj\// });
    const address = (await link.getAttribute('href'))!;
    await shoot(page, 'audit-spj-sheet');
    await still(page, 'bendahara/sheet', { see: link });
    await page.goto(address);
    await page.getByText('Berlaku').first().waitFor();
    for (const locale of ['id', 'en'] as const) {
      const stranger = await (await newVisitor(browser, { locale, width: 360 })).newPage();
      for (const path of [address, `${program.url}/cek/spj`]) {
        await stranger.goto(path);
        for (const width of [360, 1280]) {
          await stranger.setViewportSize({ width, height: 900 });
          await assertAccessible(stranger, `${path} ${locale} ${width}`);
        }
      }
      await stranger.context().close();
    }
    assert.deepEqual(complaints, []);

    await page.goto(`${program.url}/app/spj?view=passed&q=${mark}`);
    await page.getByText(mark).first().waitFor();
    await page.goto(`${program.url}/app/spj/aturan?code=SPJ-02`);
    await page.getByText('Hanya aturan SPJ-02.').waitFor();
    await assertAccessible(page, 'one rule');
    await shoot(page, 'audit-spj-rule');
  },
);

/** Chooses a file by the button that asks for it. */
async function send(page: Page, button: string, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
}

/** Says of all that a machine read that it is as the paper says. */
async function compare(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: /^Semua cocok/ });
  const next = page.getByText(/temuan menghentikan|Cocokkan \d+ isian/);
  await next.first().waitFor();
  if ((await all.count()) > 0) await all.click();
  else if ((await page.getByRole('button', { name: /^Cocok / }).count()) > 0)
    await page.getByRole('button', { name: /^Cocok / }).click();
}

async function isUtility(client: Awaited<ReturnType<typeof signIn>>, id: string): Promise<void> {
  const { version } = await client.get<{ version: number }>(`/audit/packages/${id}`);
  const answer = await client.send('PUT', `/audit/packages/${id}/fields`, {
    version,
    fields: [{ field: 'kind', value: 'utility' }],
  });
  assert.equal(answer.status, 200, await answer.text());
}

function paperDay(): string {
  return new Date(Date.now() - 3 * DAY).toLocaleDateString('id-ID', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** Papers of another run on the same program look different: a picture that is nearly another one is found, and rightly. */
const widthOf = (mark: string) => 1_500 + (Number(mark) % 7) * 120;
const above = (mark: string): string[] => Array.from({ length: Number(mark) % 9 }, () => '');

function bill(mark: string): string[] {
  return [
    ...above(mark),
    'TAGIHAN LISTRIK',
    `Nomor pelanggan ${mark}`,
    'Kota Teladan',
    `Tanggal : ${paperDay()}`,
  ];
}

function receipt(mark: string): string[] {
  return [
    ...above(mark),
    'KUITANSI',
    `Nomor Bukti : BK/${mark}/2026`,
    'Sudah terima dari : Bendahara Pengeluaran',
    'Uang sejumlah : Rp 1.234.567',
    'Terbilang : satu juta dua ratus tiga puluh',
    'empat ribu lima ratus enam puluh tujuh rupiah',
    `Untuk pembayaran : Tagihan listrik ${mark}`,
    `Teladan, ${paperDay()}`,
  ];
}
