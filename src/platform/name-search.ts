/** What people call an office → words of its name. Common in every government; a spelling that its name holds anyway needs no entry. */
const SHORT: Readonly<Record<string, string>> = {
  capil: 'pencatatan sipil',
  dukcapil: 'pencatatan sipil',
  disdukcapil: 'pencatatan sipil',
  ktp: 'pencatatan sipil',
  disdik: 'pendidikan',
  diknas: 'pendidikan',
  dinkes: 'dinas kesehatan',
  dinsos: 'dinas sosial',
  dishub: 'perhubungan',
  disnaker: 'tenaga kerja',
  diskominfo: 'komunikasi informatika',
  kominfo: 'komunikasi informatika',
  pu: 'pekerjaan umum',
  pupr: 'pekerjaan umum',
  damkar: 'pemadam',
  satpol: 'polisi pamong',
  bappeda: 'perencanaan pembangunan',
  bapenda: 'pendapatan',
  dispenda: 'pendapatan',
  bkd: 'kepegawaian',
  kesbangpol: 'kesatuan bangsa',
  perkim: 'perumahan permukiman',
  disperkim: 'perumahan permukiman',
  disperindag: 'perdagangan perindustrian',
  disdag: 'perdagangan',
  perizinan: 'pelayanan terpadu',
  itda: 'inspektorat',
  setda: 'sekretariat daerah',
  setwan: 'sekretariat dprd',
  sd: 'sekolah dasar',
  smp: 'sekolah menengah pertama',
  rs: 'rumah sakit',
  pkm: 'puskesmas',
};
/** Words that no abbreviation counts. */
const SMALL = new Set(['dan', 'serta', 'untuk', 'di', 'dengan']);

export function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * Those whose name fits what somebody typed, best first: every word begins a word of the name, stands inside one, is its
 * abbreviation (`dlh`), a common short name (`dukcapil`), or is one letter off. Nothing typed, nothing found.
 * @param limit how many at most
 */
export function searchNames<T extends { name: string }>(
  items: readonly T[],
  typed: string,
  limit: number,
): T[] {
  const asked = plainWords(typed.slice(0, 200)).slice(0, 8);
  if (asked.length === 0) return [];
  return items
    .map((item) => ({ item, score: scoreOf(item.name, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.item.name < b.item.name ? -1 : 1))
    .slice(0, limit)
    .map(({ item }) => item);
}

function scoreOf(name: string, asked: readonly string[]): number {
  const words = plainWords(name);
  const initials = words
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');
  let total = 0;
  for (const word of asked) {
    if (SMALL.has(word)) continue;
    const score = Math.max(
      wordScore(words, word),
      word.length >= 2 && initials === word ? 3 : 0,
      shortScore(words, word),
    );
    if (score === 0) return 0;
    total += score;
  }
  return total / (1 + words.length / 100);
}

const shortScore = (words: readonly string[], word: string): number =>
  SHORT[word]?.split(' ').every((each) => wordScore(words, each) >= 3) ? 3 : 0;

function wordScore(words: readonly string[], word: string): number {
  if (words.includes(word)) return 4;
  if (words.some((each) => each.startsWith(word))) return 3;
  if (word.length >= 4 && words.some((each) => each.includes(word))) return 2;
  return word.length >= 5 && words.some((each) => oneOff(each, word)) ? 1 : 0;
}

/** One letter more, less or other. */
function oneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
