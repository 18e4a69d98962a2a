import assert from 'node:assert/strict';
import { getParameter } from './parameters/index.ts';
import { plainDate } from './calendar/index.ts';
import { seedHolidays } from './calendar/store.ts';
import { openHouse, signUp } from './identity/identity.fixture.ts';
import { RESPONSE_DAYS } from '../capabilities/findings/parameters.ts';
import { mail } from './notifications/mail.ts';
import { notify } from './notifications/notify.ts';
import { eachEngine } from './test-database.ts';

eachEngine('the Inspektur keeps the holidays; others read them', async (database, government) => {
  const house = await openHouse(database, government);
  await house.run((tx) => seedHolidays(tx, house.act()));
  const { browser } = await signUp(house, 'inspektur');
  const budi = (await signUp(house, 'budi')).browser;

  const year = await budi.send('GET', '/calendar?year=2026');
  assert.deepEqual(
    [year.status, year.body.holidays.length, year.body.missing, year.body.mayKeep],
    [200, 25, [2027], false],
  );
  const holiday = { day: '2027-01-01', name: 'Tahun Baru 2027 Masehi', kind: 'libur' };
  assert.equal((await budi.send('POST', '/calendar/holidays', { holidays: [holiday] })).status, 403);
  const early = await browser.send('PUT', '/calendar/years/2027', { source: 'SKB', verified: true });
  assert.deepEqual([early.status, early.body.fields[0].field], [422, 'year']);

  const twice = await browser.send('POST', '/calendar/holidays', { holidays: [holiday, holiday] });
  assert.deepEqual([twice.status, twice.body.fields[0].field], [422, 'holidays.1.day']);
  assert.equal(
    (await browser.send('GET', '/calendar?year=2027')).body.holidays.length,
    0,
    'nothing by halves',
  );
  for (const day of ['2027-02-30', '0027-01-01', 'besok'])
    assert.equal(
      (await browser.send('POST', '/calendar/holidays', { holidays: [{ ...holiday, day }] })).status,
      422,
    );
  assert.equal((await browser.send('POST', '/calendar/holidays', { holidays: [holiday] })).status, 201);
  assert.equal(
    (await browser.send('PUT', '/calendar/years/2027', { source: 'SKB 2026', verified: true })).status,
    200,
  );
  const entered = (await browser.send('GET', '/calendar?year=2027')).body;
  assert.deepEqual(
    [entered.missing, entered.years.at(-1)],
    [[], { year: 2027, source: 'SKB 2026', verified: true }],
  );

  const { id } = entered.holidays[0];
  assert.equal((await browser.send('DELETE', `/calendar/holidays/${id}`)).status, 200);
  assert.equal((await browser.send('DELETE', `/calendar/holidays/${id}`)).status, 404);
  assert.equal((await browser.send('DELETE', '/calendar/years/2027')).status, 200);
  assert.equal((await browser.send('GET', '/calendar?year=2200')).status, 422);
});

eachEngine(
  'the Inspektur sets a parameter from a day on; what does not fit is told beside the field',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'inspektur');
    const days = RESPONSE_DAYS;
    const listed = await browser.send('GET', '/parameters');
    const shown = listed.body.parameters.find((each: { key: string }) => each.key === days.key);
    assert.deepEqual(
      [listed.body.mayOverride, shown.value, shown.law.source],
      [true, days.value, days.source],
    );

    const override = {
      key: days.key,
      value: 45,
      validFrom: '2026-12-01',
      source: 'Perwali 12/2026',
      verified: true,
    };
    for (const value of ['45', -1, 1e9, { a: 1 }, 'x\u0000', null]) {
      const answer = await browser.send('POST', '/parameters', { ...override, value });
      if (value === null) assert.equal(answer.status, 201);
      else
        assert.deepEqual([answer.status, answer.body.fields[0].field], [422, 'value'], JSON.stringify(value));
    }
    assert.equal((await browser.send('POST', '/parameters', { ...override, key: 'tidak.ada' })).status, 404);
    assert.equal((await browser.send('POST', '/parameters', override)).status, 201);
    const on = (day: string) => house.run((tx) => getParameter(tx, days, plainDate(day)));
    assert.deepEqual([await on('2026-11-30'), await on('2026-12-01')], [days.value, 45]);
    const budi = (await signUp(house, 'budi')).browser;
    assert.equal((await budi.send('POST', '/parameters', override)).status, 403);
  },
);

eachEngine(
  'notices are one’s own, and the state of the house is for its watchers',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'inspektur');
    const budi = (await signUp(house, 'budi')).browser;
    await house.run(async (tx) => {
      await notify(tx, house.act(), {
        to: [house.accounts.budi],
        key: 'k',
        title: { id: '<b>Judul</b>', en: 'Title' },
        body: { id: 'Isi', en: 'Body' },
        link: '/app/temuan/1',
      });
      await mail(
        tx,
        { ...house.act(), government: { ...government, demo: false } },
        {
          address: 'inspektur@example.id',
          key: 'k',
          subject: 's',
          text: 't',
        },
      );
    });
    assert.equal((await browser.send('GET', '/notifications')).body.total, 0);
    const own = (await budi.send('GET', '/notifications?unread=true', undefined, { 'accept-language': 'en' }))
      .body;
    assert.deepEqual([own.unread, own.rows[0].title], [1, 'Title']);
    assert.equal((await browser.send('POST', '/notifications/read', { ids: [own.rows[0].id] })).status, 200);
    assert.equal((await budi.send('GET', '/notifications')).body.unread, 1);
    assert.equal((await budi.send('POST', '/notifications/read', { ids: null })).status, 200);
    assert.equal((await budi.send('GET', '/notifications')).body.unread, 0);

    assert.equal((await budi.send('GET', '/operations')).status, 403);
    const { status, body } = await browser.send('GET', '/operations');
    assert.deepEqual(
      [status, body.mail.waiting, body.mail.failed, body.jobs, body.missingYears],
      [200, 1, 0, [], [2026, 2027]],
    );
  },
);
