import type { Browser, Page } from 'playwright-core';
import { newVisitor } from './browser.ts';
import type { StaffName } from './wbs-ground.ts';
import type { WbsHouse } from './wbs-house.ts';

/** Somebody of the house in the sealed application, signed in, his key still locked. */
export async function enterSealed(
  browser: Browser,
  house: WbsHouse,
  who: StaffName,
  path: string,
  options: { locale?: 'id' | 'en'; dark?: boolean; width?: number } = {},
): Promise<Page> {
  return house.enter(await newVisitor(browser, options), who, `/app${path}`);
}

/** Opens the own key with its file and passphrase, where the screen asks for it. */
export async function unlock(
  page: Page,
  house: WbsHouse,
  who: Exclude<StaffName, 'inspektur'>,
): Promise<void> {
  const { path, passphrase } = house.keyFiles![who];
  const english = (await page.locator('html').getAttribute('lang')) === 'en';
  await page.locator('input[type=file][name=file]').setInputFiles(path);
  await page.getByLabel(english ? 'Passphrase' : 'Frasa sandi', { exact: true }).fill(passphrase);
  await page
    .getByRole('button', { name: english ? 'Open the key' : 'Buka kunci', exact: true })
    .last()
    .click();
  await page
    .getByText(english ? /^Key open/ : /^Kunci terbuka/)
    .first()
    .waitFor();
}
