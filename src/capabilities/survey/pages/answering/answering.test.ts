import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { findPublicScript } from '../../../../platform/http/public-scripts.ts';
import type { App } from '../../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { LOCALES, type Locale } from '../../../../platform/texts.ts';
import { DAY_ONE, openBoxHouse } from '../../box.fixture.ts';
import { BANK, modelFromBank } from '../../rules/model/bank/default-model.ts';
import { longestWay } from '../../rules/model/length.ts';
import { modelOf } from '../../rules/model/model.fixture.ts';
import { SOURCES, type Source } from '../../rules/model/model.ts';
import { updateWave } from '../../store/wave/waves.ts';
import { askedNow, newOrder } from '../browser/answering/asked.ts';
import { answeringDocument } from './answering-document.ts';
import { answeringPage } from './answering.ts';
import { answeringStyle } from './answering-style.ts';
import { answeringBody } from './answering-view.ts';
import { makeSettings } from './make-settings.ts';
import type { AnswerSettings } from './settings.ts';

const DIST = fileURLToPath(new URL('../../../../../dist/public', import.meta.url));
const KB = 1_024;
const CITY: Government = {
  id: 'x',
  name: 'Kota Uji',
  zone: 'Asia/Makassar',
  practiceOf: null,
  demo: true,
};
const model = modelFromBank('Uji', BANK, modelOf([]));
const WAVE = { code: 'w7k3a', state: 'open', fingerprint: 'T377-'.repeat(13) } as const;

const settingsFor = (source: Source, locale: Locale) => makeSettings(model, { ...WAVE, source }, locale);

/** Gzipped bytes of a script with everything that it loads, at once or later. */
function bytesOf(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const code = readFileSync(`${DIST}/${file}`, 'utf8');
  const others = readdirSync(DIST).filter((each) => each.endsWith('.js') && code.includes(each));
  return others.reduce((sum, each) => sum + bytesOf(each, seen), gzipSync(code, { level: 9 }).length);
}

test('the page of every source is at most 14 KB with its style sheet, the script of both steps 15 KB', () => {
  for (const source of SOURCES)
    for (const locale of LOCALES) {
      const body = answeringBody(
        CITY,
        locale,
        { opens_on: plainDate('2026-11-20'), closes_on: plainDate('2026-11-30') },
        longestWay(model, source),
        settingsFor(source, locale),
      );
      const document = String(answeringDocument(CITY, locale, { title: 'x', path: '/s/x', body }));
      const bytes = gzipSync(document).length + gzipSync(answeringStyle).length;
      assert.ok(bytes <= 14 * KB, `${source} in ${locale}: ${bytes} bytes`);
      assert.doesNotMatch(document, /<style|\sstyle=|\son\w+=|<script(?! type="module" src=)/i);
    }
  const script = findPublicScript('survey');
  assert.ok(script, 'build it first: npm run build');
  const bytes = bytesOf(script.file);
  assert.ok(bytes > 4 * KB && bytes <= 15 * KB, `${bytes} bytes`);
});

test('what the page carries says nothing of scores, and every closed question may be left unanswered in two ways', () => {
  for (const source of SOURCES) {
    const { questions } = settingsFor(source, 'id');
    for (const each of questions) {
      assert.deepEqual(
        Object.keys(each).filter((name) => !/^(code|kind|text|help|choices|showIf)$/.test(name)),
        [],
      );
      if (each.choices.length > 0)
        assert.deepEqual(
          each.choices.slice(-2).map((choice) => choice.value),
          ['tidak_tahu', 'menolak'],
        );
    }
  }
});

test('the device asks each question once, and an answer that is hidden opens nothing', () => {
  const settings = settingsFor('internal', 'id');
  assert.deepEqual(newOrder(settings).toSorted(), settings.questions.map((each) => each.code).toSorted());
  const chain: AnswerSettings = {
    ...settings,
    questions: ['a', 'b', 'c'].map((code, index) => ({
      code,
      kind: 'experience',
      text: code,
      choices: [],
      ...(index === 0 ? {} : { showIf: { question: index === 1 ? 'a' : 'b', is: ['ya'] } }),
    })),
  };
  const codes = (answers: Record<string, string>) => {
    const { asked, given } = askedNow(chain, ['a', 'b', 'c'], answers);
    return [asked.map((each) => each.code).join(''), Object.keys(given).join('')];
  };
  assert.deepEqual(codes({}), ['a', '']);
  assert.deepEqual(codes({ a: 'ya', b: 'ya', c: 'ya' }), ['abc', 'abc']);
  assert.deepEqual(codes({ a: 'tidak', b: 'ya', c: 'ya' }), ['a', 'a']);
});

test('the address answers for open and closed waves only, sets no cookie and forbids what it does not need', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const house = await openBoxHouse(database, government, [{ source: 'internal', code: 'i1', invited: 2 }]);
  const app = Fastify() as unknown as App;
  answeringPage(app, {
    ...house.at(DAY_ONE),
    governmentOf: async () => house.government,
  });
  const get = (path: string, headers = {}) => app.inject({ url: `/s/${path}`, headers });
  const settingsOf = (body: string): AnswerSettings =>
    JSON.parse(/data-settings="([^"]*)"/.exec(body)![1]!.replaceAll('&quot;', '"')) as AnswerSettings;

  const page = await get('w7k3a/internal');
  assert.equal(page.statusCode, 200);
  assert.equal(page.headers['set-cookie'], undefined);
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  assert.match(
    String(page.headers['content-security-policy']),
    /script-src 'self'; .*require-trusted-types-for 'script'; trusted-types 'none'/,
  );
  const settings = settingsOf(page.body);
  assert.equal(settings.state, 'open');
  assert.equal(settings.fingerprint.length, 64);
  assert.ok(page.body.includes(settings.fingerprint.slice(0, 9)), 'for the eye, too');
  assert.match((await get('W7K3A/internal?bahasa=en')).body, /<html lang="en">/);
  assert.match((await get('w7k3a/internal', { 'accept-language': 'en' })).body, /<html lang="en">/);

  for (const path of ['w7k3a/expert', 'w7k3a/lain', 'w0000/internal', `${'x'.repeat(30)}/internal`])
    assert.equal((await get(path)).statusCode, path === 'w7k3a/expert' ? 200 : 404, path);

  await house.run((tx) => updateWave(tx, house.wave.id, { opens_on: plainDate('2026-11-24') }));
  assert.equal(settingsOf((await get('w7k3a/internal')).body).state, 'early');
  await house.run((tx) =>
    updateWave(tx, house.wave.id, { opens_on: plainDate('2026-11-01'), closes_on: plainDate('2026-11-22') }),
  );
  assert.equal(settingsOf((await get('w7k3a/internal')).body).state, 'closed', 'after its last day');
  await house.run((tx) => updateWave(tx, house.wave.id, { state: 'drawn' }));
  assert.equal((await get('w7k3a/internal')).statusCode, 404);
});
