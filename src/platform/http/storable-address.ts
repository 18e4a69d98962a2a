/**
 * Does a program ask for something that no address of ours holds? U+0000 is in none of them, and PostgreSQL refuses it wherever it is searched for.
 * Pages for people answer whatever was typed. @param url as it came, percent-encoded
 */
export function isUnstorableQuestion(url: string): boolean {
  return url.startsWith('/api/') && url.includes('%00');
}
