import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../src/platform/http/html.ts';
import { pageRoute } from '../src/platform/http/pages.ts';
import { registerPublicPages } from '../src/platform/http/public-pages.ts';
import { submitButton, textField } from '../src/platform/http/parts.ts';
import { formRoute } from '../src/platform/open-forms/form-route.ts';
import { openFormHouse } from '../src/platform/open-forms/open-forms.fixture.ts';
import { proofField } from '../src/platform/open-forms/proof-field.ts';
import { openFormRoutes } from '../src/platform/open-forms/routes.ts';
import { embeddedDatabase, newGovernment } from '../src/platform/test-database.ts';
import { newVisitor, noBrowser, openBrowser } from './browser.ts';

test(
  'the browser proves its work while one types; without script the form goes out all the same',
  { skip: noBrowser },
  async () => {
    const database = await embeddedDatabase();
    const proofs: boolean[] = [];
    const house = await openFormHouse(database, await newGovernment(database), (app, services) => {
      registerPublicPages(app, services, []);
      openFormRoutes(app, services);
      pageRoute(app, services, { path: '/isi' }, async (_tx, context) => ({
        title: 'Isi',
        body: html`<h1>Isi</h1><form method="post" action="/isi">${proofField(context)}
${textField({ name: 'kata', label: 'Kata' })}${submitButton('Kirim')}</form>`,
      }));
      formRoute(app, services, { path: '/isi' }, async (_tx, _context, { proven }) => {
        proofs.push(proven);
        return { redirect: '/isi' };
      });
    });
    const address = new URL(await house.app.listen({ port: 0, host: '127.0.0.1' }));
    const url = `http://${house.host}:${address.port}/isi`;
    const browser = await openBrowser();
    try {
      const page = await (await newVisitor(browser, { width: 390 })).newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      for (const word of ['satu', 'dua']) {
        await page.goto(url);
        await page.fill('#kata', word);
        await page.waitForSelector('[name=bukti]:not([value=""])', { state: 'attached', timeout: 20_000 });
        await page.click('button');
        await page.waitForLoadState();
      }
      assert.deepEqual(complaints, [], 'its policy lets the script, its worker and its question through');
      const plain = await (await newVisitor(browser, { script: false })).newPage();
      await plain.goto(url);
      await plain.fill('#kata', 'tiga');
      await plain.click('button');
      await plain.waitForLoadState();
      assert.deepEqual(proofs, [true, true, false]);
    } finally {
      await browser.close();
      await house.app.close();
    }
  },
);
