import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TOKEN_VERIFIERS } from '../src/capabilities/whistleblowing/parameters.ts';
import { tokenWindow } from '../src/capabilities/whistleblowing/rules/token-window.ts';
import { insertTokenKey } from '../src/capabilities/whistleblowing/store/tokens.ts';
import { setParameter } from '../src/capabilities/clearance/clearance.fixture.ts';
import { makeSigningKey } from '../src/platform/blind-tokens/keys.ts';
import { openVault } from '../src/platform/identity/vault.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, shoot } from './browser.ts';
import { sharedBrowser } from './shared.ts';
import { plain } from './wbs-hand.ts';
import { openWbsHouse } from './wbs-house.ts';
import { keepReceipt, NAMED } from './wbs-reporting.ts';
import { onward, ORDINARY, STORY, walk, type Story } from './wbs-wizard.ts';

// Tokens of verified people, where a government has switched them on: fetched in the staff application, spent on the sealed origin.

const TOLD: Story = {
  urgent: 'soon',
  category: 'extortion',
  what: STORY.what,
  conflict: false,
  evidence: [],
  ...NAMED,
};

test(
  'an employee fetches tokens in the staff application; one vouches for a report on the sealed origin, a second time it does not',
  { skip: noBrowser },
  async () => {
    const wbs = await openWbsHouse({
      async prepare(tx, act, { government }, services) {
        await setParameter(tx, government, TOKEN_VERIFIERS, ['staff']);
        const { kid, n, privateSealed } = await makeSigningKey(openVault(services.folders.keys));
        const { from, issuesUntil, validUntil } = tokenWindow(act.today, 90);
        const days = { from_day: from, issues_until: issuesUntil, valid_until: validUntil };
        await insertTokenKey(tx, government.id, { kid, n, ...days, private_sealed: privateSealed });
      },
    });
    const browser = await sharedBrowser();
    const [office, home] = [await newVisitor(browser, { width: 390 }), await newVisitor(browser)];
    try {
      const { url } = wbs.program;
      const cookie = { name: 'lurus', value: wbs.accounts.colleague.mainToken, url, httpOnly: true };
      await office.addCookies([{ ...cookie, sameSite: 'Lax' }]);
      const screen = await office.newPage();
      const complaints = complaintsOf(screen);
      await screen.goto(`${url}/app/token-pelapor`);
      await screen.getByText(/^([0-9A-Z]{4}-){12}[0-9A-Z]{4}$/).waitFor();
      await assertAccessible(screen, 'tokens offered');
      await shoot(screen, 'wbs-token-offer');
      await screen.getByRole('button', { name: 'Ambil 3 token' }).click();
      await screen.locator('[data-token="2"]').waitFor();
      await assertAccessible(screen, 'tokens fetched');
      await shoot(screen, 'wbs-tokens');
      const saving = screen.waitForEvent('download');
      await screen.getByRole('button', { name: 'Simpan sebagai berkas' }).click();
      const saved = readFileSync(await (await saving).path(), 'utf8');
      const [token = ''] = saved.match(/^LT1\.\S+$/gm) ?? [];
      assert.equal(token, await screen.locator('[data-token="0"]').innerText());
      await screen.reload();
      await screen.getByText('Token triwulan ini sudah Anda ambil').waitFor();
      assert.deepEqual(complaints, []);

      const report = async (paste: string) => {
        const page = await home.newPage();
        const heard = complaintsOf(page);
        await page.goto(`${wbs.url}/baru?bahasa=id`);
        await walk(page, plain, ORDINARY, TOLD);
        await page.locator('#personToken').fill(paste.slice(0, 90));
        await onward(page).click();
        assert.equal(await page.locator('.summary a').count(), 1, 'half a token is no token');
        await assertAccessible(page, 'review with half a token');
        await page.locator('#personToken').fill(paste);
        return { page, heard };
      };
      const first = await report(`${token.slice(0, 200)}\n${token.slice(200)} `);
      await shoot(first.page, 'wbs-token-review');
      await onward(first.page).click();
      const number = await keepReceipt(first.page, (what) => what.click());
      assert.deepEqual(first.heard, []);
      assert.equal((await wbs.openCase('intake', number)).detail.vouched, true);

      const second = await report(token);
      await onward(second.page).click();
      await second.page.getByText('Token ini sudah terpakai').waitFor();
      await assertAccessible(second.page, 'a spent token');
      await shoot(second.page, 'wbs-token-spent');
      await second.page.getByRole('button', { name: 'Kirim tanpa token' }).click();
      const other = await keepReceipt(second.page, (what) => what.click());
      assert.equal((await wbs.openCase('intake', other)).detail.vouched, false);
    } finally {
      await Promise.all([office.close(), home.close()]);
      await wbs.stop();
    }
  },
);
