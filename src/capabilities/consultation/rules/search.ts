/** Words that stand in every question and so lead nowhere, beside those that the dictionary of the database passes over. */
const COMMON = new Set(
  'yang dan atau di ke dari untuk dengan pada dalam adalah apakah bagaimana berapa kapan siapa apa mengapa boleh bisa dapat harus saya kami kita anda ini itu tersebut ada tidak akan telah sudah oleh sebagai jika bila kalau the a an of to in is are may can how what when who we our my i for and or'.split(
    ' ',
  ),
);
const MOST_WORDS = 24;
const SHORTEST = 3;

/** The words of a typed text that may find something, each once, in their order, at most 24. */
export function searchWords(typed: string): string[] {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST && !COMMON.has(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
