import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { newVisitor } from './browser.ts';
import type { Program } from './program.ts';

/** Signs somebody of the demo city in, as a person would, and leaves him at his desk. */
export async function enter(
  browser: Browser,
  program: Program,
  role: string,
  options: { locale?: 'id' | 'en'; dark?: boolean; width?: number } = {},
): Promise<Page> {
  const account = program.accounts.get(role);
  assert.ok(account, `no demo account for ${role}`);
  const visitor = await newVisitor(browser, options);
  const page = await visitor.newPage();
  await page.goto(`${program.url}/app/login`);
  const english = options.locale === 'en';
  await page.getByLabel(english ? /NIP, user name/ : /NIP, nama pengguna/).fill(account.user);
  await page.getByLabel(english ? 'Password' : 'Kata sandi', { exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/app/meja');
  return page;
}

/** Types into a picker and takes the answer that carries `text`. */
export async function pick(page: Page, label: string, typed: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).last().fill(typed);
  await page.getByRole('option', { name: text }).first().click();
}
