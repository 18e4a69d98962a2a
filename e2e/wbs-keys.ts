import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { complaintsOf, newVisitor } from './browser.ts';
import type { WbsHouse } from './wbs-house.ts';
import type { StaffName } from './wbs-ground.ts';

/** Somebody at a desk of the sealed application, with a device that keeps passkeys and answers by itself. */
export interface DeskPage {
  page: Page;
  /** what the browser's console complained about: broken policy, errors */
  complaints: string[];
  /** removes every passkey from the device */
  forget(): Promise<void>;
}

export async function sitDown(
  browser: Browser,
  house: WbsHouse,
  who: StaffName,
  options: { locale?: 'id' | 'en'; dark?: boolean; width?: number; prf?: boolean } = {},
): Promise<DeskPage> {
  const visitor = await newVisitor(browser, options);
  await visitor.addCookies([{ name: 'lurus', value: house.accounts[who].token, url: house.url }]);
  const page = await visitor.newPage();
  const forget = await giveDevice(page, options.prf ?? true);
  return { page, complaints: complaintsOf(page), forget };
}

/** A built-in authenticator with PRF, as phones and laptops have it. */
export async function giveDevice(page: Page, prf = true): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: prf,
      automaticPresenceSimulation: true,
    },
  });
  return async () => {
    await session.send('WebAuthn.clearCredentials', { authenticatorId });
  };
}

/** A code on the page, e.g. the root. */
export async function codeOn(page: Page, name: string): Promise<string> {
  const code = await page.locator(`[data-code="${name}"]`).textContent();
  assert.ok(code);
  return code;
}

/** Makes a key behind a passkey on the page My key. @returns code of its request */
export async function makeKey(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/app/kunci/saya`);
  await page.getByRole('button', { name: 'Buat kunci baru' }).click();
  await page.getByRole('button', { name: 'Buat kunci sandi' }).click();
  await page.locator('[data-code="request"]').waitFor();
  return codeOn(page, 'request');
}

/** Takes a request into the list, once its words are the same on both screens. */
export async function takeRequest(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kode permintaan kunci').fill(code);
  await page.getByRole('button', { name: 'Katanya sama: masukkan' }).click();
}

/** Reads five pages back, as their keepers do. @returns the shares */
export async function readBackShares(page: Page): Promise<string[]> {
  const shares: string[] = [];
  for (let number = 1; number <= 5; number++) {
    await page.getByRole('heading', { name: `Kunci pemulihan, bagian ${number} dari 5` }).waitFor();
    const share = await codeOn(page, 'share');
    shares.push(share);
    const typed = number === 1 ? share : share.split(' ').slice(-3).join(' ');
    await page.locator('textarea[name="back"]').fill(typed.toLowerCase());
    await page
      .getByRole('button', { name: number < 5 ? `Ke bagian ${number + 1}` : 'Semua bagian tercetak' })
      .click();
  }
  return shares;
}

/** Number and day of a decree. */
export async function fillDecree(page: Page, number: string): Promise<void> {
  await page.getByLabel('Nomor SK').fill(number);
  await page.getByLabel('Tanggal SK').fill('2026-11-20');
}
