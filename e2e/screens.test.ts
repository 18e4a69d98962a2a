import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOf } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// Every screen that a role finds in its navigation, and every public page, in both languages: axe finds nothing, nothing is wider than a phone.

const PUBLIC = [
  '/',
  '/cek',
  '/cek/eskbt/0000000000',
  '/privasi',
  '/aksesibilitas',
  '/bantuan',
  '/app/login',
  '/app/aktivasi',
];

/** path → name of the picture, where one is worth keeping */
const KEPT: Record<string, string> = {
  '/': 'home',
  '/app/login': 'log-in',
  '/app/meja': 'desk',
  '/app/temuan': 'findings',
  '/app/temuan/matriks': 'findings-matrix',
  '/app/temuan/umur': 'findings-ageing',
  '/app/lhp': 'reports',
  '/app/kerugian': 'losses',
  '/app/eskbt/register': 'certificate-register',
  '/app/eskbt/daftar': 'certificate-lists',
  '/app/direktori': 'directory',
};

const ROLES = ['inspektur', 'technical-administrator', 'staff'];
const EXTRA: Record<string, string[]> = { inspektur: ['/app/temuan/matriks', '/app/temuan/umur'] };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

for (const locale of ['id', 'en'] as const) {
  test(`public pages have no axe violation and fit a phone (${locale})`, { skip: noBrowser }, async () => {
    const program = await sharedProgram();
    const page = await (await newVisitor(await sharedBrowser(), { locale })).newPage();
    const wrong: string[] = [];
    for (const path of PUBLIC) wrong.push(...(await look(page, program.url, path, locale, '')));
    assert.deepEqual(wrong, []);
  });

  for (const role of ROLES) {
    test(
      `screens of ${role} have no axe violation and fit a phone (${locale})`,
      { skip: noBrowser },
      async () => {
        const program = await sharedProgram();
        const page = await enter(await sharedBrowser(), program, role, { locale, dark: locale === 'en' });
        await page.locator('nav a[href="/app/meja"]').first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        const links = await page
          .locator('nav a')
          .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
        const paths = [...new Set([...links, ...(EXTRA[role] ?? [])])].filter((each) =>
          each.startsWith('/app/'),
        );
        assert.ok(paths.length >= 4, `${role} finds ${paths.join(' ')}`);
        const wrong: string[] = [];
        for (const path of paths) wrong.push(...(await look(page, program.url, path, locale, role)));
        assert.deepEqual(wrong, []);
      },
    );
  }
}

/** Opens a page at both widths. @returns what is wrong with it */
async function look(page: Page, url: string, path: string, locale: string, role: string): Promise<string[]> {
  const wrong: string[] = [];
  await page.setViewportSize(DESK);
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(150);
    const wider = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (Number(wider) > 0) wrong.push(`${path} at ${size.width}: ${String(wider)} px too wide`);
    wrong.push(...(await violationsOf(page)).map((each) => `${path} at ${size.width}: ${each}`));
  }
  const name = KEPT[path];
  const keeper = role === '' || role === (path === '/app/meja' ? 'staff' : 'inspektur');
  if (name !== undefined && keeper) await shoot(page, locale === 'id' ? name : `${name}-en-dark`);
  return wrong;
}
