import type { ImportColumn, Keyed } from '../../../../platform/imports/kind.ts';

type Words = readonly [id: string, en: string];
const say = ([id, en]: Words) => ({ id, en });

/** A column of text that may be empty. */
export function text<const H extends string>(
  header: H,
  synonyms: readonly string[],
  example: string,
  words: Words,
  max = 200,
) {
  return {
    header,
    synonyms,
    type: 'text',
    max,
    example,
    explanation: say(words),
  } as const satisfies ImportColumn;
}

/** A column of personal numbers, of which a keyed hash is kept. */
export function keyed(
  header: string,
  synonyms: readonly string[],
  example: string,
  words: Words,
  mark: (cell: string) => Keyed | null,
) {
  const kept = [
    `${words[0]} Hanya sidik berkuncinya yang disimpan.`,
    `${words[1]} Only a keyed hash of it is kept.`,
  ] as const;
  return {
    header,
    synonyms,
    type: 'text',
    max: 200,
    example,
    explanation: say(kept),
    keyed: mark,
  } as const satisfies ImportColumn;
}

export function day(header: string, synonyms: readonly string[], example: string, words: Words) {
  return { header, synonyms, type: 'date', example, explanation: say(words) } as const satisfies ImportColumn;
}

export function yesNo(header: string, synonyms: readonly string[], words: Words) {
  return {
    header,
    synonyms,
    type: 'choice',
    choices: { yes: ['ya', 'y', '1', 'true', 'benar'], no: ['tidak', 't', '0', 'false', 'bukan'] },
    example: '',
    explanation: say(words),
  } as const satisfies ImportColumn;
}
