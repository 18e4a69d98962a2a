import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSession } from '../src/platform/identity/session-store.ts';
import { PHONE, SECRET, withAlarm } from '../src/platform/notifications/incoming.fixture.ts';
import { embeddedDatabase, newGovernment } from '../src/platform/test-database.ts';
import { noBrowser, newVisitor } from './browser.ts';
import { sharedBrowser } from './shared.ts';

// An alarm arrives, its officer answers "OK" with the code of his SMS, and the screen knows. A server of its own: nothing of a demo ever leaves.

test(
  'an alarm that was answered by SMS stands as acknowledged on the officer’s screen',
  { skip: noBrowser },
  async () => {
    const database = await embeddedDatabase();
    const government = await newGovernment(database);
    await withAlarm(database, government, async ({ house, app, services, code }) => {
      const session = await house.run((tx) =>
        startSession(
          tx,
          government.id,
          { id: house.accounts.officer },
          { stage: 'full', strong: true },
          { userAgent: '' },
          services.clock(),
        ),
      );
      const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
      const url = `http://${government.id}.localhost:${port}`;
      const visitor = await newVisitor(await sharedBrowser(), { width: 390 });
      await visitor.addCookies([{ name: 'lurus', value: session, url }]);
      const page = await visitor.newPage();
      await page.goto(`${url}/app/peringatan`);
      const line = page.getByRole('listitem').filter({ hasText: 'Kontrak segera berakhir' });
      await line.getByRole('button', { name: 'Tanggapi' }).waitFor();
      const query = new URLSearchParams({
        secret: SECRET,
        from: PHONE,
        text: `OK ${await code()}`,
      }).toString();
      assert.match(
        await (await fetch(`http://127.0.0.1:${port}/in/sms/kannel?${query}`)).text(),
        /Anda tangani/,
      );
      await page.reload();
      await line.getByText('Ditanggapi sampai 26 Nov 2026').waitFor();
      await line.getByRole('button', { name: 'Rincian' }).click();
      await page.getByText('lewat SMS').waitFor();
      await visitor.close();
    });
  },
);
