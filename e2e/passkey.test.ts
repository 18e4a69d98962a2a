import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

test(
  'a passkey is added in the profile, opens the door without a password, and opens nothing once removed',
  {
    skip: noBrowser,
  },
  async () => {
    const program = await sharedProgram();
    const page = await enter(await sharedBrowser(), program, 'staff');
    const password = program.accounts.get('staff')!.password;
    const complaints = complaintsOf(page);
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const signOut = async () => {
      // Away from the application first: what it asks of itself a moment later would be refused.
      await page.goto('about:blank');
      await page.context().request.delete(`${program.url}/api/session`);
      await page.goto(`${program.url}/app/login`);
    };
    const byPasskey = page.getByRole('button', { name: 'Masuk dengan kunci sandi' });

    await page.goto(`${program.url}/app/profil`);
    await page.getByRole('button', { name: 'Tambah kunci sandi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nama kunci sandi').fill('Ponsel uji');
    await dialog.getByLabel('Kata sandi sekarang').fill(password);
    await assertAccessible(page, 'adding a passkey');
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /Ponsel uji/ });
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /belum pernah/);
    await dialog.waitFor({ state: 'detached' });
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
    assert.deepEqual(
      credentials.map((each) => [each.rpId, each.isResidentCredential]),
      [['localhost', true]],
    );
    await assertAccessible(page, 'profile with a passkey');
    await shoot(page, 'profile-passkey');

    await signOut();
    await byPasskey.click();
    await page.waitForURL('**/app/meja');

    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await signOut();
    await byPasskey.click();
    await page.getByText('perangkat tidak memberikan kunci sandi').waitFor();
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await byPasskey.click();
    await page.waitForURL('**/app/meja');

    await page.goto(`${program.url}/app/profil`);
    await row.getByRole('button', { name: 'Hapus' }).click();
    await dialog.getByLabel('Kata sandi sekarang').fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('Belum ada kunci sandi').waitFor();

    await signOut();
    assert.deepEqual(complaints, []);
    await byPasskey.click();
    await page.getByText('tidak dikenal di sini').waitFor();
    assert.match(page.url(), /\/app\/login/);
    await page.context().close();
  },
);

test(
  'a token is shown once, reads what it was made for and nothing else, and ends when it is revoked',
  {
    skip: noBrowser,
  },
  async () => {
    const program = await sharedProgram();
    const page = await enter(await sharedBrowser(), program, 'staff');
    const complaints = complaintsOf(page);
    await page.goto(`${program.url}/app/profil`);
    await page.getByRole('button', { name: 'Buat token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nama token').fill('Rekap bulanan');
    await dialog.getByRole('group', { name: 'Boleh membaca' }).getByLabel('Temuan', { exact: true }).check();
    await dialog.getByLabel('Kata sandi sekarang').fill(program.accounts.get('staff')!.password);
    await assertAccessible(page, 'making a token');
    await dialog.getByRole('button', { name: 'Buat token' }).click();
    const shown = page.getByRole('alert');
    await shown.waitFor();
    const token = /lurus_[\w-]{43}/.exec((await shown.textContent()) ?? '')?.[0];
    assert.ok(token);
    await assertAccessible(page, 'profile with a token');

    const ask = (path: string, method = 'GET') =>
      fetch(`${program.url}/api${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    assert.equal((await ask('/findings')).status, 200);
    assert.equal((await ask('/profile')).status, 403);
    assert.equal((await ask('/findings', 'POST')).status, 403);

    await page.getByRole('button', { name: 'Sudah saya salin' }).click();
    assert.equal(await shown.count(), 0);
    await page.reload();
    await page
      .getByRole('row', { name: /Rekap bulanan/ })
      .getByRole('button', { name: 'Cabut' })
      .click();
    await dialog.getByRole('button', { name: 'Cabut' }).click();
    await page.getByText('Belum ada token').waitFor();
    assert.equal((await ask('/findings')).status, 401);
    assert.deepEqual(complaints, []);
    await page.context().close();
  },
);
