/** Can this address be one of ours? U+0000 is in none, and PostgreSQL refuses it wherever an address is searched for. @param url as it came, percent-encoded */
export function isStorableAddress(url: string): boolean {
  return !url.includes('%00');
}
