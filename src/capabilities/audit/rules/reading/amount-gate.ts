import { amountsOn, mainAmount, type AmountSeen } from './amounts-on-page.ts';
import { NO_DIGITS, NO_WORDS, SEVERAL, UNCLEAR, unlikeWords } from './confirm.ts';
import type { Field } from './field.ts';
import type { Piece, SearchLine } from './search-lines.ts';
import { wordsOn, type WordsSeen } from './words-on-page.ts';
import { inWords } from './words.ts';

/**
 * The amount of a document and its words. It passes only where digits and words, read apart from each other, say the same sum; slips in the
 * digits are mended only towards what the words say. Everything else is left to a person.
 */
export function amountFields(lines: readonly SearchLine[]): Field[] {
  const pages = [...new Set(lines.map(({ page }) => page))]
    .map((page) => onPage(lines.filter((line) => line.page === page)))
    .filter((each) => each.length > 0);
  const passed = pages.filter(([first]) => first!.name === 'amount' && first!.confirm === null);
  const best = passed[0] ?? pages.find((each) => each.length > 1) ?? pages[0] ?? [];
  // Several receipts in one file: which of them is meant is for a person to say.
  const differ = new Set(passed.map(([first]) => first!.value)).size > 1;
  return differ ? best.map((field) => ({ ...field, confirm: SEVERAL })) : best;
}

function onPage(lines: readonly SearchLine[]): Field[] {
  const amounts = amountsOn(lines);
  const all = wordsOn(lines);
  const words = all.find(({ value }) => value !== null) ?? all[0] ?? null;
  const manyWords = new Set(all.flatMap(({ value }) => value ?? [])).size > 1;
  const main = mainAmount(amounts);
  const seen = main === 'several' ? (amounts.find(({ rank }) => rank === 3) ?? null) : main;
  const doubt = main === 'several' || manyWords ? SEVERAL : null;
  return [...amountField(seen, words, doubt), ...wordsField(words, doubt)];
}

function amountField(seen: AmountSeen | null, words: WordsSeen | null, doubt: Field['confirm']): Field[] {
  const said = words?.value ?? null;
  if (seen === null)
    return words === null || said === null
      ? []
      : [field('amount', said, words.piece, true, doubt ?? NO_DIGITS)];
  if (said === null)
    return seen.value === null ? [] : [field('amount', seen.value, seen.piece, false, doubt ?? NO_WORDS)];
  if (seen.value === said) return [field('amount', said, seen.piece, false, doubt)];
  if (seen.value === null && seen.couldBe.includes(said))
    return [field('amount', said, seen.piece, true, doubt)];
  return [field('amount', seen.value ?? said, seen.piece, false, doubt ?? unlikeWords(seen.value, said))];
}

function wordsField(words: WordsSeen | null, doubt: Field['confirm']): Field[] {
  if (words === null) return [];
  const { value, piece, repaired } = words;
  return value === null
    ? [field('amount-in-words', piece.text, piece, false, UNCLEAR)]
    : [field('amount-in-words', `${inWords(value)} rupiah`, piece, repaired, doubt)];
}

function field(
  name: Field['name'],
  value: Field['value'],
  piece: Piece,
  repaired: boolean,
  confirm: Field['confirm'],
): Field {
  const { text, page, box, confidence, provenance } = piece;
  return { name, value, text, page, box, confidence, provenance, repaired, confirm };
}
