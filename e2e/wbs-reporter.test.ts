import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { StepName } from '../src/capabilities/whistleblowing/pages/browser/wizard/wizard-state.ts';
import { cleanPicture } from '../src/capabilities/whistleblowing/sealing/pictures/clean-picture.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, shoot } from './browser.ts';
import { openCuttableLine } from './cut-line.ts';
import { sharedBrowser } from './shared.ts';
import { finger, keyboard } from './wbs-hand.ts';
import {
  assertNothingKept,
  BIG,
  folder,
  house,
  keepReceipt,
  MiB,
  NAMED,
  openFile,
  openName,
  paper,
  phone,
  photo,
  picture,
} from './wbs-reporting.ts';
import { onward, ORDINARY, STORY, type Story, VILLAGE, walk } from './wbs-wizard.ts';

// Who reports, in a real browser: on a phone with a finger, at a desk with the keyboard alone.

test(
  'on a phone: a village fund that is shared out tomorrow, three pieces of evidence, a line that breaks; it arrives whole',
  { skip: noBrowser },
  async () => {
    const wbs = await house();
    const line = await openCuttableLine(wbs.url);
    const visitor = await phone(await sharedBrowser());
    try {
      const page = await visitor.newPage();
      const complaints = complaintsOf(page);
      const big = randomBytes(BIG * MiB);
      writeFileSync(join(folder, 'rekaman.bin'), big);
      const story: Story = {
        urgent: 'soon',
        category: 'village-fund',
        what: `Saya, bendahara desa, tahu ini. ${STORY.what}`,
        conflict: false,
        villageFund: { total: 'Rp 1.000.000.000', what: 'Jalan lingkungan', spent: '800.000.000' },
        evidence: [
          { description: 'Foto jalan yang rusak', file: photo },
          { description: 'Kuitansi pembayaran', file: paper },
          { description: 'Rekaman pembagian', file: join(folder, 'rekaman.bin') },
        ],
        ...NAMED,
      };
      await page.goto(`${line.url}/baru?bahasa=id`);
      await onward(page).tap();
      assert.equal(await page.locator('.summary a').count(), 1, 'what is missing is named');
      await assertAccessible(page, 'a question with a fault');
      const shots: Partial<Record<StepName, string>> = {
        urgent: 'wbs-urgent',
        category: 'wbs-category',
        what: 'wbs-story',
        'village-fund': 'wbs-village-fund',
        conflict: 'wbs-conflict',
        'evidence-1': 'wbs-evidence',
        identity: 'wbs-identity',
        review: 'wbs-review',
      };
      await walk(page, finger, VILLAGE, story, async (step) => {
        if (step === 'urgent') {
          const told = await page.locator('.more').innerText();
          assert.match(told, /menit/, 'the one exception is said');
          assert.doesNotMatch(told, /110/);
        }
        if (step === 'what')
          await page
            .getByText(/“Saya, bendahara desa tahu/)
            .or(page.getByText('“Saya, bendahara'))
            .waitFor();
        if (step === 'village-fund') await page.getByText('pembagiannya tidak sesuai').waitFor();
        if (step === 'evidence-1') await page.getByText('tempat pengambilan (GPS)').waitFor();
        if (step === 'identity') {
          await page.getByText('NIK berbentuk benar').waitFor();
          assert.doesNotMatch(await page.locator('#isian').innerText(), /terverifikasi/i);
        }
        await assertAccessible(page, `${step}, Indonesian`);
        await page.locator('a.language').tap();
        await page.waitForSelector('html[lang=en]');
        await assertAccessible(page, `${step}, English`);
        await page.locator('a.language').tap();
        await page.waitForSelector('html[lang=id]');
        const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        assert.ok(wide <= 0, `${step} is ${wide} px too wide for a phone`);
        const name = shots[step];
        if (name !== undefined) await shoot(page, name);
      });
      line.cutAfter((BIG * MiB) / 2, 1_500);
      const before = line.sent();
      await onward(page).tap();
      const number = await keepReceipt(page, (what) => what.tap());
      await assertAccessible(page, 'receipt');
      await assertNothingKept(page);
      assert.equal(line.cuts(), 1, 'the line was cut once');
      // What was up is not sent again: a part that was on its way, and what the sockets held.
      assert.ok(line.sent() - before < BIG * MiB * 1.13 + 14 * MiB, `${line.sent() - before} bytes went up`);
      assert.deepEqual(complaints, []);

      const opened = await wbs.openCase('intake', number);
      const { narrative, detail } = opened;
      assert.deepEqual(
        [detail.urgent, detail.assisted, detail.conflict, detail.mode],
        [true, false, 'none', 'named'],
      );
      assert.equal(narrative.what, story.what);
      assert.equal(narrative.urgent, STORY.urgentWhy);
      assert.deepEqual(narrative.villageFund, {
        total: 1e9,
        spending: [{ purpose: 'infrastructure', what: 'Jalan lingkungan', rupiah: 8e8 }],
      });
      const [first, second, third] = narrative.evidence;
      assert.ok(first?.original && second?.original && third?.original && first.working);
      assert.ok(
        picture.equals(await openFile(opened, first.original)),
        'the original is the picture as it was',
      );
      const working = cleanPicture(await openFile(opened, first.working.file));
      assert.deepEqual(working.found, []);
      assert.deepEqual(first.working.removed, ['author', 'device', 'position']);
      assert.ok(paper.buffer.equals(await openFile(opened, second.original)));
      assert.ok(big.equals(await openFile(opened, third.original)));
      assert.ok(!JSON.stringify(narrative).includes(NAMED.nik));
      assert.equal((await openName(opened.id)).name, NAMED.name);
    } finally {
      await visitor.close();
      await line.close();
    }
  },
);

test(
  'by keyboard alone, in English: fewer pieces with a reason, and those who are named do not read it',
  { skip: noBrowser },
  async () => {
    const wbs = await house();
    const visitor = await newVisitor(await sharedBrowser(), { locale: 'en' });
    try {
      const page = await visitor.newPage();
      const complaints = complaintsOf(page);
      const hand = keyboard(page);
      const loaded: string[] = [];
      page.on('response', (reply) => loaded.push(new URL(reply.url()).pathname));
      await page.goto(`${wbs.url}/baru?bahasa=en`);
      const story: Story = {
        urgent: 'no',
        category: 'procurement',
        what: 'The winner of the tender was chosen before it was announced.',
        conflict: true,
        evidence: [{ description: 'The list with the winner', file: paper }],
        fewer: 'I am afraid to go back to that office.',
        ...NAMED,
      };
      await walk(page, hand, ORDINARY, story, async (step) => {
        if (step === 'conflict') {
          await page.getByText(/sealed to .+ alone/).waitFor();
          assert.deepEqual(
            loaded.filter((each) => each.includes('worker')),
            [],
            'nothing of the sealing yet',
          );
        }
        if (step !== 'review') return;
        // Corrected from the review, and back to it.
        const change = page.getByRole('button', { name: 'Change: When and where' });
        await hand.press(change);
        assert.equal(
          await page.evaluate('document.activeElement?.tagName'),
          'H1',
          'focus is on the question',
        );
        await hand.type(page.locator('#where'), ' (second floor)');
        await hand.press(onward(page));
        assert.equal(await page.locator('h1').textContent(), 'Check, then seal');
      });
      await assertAccessible(page, 'review');
      await hand.press(onward(page));
      const number = await keepReceipt(page, (what) => hand.press(what));
      await assertNothingKept(page);
      assert.deepEqual(complaints, []);

      const { narrative, detail, id } = await wbs.openCase('alternate', number);
      assert.deepEqual([detail.urgent, detail.conflict], [false, 'alternate']);
      assert.equal(narrative.fewer, story.fewer);
      assert.equal(narrative.where, `${STORY.where} (second floor)`);
      for (const who of ['intake', 'superAdmin'] as const)
        assert.equal(
          (await wbs.deskOf(who).send(`/wbs/desk/cases/${id}`)).status,
          404,
          `${who} is named and finds nothing`,
        );
      assert.equal((await openName(id, 'alternate')).name, NAMED.name);
    } finally {
      await visitor.close();
    }
  },
);
