import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, shoot } from './browser.ts';
import { sharedBrowser } from './shared.ts';
import { plain } from './wbs-hand.ts';
import { assertNothingKept, house, keepReceipt, NAMED, paper } from './wbs-reporting.ts';
import { onward, ORDINARY, STORY, type Story, walk } from './wbs-wizard.ts';

test(
  'at the counter an officer seals what a letter says, and keeps nothing of it',
  { skip: noBrowser },
  async () => {
    const wbs = await house();
    const browser = await sharedBrowser();
    for (const who of [null, 'investigator'] as const) {
      const stranger = await newVisitor(browser);
      const page = await wbs.enter(stranger, who, '/loket');
      assert.equal(await page.locator('#isian').count(), 0);
      assert.equal(await page.getByRole('link', { name: 'Masuk' }).getAttribute('href'), '/app/');
      await assertAccessible(page, 'the closed counter');
      await stranger.close();
    }
    const visitor = await newVisitor(browser);
    try {
      const page = await wbs.enter(visitor, 'intake', '/loket');
      const complaints = complaintsOf(page);
      const story: Story = {
        cameBy: 'letter',
        urgent: 'no',
        category: 'extortion',
        what: STORY.what,
        conflict: false,
        evidence: [{ description: 'Surat yang diterima, dipindai', file: paper }],
        fewer: 'Hanya ada surat, tanpa lampiran.',
        name: NAMED.name,
        nik: '',
        card: null,
      };
      await walk(page, plain, ['came-by', ...ORDINARY], story, async (step) => {
        if (step === 'came-by' || step === 'what') await shoot(page, `wbs-counter-${step}`);
        await assertAccessible(page, step);
      });
      await onward(page).click();
      const number = await keepReceipt(page, (what) => what.click());
      await assertNothingKept(page);
      await page.getByRole('link', { name: 'Laporan berikutnya' }).click();
      await page.waitForURL('**/loket?bahasa=id');
      assert.equal(await page.locator('h1').textContent(), 'Bagaimana laporan ini sampai di loket?');
      assert.deepEqual(complaints, []);
      const { narrative, detail } = await wbs.openCase('intake', number);
      assert.deepEqual([detail.assisted, narrative.cameBy, narrative.what], [true, 'letter', STORY.what]);
    } finally {
      await visitor.close();
    }
  },
);
