import type { JsonSchema } from './example.ts';

const ID = '01936f7e-8f1c-7a52-9d3b-5e0c4a7b1f20';
const DAY = '2026-03-02';
const INSTANT = '2026-03-02T01:30:00Z';

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: ID,
  date: DAY,
  'date-time': INSTANT,
  uri: 'https://lurus.contoh.example/berkas',
  email: 'budi.santoso@contoh.example',
};

/** Values that a pattern of a contract takes; a test fails on a pattern that none of them fits. */
const BY_PATTERN: readonly string[] = ['contoh', '08:30', '2026-03-02T08:30', INSTANT, DAY, 'BPN'];

/** Texts by what a property is called. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^(personId|agencyId|fileId|photoFileId)$/, ID],
  [/(^at|At|Since)$/, INSTANT],
  [/(^on|On|[dD]ay|From|Until|^until)$/, DAY],
  [/^(email|mail)$/, 'budi.santoso@contoh.example'],
  [/[pP]hone$/, '+6281200000001'],
  [/([hH]ash|sha256)$/, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  [/^(name|userName|holder|giverName|subjectName|hostName|by|createdBy)$/, 'Budi Santoso'],
  [/(agency|agencyName)$/, 'Dinas Contoh'],
  [/[nN]umber$/, '001/CONTOH/2026'],
  [/^mediaType$/, 'application/pdf'],
  [/^fileName$/, 'contoh.pdf'],
  [/^scopes$/, 'read:findings'],
  [/^id$/, 'contoh'],
  [/^en$/, 'example'],
  [/^(url|link|address)$/, 'https://lurus.contoh.example/berkas'],
  [/^(password|current)$/, 'kata sandi contoh yang panjang'],
];

const SENTENCE = 'Contoh isian';

/** A text that fits `schema`, as near as its name allows to what stands there in life. */
export function textFor(name: string, schema: JsonSchema): string {
  if (typeof schema.default === 'string') return schema.default;
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? SENTENCE;
  const formatted = schema.format === undefined ? undefined : BY_FORMAT[schema.format];
  if (formatted !== undefined) return formatted;
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u');
    const [, length = '0'] = /\{(\d+)\}\$$/.exec(schema.pattern) ?? [];
    const long = '0'.repeat(Number(length));
    return [named, ...BY_PATTERN, long].find((each) => pattern.test(each)) ?? named;
  }
  const { minLength = 0, maxLength = Infinity } = schema;
  return named.padEnd(minLength, ' contoh').slice(0, maxLength);
}
