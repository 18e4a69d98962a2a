import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { newVisitor, noBrowser } from './browser.ts';
import { sharedBrowser } from './shared.ts';
import { plain } from './wbs-hand.ts';
import { house, NAMED } from './wbs-reporting.ts';
import { onward, ORDINARY, STORY, type Story, walk } from './wbs-wizard.ts';

// The page around the questions: the browser's own buttons, languages, ways out, and what it loads.

test(
  'the back button goes one question back, the language keeps every answer, and nothing is left by accident',
  { skip: noBrowser },
  async () => {
    const wbs = await house();
    const visitor = await newVisitor(await sharedBrowser(), { width: 390 });
    try {
      const page = await visitor.newPage();
      const heading = () => page.locator('h1').textContent();
      await page.goto(`${wbs.url}/baru?bahasa=id`);
      const story: Story = {
        urgent: 'no',
        category: 'extortion',
        what: STORY.what,
        conflict: false,
        evidence: [],
        ...NAMED,
      };
      await walk(page, plain, ORDINARY.slice(0, 4), story);
      assert.equal(await heading(), 'Kapan dan di mana?');
      await page.goBack();
      await page.goBack();
      assert.equal(await heading(), 'Apa yang terjadi?');
      await page.locator('a.language').click();
      assert.equal(await heading(), 'What happened?');
      assert.equal(await page.locator('#what').inputValue(), STORY.what);
      assert.match(page.url(), /bahasa=en$/);
      assert.equal(await page.getByRole('link', { name: 'Leave quickly' }).count(), 1);
      await page.goForward();
      assert.equal(await heading(), 'Who is involved?');
      assert.equal(await page.locator('#who').inputValue(), STORY.who);
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      assert.equal(await heading(), 'Who is involved?', 'a jump within the page is no question');

      const asked = new Promise<string>((resolve) =>
        page.once('dialog', (dialog) => {
          resolve(dialog.type());
          void dialog.dismiss();
        }),
      );
      await page.getByRole('link', { name: 'Your mailbox' }).click();
      assert.equal(await asked, 'beforeunload');
      assert.equal(await page.locator('#who').inputValue(), STORY.who, 'who stays has lost nothing');

      let held = false;
      page.on('dialog', (dialog) => {
        held = true;
        void dialog.accept();
      });
      await page.locator('h1').click();
      const harmless = page.waitForRequest((request) => request.url().startsWith('https://www.bmkg.go.id/'));
      for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
      await harmless;
      assert.equal(held, false, 'the quick exit asks nothing');
    } finally {
      await visitor.close();
    }
  },
);

test(
  'the entry page stays under 28 KB of script until the first piece of evidence',
  { skip: noBrowser },
  async () => {
    const wbs = await house();
    const page0 = await (await wbs.ask('/baru')).text();
    // What the page names, and whatever those import at once.
    const ahead = [...page0.matchAll(/<script[^>]+src="([^"]+)"/g)].map((each) => each[1]!);
    const atOnce = new Map<string, number>();
    for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
      if (atOnce.has(path)) continue;
      const script = Buffer.from(await (await wbs.ask(path)).arrayBuffer());
      atOnce.set(path, gzipSync(script, { level: 9 }).length);
      for (const [, from = ''] of script
        .toString()
        .matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}$,\s]+?from)?\s*["']\.\/([\w.-]+\.js)["']/g))
        ahead.push(`/skrip/${from}`);
    }
    const visitor = await newVisitor(await sharedBrowser(), { width: 390 });
    try {
      const page = await visitor.newPage();
      const loaded = new Set<string>();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/skrip/')) loaded.add(pathname);
      });
      await page.goto(`${wbs.url}/baru?bahasa=id`);
      const story: Story = {
        urgent: 'no',
        category: 'other',
        what: STORY.what,
        conflict: false,
        evidence: [],
        ...NAMED,
      };
      await walk(page, plain, ORDINARY.slice(0, 7), story);
      await page.locator('input[value=false]').check();
      await page.waitForTimeout(300);
      assert.deepEqual(
        [...loaded].sort(),
        [...atOnce.keys()].sort(),
        'the browser loads exactly what the files import',
      );
      const size = [...atOnce.values()].reduce((sum, each) => sum + each, 0);
      assert.ok(
        atOnce.size >= 2 && size > 5_000 && size <= 28 * 1_024,
        `${size} bytes of script, compressed`,
      );
      const worker = page.waitForRequest(/sealing\.worker/);
      await onward(page).click();
      await worker;
    } finally {
      await visitor.close();
    }
  },
);
