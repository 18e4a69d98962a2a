import fc from 'fast-check';
import type { Operation } from './operations.fixture.ts';
import { sampleOf, type Sampling, type Schema } from './sample.fixture.ts';

/** A request that nobody of good will sends. */
export interface Hostile {
  url: string;
  payload: string | undefined;
  contentType: string;
  language: string;
}

/** Texts that break programs: nothing, too much, halves of characters, ends of strings, words of other languages of machines. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202eterbalik',
  '👩‍👩‍👧‍👦'.repeat(40),
  'é'.normalize('NFD').repeat(300),
  'x'.repeat(20_000),
  "'; drop table finding; --",
  '%',
  '_%\\',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '\r\nSet-Cookie: a=b',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '-271821-04-20',
  '+275760-09-13T00:00:00Z',
  'NaN',
  '1e309',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '__proto__',
  'constructor',
  'null',
];
const NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  1.5,
  2_026,
  1e15,
  1e15 + 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 53,
  1e21,
  1e308,
  -1e308,
];

const text = fc.constantFrom(...TEXTS);
const anything: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(...NUMBERS),
  fc.constantFrom<unknown>(true, false, null, [], {}, [[]], [null], { id: null }, { length: -1 }),
  fc.constant(Array.from({ length: 500 }, () => 'x')),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value beside the one that the schema asks for: mostly right, one part of it hostile. */
function beside(schema: Schema, sampling: Sampling): fc.Arbitrary<unknown> {
  const right = sampleOf(schema, sampling);
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    { weight: 6, arbitrary: fc.infiniteStream(anything).chain((stream) => spoil(right, stream)) },
    { weight: 1, arbitrary: fc.constant(right) },
  );
}

/** Replaces one place of `value`, however deep, by the stream's next. */
function spoil(value: unknown, stream: Iterator<unknown>): fc.Arbitrary<unknown> {
  const next = () => stream.next().value as unknown;
  const places = placesIn(value);
  if (places.length === 0) return fc.constant(next());
  return fc.constantFrom(...places).map((place) => put(value, place, next()));
}

function placesIn(value: unknown, above: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return above.length === 0 ? [] : [above];
  return [
    ...(above.length === 0 ? [] : [above]),
    ...Object.entries(value).flatMap(([key, each]) =>
      placesIn(each, [...above, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function put(value: unknown, [first, ...rest]: (string | number)[], hostile: unknown): unknown {
  if (first === undefined) return hostile;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[first] = put(copy[first], rest, hostile);
  return copy;
}

/** Requests to one route: its address, its query and its body, each right or hostile. */
export function hostileRequest(operation: Operation, sampling: Sampling): fc.Arbitrary<Hostile> {
  const id = fc.oneof({ weight: 4, arbitrary: fc.constant(sampling.id) }, { weight: 1, arbitrary: text });
  const query = fc.record(
    Object.fromEntries(
      operation.query.map(({ name, schema }) => [
        name,
        fc.oneof(
          fc.constant(String(sampleOf(schema, sampling))),
          text,
          fc.constantFrom(...NUMBERS.map(String)),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  const body =
    operation.body === null
      ? fc.constantFrom(undefined, undefined, '{}')
      : fc.oneof(
          { weight: 8, arbitrary: beside(operation.body, sampling).map((value) => JSON.stringify(value)) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('', '{', '[', 'null', '"', `${'['.repeat(5_000)}`, '{"a":1,"a":2}'),
          },
        );
  return fc
    .record({
      ids: fc.array(id, { minLength: 4, maxLength: 4 }),
      query,
      payload: body,
      contentType: fc.constantFrom(
        'application/json',
        'application/json',
        'application/json',
        'text/plain',
        'application/xml',
      ),
      language: fc.constantFrom('id', 'en', 'x'.repeat(500), 'id;q=NaN,*'),
    })
    .map(({ ids, query: asked, ...rest }) => {
      let next = 0;
      const path = operation.path.replace(/\{(\w+)\}/g, () =>
        encodeURIComponent(ids[next++ % 4]!.toWellFormed()),
      );
      const search = new URLSearchParams(asked as Record<string, string>).toString();
      return { url: search === '' ? path : `${path}?${search}`, ...rest };
    });
}

/** Names that public pages know behind the question mark, and some that they do not. */
const NAMES = [
  'q',
  'kode',
  'tautan',
  'layanan',
  'diminta',
  'tersimpan',
  'awal',
  'langsung',
  'halaman',
  'tahun',
  'bahasa',
  'kembali',
  'a[b]',
];

/** Addresses of one public page, e.g. `/aduan/:kode`. */
export function hostileAddress(page: string): fc.Arbitrary<string> {
  return fc
    .record({
      parts: fc.array(fc.oneof(text, fc.constant('%zz'), fc.uuid()), { minLength: 4, maxLength: 4 }),
      query: fc.array(
        fc.tuple(fc.constantFrom(...NAMES), fc.oneof(text, fc.constantFrom(...NUMBERS.map(String)))),
        {
          maxLength: 3,
        },
      ),
    })
    .map(({ parts, query }) => {
      let next = 0;
      const path = page.replace(/:\w+/g, () => {
        const part = parts[next++ % 4]!;
        return part === '%zz' ? part : encodeURIComponent(part.toWellFormed());
      });
      return `${path}?${new URLSearchParams(query).toString()}`;
    });
}
