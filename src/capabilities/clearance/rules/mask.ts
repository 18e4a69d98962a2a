/**
 * A name that lets its holder be recognised by who knows him, and by nobody else: the first letter of each part, then three
 * dots whatever the length. "I Gede Putra, S.H." → "I… G… P… S…"
 */
export function maskName(name: string): string {
  const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });
  return name
    .normalize('NFC')
    .split(/\s+/)
    .map((part) => [...segmenter.segment(part)].find(({ segment }) => /[\p{L}\p{N}]/u.test(segment))?.segment)
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter}…`)
    .join(' ');
}
