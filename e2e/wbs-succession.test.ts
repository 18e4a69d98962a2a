import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { insertRoleGrants } from '../src/capabilities/directory/index.ts';
import { fingerprintOf } from '../src/capabilities/whistleblowing/sealing/directory-entry.ts';
import { keysOn } from '../src/capabilities/whistleblowing/sealing/directory.ts';
import { openIdentityKey } from '../src/capabilities/whistleblowing/sealing/identity.ts';
import { recoverIdentity } from '../src/capabilities/whistleblowing/sealing/staff-key.ts';
import type { Tx } from '../src/platform/database/index.ts';
import { newId } from '../src/platform/ids.ts';
import { assertAccessible } from './accessible.ts';
import { noBrowser, openBrowser, shoot } from './browser.ts';
import { BEGINNING } from '../src/app/demo/city.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';
import { fillDecree, makeKey, readBackShares, sitDown, takeRequest } from './wbs-keys.ts';

const MANY = 300;

let browser: Browser;
let house: WbsHouse;
// A suite, so that its program starts when its turn comes and stops when it is over.
describe('succession of the Super Admin', () => {
  before(async () => {
    if (noBrowser !== false) return;
    browser = await openBrowser();
    house = await openWbsHouse({
      samples: [{}],
      async prepare(tx, act, { accounts }) {
        await multiplyIdentities(tx, MANY - 1);
        // By the new decree a colleague becomes Super Admin; the Inspektur keeps the root in his safe.
        for (const [who, role] of [
          [accounts.colleague, 'super-admin'],
          [accounts.inspektur, 'inspektur'],
        ] as const) {
          const { rows } = await sql<{ person_id: string }>`
          select person_id from account where id = ${who.id}::uuid`.execute(tx);
          const grant = { id: newId(), personId: rows[0]!.person_id, agencyId: null, role };
          await insertRoleGrants(tx, act.government.id, [
            { ...grant, decree: 'SK 700/90/2026', validFrom: BEGINNING, validTo: null },
          ]);
        }
      },
    });
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** As many sealed identities as a busy year brings, each with wraps of its own. */
  async function multiplyIdentities(tx: Tx, times: number): Promise<void> {
    for (let each = 0; each < times; each++) {
      const [report, identity] = [randomUUID(), randomUUID()];
      await sql`insert into wbs_report
      select r.government_id, ${report}::uuid, r.day, r.mode, r.urgent, r.assisted, r.conflict, r.narrative,
        encode(sha256(${report}::text::bytea), 'hex'), r.content_hash
      from wbs_report r limit 1`.execute(tx);
      await sql`insert into wbs_identity
      select i.government_id, ${identity}::uuid, ${report}::uuid, i.content from wbs_identity i limit 1`.execute(
        tx,
      );
      await sql`insert into wbs_identity_wrap
      select w.government_id, gen_random_uuid(), ${report}::uuid, ${identity}::uuid, w.fingerprint, w.file
      from wbs_identity_wrap w where w.identity_id = (select identity_id from wbs_identity_wrap where identity_id <> ${identity}::uuid limit 1)`.execute(
        tx,
      );
    }
  }

  test(
    'a handover gives 300 identities to the new Super Admin, and the old key opens none',
    { skip: noBrowser },
    async () => {
      const { ceremony, keyFiles, url, accounts } = house;
      assert.ok(ceremony && keyFiles);
      const next = await sitDown(browser, house, 'colleague');
      const request = await makeKey(next.page, url);
      const { page, complaints } = await sitDown(browser, house, 'superAdmin');
      await page.goto(`${url}/app/kunci/serah-terima`);
      await page.locator('input[type=file]').setInputFiles(keyFiles.superAdmin.path);
      await page.getByLabel('Frasa sandi', { exact: true }).fill('bukan frasa ini');
      await page.getByRole('button', { name: 'Buka kunci', exact: true }).click();
      await page.getByText('Kunci tidak terbuka').waitFor();
      await page.getByLabel('Frasa sandi', { exact: true }).fill(keyFiles.superAdmin.passphrase);
      await page.getByRole('button', { name: 'Buka kunci', exact: true }).click();
      await takeRequest(page, request);
      await fillDecree(page, 'SK 700/90/2026');
      await page.locator('textarea[name=root]').fill(ceremony.root.printed);
      await page.getByText('Kunci akar cocok.').waitFor();
      await assertAccessible(page, 'handover');
      await shoot(page, 'wbs-serah-terima');
      await page.getByRole('button', { name: 'Tanda tangani dan terbitkan' }).click();
      await page.getByRole('button', { name: 'Bungkus ulang sekarang' }).click();
      await page.getByText(`${MANY} identitas sudah berpindah`).waitFor({ timeout: 60_000 });
      const day = Temporal.Now.plainDateISO(house.government.zone).toString();
      const holder = keysOn(await house.directory(), day).superAdmin!;
      assert.equal(holder.account, accounts.colleague.id);
      const desk = house.deskOf('superAdmin');
      const wraps = async (from: string) =>
        (await desk.get<{ wraps: { file: string }[] }>(`/wbs/desk/handover?from=${from}`)).wraps;
      assert.equal((await wraps(ceremony.holders.superAdmin.fingerprint)).length, 0);
      assert.equal((await wraps(holder.fingerprint)).length, MANY);
      assert.deepEqual([...complaints, ...next.complaints], []);
    },
  );

  test(
    'three shares bring the identities back, two do not; the old recovery key is spent',
    { skip: noBrowser },
    async () => {
      const { ceremony, url, accounts } = house;
      assert.ok(ceremony);
      const { page, complaints } = await sitDown(browser, house, 'superAdmin');
      const request = await makeKey(page, url);
      await page.goto(`${url}/app/kunci/pemulihan`);
      const shares = ceremony.recovery.shares.map((each) => each.text);
      await page.getByLabel('Bagian ke-1').fill(shares[4]!);
      await page.getByLabel('Bagian ke-2').fill(shares[1]!.toLowerCase().replaceAll('-', ' '));
      await page.getByRole('button', { name: 'Gabungkan' }).click();
      await page.getByText('Belum cukup: perlu tiga bagian yang berbeda.').waitFor();
      await page
        .getByLabel('Bagian ke-3')
        .fill(`${shares[3]!.slice(0, -1)}${shares[3]!.endsWith('0') ? '1' : '0'}`);
      await page.getByRole('button', { name: 'Gabungkan' }).click();
      await page.getByText('Bagian ke-3 salah ketik atau tidak lengkap.').waitFor();
      await page.getByLabel('Bagian ke-3').fill(shares[3]!);
      await assertAccessible(page, 'recovery');
      await shoot(page, 'wbs-pemulihan');
      await page.getByRole('button', { name: 'Gabungkan' }).click();
      await fillDecree(page, 'SK 700/91/2026');
      await takeRequest(page, request);
      const fresh = await readBackShares(page);
      await page.locator('textarea[name=root]').fill(ceremony.root.printed);
      await page.getByRole('button', { name: 'Tanda tangani dan terbitkan' }).click();
      await page.getByRole('button', { name: 'Bungkus ulang sekarang' }).click();
      await page.getByText(`${MANY} identitas sudah berpindah`).waitFor({ timeout: 60_000 });
      await shoot(page, 'wbs-pemulihan-selesai');

      const day = Temporal.Now.plainDateISO(house.government.zone).toString();
      const { superAdmin, recovery } = keysOn(await house.directory(), day);
      assert.equal(superAdmin!.account, accounts.superAdmin.id);
      const identity = await recoverIdentity([fresh[0]!, fresh[2]!, fresh[4]!], recovery!.recipient);
      const desk = house.deskOf('superAdmin');
      const { wraps } = await desk.get<{ wraps: { file: string }[] }>(
        `/wbs/desk/handover?from=${await fingerprintOf(recovery!.recipient)}`,
      );
      assert.equal(wraps.length, MANY);
      assert.match(await openIdentityKey(wraps[MANY - 1]!.file, identity), /^AGE-SECRET-KEY-1/);
      const spent = await desk.get<{ wraps: unknown[] }>(
        `/wbs/desk/handover?from=${ceremony.recovery.fingerprint}`,
      );
      assert.equal(spent.wraps.length, 0);
      assert.deepEqual(complaints, []);
    },
  );

  test(
    'the Inspektur appoints and retires holders with the root from the safe',
    { skip: noBrowser },
    async () => {
      const { ceremony, url, accounts } = house;
      assert.ok(ceremony);
      const fresh = await sitDown(browser, house, 'second');
      const request = await makeKey(fresh.page, url);
      const { page, complaints } = await sitDown(browser, house, 'inspektur');
      await page.goto(`${url}/app/kunci`);
      await page.getByRole('link', { name: 'Angkat atau akhiri pemegang' }).click();
      await fillDecree(page, 'SK 700/92/2026');
      await takeRequest(page, request);
      await page
        .getByRole('checkbox', { name: new RegExp(`^${accounts.second.name}: Penerima laporan`) })
        .check();
      await page.locator('textarea[name=root]').fill(ceremony.root.printed.slice(0, -1));
      await page.getByText('Ada huruf yang salah ketik.').waitFor();
      await page.locator('textarea[name=root]').fill(ceremony.root.printed);
      await page.getByText('Kunci akar cocok.').waitFor();
      await assertAccessible(page, 'appointment');
      await shoot(page, 'wbs-pengangkatan');
      await page.getByRole('button', { name: 'Tanda tangani dan terbitkan 2 entri' }).click();
      await page.getByText('Buku kunci sudah bertambah').waitFor();
      const day = Temporal.Now.plainDateISO(house.government.zone).toString();
      const own = keysOn(await house.directory(), day).intake.filter(
        (each) => each.account === accounts.second.id,
      );
      assert.equal(own.length, 1);
      assert.notEqual(own[0]!.fingerprint, ceremony.holders.second.fingerprint);
      assert.deepEqual(complaints, []);
    },
  );
});
