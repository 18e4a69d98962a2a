import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkCheckout, checkTexts } from './check-texts.ts';
import { wordsInPages, wordsInScreens } from './words-in-markup.ts';

test('the texts and screens of the checkout are read, and nothing is wrong with them', async () => {
  const { read, wrong } = await checkCheckout(fileURLToPath(new URL('..', import.meta.url)));
  assert.ok(read.pairs > 300, `${read.pairs} texts`);
  assert.ok(read.markup > 40, `${read.markup} screens`);
  assert.deepEqual(wrong, []);
});

test('a text that one language lacks is named', () => {
  const { wrong } = checkTexts({ texts: { id: { a: 'Satu', b: 'Dua' }, en: { a: 'One' } } });
  assert.deepEqual(wrong, ['texts.b is missing in en']);
});

test('places to fill must be the same in both languages', () => {
  const { pairs, wrong } = checkTexts({ texts: { id: { a: 'Sisa {n}' }, en: { a: 'Left {m}' } } });
  assert.equal(pairs, 1);
  assert.deepEqual(wrong, ['texts.a fills {n} in id and {m} in en']);
});

test('a sentence left untranslated or empty is named, a shared name is not', () => {
  const id = { nip: 'NIP', same: 'Satu kalimat yang sama', empty: ' ' };
  const { wrong } = checkTexts({ texts: { id, en: { ...id, empty: 'Full' } } });
  assert.deepEqual(wrong, ['texts.same is the same sentence in both languages', 'texts.empty is empty']);
});

test('texts in lists and single pairs are compared too', () => {
  const { pairs, wrong } = checkTexts({ STEPS: [{ title: { id: 'Langkah {n}', en: 'Step' } }] });
  assert.equal(pairs, 1);
  assert.equal(wrong.length, 1);
});

test('words written into a screen are found, wherever they are shown', () => {
  const words = (source: string) => wordsInScreens('x.tsx', source).map((each) => each.words);
  assert.deepEqual(words('export const A = () => <p>Simpan dulu</p>;'), ['Simpan dulu']);
  assert.deepEqual(words('const A = () => <X label="Nama" kind="plain">{t("a")}</X>;'), ['Nama']);
  assert.deepEqual(words('const A = () => <p aria-label={`Baris ${n}`}>{ok ? "Ya" : t("no")}</p>;'), [
    'Ya',
    'Baris',
  ]);
  assert.deepEqual(words('const A = () => <p>{t("a")} · <kbd>Ctrl</kbd> Lurus {n} &nbsp;</p>;'), []);
});

test('words written into a public page are found, attributes are not words', () => {
  const words = (source: string) => wordsInPages('x.ts', source).map((each) => each.words);
  assert.deepEqual(words('const a = html`<p class="lead ${x}">Selamat ${name}</p>`;'), ['Selamat']);
  assert.deepEqual(words('const a = html`<p class="lead" title="${t.x}">${t.y} · Lurus</p>`;'), []);
});
