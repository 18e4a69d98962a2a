import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOf } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// Every screen that a role finds in its navigation, and every public page, in both languages: axe finds nothing, nothing is wider than a phone.
// Each of them once; desk and inbox for every role, since they differ.

const PUBLIC = [
  '/',
  '/lapor',
  '/lapor?siapa=warga',
  '/lapor?siapa=warga&lanjut=1',
  '/lapor?siapa=warga&uang=ya',
  '/lapor?siapa=warga&uang=tidak',
  '/asli',
  '/asli?tautan=https%3A%2F%2Fjahat.example',
  '/instansi',
  '/instansi?q=puskesmas',
  '/instansi?q=zzzqq',
  ...['instansi', 'perihal', 'kejadian', 'tempat', 'foto', 'kontak'].map((each) => `/aduan/baru/${each}`),
  '/aduan/cek',
  '/aduan/statistik',
  '/konsultasi',
  '/konsultasi/topik',
  '/konsultasi/cek',
  '/konsultasi/tanya-jawab',
  '/tamu',
  '/tamu/keluar',
  '/offline',
  '/tidak-ada',
  '/cek',
  '/cek/undangan',
  '/cek/undangan?kode=LURUS-0000-0000',
  '/cek/eskbt/0000000000',
  '/transparansi',
  '/privasi',
  '/privasi/permintaan',
  '/privasi/permintaan/cek',
  '/aksesibilitas',
  '/bantuan',
  '/app/login',
  '/app/aktivasi',
];

/** path → name of the picture, where one is worth keeping */
const KEPT: Record<string, string> = {
  '/': 'home',
  '/lapor?siapa=warga': 'front-door',
  '/lapor?siapa=warga&uang=ya': 'front-door-safe-way',
  '/instansi': 'agencies',
  '/aduan/statistik': 'complaint-statistics',
  '/app/login': 'log-in',
  '/app/meja': 'desk',
  '/app/temuan': 'findings',
  '/app/temuan/matriks': 'findings-matrix',
  '/app/temuan/umur': 'findings-ageing',
  '/app/lhp': 'reports',
  '/app/kerugian': 'losses',
  '/app/eskbt/register': 'certificate-register',
  '/app/peta-integritas': 'integrity-map',
  '/transparansi': 'transparency',
  '/app/eskbt/daftar': 'certificate-lists',
  '/app/direktori': 'directory',
  '/app/aduan': 'complaints',
  '/app/aduan/statistik': 'complaint-statistics',
  '/app/jari': 'learning',
  '/app/layanan': 'services',
};

/** One look is enough: no English and dark picture. */
const ONCE = ['/app/aduan', '/app/aduan/statistik', '/app/jari', '/app/layanan'];

/** Whose picture is kept, where it is not the Inspektur's. */
const KEPT_OF: Record<string, string> = {
  '/app/meja': 'staff',
  '/app/layanan': 'intake-officer',
  '/app/aduan/statistik': 'inspektur',
};

/** Who sees everything first; what these have shown is not looked at again for the others, save desk and inbox. */
const ROLES = [
  'inspektur',
  'technical-administrator',
  'staff',
  'intake-officer',
  'complaint-officer',
  'consultant',
  'receptionist',
  'gratification-officer',
  'government-head',
];
/** Differs with the reader. */
const EVERYBODYS = ['/app/meja', '/app/kotak'];
/** Screens without an entry in the menu. */
const EXTRA: Record<string, string[]> = {
  inspektur: ['/app/temuan/matriks', '/app/temuan/umur'],
  'intake-officer': ['/app/aduan/catat', '/app/aduan/statistik', '/app/layanan/baru'],
  consultant: [
    '/app/konsultasi/tanya',
    '/app/konsultasi/pengetahuan',
    '/app/konsultasi/daftar',
    '/app/konsultasi/angka',
  ],
  receptionist: ['/app/tamu/baru'],
  'gratification-officer': ['/app/gratifikasi', '/app/gratifikasi/lapor'],
};
const PHONE = { width: 390, height: 844 };
/** The narrowest phone and a small desk: what fits these fits 390 and 1440. */
const PUBLIC_SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 780 },
];
const DESK = { width: 1440, height: 900 };

for (const locale of ['id', 'en'] as const) {
  const seen = new Set<string>();
  test(`public pages have no axe violation and fit a phone (${locale})`, { skip: noBrowser }, async () => {
    const program = await sharedProgram();
    const page = await (await newVisitor(await sharedBrowser(), { locale })).newPage();
    const wrong: string[] = [];
    for (const path of PUBLIC) wrong.push(...(await look(page, program.url, path, locale, '', PUBLIC_SIZES)));
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
        const paths = [...new Set(links)].filter((each) => each.startsWith('/app/'));
        assert.ok(paths.length >= 4, `${role} finds ${paths.join(' ')}`);
        const wrong: string[] = [];
        const fresh = paths.filter((each) => !seen.has(each) || EVERYBODYS.includes(each));
        for (const path of [...fresh, ...(EXTRA[role] ?? [])]) {
          seen.add(path);
          wrong.push(...(await look(page, program.url, path, locale, role)));
        }
        assert.deepEqual(wrong, []);
      },
    );
  }
}

/** A slow machine may be silent on the network and still be drawing: the screen has its heading, and nothing on it waits. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    `document.querySelector('output[class*="waiting"], [aria-busy="true"]') === null`,
  );
}

/** Opens a page at both widths. @returns what is wrong with it */
async function look(
  page: Page,
  url: string,
  path: string,
  locale: string,
  role: string,
  sizes = [DESK, PHONE],
): Promise<string[]> {
  const wrong: string[] = [];
  await page.setViewportSize(DESK);
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  if (path.startsWith('/app/')) await settled(page);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.waitForTimeout(150);
    const wider = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (Number(wider) > 0) wrong.push(`${path} at ${size.width}: ${String(wider)} px too wide`);
    // The English round looks at what may differ: the width of words, and the dark colours.
    if (locale === 'en' && size === DESK) continue;
    wrong.push(...(await violationsOf(page)).map((each) => `${path} at ${size.width}: ${each}`));
  }
  const name = KEPT[path];
  const keeper = role === '' || role === (KEPT_OF[path] ?? 'inspektur');
  // Public pages have no dark face.
  const other = path.startsWith('/app/') ? 'en-dark' : 'en';
  if (name !== undefined && keeper && (locale === 'id' || !ONCE.includes(path)))
    await shoot(page, locale === 'id' ? name : `${name}-${other}`);
  return wrong;
}
