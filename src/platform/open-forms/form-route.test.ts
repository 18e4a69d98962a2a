import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import sharp from 'sharp';
import { html } from '../http/html.ts';
import { badField } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { eachEngine } from '../test-database.ts';
import { formRoute, type FormInput } from './form-route.ts';
import { FormReader } from './form-values.ts';
import { multipartForm, openFormHouse, urlencoded, type FormHouse } from './open-forms.fixture.ts';

interface Seen extends Pick<FormInput<never, never>, 'files' | 'fileErrors' | 'errors'> {
  body: string;
  all: readonly string[];
}

/** A form that tells the test what it was given. */
function declare(seen: Seen[]): (app: App, services: Services) => void {
  return (app, services) =>
    formRoute(
      app,
      services,
      { path: '/lapor', pictures: { field: 'foto', max: 2 } },
      async (_tx, _context, input) => {
        const { values, files, fileErrors, errors } = input;
        seen.push({ body: values.text('isi'), all: values.all('jenis'), files, fileErrors, errors });
        if (values.text('isi') === 'tolak') return badField('isi', 'Tidak.', 'No.');
        if (errors.length > 0)
          return { status: 422, title: 'Periksa', body: html`<p>${errors.map((each) => each.message)}</p>` };
        return { redirect: '/selesai', cookies: [{ name: 'uji', value: '1' }] };
      },
    );
}

async function left(house: FormHouse) {
  const { rows } = await house.run((tx) =>
    sql<{ name: string }>`select name from file order by name`.execute(tx),
  );
  let contents = 0;
  for await (const _ of house.services.files.list(house.government.id)) contents += 1;
  const passing = await readdir(join(house.folder, 'passing')).catch(() => []);
  return { rows: rows.map((row) => row.name), contents, passing: passing.length };
}

async function post(house: FormHouse, form: { payload: Buffer | string; headers: Record<string, string> }) {
  return house.app.inject({
    method: 'POST',
    url: '/lapor',
    payload: form.payload,
    headers: { host: house.host, accept: 'text/html', ...form.headers },
  });
}

const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();

eachEngine('what was typed arrives as it was typed, by both ways', async (database, government) => {
  const seen: Seen[] = [];
  const house = await openFormHouse(database, government, declare(seen));
  const typed = '  Jalan rusak & lubang = 3\r\n“Pak” ✓ é 👷🏽 <b>\u202e ';
  const one = await post(house, urlencoded({ isi: typed, jenis: 'a' }));
  assert.equal(one.statusCode, 303, one.body);
  assert.equal(one.headers.location, '/selesai');
  assert.match(String(one.headers['set-cookie']), /^uji=1; Path=\/; HttpOnly; SameSite=Lax/);
  const two = await post(
    house,
    multipartForm([
      ['jenis', 'a'],
      ['isi', typed],
      ['jenis', 'b'],
    ]),
  );
  assert.equal(two.statusCode, 303, two.body);
  assert.deepEqual(
    seen.map((each) => each.body),
    [typed, typed],
  );
  assert.deepEqual(seen[1]?.all, ['a', 'b']);
});

eachEngine('a picture is stored drawn anew, and its name tells nothing', async (database, government) => {
  const seen: Seen[] = [];
  const house = await openFormHouse(database, government, declare(seen));
  const form = multipartForm([
    ['foto', ['Siti_di_rumah.JPG', await picture(3_000, 2_000)]],
    ['isi', 'ada foto'],
  ]);
  const answer = await post(house, form);
  assert.equal(answer.statusCode, 303, answer.body);
  assert.deepEqual(await left(house), { rows: ['foto-1.jpg'], contents: 1, passing: 0 });
  assert.equal(seen[0]?.files[0]?.mediaType, 'image/jpeg');
});

eachEngine(
  'a file that is not taken is named, and the text before and after it is kept',
  async (database, government) => {
    const seen: Seen[] = [];
    const house = await openFormHouse(database, government, declare(seen));
    const good = await picture();
    const cases: [string, Buffer, RegExp][] = [
      ['surat.jpg', Buffer.from('%PDF-1.7 bukan foto'), /bukan foto JPEG/],
      ['potong.jpg', (await picture(900, 900)).subarray(0, 4_000), /rusak atau terpotong/],
      ['kosong.jpg', Buffer.alloc(0), /kosong/],
      ['besar.jpg', Buffer.concat([good, Buffer.alloc(50 * 1024 * 1024)]), /lebih dari 25 MB/],
      ['iphone.heic', Buffer.from('00000018667479706865696300000000', 'hex'), /HEIC/],
    ];
    for (const [name, bytes, message] of cases) {
      const answer = await post(
        house,
        multipartForm([
          ['isi', 'sebelum'],
          ['foto', [name, bytes]],
          ['jenis', 'sesudah'],
        ]),
      );
      assert.equal(answer.statusCode, 422, name);
      const { body, all, fileErrors } = seen.at(-1)!;
      assert.deepEqual([body, all], ['sebelum', ['sesudah']], name);
      assert.equal(fileErrors[0]?.field, 'foto');
      assert.match(fileErrors[0]?.message ?? '', message);
      assert.ok(fileErrors[0]?.message.includes(name));
    }
    const many = await post(
      house,
      multipartForm([1, 2, 3].map((n) => ['foto', [`${n}.jpg`, good]] as const)),
    );
    assert.equal(many.statusCode, 422);
    assert.match(many.body, /Paling banyak 2 berkas/);
    assert.deepEqual(await left(house), { rows: [], contents: 0, passing: 0 }, 'errors leave nothing behind');
  },
);

eachEngine('a refusal rolls back and leaves no file', async (database, government) => {
  const house = await openFormHouse(database, government, declare([]));
  const answer = await post(
    house,
    multipartForm([
      ['isi', 'tolak'],
      ['foto', ['a.jpg', await picture()]],
    ]),
  );
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(await left(house), { rows: [], contents: 0, passing: 0 });
});

eachEngine(
  'ten thousand fields, endless fields and null characters are named, not a fault',
  async (database, government) => {
    const seen: Seen[] = [];
    const house = await openFormHouse(database, government, declare(seen));
    const many = Array.from({ length: 10_000 }, (_, index) => [`f${index}`, 'x'] as const);
    for (const form of [
      { ...urlencoded(Object.fromEntries([['isi', 'tetap'], ...many])) },
      multipartForm([['isi', 'tetap'], ...many]),
    ]) {
      const answer = await post(house, form);
      assert.equal(answer.statusCode, 422, answer.body);
      assert.match(answer.body, /lebih dari 300 isian; isian “f299”/);
      assert.equal(seen.at(-1)?.body, 'tetap');
    }
    for (const form of [
      urlencoded({ isi: 'a\0b', jenis: 'tetap' }),
      multipartForm([
        ['isi', 'a\0b'],
        ['jenis', 'tetap'],
      ]),
    ]) {
      const answer = await post(house, form);
      assert.equal(answer.statusCode, 422);
      assert.deepEqual(
        [seen.at(-1)?.body, seen.at(-1)?.all, seen.at(-1)?.errors[0]?.field],
        ['ab', ['tetap'], 'isi'],
      );
    }
    const long = await post(house, urlencoded({ isi: 'a'.repeat(200_000) }));
    assert.match(long.body, /Paling banyak 100\.000 karakter/);
    const vast = await post(house, urlencoded({ isi: 'a'.repeat(3_000_000) }));
    assert.equal(vast.statusCode, 413);
  },
);

eachEngine(
  'an error that the form does not look at is a refusal all the same',
  async (database, government) => {
    const house = await openFormHouse(database, government, (app, services) =>
      formRoute(app, services, { path: '/lapor' }, async () => ({ redirect: '/selesai' })),
    );
    assert.equal((await post(house, urlencoded({ isi: 'a\0b' }))).statusCode, 422);
    assert.equal((await post(house, urlencoded({ isi: 'ab' }))).statusCode, 303);
  },
);

eachEngine('files that the form does not look at are not kept', async (database, government) => {
  const house = await openFormHouse(database, government, (app, services) =>
    formRoute(app, services, { path: '/lapor', pictures: { field: 'foto', max: 2 } }, async () => ({
      redirect: '/selesai',
    })),
  );
  const answer = await post(house, multipartForm([['foto', ['a.jpg', await picture()]]]));
  assert.equal(answer.statusCode, 303);
  assert.deepEqual(await left(house), { rows: [], contents: 0, passing: 0 });
});

eachEngine('only public forms read urlencoded bodies', async (database, government) => {
  const house = await openFormHouse(database, government, (app, services) => {
    formRoute(app, services, { path: '/lapor' }, async () => ({ redirect: '/' }));
    app.post('/api/json', async () => ({ done: true }));
  });
  const reply = await house.app.inject({ method: 'POST', url: '/api/json', ...urlencoded({ a: 'b' }) });
  assert.equal(reply.statusCode, 415);
});

test('whatever is typed, what is read can be stored, and is unchanged where it could be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const reader = new FormReader('id');
      reader.add('isi', typed);
      const read = reader.text('isi');
      assert.ok(read.isWellFormed() && !read.includes('\0'));
      assert.equal(reader.errors.length === 0, read === typed);
    }),
  );
});
