import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// A tablet at the door loses its line, two guests sign, the line returns: each is there once, and whoever is visited was told once.

interface Place {
  id: string;
  name: string;
  code: string;
  closed: boolean;
}

/** The worker asks by itself, and knows the language of the visitor's browser only by his choice. */
const chooseIndonesian = (visitor: BrowserContext, program: Program) =>
  visitor.addCookies([{ name: 'lurus_bahasa', value: 'id', url: program.url }]);

/** A name that no other run has. */
const someName = (who: string) => `${who} ${Math.random().toString(36).slice(2, 8)}`;

async function doorOf(program: Program): Promise<Place> {
  const desk = await signIn(program, 'receptionist');
  const { rows } = await desk.get<{ rows: Place[] }>('/guestbook/places');
  const open = rows.find((each) => !each.closed);
  assert.ok(open, 'the demo has a door');
  return open;
}

// Code that runs in the page stands as text: these tests are checked without the types of a browser.

/** Waits until the worker holds this page and the tablet's form. */
async function settle(page: Page, path: string): Promise<void> {
  const held = `navigator.serviceWorker.ready
    .then(() => caches.match(${JSON.stringify(path)}))
    .then((kept) => navigator.serviceWorker.controller !== null && kept !== undefined)`;
  // waitForFunction takes a promise for an answer, so it is asked anew here.
  for (let look = 0; !(await page.evaluate<boolean>(held)); look++) {
    assert.ok(look < 100, `the worker keeps ${path}`);
    await page.waitForTimeout(200);
  }
}

async function sign(page: Page, name: string, host = ''): Promise<void> {
  await page.getByRole('link', { name: 'Saya baru datang' }).click();
  await page.getByLabel('Nama lengkap').fill(name);
  if (host !== '') await page.getByLabel('Nama pegawai yang ditemui').fill(host);
  await page.getByText('Rapat atau pertemuan', { exact: true }).click();
  const field = await page.locator('canvas').boundingBox();
  assert.ok(field);
  await page.locator('canvas').scrollIntoViewIfNeeded();
  const box = (await page.locator('canvas').boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 80);
  await page.mouse.down();
  for (const step of [90, 150, 220, 300]) await page.mouse.move(box.x + step, box.y + 60 + (step % 70));
  await page.mouse.up();
  assert.match(await page.locator('input[name=tandatangan]').inputValue(), /^M\d+ \d+L/);
  await page.getByText(/^Saya setuju/).click();
  await page.getByRole('button', { name: 'Catat kedatangan' }).click();
}

const bodyOf = (page: Page) => page.locator('body').innerText();

/** Everything that the worker has kept, as text. */
function keptText(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const texts = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url, await (await cache.match(request)).text());
      }
    }
    return texts.join(' ');
  })()`);
}

async function tablet(
  program: Program,
): Promise<{ visitor: BrowserContext; page: Page; place: Place; start: string }> {
  const place = await doorOf(program);
  const visitor = await newVisitor(await sharedBrowser(), { width: 1024 });
  await chooseIndonesian(visitor, program);
  const page = await visitor.newPage();
  await page.setViewportSize({ width: 1024, height: 768 });
  const start = `/tamu?tempat=${place.code}&kios=1`;
  await page.goto(program.url + start);
  await settle(page, `/tamu?tempat=${place.code}&kios=isi`);
  return { visitor, page, place, start };
}

test(
  'two guests sign without a line: two entries, one message to the host',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const host = await signIn(program, 'inspektur');
    const { account } = await host.get<{ account: { name: string } }>('/session');
    const told = async () => {
      const { rows } = await host.get<{ rows: { title: unknown }[] }>('/notifications');
      return rows.filter((each) => JSON.stringify(each).includes('Tamu Anda sudah datang')).length;
    };
    const before = await told();
    const { visitor, page } = await tablet(program);
    const [first, second] = [someName('Rahmad'), someName('Yuliana')];

    await visitor.setOffline(true);
    await sign(page, first, account.name);
    await page.getByRole('heading', { name: 'Tersimpan di perangkat ini, belum terkirim' }).waitFor();
    await page.getByRole('button', { name: 'Hapus' }).waitFor();
    assert.ok(!(await bodyOf(page)).includes(first), 'the next guest reads no name');
    await shoot(page, 'kiosk-unsent');
    await page.getByRole('link', { name: 'Kembali ke halaman tadi' }).click();
    await page.getByText('1 catatan tersimpan di perangkat ini').waitFor();
    await sign(page, second);
    await page.getByRole('button', { name: 'Hapus' }).nth(1).waitFor();
    await page.goto(`${program.url}/tamu/ZZZZZZZZZZ`);
    await page.getByRole('heading', { name: 'Tidak ada jaringan' }).waitFor();

    await visitor.setOffline(false);
    await page.goto(`${program.url}/offline`);
    await page.getByText('Tidak ada yang menunggu di perangkat ini.').waitFor({ timeout: 20_000 });
    // Asked again, nothing is sent again.
    await page.evaluate("navigator.serviceWorker.controller.postMessage({ ask: 'send' })");

    const desk = await signIn(program, 'receptionist');
    for (const name of [first, second]) {
      const found = await desk.get<{ rows: { id: string; hostName: string }[] }>(
        `/guestbook/visits?q=${encodeURIComponent(name)}`,
      );
      assert.equal(found.rows.length, 1, `${name} is entered once`);
      const visit = await desk.get<{ signature: string | null }>(`/guestbook/visits/${found.rows[0]!.id}`);
      assert.match(visit.signature ?? '', /^M/);
    }
    assert.equal((await told()) - before, 1, 'the host is told once');
    await visitor.close();
  },
);

test('nothing of a guest stays on the tablet, with or without a line', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const { visitor, page, start } = await tablet(program);
  const name = someName('Murni');
  await assertAccessible(page, 'start of the tablet');
  await shoot(page, 'kiosk-start');
  await still(page, 'penerima-tamu/kiosk');
  await sign(page, name);
  await page.waitForURL(/\/tamu\/[0-9A-Z]{10}\?/);
  assert.ok((await bodyOf(page)).includes(name));
  await assertAccessible(page, 'registered');
  await shoot(page, 'kiosk-done');
  const visit = page.url();
  await page.getByRole('link', { name: 'Cetak kartu tamu' }).click();
  await page.getByRole('button', { name: 'Cetak' }).waitFor();
  await assertAccessible(page, 'badge');
  await shoot(page, 'kiosk-badge');
  await still(page, 'penerima-tamu/badge');

  assert.ok(!(await keptText(page)).includes(name), 'the worker kept no page of a guest');
  await visitor.setOffline(true);
  await page.goto(visit).catch(() => undefined);
  await page.getByRole('heading', { name: 'Tidak ada jaringan' }).waitFor();
  assert.ok(!(await bodyOf(page)).includes(name));
  await visitor.setOffline(false);

  await page.goto(program.url + start);
  await page.getByRole('link', { name: 'Saya baru datang' }).click();
  assert.equal(await page.getByLabel('Nama lengkap').inputValue(), '');
  await page.goBack();
  assert.ok(!(await bodyOf(page)).includes(name));
  await visitor.close();
});

test(
  'a complaint that finds no line waits, goes out by itself, and leads to its receipt',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const visitor = await newVisitor(await sharedBrowser(), { width: 390 });
    await chooseIndonesian(visitor, program);
    const page = await visitor.newPage();
    await page.goto(program.url);
    await settle(page, '/lapor');
    const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).first().click();
    await page.goto(`${program.url}/aduan/baru/instansi`);
    await page.getByLabel('Cari instansi').fill('dinkes');
    await page.getByRole('button', { name: 'Cari', exact: true }).first().click();
    await page.getByText('Dinas Kesehatan', { exact: true }).first().click();
    await next();
    await page.getByText('Sikap petugas', { exact: true }).click();
    await next();
    await page
      .getByLabel('Apa yang terjadi?')
      .fill('Loket tutup sebelum waktunya dan tidak ada pemberitahuan.');
    await next();
    await page.getByLabel('Tempat', { exact: true }).fill('Loket depan');
    await next();
    await next();
    await page.getByText('Tidak usah dikabari', { exact: true }).click();
    await next();
    const send = page.getByRole('button', { name: 'Kirim pengaduan' });
    await send.waitFor();

    await visitor.setOffline(true);
    await send.click();
    await page.getByRole('heading', { name: 'Tersimpan di perangkat ini, belum terkirim' }).waitFor();
    await page.getByText(/^Pengaduan, /).waitFor();
    assert.ok(!(await keptText(page)).includes('Loket tutup'), 'no page of the complaint is kept');
    await visitor.setOffline(false);
    await page.getByRole('link', { name: 'Terkirim. Lihat tanda terima' }).click({ timeout: 20_000 });
    await page.waitForURL('**/aduan/tanda-terima');
    const number = await page.locator('.receipt dd').first().innerText();
    assert.match(number, /^ADU-/);
    await page.goto(`${program.url}/aduan/baru/periksa`);
    const reply = await page.request.post(`${program.url}/aduan/baru/periksa?antre=aduan`, {
      form: {},
      headers: { origin: program.url },
    });
    assert.ok(reply.url().endsWith('/aduan/tanda-terima'), 'sent once more, it is the same');
    assert.ok((await reply.text()).includes(number));
    await visitor.close();
  },
);

test('a phone without script signs and leaves', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const place = await doorOf(program);
  const visitor = await newVisitor(await sharedBrowser(), { script: false, width: 390 });
  const page = await visitor.newPage();
  await page.goto(`${program.url}/tamu?tempat=${place.code}`);
  await shoot(page, 'guest-form');
  await page.getByLabel('Nama lengkap').fill(someName('Slamet'));
  await page.getByRole('button', { name: 'Catat kedatangan' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByText('Mengurus layanan', { exact: true }).click();
  await page.getByText(/^Saya setuju/).click();
  await page.getByRole('button', { name: 'Catat kedatangan' }).click();
  await page.waitForURL(/\/tamu\/[0-9A-Z]{10}$/);
  await page.goto(`${page.url()}/keluar`);
  await page.getByRole('button', { name: 'Saya pulang' }).click();
  await page.getByRole('heading', { name: 'Sampai jumpa' }).waitFor();
  await visitor.close();
});

test('public pages of the guest book are accessible at 360 and 1280', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const place = await doorOf(program);
  const visitor = await newVisitor(await sharedBrowser());
  const page = await visitor.newPage();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      '/tamu',
      `/tamu?tempat=${place.code}`,
      `/tamu?tempat=${place.code}&kios=1`,
      '/tamu/keluar',
      '/offline',
    ]) {
      await page.goto(program.url + path);
      await assertAccessible(page, `${path} at ${width}`);
      const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      assert.ok(!wide, `${path} at ${width} scrolls sideways`);
    }
  }
  await visitor.close();
});

test('the receptionist sees who is inside, and opens a visit', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const page = await enter(await sharedBrowser(), program, 'receptionist');
  await page.goto(`${program.url}/app/tamu`);
  await page.getByRole('button', { name: 'Catat pulang' }).first().waitFor();
  await assertAccessible(page, 'guest book');
  await shoot(page, 'guestbook-today');
  await still(page, 'penerima-tamu/today', {
    press: page.getByRole('button', { name: 'Catat pulang' }).first(),
  });
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/app\/tamu\/[0-9a-f-]{36}$/);
  await page.getByText('Dihapus pada').waitFor();
  await assertAccessible(page, 'visit');
  await shoot(page, 'guestbook-visit');
  await still(page, 'penerima-tamu/visit', { see: page.getByText('Dihapus pada') });
  for (const [path, name] of [
    ['angka', 'guestbook-counts'],
    ['tempat', 'guestbook-places'],
    ['baru', 'guestbook-new'],
    ['saya', 'guestbook-mine'],
  ] as const) {
    await page.goto(`${program.url}/app/tamu/${path}`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await assertAccessible(page, path);
    await shoot(page, name);
  }
  await page.context().close();
});
