/** Places that a canned answer may hold. */
export const PLACES = ['nomor', 'topik', 'tanggal', 'instansi', 'konsultan'] as const;
export type Place = (typeof PLACES)[number];

/** Fills `{nomor}` and the like. A place that nobody knows stays visible, so that it is seen before it is sent. */
export function fillCanned(body: string, values: Partial<Record<Place, string>>): string {
  return body.replace(/\{(\w+)\}/g, (whole, name: string) => values[name as Place] ?? whole);
}

/** Places still open in a text that is about to be sent. */
export function openPlaces(body: string): string[] {
  const found = [...body.matchAll(/\{(\w+)\}/g)].map((each) => each[1]!);
  return [...new Set(found.filter((name) => (PLACES as readonly string[]).includes(name)))];
}
