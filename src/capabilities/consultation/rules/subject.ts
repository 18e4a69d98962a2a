const LONGEST = 120;

/** The first words of a text as its one-line subject, at most 120 characters, cut between words. */
export function subjectFrom(text: string): string {
  const line =
    text
      .trim()
      .split(/[\n.?!]/)[0]!
      .replace(/\s+/g, ' ')
      .trim() || text.trim().replace(/\s+/g, ' ');
  const letters = Array.from(line);
  if (letters.length <= LONGEST) return line;
  const cut = letters.slice(0, LONGEST - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST / 2 ? cut.slice(0, space) : cut}…`;
}
