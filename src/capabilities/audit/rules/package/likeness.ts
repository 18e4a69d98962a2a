import { editDistance } from '../reading/edit-distance.ts';

/** Share of letter triples that two texts have in common (Dice), 0 to 1; letters and digits only, without case. */
export function tripleLikeness(one: string, other: string): number {
  const [first, second] = [triples(one), triples(other)];
  if (first.length === 0 || second.length === 0)
    return plain(one) !== '' && plain(one) === plain(other) ? 1 : 0;
  const left = new Map<string, number>();
  for (const each of first) left.set(each, (left.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of second) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    left.set(each, count - 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function triples(text: string): string[] {
  const letters = plain(text);
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3));
}

/** Forms of companies, titles and what banks write before a name: they tell nobody apart. */
const NO_NAME =
  /^(pt|cv|ud|pd|fa|tb|toko|koperasi|kop|yayasan|yys|bapak|bpk|ibu|sdr|sdri|h|hj|dr|ir|drs|dra|st|se|sh|mt|mm|msi|tbk|persero|perseroan|terbatas)$/;
/** Banks cut names: what is left is held against the beginning of the whole name. */
const SHORTEST_CUT = 8;

/** How alike two names are, 0 to 1: without forms of companies and titles, in whatever order their words stand; a cut name fits its whole. */
export function nameLikeness(one: string, other: string): number {
  const [first, second] = [nameWords(one), nameWords(other)];
  if (first.length === 0 || second.length === 0) return 0;
  const sorted = ratio([...first].sort().join(' '), [...second].sort().join(' '));
  const [a, b] = [first.join(''), second.join('')];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isCut = short.length >= SHORTEST_CUT && long.startsWith(short);
  return isCut ? 1 : Math.max(sorted, ratio(a, b));
}

function nameWords(name: string): string[] {
  const words = plain(name).split(' ');
  const telling = words.filter((word) => word !== '' && !NO_NAME.test(word));
  return telling.length > 0 ? telling : words.filter((word) => word !== '');
}

/** 1 − edits / length of the longer. */
function ratio(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : 1 - editDistance(one, other, longest) / longest;
}
