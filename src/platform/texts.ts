/** Languages of the interface: Indonesian first, English second. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Fills `{name}` places of a text. An unknown place stays visible, so that a slip is seen rather than hidden. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** The best language for an Accept-Language header; Indonesian when it says nothing we have. */
export function localeFrom(header: string | undefined, chosen?: string): Locale {
  if (chosen === 'id' || chosen === 'en') return chosen;
  const first = /^\s*([a-z]{2})/i.exec(header ?? '')?.[1]?.toLowerCase();
  return first === 'en' ? 'en' : 'id';
}
