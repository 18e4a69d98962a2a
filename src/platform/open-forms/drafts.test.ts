import assert from 'node:assert/strict';
import { sql } from 'kysely';
import sharp from 'sharp';
import { html } from '../http/html.ts';
import type { App, Services } from '../services.ts';
import { eachEngine } from '../test-database.ts';
import { discardDraft, findDraft, finishDraft, keepDraft, lockDraft } from './drafts.ts';
import { formRoute } from './form-route.ts';
import { multipartForm, openFormHouse, urlencoded, type FormHouse } from './open-forms.fixture.ts';
import { sweep } from './sweep.ts';

const KIND = 'uji';

/** A form of two steps: `/isi` keeps what is typed and a photo, `/kirim` makes a ticket, `/buang` forgets. Tickets are counted. */
function declare(tickets: string[]): (app: App, services: Services) => void {
  return (app, services) => {
    const pictures = { field: 'foto', max: 2 };
    formRoute(app, services, { path: '/isi', pictures }, async (tx, context, { values, files, request }) => {
      const before = await findDraft(tx, request, KIND);
      const changes = {
        isi: values.text('isi'),
        tempat: values.has('tempat') ? values.text('tempat') : null,
      };
      const { draft, cookies } = await keepDraft(tx, context, KIND, before, changes, {
        files: files.map((each) => each.id),
      });
      return { status: 422, title: 'Isi', body: html`${JSON.stringify(draft.values)}`, cookies };
    });
    formRoute(app, services, { path: '/kirim' }, async (tx, _context, { request }) => {
      const found = await findDraft(tx, request, KIND);
      const draft = found === undefined ? undefined : await lockDraft(tx, found);
      if (draft === undefined) return { redirect: '/habis' };
      if (draft.receipt !== null) return { redirect: `/tiket/${draft.receipt['nomor']}` };
      await sql`select pg_sleep(0.05)`.execute(tx);
      const number = `T-${tickets.length + 1}`;
      tickets.push(draft.values['isi'] ?? '');
      await finishDraft(tx, draft, { nomor: number });
      return { redirect: `/tiket/${number}` };
    });
    formRoute(app, services, { path: '/buang' }, async (tx, _context, { request }) => {
      const draft = await findDraft(tx, request, KIND);
      return { redirect: '/', ...(draft === undefined ? {} : await discardDraft(tx, draft)) };
    });
  };
}

/** A browser that keeps its cookies. */
function browser(house: FormHouse) {
  let cookies: Record<string, string> = {};
  return {
    get cookies() {
      return cookies;
    },
    async post(
      url: string,
      form: { payload: Buffer | string; headers: Record<string, string> } = urlencoded({}),
    ) {
      const reply = await house.app.inject({
        method: 'POST',
        url,
        payload: form.payload,
        cookies,
        headers: { host: house.host, accept: 'text/html', ...form.headers },
      });
      for (const { name, value } of reply.cookies)
        cookies = Object.fromEntries(
          [...Object.entries(cookies).filter(([each]) => each !== name), [name, value]].filter(
            ([, each]) => each !== '',
          ),
        );
      return reply;
    },
  };
}

async function rows(house: FormHouse) {
  const { rows: drafts } = await house.run((tx) =>
    sql<{ sealed: string; receipt: string | null; file_ids: string[] }>`
      select sealed, receipt, file_ids from form_draft`.execute(tx),
  );
  const { rows: files } = await house.run((tx) => sql<{ id: string }>`select id from file`.execute(tx));
  let contents = 0;
  for await (const _ of house.services.files.list(house.government.id)) contents += 1;
  return { drafts, files: files.map((each) => each.id), contents };
}

eachEngine(
  'what is typed is kept from step to step, and no copy of the database can read it',
  async (database, government) => {
    const house = await openFormHouse(database, government, declare([]));
    const citizen = browser(house);
    await citizen.post('/isi', urlencoded({ isi: 'RAHASIA satu', tempat: 'pasar' }));
    const second = await citizen.post('/isi', urlencoded({ isi: 'RAHASIA dua' }));
    assert.equal(second.body.includes('{&quot;isi&quot;:&quot;RAHASIA dua&quot;}'), true, second.body);
    const { drafts } = await rows(house);
    assert.equal(drafts.length, 1);
    assert.doesNotMatch(JSON.stringify(drafts), /RAHASIA|pasar/);
    const cookie = Object.values(citizen.cookies)[0] ?? '';
    assert.ok(!JSON.stringify(drafts).includes(cookie.split('.')[1] ?? '-'), 'its key is not beside it');
  },
);

eachEngine(
  'a send repeated at the same instant, from two tabs, makes one ticket',
  async (database, government) => {
    const tickets: string[] = [];
    const house = await openFormHouse(database, government, declare(tickets));
    const citizen = browser(house);
    await citizen.post('/isi', urlencoded({ isi: 'lubang' }));
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => citizen.post('/kirim')));
    assert.deepEqual(tickets, ['lubang']);
    assert.deepEqual([...new Set(replies.map((each) => each.headers.location))], ['/tiket/T-1']);
    const later = await citizen.post('/kirim');
    assert.equal(later.headers.location, '/tiket/T-1');
    const { drafts } = await rows(house);
    assert.equal(drafts.length, 1);
    await citizen.post('/isi', urlencoded({ isi: 'yang kedua' }));
    await citizen.post('/kirim');
    assert.deepEqual(tickets, ['lubang', 'yang kedua'], 'writing on after the ticket begins a new draft');
  },
);

eachEngine("another's cookie, a guessed one and an old draft open nothing", async (database, government) => {
  const tickets: string[] = [];
  const house = await openFormHouse(database, government, declare(tickets));
  const citizen = browser(house);
  await citizen.post('/isi', urlencoded({ isi: 'punya saya' }));
  const [name = '', value = ''] = Object.entries(citizen.cookies)[0] ?? [];
  for (const guess of [`${value.slice(0, 37)}${'A'.repeat(43)}`, 'x', `${value}'--`, '']) {
    const reply = await house.app.inject({
      method: 'POST',
      url: '/kirim',
      headers: { host: house.host, cookie: `${name}=${guess}` },
    });
    assert.equal(reply.headers.location, '/habis', guess);
  }
  await house.run((tx) => sql`update form_draft set kept_at = now() - interval '25 hours'`.execute(tx));
  assert.equal((await citizen.post('/kirim')).headers.location, '/habis');
  assert.deepEqual(tickets, []);
});

eachEngine(
  'the sweep takes old drafts with their photos, and leaves young ones and sent ones',
  async (database, government) => {
    const house = await openFormHouse(database, government, declare([]));
    const photo = (colour: string) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background: colour } })
        .png()
        .toBuffer();
    const citizens = [browser(house), browser(house), browser(house)] as const;
    const colours = ['#f00', '#0f0', '#00f'] as const;
    for (const [index, citizen] of citizens.entries())
      await citizen.post(
        '/isi',
        multipartForm([
          ['isi', 'x'],
          ['foto', ['a.png', await photo(colours[index]!)]],
        ]),
      );
    assert.equal(
      (await rows(house)).files.length,
      3,
      'an answer with an error keeps files that a draft holds',
    );
    await citizens[0].post('/kirim');
    await citizens[1].post('/buang');
    await sweep(house.services, government);
    const after = await rows(house);
    assert.deepEqual([after.drafts.length, after.files.length, after.contents], [2, 2, 2]);
    assert.equal(Object.keys(citizens[1].cookies).length, 0, 'the discarded draft took its cookie along');
    await house.run((tx) => sql`update form_draft set kept_at = now() - interval '25 hours'`.execute(tx));
    await sweep(house.services, government);
    const end = await rows(house);
    assert.deepEqual(
      [end.drafts.length, end.files.length, end.contents],
      [0, 1, 1],
      'the photo of the ticket stays',
    );
  },
);
