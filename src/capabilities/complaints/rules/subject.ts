const LONGEST = 80;
/** Seven digits or more, however they are spaced: a telephone number, an NIK, an account. */
const DIGITS = /\+?\d(?:[\s.\-()]?\d){6,}/g;
const ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/gi;
const BLOT = '…';

/** The first words of a text as its subject: whole words, at most 80 characters. */
export function subjectOf(body: string): string {
  const line = body.trim().split(/\r?\n/)[0]!.replace(/\s+/g, ' ').trim();
  const points = Array.from(line);
  if (points.length <= LONGEST) return line;
  const cut = points.slice(0, LONGEST).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST / 2 ? cut.slice(0, space) : cut}${BLOT}`;
}

/** A line without numbers and addresses that could tell who wrote it, or whom it names. */
export function safeLine(text: string): string {
  return text.replace(ADDRESS, BLOT).replace(DIGITS, BLOT);
}
