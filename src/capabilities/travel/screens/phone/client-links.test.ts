import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGpsLogger } from '../../rules/clients/gpslogger.ts';
import { setUpOf } from './client-links.ts';
import { visumCodeIn } from './scan/visum-code.ts';

const ORIGIN = 'https://lurus.example';
const TOKEN = 'abc-DEF_123';

test('OwnTracks opens its settings from the link', () => {
  const { link } = setUpOf('owntracks', ORIGIN, TOKEN);
  const inline = new URL(link!).searchParams.get('inline');
  const settings = JSON.parse(atob(inline!)) as { mode: number; url: string };
  assert.deepEqual([settings.mode, settings.url], [3, `${ORIGIN}/in/owntracks/${TOKEN}`]);
});

test('Traccar gets the server and the token as its device', () => {
  const asked = new URL(setUpOf('traccar', ORIGIN, TOKEN).link!).searchParams;
  assert.deepEqual([asked.get('url'), asked.get('id')], [`${ORIGIN}/in/osmand`, TOKEN]);
});

test('GPSLogger fills its address in and our reader takes it', () => {
  const { link, address } = setUpOf('gpslogger', ORIGIN, TOKEN);
  assert.equal(link, null);
  const values: Record<string, string> = {
    LAT: '-1.2675',
    LON: '116.8289',
    TIMESTAMP: '1772503200',
    ACC: '12',
  };
  const sent = new URL(address.replaceAll(/%([A-Z]+)/g, (_, name: string) => values[name] ?? ''));
  const taken = readGpsLogger(Object.fromEntries(sent.searchParams), 1_772_503_260);
  assert.ok(JSON.stringify(taken).includes('116.8289'), JSON.stringify(taken));
});

test('a code of a host is found alone, with blanks, and at the end of an address', () => {
  for (const text of ['K7MQ-2PXA', 'k7mq 2pxa', 'https://lurus.example/visum?kode=K7MQ2PXA'])
    assert.equal(visumCodeIn(text), 'K7MQ-2PXA');
  assert.equal(visumCodeIn('https://lurus.example/'), null);
});
