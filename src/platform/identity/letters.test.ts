import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { testAct } from '../act.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { makeCode } from './codes.ts';
import { openBrowser, openHouse, PASSWORD, signUp } from './identity.fixture.ts';
import { printLetters, type Letter } from './letters.ts';

const noPoppler = spawnSync('pdftotext', ['-v']).error === undefined ? false : 'no pdftotext';

function run(program: string, pdf: Buffer, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-letters-'));
  const file = join(folder, 'letters.pdf');
  writeFileSync(file, pdf);
  const { stdout, stderr } = spawnSync(program, [...args, file, ...(program === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  assert.equal(stderr.trim(), '');
  return stdout;
}

const ACT = testAct({ id: 'x', name: 'Kota Teladan', zone: 'Asia/Makassar', practiceOf: null, demo: true });
const OPTIONS = { act: ACT, url: 'https://lurus.teladan.go.id' };
const letter = (rest: Partial<Letter> = {}): Letter => ({
  name: 'Siti Rahma',
  agencyName: 'Dinas Pendidikan',
  userName: 'siti.rahma',
  nip: null,
  code: makeCode(),
  ...rest,
});

test('letters stand ten to a page, each with its own name and code', { skip: noPoppler }, async () => {
  const letters = Array.from({ length: 21 }, (_, n) =>
    letter({ name: `Orang Ke-${n}`, userName: `orang.ke${n}` }),
  );
  const pdf = await buffer(printLetters(letters, OPTIONS));
  assert.match(run('pdfinfo', pdf), /Pages:\s+3\n[\s\S]*Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
  const pages = run('pdftotext', pdf, '-layout').split('\f');
  letters.forEach((each, n) => {
    const page = pages[Math.floor(n / 10)]!;
    assert.ok(page.includes(each.code) && page.includes(each.userName), each.userName);
  });
  assert.match(pages[0]!, /lurus\.teladan\.go\.id\/app\/aktivasi/);
  assert.match(pages[0]!, /23 Desember 2026/);
  assert.match(pages[2]!, /CONTOH/);
});

test('no name breaks the sheet or runs into the neighbour', { skip: noPoppler }, async () => {
  const naughty = [
    '\u202eterbalik',
    '字漢😀',
    'Ḿüłłėř'.repeat(40),
    'tanpa spasi'.repeat(30).replaceAll(' ', ''),
    '',
    'a\nb\tc',
    '\ud800',
  ];
  const letters = naughty.map((name) => letter({ name, agencyName: name, nip: name }));
  const pdf = await buffer(printLetters(letters, OPTIONS));
  const text = run('pdftotext', pdf, '-layout');
  for (const each of letters) assert.ok(text.includes(each.code));
  assert.match(run('pdfinfo', pdf), /Pages:\s+1\n/);
});

eachEngine(
  'the account officer prints letters for his agency and below, which then open the accounts',
  async (database, government) => {
    const house = await openHouse(database, government);
    const officer = (await signUp(house, 'officer')).browser;
    const letters = await officer.send('POST', '/accounts/activation-letters', {
      agencyId: house.agencies.dinas,
    });
    assert.deepEqual(
      [letters.status, letters.headers['content-type'], letters.headers['cache-control']],
      [200, 'application/pdf', 'no-store'],
    );
    assert.equal(
      (await officer.send('POST', '/accounts/activation-letters', { agencyId: house.agencies.beside }))
        .status,
      403,
    );
    if (noPoppler) return;
    const text = run('pdftotext', letters.bytes, '-layout');
    for (const name of ['siti.rahma', 'budi.santoso', 'made.putra']) assert.ok(text.includes(name), name);
    assert.ok(!text.includes('ani.wijaya') && !text.includes('ujang.asep'));

    const one = await officer.send('POST', '/accounts/activation-letters', {
      accountIds: [house.accounts.siti, house.accounts.foreign],
    });
    const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(run('pdftotext', one.bytes, '-layout'))!;
    const opened = await openBrowser(house).send('POST', '/activation', {
      name: 'siti.rahma',
      code,
      password: PASSWORD,
    });
    assert.equal(opened.status, 200);
  },
);

eachEngine('accounts are listed by reach, name and state', async (database, government) => {
  const house = await openHouse(database, government);
  const officer = (await signUp(house, 'officer')).browser;
  await house.codeOf('siti');
  const list = async (query = '') => (await officer.send('GET', `/accounts${query}`)).body;
  const all = await list();
  assert.deepEqual(
    all.rows.map((row: { name: string }) => row.name),
    ['Ani Wijaya', 'Budi Santoso', 'Made Putra', 'Siti Rahma'],
  );
  assert.deepEqual(
    [all.rows[0].status, all.rows[0].secondFactorAt !== null, all.rows[0].lastSeenAt !== null],
    ['active', true, true],
  );
  assert.deepEqual(
    [all.rows[3].status, all.rows[3].agency.name, all.rows[3].lastSeenAt],
    ['invited', 'Instansi D.1', null],
  );
  assert.ok(all.rows[3].codeExpiresAt);
  assert.equal((await list(`?agencyId=${house.agencies.below}`)).total, 1);
  assert.equal((await list(`?agencyId=${house.agencies.beside}`)).total, 0);
  assert.equal((await list('?status=active')).total, 1);
  assert.equal((await list('?text=san%20bud')).total, 1);
  assert.equal((await list('?text=1980030320050110')).total, 3);
  assert.equal((await list('?text=%25')).total, 0);
  const second = await list('?size=1&page=2');
  assert.deepEqual([second.rows[0].name, second.total, second.rows.length], ['Budi Santoso', 4, 1]);
  const { browser } = await signUp(house, 'siti');
  assert.equal((await browser.send('GET', '/accounts')).status, 403);
});
