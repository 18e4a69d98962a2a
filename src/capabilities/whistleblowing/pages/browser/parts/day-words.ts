/** "22 November 2026"; nothing here is finer than a day. @param day 'YYYY-MM-DD' */
export function longDay(day: string, locale: 'id' | 'en'): string {
  return new Intl.DateTimeFormat(locale === 'id' ? 'id' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
