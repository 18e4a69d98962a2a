// A report full of marks goes through a real browser. Afterwards no mark is in the database's files and log, in stored files, in what the program
// printed, or in its memory, in any spelling; and one that was put there in plain is, by the same search.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { openIdentity } from '../src/capabilities/whistleblowing/sealing/identity.ts';
import { openMessage } from '../src/capabilities/whistleblowing/sealing/message.ts';
import { newVisitor, noBrowser } from './browser.ts';
import { searchBytes, searchFolder, searchMemory, type Mark, type Sighting } from './canary.ts';
import { sharedBrowser } from './shared.ts';
import { plain } from './wbs-hand.ts';
import { openWbsHouse } from './wbs-house.ts';
import { keepReceipt } from './wbs-reporting.ts';
import { onward, ORDINARY, type Story, walk } from './wbs-wizard.ts';

const NAME = 'Ñoerhayati Penanda Kenari';
const NIK = '9971015508900007';
const WHAT = 'Amplop cokelat bertanda kenari biru ada di laci ketiga bendahara.';
const DESCRIPTION = 'Foto amplop kenari dari celah pintu';
const FILE = 'amplop-kenari-biru.jpg';
const LETTER = 'Kuitansi kenari kembar tersimpan di lemari belakang';
const LETTER_FILE = 'kuitansi-kenari.txt';
const LETTER_EVIDENCE = 'Kuitansi rekaan kenari nomor dua belas';
/** Plain by design: the reporter reads it in his mailbox. */
const CONTROL: Mark = { name: 'control', content: 'Alasan kendali merpati jambon untuk membuka identitas' };

/** A noisy picture, whose middle is like no other, with a mark in its metadata. */
async function markedPicture(author: string): Promise<Buffer> {
  return sharp(randomBytes(640 * 400 * 3), { raw: { width: 640, height: 400, channels: 3 } })
    .withExif({ IFD0: { Artist: author } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

const middleOf = (bytes: Uint8Array) => bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 48);

test(
  'after a report no mark of it is in database, log, files, output or memory of the program',
  { skip: noBrowser },
  async () => {
    const wbs = await openWbsHouse({ env: { LURUS_LOG: '1' } });
    try {
      const visitor = await newVisitor(await sharedBrowser());
      const [photo, card] = [
        await markedPicture('Kenari Fotografer'),
        await markedPicture('Kenari Kartu Penduduk'),
      ];
      const page = await visitor.newPage();
      await page.goto(`${wbs.url}/baru?bahasa=id`);
      const story: Story = {
        urgent: 'soon',
        category: 'procurement',
        what: WHAT,
        conflict: false,
        evidence: [{ description: DESCRIPTION, file: { name: FILE, mimeType: 'image/jpeg', buffer: photo } }],
        fewer: 'Dua lainnya menyusul lewat kotak kenari',
        name: NAME,
        nik: NIK,
        card: { name: 'ktp-kenari.jpg', mimeType: 'image/jpeg', buffer: card },
      };
      await walk(page, plain, ORDINARY, story);
      await onward(page).click();
      await page.waitForSelector('.receipt', { timeout: 120_000 });
      const receipt = ((await page.locator('.receipt').first().textContent()) ?? '').trim();
      const number = await keepReceipt(page, (what) => what.click());
      const box = await wbs.enter(visitor, null, '/kotak?bahasa=id');
      await box.getByLabel('Tanda terima', { exact: true }).fill(receipt);
      await box.getByRole('button', { name: 'Buka kotak' }).click();
      await box.getByLabel('Isi surat').fill(LETTER);
      await box.getByLabel('Tambah berkas bukti').setInputFiles({
        name: LETTER_FILE,
        mimeType: 'text/plain',
        buffer: Buffer.from(LETTER_EVIDENCE),
      });
      await box.getByRole('button', { name: `Hapus ${LETTER_FILE}` }).waitFor();
      await box.getByRole('button', { name: 'Segel dan kirim' }).click();
      await box.getByText(`Berkas: ${LETTER_FILE}`).waitFor();
      await visitor.close();

      const opened = await wbs.openCase('intake', number);
      assert.equal(opened.narrative.what, WHAT, 'the report is there, and whole');
      const { text } = await openMessage(opened.detail.messages[0]!.body, opened.caseKey);
      assert.equal(text, LETTER, 'and so is the letter');
      const released = await wbs
        .deskOf('superAdmin')
        .post<Parameters<typeof openIdentity>[0]>(`/wbs/desk/cases/${opened.id}/identity`, {
          reason: CONTROL.content,
          legalBasis: 'PP 43/2018 pasal 8',
        });
      const identity = await openIdentity(released, wbs.ceremony!.holders.superAdmin.key.identity);
      assert.deepEqual([identity.name, identity.nik], [NAME, NIK]);

      const marks: Mark[] = [
        { name: 'name', content: NAME },
        { name: 'NIK', content: NIK },
        { name: 'story', content: WHAT },
        { name: 'description', content: DESCRIPTION },
        { name: 'file name', content: FILE },
        { name: 'reason for fewer', content: story.fewer! },
        { name: 'letter', content: LETTER },
        { name: 'file of the letter', content: LETTER_FILE },
        { name: 'evidence of the letter', content: LETTER_EVIDENCE },
        { name: 'receipt', content: receipt.replaceAll(/\D/g, '') },
        { name: 'receipt as printed', content: receipt },
        { name: 'photograph', content: middleOf(photo) },
        { name: 'its author', content: 'Kenari Fotografer' },
        { name: 'card', content: middleOf(card) },
        { name: 'its author', content: 'Kenari Kartu Penduduk' },
        { name: 'card as it was drawn anew', content: middleOf(Buffer.from(identity.card!, 'base64')) },
        { name: 'case key', content: opened.caseKey.identity },
      ];
      const all = [...marks, CONTROL];
      const memory = searchMemory(wbs.program.pid, all);
      assert.ok(memory.bytes > 200 * 1_048_576, `only ${memory.bytes} bytes of memory were read`);
      const data = join(wbs.program.folder, 'data');
      const running = await searchFolder(data, all);
      const output = searchBytes(Buffer.from(wbs.program.output()), all, 'output');
      const isMark = (each: Sighting) => each.mark !== CONTROL.name;
      assert.deepEqual([...memory.sightings, ...running.sightings, ...output].filter(isMark), []);
      assert.ok(memory.sightings.length > 0, 'the control is in memory');
      assert.ok(
        running.sightings.some((each) => each.place.includes('pg_wal')),
        'the control is in the log of the database',
      );
      assert.match(wbs.program.output(), /Lurus: http/);

      await wbs.program.kill();
      const left = await searchFolder(data, all);
      assert.deepEqual(left.sightings.filter(isMark), []);
      assert.ok(left.files > 100 && left.sightings.length > 0);
    } finally {
      await wbs.stop();
    }
  },
);
