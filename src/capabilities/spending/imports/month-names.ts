/** Months as forms and headings spell them, January first. */
export const MONTH_NAMES = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const SPELLED = new Map<string, number>([
  ...MONTH_NAMES.map((name, at) => [name, at + 1] as const),
  ...MONTH_NAMES.map((name, at) => [name.slice(0, 3), at + 1] as const),
  ...([
    ['pebruari', 2],
    ['peb', 2],
    ['sept', 9],
    ['ags', 8],
    ['agt', 8],
    ['agust', 8],
    ['nopember', 11],
    ['nop', 11],
  ] as const),
]);

/** The month that a sheet or a column is called by, and nothing else: `MEI`, `Nop.`, `Agustus 2026`. */
export function monthSpelled(text: string): number | null {
  const name = text
    .toLowerCase()
    .replace(/\b20\d\d\b/, '')
    .replace(/[^a-z]/g, '');
  return SPELLED.get(name) ?? null;
}
