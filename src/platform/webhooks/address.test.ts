import assert from 'node:assert/strict';
import { request } from 'node:https';
import { test } from 'node:test';
import { outsideAgent } from '../notifications/push-hosts.ts';
import { whyNot } from './address.ts';
import { httpsPort, InsideError } from './port.ts';

test('only https addresses of the outside are told', () => {
  const said = {
    'https://penerima.example/lurus?a=1': null,
    'https://penerima.example:8443/': null,
    'https://8.8.8.8/lurus': null,
    'https://[2606:4700::1111]/': null,
    'http://penerima.example/': 'https',
    'ftp://penerima.example/': 'https',
    'javascript:alert(1)': 'https',
    penerima: 'address',
    'https://': 'address',
    'https://penerima.example/#x': 'address',
    'https://nama@penerima.example/': 'credentials',
    'https://nama:sandi@penerima.example/': 'credentials',
    'https://localhost/': 'inside',
    'https://localhost./': 'inside',
    'https://db/': 'inside',
    'https://wbs.teladan.localhost/': 'inside',
    'https://printer.local/': 'inside',
    'https://metadata.google.internal/': 'inside',
    'https://127.0.0.1/': 'inside',
    'https://127.1/': 'inside',
    'https://0x7f000001/': 'inside',
    'https://2130706433/': 'inside',
    'https://0/': 'inside',
    'https://10.1.2.3/': 'inside',
    'https://100.64.0.1/': 'inside',
    'https://172.16.0.1/': 'inside',
    'https://192.168.1.1/': 'inside',
    'https://169.254.169.254/latest': 'inside',
    'https://[::1]/': 'inside',
    'https://[::ffff:127.0.0.1]/': 'inside',
    'https://[::ffff:a9fe:a9fe]/': 'inside',
    'https://[fd00::1]/': 'inside',
    'https://[fe80::1]/': 'inside',
    'https://[64:ff9b::7f00:1]/': 'inside',
    'https://[2002:7f00:1::]/': 'inside',
  };
  const found = Object.fromEntries(Object.keys(said).map((each) => [each, whyNot(each)]));
  assert.deepEqual(found, said);
});

test('an address inside that got into the table is not called either', async () => {
  await assert.rejects(httpsPort().send('https://127.0.0.1:9/', {}, ''), InsideError);
});

test('a name that leads inside is refused where the connection looks it up', async () => {
  const asked = request('https://localhost:9/', { agent: outsideAgent() });
  const error = await new Promise<Error>((resolve) => asked.on('error', resolve).end());
  assert.match(error.message, /network of our own/);
});
