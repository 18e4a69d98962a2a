/** Forms of address and titles before a name, which no directory holds. */
const ADDRESS = /^(bapak|bpk|pak|ibu|bu|sdr|sdri|saudara|saudari|kak|mas|mbak|dr|drs|dra|ir|prof|h|hj)\.?$/i;

/** The words of a host's name as a visitor types it, without forms of address and without degrees behind the comma. */
export function hostWords(typed: string): string {
  const [name = ''] = typed.split(',');
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && ADDRESS.test(words[0]!)) words.shift();
  return words.join(' ');
}

/** Too short to look for: it would hit anybody. */
export function canBeLookedFor(words: string): boolean {
  return words.replace(/[^\p{L}]/gu, '').length >= 3;
}

/** The one person meant, or null: two people of the same name are the receptionist's to tell apart, never ours to guess. */
export function onlyOne<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null;
}
