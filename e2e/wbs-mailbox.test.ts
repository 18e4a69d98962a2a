import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { slipText } from '../src/capabilities/whistleblowing/pages/browser/receipt/receipt-slip.ts';
import { fingerprintOf } from '../src/capabilities/whistleblowing/sealing/directory-entry.ts';
import { openMessage, sealMessage } from '../src/capabilities/whistleblowing/sealing/message.ts';
import {
  newReceipt,
  printReceipt,
  receiptWords,
} from '../src/capabilities/whistleblowing/sealing/receipt.ts';
import type { WbsTables } from '../src/capabilities/whistleblowing/store/tables.ts';
import { inWords } from '../src/platform/sealing/words.ts';
import { addDays } from '../src/platform/calendar/index.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, openBrowser, shoot } from './browser.ts';
import type { SentSample } from './wbs-ground.ts';
import { keyboard, type Hand } from './wbs-hand.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';

const FIRST = 0;
const CLOSED = 1;
const LATE = 2;
const PHONE = 360;

let house: WbsHouse;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const today = Temporal.Now.plainDateISO('Asia/Makassar').toString();
const before120 = Temporal.Now.plainDateISO('Asia/Makassar').subtract({ days: 120 }).toString();
const before40 = Temporal.Now.plainDateISO('Asia/Makassar').subtract({ days: 40 }).toString();

// A suite, so that its program starts when its turn comes and stops when it is over.
describe('the mailbox', () => {
  before(async () => {
    if (noBrowser !== false) return;
    house = await openWbsHouse({
      samples: [{ day: today }, { day: before120 }, { day: before40 }],
      // One was closed 35 days ago: the first check-in is due.
      prepare: async (tx, act, { samples }) => {
        const own = tx.withTables<WbsTables>();
        const { id } = await own
          .selectFrom('wbs_case')
          .select('id')
          .where('public_number', '=', samples[CLOSED]!.number)
          .executeTakeFirstOrThrow();
        const [read, closed] = [addDays(act.today, -115), addDays(act.today, -35)];
        await own
          .updateTable('wbs_case')
          .set({
            status: 'closed',
            read_day: read,
            answered_day: read,
            concluded_day: closed,
            closed_day: closed,
          })
          .where('id', '=', id)
          .execute();
        await own
          .insertInto('wbs_checkin')
          .values({
            government_id: act.government.id,
            id: randomUUID(),
            report_id: id,
            due_day: addDays(act.today, -5),
            answered_day: null,
          })
          .execute();
      },
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  async function mailbox(
    options: { width?: number; touch?: boolean; locale?: 'id' | 'en' } = {},
  ): Promise<Page> {
    const visitor = await newVisitor(browser, { width: PHONE, ...options });
    return house.enter(visitor, null, `/kotak?bahasa=${options.locale ?? 'id'}`);
  }

  async function open(page: Page, receipt: string, hand?: Hand): Promise<void> {
    const field = page.getByLabel('Tanda terima', { exact: true });
    const press = page.getByRole('button', { name: 'Buka kotak' });
    if (hand === undefined) {
      await field.fill(receipt);
      await press.click();
    } else {
      await hand.type(field, receipt);
      await hand.press(press);
    }
    await page.getByRole('heading', { name: 'Sampai mana laporan Anda' }).waitFor();
  }

  /** Nothing stands wider than the phone. */
  async function assertFits(page: Page): Promise<void> {
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    assert.ok(Number(over) <= 0, `wider than the screen by ${String(over)}`);
  }

  const textOf = (page: Page) => page.locator('main').innerText();

  test(
    'a mailbox at 360 px by keyboard alone: wrong receipt, letters both ways, evidence, identity opened',
    { skip: noBrowser },
    async () => {
      const sent = house.samples[FIRST]!;
      const page = await mailbox();
      const said = complaintsOf(page);
      const hand = keyboard(page);
      await assertAccessible(page, 'door');
      await assertFits(page);
      await shoot(page, 'wbs-mailbox-door');

      // A receipt that nobody has: one sentence, which part is wrong is not said.
      await hand.type(page.getByLabel('Tanda terima', { exact: true }), printReceipt(newReceipt()));
      await page.keyboard.press('Enter');
      await page.locator('.summary').waitFor();
      assert.match(await textOf(page), /Tidak ada kotak untuk tanda terima ini/);
      await assertAccessible(page, 'wrong receipt');
      assert.equal(said.filter((each) => !/404/.test(each)).length, 0, said.join('\n'));
      said.length = 0;

      await page.getByLabel('Tanda terima', { exact: true }).fill('');
      await open(page, receiptWords(sent.receipt).join(' ').toUpperCase(), hand);
      const first = await textOf(page);
      assert.match(first, /petugas penerima, belum dibaca/);
      assert.match(first, /paling lambat \d{1,2} \w+ \d{4}/);
      assert.ok(first.includes(sent.number));
      await assertAccessible(page, 'open mailbox');
      await assertFits(page);
      await shoot(page, 'wbs-mailbox-open');

      // An empty letter: told at its own field, which takes the focus and is described by it.
      const text = page.getByLabel('Isi surat');
      await hand.press(page.getByRole('button', { name: 'Segel dan kirim' }));
      const empty = page.locator('.field.wrong', { has: text }).getByText('Tulis isi surat dahulu.');
      await empty.waitFor();
      assert.match((await text.getAttribute('aria-describedby')) ?? '', /message-fault$/);
      assert.equal(await page.locator(':focus').getAttribute('id'), 'message');

      // A letter with a piece of evidence.
      await hand.type(page.getByLabel('Isi surat'), 'Ada kuitansi ganda untuk semen yang sama.');
      await hand.file(page.getByLabel('Tambah berkas bukti'), {
        name: 'kuitansi-ganda.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Kuitansi rekaan nomor 12 dan 12.'),
      });
      await page.getByRole('button', { name: 'Hapus kuitansi-ganda.txt' }).waitFor();
      await hand.press(page.getByRole('button', { name: 'Segel dan kirim' }));
      await page.getByText('Berkas: kuitansi-ganda.txt').waitFor();
      assert.equal(await page.locator('.field.wrong').count(), 0);
      const opened = await house.openCase('intake', sent.number);
      const [letter] = opened.detail.messages;
      assert.equal(letter?.sender, 'reporter');
      const read = await openMessage(letter!.body, opened.caseKey);
      assert.equal(read.text, 'Ada kuitansi ganda untuk semen yang sama.');
      assert.equal(read.files[0]?.name, 'kuitansi-ganda.txt');
      assert.equal(opened.detail.files.length, 1);

      // The office answers, and opens the identity.
      const body = await sealMessage(
        {
          version: 1,
          kind: 'message',
          from: 'office',
          text: 'Terima kasih. Siapa yang menandatangani?',
          files: [],
        },
        opened.caseKey,
      );
      await opened.desk.post(`/wbs/desk/cases/${opened.id}/messages`, { kind: 'message', body });
      await house.deskOf('superAdmin').post(`/wbs/desk/cases/${opened.id}/identity`, {
        reason: 'Pelapor akan diperiksa sebagai saksi dalam perkara ini.',
        legalBasis: 'PP 43/2018 pasal 11',
      });
      await page.getByRole('button', { name: 'Periksa surat baru' }).click();
      await page.getByText('Siapa yang menandatangani?').waitFor();
      const told = await textOf(page);
      assert.match(told, /Identitas Anda dibuka/);
      assert.match(told, /untuk: Pelapor akan diperiksa sebagai saksi/);
      assert.match(told, /SK 700\/12\/2026/);
      assert.match(told, /PP 43\/2018 pasal 11/);
      await assertAccessible(page, 'identity opened');
      await assertFits(page);
      await shoot(page, 'wbs-mailbox-identity');

      // Reloading forgets everything.
      await page.reload();
      assert.equal(await page.getByLabel('Tanda terima', { exact: true }).inputValue(), '');
      assert.doesNotMatch(await textOf(page), /kuitansi/);
      assert.deepEqual(said, []);
      const left = await page.evaluate(
        'JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])',
      );
      assert.equal(left, '[[],[],""]');
      await page.context().close();
    },
  );

  test('how the reporter has been since, and an objection to closing', { skip: noBrowser }, async () => {
    const sent = house.samples[CLOSED]!;
    const page = await mailbox();
    const said = complaintsOf(page);
    await open(page, sent.printed);
    assert.match(await textOf(page), /Bagaimana keadaan Anda sesudah melapor\?/);
    await assertAccessible(page, 'closed, check-in');
    await shoot(page, 'wbs-mailbox-check-in');
    const asked = page.locator('section', { hasText: 'Bagaimana keadaan Anda' });
    await asked.getByRole('button', { name: 'Segel dan kirim' }).click();
    assert.match(await asked.locator('fieldset.wrong').innerText(), /Pilih salah satu jawaban/);
    await asked.getByLabel('Ya, terjadi sesuatu').check();
    await asked.getByLabel('Apa yang terjadi?').fill('Saya dipindahkan ke gudang sebulan lalu.');
    await asked.getByRole('button', { name: 'Segel dan kirim' }).click();
    await page.getByText('Ya, terjadi sesuatu. Saya dipindahkan ke gudang sebulan lalu.').waitFor();
    assert.doesNotMatch(await textOf(page), /Bagaimana keadaan Anda sesudah melapor\?/);

    await page.getByLabel('Alasan keberatan').fill('Dua saksi belum didengar.');
    await page
      .locator('section', { hasText: 'Alasan keberatan' })
      .getByRole('button', { name: 'Segel dan kirim' })
      .click();
    await page.getByText('Keberatan Anda ditelaah').waitFor();
    await assertAccessible(page, 'objected');
    await shoot(page, 'wbs-mailbox-objection');
    const { detail, caseKey } = await house.openCase('intake', sent.number);
    assert.equal(detail.status, 'objected');
    const objection = detail.messages.find((each) => each.kind === 'objection');
    assert.equal((await openMessage(objection!.body, caseKey)).text, 'Dua saksi belum didengar.');

    // Closed by its own button: nothing is left to read.
    await page.getByRole('button', { name: 'Tutup kotak' }).click();
    assert.match(await textOf(page), /Kotak sudah ditutup/);
    assert.doesNotMatch(await page.content(), /gudang|saksi/);
    assert.deepEqual(said, []);
    await page.context().close();
  });

  test('a deadline that passed is said plainly, in English too', { skip: noBrowser }, async () => {
    const page = await mailbox({ locale: 'en' });
    await page.getByLabel('Receipt', { exact: true }).fill(house.samples[LATE]!.printed);
    await page.getByRole('button', { name: 'Open the mailbox' }).click();
    await page.getByText(/which has passed/).waitFor();
    await assertAccessible(page, 'late');
    await page.context().close();
  });

  test(
    'the QR code of the slip is read from a photograph where the browser can',
    { skip: noBrowser },
    async () => {
      const visitor = await newVisitor(browser, { width: PHONE });
      const { root } = await house.directory();
      const words = inWords(await fingerprintOf(root)).join(' ');
      // This browser has no detector of its own: one that sees what the slip's code holds.
      const held = JSON.stringify(slipText(house.samples[FIRST]!.receipt, words));
      await visitor.addInitScript(
        `globalThis.BarcodeDetector = class { async detect() { return [{ rawValue: ${held} }]; } }`,
      );
      const page = await house.enter(visitor, null, '/kotak?bahasa=id');
      await assertAccessible(page, 'door with scanner');
      const buffer = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
      await page
        .getByLabel(/foto kode QR/)
        .setInputFiles({ name: 'slip.png', mimeType: 'image/png', buffer });
      await page.getByRole('heading', { name: 'Sampai mana laporan Anda' }).waitFor();
      assert.equal(await page.locator('.notice.danger').count(), 0);
      await visitor.close();
    },
  );

  test(
    'other keys than those that the reporter knew are told loudly, and nothing can be written',
    {
      skip: noBrowser,
    },
    async () => {
      const sent: SentSample = house.samples[FIRST]!;
      const page = await mailbox();
      await page.getByLabel('Tanda terima', { exact: true }).fill(sent.printed);
      await page.getByLabel(/^Sidik jari kunci akar/).fill('abad abai abjad abon abstrak acar acuan acuh');
      await page.getByRole('button', { name: 'Buka kotak' }).click();
      const alarm = page.locator('.notice.danger');
      await alarm.waitFor();
      assert.match(await alarm.innerText(), /bukan yang tertulis pada tanda terima Anda/);
      await assertAccessible(page, 'another root');
      await shoot(page, 'wbs-mailbox-other-root');

      // The newest entry is gone: a state that was valid once, but not on the day of the report.
      await page.route('**/api/wbs/directory', async (route) => {
        const told = (await (await house.ask('/api/wbs/directory')).json()) as { entries: unknown[] };
        await route.fulfill({ json: { ...told, entries: told.entries.slice(0, -1) } });
      });
      await page.getByLabel(/^Sidik jari kunci akar/).fill('');
      await open(page, sent.printed);
      assert.match(await page.locator('.notice.danger').innerText(), /dikembalikan ke keadaan lama/);
      assert.equal(await page.getByRole('button', { name: 'Segel dan kirim' }).count(), 0);
      await assertAccessible(page, 'rolled back');
      await page.context().close();
    },
  );
});
