import { sql, type RawBuilder } from 'kysely';

/** What stands in a LIKE pattern for the text itself. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** Words of a search, at most eight. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean).slice(0, 8);
}

/** Condition: every word stands somewhere in the column, whatever its case. */
export function hasWords(column: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> {
  if (words.length === 0) return sql`true`;
  return sql`(${sql.join(
    words.map((word) => sql`${column} ilike ${`%${literally(word)}%`}`),
    sql` and `,
  )})`;
}
