import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { eachEngine } from '../test-database.ts';
import { sentenceFor } from './problems.ts';
import { dateSchema, idSchema, pageQuery, rupiahSchema, text } from './schemas.ts';

/** What has broken programs before: quotes, markup, templates, formulas, directions, combining marks, emoji, paths, numbers in disguise. */
const NAUGHTY = [
  "Robert'); DROP TABLE finding;--",
  '" onmouseover="alert(1)',
  '<script>alert(1)</script>',
  '${7*7} {{7*7}} <%= 7 %> #{7}',
  '=HYPERLINK("http://x";"y")',
  '@SUM(1+1)|cmd',
  '\\',
  '%00%s%n%x',
  '../../../../etc/passwd',
  'NULL',
  'undefined',
  'NaN',
  '1e1000',
  '٠١٢٣',
  'ﷺ',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '👩‍👩‍👧‍👦🏳️‍🌈🇮🇩',
  '\u202eterbalik\u202c',
  '\ufeffBOM',
  'nol\u200blebar',
  'baris\r\nkedua\u2028ketiga',
  '\u0001\u0007\u001b[31m\u007f',
  'ꦲꦏ꧀ꦱꦫꦗꦮ',
];

const anyText = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', ' ', '\u0000', 'a\u0000b', '\ud800', 'a\udfff'),
);

test('a text is refused only by the stated rules, and otherwise comes out as it went in', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 1), (value, max, min) => {
      const read = text(max, min).safeParse(value);
      const storable = !value.includes('\u0000') && value.isWellFormed();
      const fits = storable && Array.from(value).length <= max && (min === 0 || value.trim() !== '');
      assert.equal(read.success, fits);
      if (read.success) assert.equal(read.data, value);
      else
        for (const issue of read.error.issues)
          assert.notEqual(sentenceFor(issue.message), sentenceFor('other'));
    }),
    { numRuns: 2_000 },
  );
});

eachEngine(
  'whatever a text field takes, the database gives back unchanged, as text and within JSON',
  async ({ db }, government) => {
    const field = text(200, 0);
    const values = [
      ...NAUGHTY,
      ...fc
        .sample(anyText, { numRuns: 400, seed: 20_261_122 })
        .filter((value) => field.safeParse(value).success),
    ];
    await db.asGovernment(government.id, async (tx) => {
      for (const value of values) {
        const { rows } = await sql<{ plain: string; inside: { value: string } }>`
        select ${value}::text as plain, ${JSON.stringify({ value })}::jsonb as inside`.execute(tx);
        assert.equal(rows[0]!.plain, value);
        assert.equal(rows[0]!.inside.value, value);
      }
    });
  },
);

eachEngine('every day that a field takes is a day to the database too', async ({ db }, government) => {
  const days = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc
      .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
      .map(([y, m, d]) =>
        [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'),
      ),
    fc.constantFrom(
      '0000-01-01',
      '2026-02-30',
      '2028-02-29',
      '1899-12-31',
      '2199-12-31',
      '+10000-01-01',
      '2026-1-1',
      'infinity',
      'today',
    ),
  );
  const taken = fc
    .sample(days, { numRuns: 3_000, seed: 1 })
    .filter((day) => dateSchema.safeParse(day).success);
  assert.ok(taken.length > 50);
  await db.asGovernment(government.id, async (tx) => {
    const { rows } = await sql<{ back: string[] }>`select ${taken}::date[] as back`.execute(tx);
    assert.deepEqual(rows[0]!.back, taken);
  });
  for (const slip of ['0000-01-01', '0206-01-01', '2026-02-30', '1899-12-31', 'infinity', '2026-01-01T00:00'])
    assert.equal(dateSchema.safeParse(slip).success, false, slip);
});

test('amounts are whole rupiah from 0 to 1e15, ids are UUIDs, pages stay within bounds', () => {
  for (const good of [0, 1, 1e15]) assert.ok(rupiahSchema.safeParse(good).success);
  for (const bad of [-1, 0.5, 1e15 + 1, Number.NaN, Infinity, '1', null])
    assert.ok(!rupiahSchema.safeParse(bad).success);
  for (const bad of ['', '1', "' or 1=1", '00000000-0000-0000-0000-00000000000g'])
    assert.ok(!idSchema.safeParse(bad).success);
  assert.deepEqual(pageQuery.parse({}), { page: 1, size: 50 });
  for (const bad of [{ page: '0' }, { page: '-1' }, { size: '201' }, { size: 'semua' }, { page: '1e9' }])
    assert.ok(!pageQuery.safeParse(bad).success, JSON.stringify(bad));
});
