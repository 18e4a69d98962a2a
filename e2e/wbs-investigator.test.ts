// The case work of the sealed channel as three officials do it: intake, investigator, Super Admin; and a package that the program age opens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import type { MailboxState } from '../src/capabilities/whistleblowing/contract.ts';
import { authText } from '../src/capabilities/whistleblowing/sealing/mailbox.ts';
import { openMessage } from '../src/capabilities/whistleblowing/sealing/message.ts';
import { newIdentity, open, openWithPassphrase, recipientOf } from '../src/platform/sealing/age.ts';
import { ageOpens, noAge } from '../src/platform/sealing/age-programs.fixture.ts';
import { assertAccessible } from './accessible.ts';
import { noBrowser, openBrowser, shoot as shootFrom } from './browser.ts';
import { enterSealed, unlock } from './sealed-staff.ts';
import { jsonOf } from './sealed-wire.ts';
import type { SentSample } from './wbs-ground.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';

const REASON = 'LPSK meminta nama pelapor untuk memberi perlindungan.';
const QUESTION = 'Apakah Anda tahu nama penyedia yang menang?';
const NOTE = 'Bandingkan dengan berita acara pembukaan penawaran.';
const colours = { kept: '#0b4f57', other: '#f2c15a' };

let house: WbsHouse;
let browser: Browser;

const picture = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 900, height: 560, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  );

// A suite, so that its program starts when its turn comes and stops when it is over.
describe('the desk of the sealed channel', () => {
  before(async () => {
    const [photo, card] = [await picture(colours.kept), await picture(colours.other)];
    const person = {
      name: 'Ratna Penanda',
      phone: '0812-0000-1111',
      card: Buffer.from(card).toString('base64'),
    };
    house = await openWbsHouse({
      samples: [
        {
          day: '2026-11-16',
          urgent: 'Berkas lelang akan dipindahkan minggu depan.',
          what: 'Pemenang lelang pagar kantor sudah ditentukan sebelum pengumuman. Panitia membacakan nama penyedia di rapat tertutup.',
          who: 'Ketua panitia pengadaan',
          agency: { id: null, name: 'Dinas Pekerjaan Umum' },
          evidence: [
            {
              kind: 'photo',
              description: 'Papan tulis rapat',
              file: { name: 'papan rapat.jpg', type: 'image/jpeg', bytes: photo },
            },
            {
              kind: 'document',
              description: 'Notulen rapat',
              file: {
                name: 'notulen.txt',
                type: 'text/plain',
                bytes: new TextEncoder().encode('Notulen rekaan.\n'.repeat(400)),
              },
            },
            { kind: 'witness', description: 'Petugas ruang rapat melihat papan tulisnya.' },
          ],
          identity: person,
        },
        {
          day: '2026-10-05',
          category: 'village-fund',
          what: 'Dana desa dipakai untuk gapura, pemberdayaan tidak jalan.',
          villageFund: {
            total: 800_000_000,
            spending: [
              { purpose: 'infrastructure', what: 'Gapura dan jalan', rupiah: 700_000_000 },
              { purpose: 'other', what: 'Tidak tahu', rupiah: null },
            ],
          },
          identity: { ...person, name: 'R. Penanda', nik: '9971010101900007', card: null },
        },
        ...[
          '2026-01-14',
          '2026-02-03',
          '2026-02-20',
          '2026-03-02',
          '2026-03-09',
          '2026-05-11',
          '2026-06-01',
        ].map((day, index) => ({
          day,
          what: `Laporan rekaan lama nomor ${index + 1}.`,
          identity: { nik: null },
        })),
        { day: '2026-11-18', conflict: 'alternate', what: 'Inspektur menerima uang dari rekanan.' },
      ],
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  const first = () => house.samples[0]!;

  /** From the top of the screen, without the last word of the status line. */
  async function shoot(page: Page, name: string): Promise<void> {
    const line = (visibility: string) =>
      page.evaluate(
        `document.querySelectorAll('output[data-print="no"]').forEach((each) => { each.style.visibility = '${visibility}'; })`,
      );
    await page.evaluate('scrollTo(0, 0)');
    await line('hidden');
    await shootFrom(page, name);
    await line('');
  }

  async function mailboxOf({ mailbox }: SentSample): Promise<MailboxState> {
    const reply = await house.ask('/api/wbs/mailbox', { method: 'POST', body: { auth: authText(mailbox) } });
    return jsonOf<MailboxState>(reply, 'mailbox');
  }

  async function openCase(page: Page, { number }: SentSample): Promise<void> {
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
  }

  test(
    'intake unlocks, reads, takes the report on and grants it to an investigator',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'intake', '/kasus');
      await page.getByText('tersegel', { exact: true }).first().waitFor();
      assert.equal(await page.getByText('Pemenang lelang').count(), 0);
      assert.equal(
        await page.getByText(house.samples.at(-1)!.number).count(),
        0,
        'the case of the alternate is absent',
      );
      await assertAccessible(page, 'locked list');
      await shoot(page, 'wbs-cases-locked');
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'intake');
      await page.getByText('Pemenang lelang pagar kantor').waitFor();
      await assertAccessible(page, 'list');
      await shoot(page, 'wbs-cases');

      await openCase(page, first());
      await page.getByText('Panitia membacakan nama penyedia').waitFor();
      await page.getByText('Identitas dan isi laporan satu kiriman').waitFor();
      await assertAccessible(page, 'case');
      await shoot(page, 'wbs-case');

      await page.getByRole('button', { name: 'Tandai sudah dibaca' }).click();
      const asked = page.getByRole('dialog');
      await asked.getByText('pelapor akan membaca').waitFor();
      await asked.getByRole('button', { name: 'Tandai sudah dibaca' }).click();
      await page.getByText('Dibaca', { exact: true }).first().waitFor();
      assert.equal((await mailboxOf(first())).status, 'read');

      await page.getByRole('button', { name: 'Ubah label' }).click();
      await page.getByLabel('Kategori').selectOption('procurement');
      await page.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Pekerjaan Umum' });
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByRole('button', { name: 'Ubah label' }).waitFor();

      await page.getByRole('tab', { name: /Pembaca/ }).click();
      await page
        .getByLabel('Penyelidik', { exact: true })
        .selectOption({ label: house.accounts.investigator.name });
      await page.getByRole('button', { name: 'Bungkus dan beri akses' }).click();
      await page.getByText('Isi nomor surat tugas.').first().waitFor();
      await page.getByLabel('Nomor surat tugas').fill('ST/700/88/2026');
      await page.getByLabel('Hari terakhir').fill('2027-02-28');
      await page.getByRole('button', { name: 'Bungkus dan beri akses' }).click();
      await page.getByText('Tanda tangan pemberi sah').waitFor();
      await assertAccessible(page, 'readers');
      await shoot(page, 'wbs-case-readers');
      await page.getByRole('tab', { name: 'Riwayat' }).click();
      await page.getByText('Akses diberikan').first().waitFor();
      await shoot(page, 'wbs-case-history');
      await page.context().close();
    },
  );

  test(
    'the investigator opens evidence with both hashes, writes a note, asks the reporter',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'investigator', '/kasus');
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'investigator');
      await openCase(page, first());
      await page.getByRole('button', { name: 'Buka', exact: true }).click();
      await page.getByText('Utuh: kedua hash cocok').waitFor();
      const image = page.getByRole('img', { name: 'Papan tulis rapat' });
      await image.waitFor();
      assert.equal(
        await image.evaluate((each) => (each as unknown as { naturalWidth: number }).naturalWidth),
        900,
      );
      await assertAccessible(page, 'evidence');
      await shoot(page, 'wbs-case-evidence');
      await page.getByRole('button', { name: 'Unduh' }).last().click();
      const download = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Unduh' }).click();
      assert.match(readFileSync(await (await download).path(), 'utf8'), /^Notulen rekaan\./);

      await page.getByRole('tab', { name: /Percakapan/ }).click();
      await page.getByLabel('Pesan untuk pelapor').fill(QUESTION);
      await page.getByRole('tab', { name: /Catatan/ }).click();
      await page.getByLabel('Catatan', { exact: true }).last().fill(NOTE);
      await page.getByRole('button', { name: 'Segel dan simpan' }).click();
      await page.getByText(NOTE).last().waitFor();
      await page.getByRole('tab', { name: /Percakapan/ }).click();
      assert.equal(
        await page.getByLabel('Pesan untuk pelapor').inputValue(),
        QUESTION,
        'a draft outlives its tab',
      );
      await page.getByRole('button', { name: 'Segel dan kirim' }).click();
      await page.locator('li').getByText(QUESTION).waitFor();
      await assertAccessible(page, 'conversation');
      await shoot(page, 'wbs-case-conversation');
      const { messages } = await mailboxOf(first());
      assert.equal(messages.length, 1, 'the note does not reach the reporter');
      assert.equal((await openMessage(messages[0]!.body, first().caseKey)).text, QUESTION);

      await page
        .getByText(/^Kunci terbuka/)
        .first()
        .click();
      await page.getByText('Buka kunci Anda').first().waitFor();
      assert.equal(await page.getByText(QUESTION).count(), 0, 'locking clears the screen');
      await page.context().close();
    },
  );

  test(
    'an investigator without a grant finds neither the case nor its address',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'colleague', '/kasus');
      await page.getByText('Belum ada laporan yang dibuka oleh kunci Anda.').waitFor();
      await shoot(page, 'wbs-cases-none');
      const { id } = (await house.openCase('intake', first().number)).detail;
      await page.goto(`${house.url}/app/kasus/${id}`);
      await page.getByText('Tidak ditemukan').first().waitFor();
      assert.equal(await page.getByText(first().number).count(), 0);
      await page.context().close();
    },
  );

  test(
    'the Super Admin opens an identity: the reporter reads why; the second one is a repeat',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'superAdmin', '/identitas');
      await page.getByRole('link', { name: first().number }).click();
      await unlock(page, house, 'superAdmin');
      await openIdentity(page);
      await page.getByText('Ratna Penanda').waitFor();
      await page.getByText('NIK berbentuk benar').waitFor();
      await page.getByText('Tidak ada yang sama').waitFor();
      const card = page.getByRole('img', { name: 'Foto kartu identitas pelapor' });
      assert.equal(
        await card.evaluate((each) => (each as unknown as { naturalWidth: number }).naturalWidth),
        900,
      );
      await assertAccessible(page, 'identity');
      await shoot(page, 'wbs-identity-opened');
      const { openings } = await mailboxOf(first());
      assert.equal(openings.length, 1);
      assert.equal(openings[0]!.reason, REASON);

      const lpsk = await newIdentity();
      await page.getByLabel('Lembaga penerima').fill('LPSK');
      await page.getByLabel('Hari pelapor setuju').fill('2026-11-20');
      await page.getByLabel('Bagaimana ia menyatakannya').fill('Pesan di kotak surat');
      await page.getByLabel('Kunci penerima').fill(await recipientOf(lpsk));
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Segel dan unduh' }).click();
      const apart = new Uint8Array(readFileSync(await (await download).path()));
      const files = unzipSync(await open(apart, [lpsk]));
      assert.deepEqual(Object.keys(files), ['identitas.json', 'kartu-identitas.jpg']);

      await page.getByRole('button', { name: 'Tutup sekarang' }).click();
      await page.getByText('Identitas sudah ditutup lagi').waitFor();
      assert.equal(await page.getByText('Ratna Penanda').count(), 0);

      await page.getByRole('link', { name: 'Identitas tersegel' }).first().click();
      await page.getByRole('link', { name: house.samples[1]!.number }).click();
      await openIdentity(page);
      await page.getByText(`${first().number}: telepon sama`).waitFor();
      await shoot(page, 'wbs-identity-repeat');
      await page
        .getByText(/^Kunci terbuka/)
        .first()
        .click();
      await page.getByText('Buka kunci Anda').first().waitFor();
      assert.equal(await page.getByText('R. Penanda').count(), 0, 'locking clears the identity');
      await page.context().close();
    },
  );

  async function openIdentity(page: Page): Promise<void> {
    await page.getByLabel('Alasan membuka').fill('Perlu.');
    await page.getByLabel('Dasar hukum').fill('UU 31/2014 pasal 10');
    await page.getByRole('button', { name: 'Periksa lalu buka' }).click();
    await page.getByText('Tulis alasannya').first().waitFor();
    await page.getByLabel('Alasan membuka').fill(REASON);
    await page.getByRole('button', { name: 'Periksa lalu buka' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(REASON).waitFor();
    await dialog.getByRole('button', { name: 'Buka identitas' }).click();
    await page.getByText('Menutup sendiri').waitFor();
  }

  test(
    'a package for KPK is made in the browser, recorded, and opened with the program age',
    { skip: noBrowser || noAge },
    async () => {
      const identity = await newIdentity();
      const page = await enterSealed(browser, house, 'intake', '/kasus');
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'intake');
      await openCase(page, first());
      await page.getByRole('link', { name: 'Buat paket untuk KPK' }).click();
      await page.getByText('Belum ada saran').waitFor();
      await page.getByLabel('Perkiraan kerugian').fill('1500000000');
      await page.getByText('Saran: KPK').waitFor();
      assert.equal(await page.getByLabel(/^Siapa/).inputValue(), 'Ketua panitia pengadaan');
      await page.getByLabel(/^Siapa/).fill('Ketua panitia pengadaan dan penyedia');
      await page.getByLabel('Kunci penerima').fill(await recipientOf(identity));
      await assertAccessible(page, 'referral');
      await shoot(page, 'wbs-referral');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Buat paket' }).click();
      const sealed = readFileSync(await (await download).path());
      await page.getByText('Paket diunduh dan tercatat').first().waitFor();
      await page.locator(':focus', { hasText: 'Paket diunduh dan tercatat' }).waitFor();
      const files = unzipSync(new Uint8Array(ageOpens(sealed, identity)));
      assert.deepEqual(Object.keys(files), [
        'laporan.json',
        'riwayat-penanganan.json',
        'surat-pengantar.pdf',
        'bukti/01-papan-rapat.jpg',
        'bukti/02-notulen.txt',
        'SHA256SUMS',
        'manifest.json',
      ]);
      const report = JSON.parse(new TextDecoder().decode(files['laporan.json'])) as Record<string, unknown>;
      assert.equal(report['siapa'], 'Ketua panitia pengadaan dan penyedia');
      assert.equal(report['perkiraan_kerugian_rupiah'], 1_500_000_000);
      assert.ok(Buffer.from(files['surat-pengantar.pdf']!).subarray(0, 5).equals(Buffer.from('%PDF-')));
      assert.ok(!Buffer.from(unzippedText(files)).includes('Penanda'), 'nothing of the identity is in it');

      await page.getByRole('textbox', { name: 'Nomor penerimaan dari lembaga' }).fill('KPK/2026/11/0042');
      await page.getByRole('button', { name: 'Catat nomor' }).click();
      await page.getByText('KPK/2026/11/0042').waitFor();
      await assertAccessible(page, 'recorded referral');
      await shoot(page, 'wbs-referral-recorded');

      await page.getByLabel('Frasa sandi enam kata').check();
      const second = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Buat paket' }).click();
      const locked = new Uint8Array(readFileSync(await (await second).path()));
      await page.getByText('Frasa sandi paket, tampil sekali').waitFor();
      const passphrase = await page.getByText(/^([a-z]+-){5}[a-z]+$/).innerText();
      assert.ok('manifest.json' in unzipSync(await openWithPassphrase(locked, passphrase)));
      await page.getByRole('button', { name: 'Sudah saya catat' }).click();
      assert.equal(await page.getByText(passphrase).count(), 0);
      await page.context().close();
    },
  );

  function unzippedText(files: Record<string, Uint8Array>): Uint8Array {
    return Buffer.concat(
      ['laporan.json', 'riwayat-penanganan.json', 'manifest.json'].map((name) => files[name]!),
    );
  }

  test(
    'a revoked grant closes the case again; the alternate finds his own case and no other',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'intake', '/kasus');
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'intake');
      await openCase(page, first());
      await page.getByRole('tab', { name: /Pembaca/ }).click();
      await page.getByRole('button', { name: /^Cabut:/ }).click();
      await page.getByRole('dialog').getByText('tidak dapat ditarik kembali').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Cabut akses' }).click();
      await page.getByText('Akses dicabut.').waitFor();
      await page.context().close();
      const gone = await enterSealed(browser, house, 'investigator', '/kasus');
      await gone.getByText('Belum ada laporan yang dibuka oleh kunci Anda.').waitFor();
      await gone.context().close();
      const alternate = await enterSealed(browser, house, 'alternate', '/kasus');
      await alternate.getByRole('link', { name: house.samples.at(-1)!.number }).waitFor();
      assert.equal(await alternate.getByRole('link', { name: /^WBS-/ }).count(), 1);
      await alternate.getByText('Ke penerima pengganti').waitFor();
      await alternate.context().close();
    },
  );

  test('statistics show no small count and lead to no case', { skip: noBrowser }, async () => {
    const page = await enterSealed(browser, house, 'superAdmin', '/statistik');
    await page.getByRole('heading', { level: 1, name: 'Statistik laporan tersegel' }).waitFor();
    await page.getByRole('table').getByText('< 5').first().waitFor();
    assert.equal(await page.getByRole('main').locator('a[href*="kasus"]').count(), 0);
    await assertAccessible(page, 'statistics');
    await shoot(page, 'wbs-statistics');
    await page.context().close();
  });

  test('a report that ended shows when its reporter is asked how he fares', { skip: noBrowser }, async () => {
    const [, sample] = house.samples;
    const { id, desk } = await house.openCase('intake', sample!.number);
    for (const status of ['read', 'rejected']) await desk.post(`/wbs/desk/cases/${id}/status`, { status });
    const page = await enterSealed(browser, house, 'intake', `/kasus/${id}`, { width: 390 });
    await page
      .getByText(/^Mulai \d/)
      .first()
      .waitFor();
    assert.equal(await page.getByText(/^Mulai \d/).count(), 3);
    await assertAccessible(page, 'check-ins, phone, locked');
    await page.context().close();
  });

  for (const dark of [false, true])
    test(`the desk in English${dark ? ', dark' : ''}`, { skip: noBrowser }, async () => {
      const page = await enterSealed(browser, house, 'intake', '/kasus', { locale: 'en', dark });
      const shade = dark ? '-dark' : '';
      await page.getByRole('button', { name: 'Open your key' }).click();
      await unlock(page, house, 'intake');
      await page.getByText('Pemenang lelang pagar kantor').waitFor();
      await shoot(page, `wbs-cases-en${shade}`);
      await openCase(page, house.samples[1]!);
      await page.getByRole('heading', { name: 'Sums of the village fund' }).waitFor();
      await assertAccessible(page, `case, English${shade}`);
      await shoot(page, `wbs-case-en${shade}`);
      await page.context().close();
    });
});
