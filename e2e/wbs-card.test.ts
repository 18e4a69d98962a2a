import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openIdentity } from '../src/capabilities/whistleblowing/sealing/identity.ts';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, openBrowser, shoot } from './browser.ts';
import { keyboard } from './wbs-hand.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';
import { onward, ORDINARY, walk, type Story } from './wbs-wizard.ts';

// Reading the number from the photograph of the card, on the device. The card is drawn here; region 99 and everybody on it are invented.

const NIK = '9971015508900001';
const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="800" font-family="DejaVu Sans, sans-serif" fill="#10202a">
<rect width="1280" height="800" fill="#c3dce6"/>
<text x="640" y="70" font-size="44" font-weight="bold" text-anchor="middle">PROVINSI CONTOH</text>
<text x="640" y="126" font-size="40" font-weight="bold" text-anchor="middle">KOTA CONTOH</text>
<text x="50" y="220" font-size="54" font-weight="bold" font-family="DejaVu Sans Mono, monospace">NIK : ${NIK}</text>
<g font-size="34"><text x="50" y="300">Nama : SRI PENANDA</text>
<text x="50" y="352">Tempat/Tgl Lahir : CONTOH, 15-08-1990</text><text x="50" y="404">Jenis Kelamin : PEREMPUAN</text>
<text x="50" y="456">Alamat : JALAN CONTOH NO 0</text><text x="50" y="508">Agama : -</text></g>
<text x="640" y="720" font-size="72" fill="#a3221b" text-anchor="middle" letter-spacing="20">CONTOH</text></svg>`;

const STEPS = ORDINARY.slice(0, ORDINARY.indexOf('identity'));
const STORY: Story = {
  urgent: 'no',
  category: 'procurement',
  what: 'Pemenang lelang sudah ditentukan sebelum pengumuman, dan penawarannya ditulis orang yang sama.',
  conflict: false,
  evidence: [],
  fewer: 'Belum sempat dikumpulkan.',
  name: 'Sri Penanda',
  nik: NIK,
  card: null,
};

let house: WbsHouse;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let picture: { name: string; mimeType: string; buffer: Buffer };

// A suite, so that its program starts when its turn comes and stops when it is over.
describe('reading the card', () => {
  before(async () => {
    if (noBrowser !== false) return;
    house = await openWbsHouse();
    browser = await openBrowser();
    const buffer = await sharp(Buffer.from(CARD)).jpeg({ quality: 90 }).toBuffer();
    picture = { name: 'ktp-contoh.jpg', mimeType: 'image/jpeg', buffer };
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** A reporter at the question who he is, with his number typed and the photograph chosen. */
  async function atIdentity(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
    const visitor = await newVisitor(browser, { width: 360 });
    const page = await visitor.newPage();
    await prepare(page);
    await page.goto(`${house.url}/baru?bahasa=id`);
    await walk(page, keyboard(page), STEPS, STORY);
    await page.locator('#name').fill(STORY.name);
    await page.locator('#nik').fill(NIK);
    await page.locator('#card').setInputFiles(picture);
    await page.getByText('Foto KTP siap disegel.').waitFor();
    return page;
  }

  const reading = (page: Page) => page.locator('.reading');

  test(
    'the number is read on the device, offered with its size, and its outcome is sealed with the identity',
    {
      skip: noBrowser,
    },
    async () => {
      const said: string[] = [];
      const page = await atIdentity(async (fresh) => {
        fresh.on('console', (each) => each.type() === 'error' && said.push(each.text()));
        fresh.on('pageerror', (each) => said.push(each.message));
      });
      assert.match(await reading(page).innerText(), /Perlu memuat sekitar 2,4 MB/);
      await assertAccessible(page, 'offer');
      await page.evaluate('scrollTo(0, 0)');
      await shoot(page, 'wbs-card-offer');
      const asked: { method: string; path: string; body: boolean }[] = [];
      let bytes = 0;
      page.context().on('request', (each) => {
        const body = each.postDataBuffer() !== null;
        asked.push({ method: each.method(), path: new URL(each.url()).pathname, body });
      });
      page.context().on('response', async (each) => {
        bytes += Number(each.headers()['content-length'] ?? 0);
      });
      await page.getByRole('button', { name: 'Baca foto KTP' }).click();
      await page.getByText('NIK pada foto sama dengan yang Anda ketik.').waitFor({ timeout: 60_000 });
      assert.ok(asked.length > 0);
      assert.deepEqual(
        asked.filter((each) => each.method !== 'GET' || each.body || !/^\/(skrip|bacaan)\//.test(each.path)),
        [],
      );
      assert.ok(bytes < 2.6e6, `${bytes} bytes were loaded`);
      await assertAccessible(page, 'read');
      await page.evaluate('scrollTo(0, 0)');
      await shoot(page, 'wbs-card-read');

      // Another number is typed: what was read is compared again, and refuses nobody.
      await page.locator('#nik').fill('9971014101850002');
      await page.getByText(/NIK pada foto berbeda/).waitFor();
      await page.locator('#nik').fill(NIK);
      await page.getByText('NIK pada foto sama dengan yang Anda ketik.').waitFor();

      await onward(page).click();
      await page.getByRole('button', { name: 'Segel dan kirim' }).click();
      await page.locator('.slip').waitFor({ timeout: 60_000 });
      await assertAccessible(page, 'receipt');
      await shoot(page, 'wbs-receipt');
      await page.emulateMedia({ media: 'print' });
      const printed = await page.locator('main').innerText();
      assert.match(printed, /^Dalam angka\s+\d{4}( \d{4}){4}/i);
      assert.doesNotMatch(printed, /WBS-|Segel dan kirim|Kota Segel/);
      await page.emulateMedia({ media: 'screen' });

      const { rows } = await house.deskOf('intake').get<{ rows: { id: string }[] }>('/wbs/desk/cases');
      const released = await house
        .deskOf('superAdmin')
        .post<{ content: string; wrap: string }>(`/wbs/desk/cases/${rows[0]!.id}/identity`, {
          reason: 'Pelapor akan diperiksa sebagai saksi dalam perkara ini.',
          legalBasis: 'PP 43/2018 pasal 11',
        });
      const person = await openIdentity(released, house.ceremony!.holders.superAdmin.key.identity);
      assert.equal(person.cardReading, 'same');
      assert.equal(person.nik, NIK);
      assert.deepEqual(said, []);
      await page.context().close();
    },
  );

  test('reading can be stopped, and nothing is compared then', { skip: noBrowser }, async () => {
    const page = await atIdentity((fresh) => fresh.context().route('**/bacaan/**', () => {}));
    await page.getByRole('button', { name: 'Baca foto KTP' }).click();
    await page.getByText('Memuat pembaca.').waitFor();
    await page.getByRole('button', { name: 'Hentikan' }).click();
    await page.getByText(/Pembacaan dihentikan/).waitFor();
    await page.getByRole('button', { name: 'Baca sekali lagi' }).waitFor();
    await page.context().close();
  });

  test('a device with little memory is not asked to', { skip: noBrowser }, async () => {
    const page = await atIdentity((fresh) =>
      fresh.addInitScript("Object.defineProperty(navigator, 'deviceMemory', { value: 1 })"),
    );
    assert.match(await reading(page).innerText(), /hemat memori/);
    assert.equal(await page.getByRole('button', { name: 'Baca foto KTP' }).count(), 0);
    await page.context().close();
  });
});
