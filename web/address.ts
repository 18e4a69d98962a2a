export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** `/findings` and `{ page: 2, status: '' }` → `/api/findings?page=2`; empty values are left out. */
export function apiAddress(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === '' || value === false) return [];
    const text = Array.isArray(value) ? value.join(',') : String(value);
    return text === '' ? [] : [[key, text] as [string, string]];
  });
  const search = new URLSearchParams(pairs).toString();
  return `/api${path}${search === '' ? '' : `?${search}`}`;
}
