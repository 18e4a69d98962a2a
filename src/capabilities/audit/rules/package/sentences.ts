import { SEVERITIES, type Say, type Severity } from '../verdict.ts';

/** A sentence in both languages; without the second it reads alike in both (figures, codes). */
export function say(id: string, en: string = id): Say {
  return { id, en };
}

export function join(parts: readonly Say[], between: string): Say {
  return say(parts.map((each) => each.id).join(between), parts.map((each) => each.en).join(between));
}

export function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((each) => severities.includes(each)) ?? 'low';
}

const grouped = new Intl.NumberFormat('id');

/** `Rp 1.234.567`, exact for whole amounts of any size. */
export function rp(amount: number | bigint): string {
  const text = grouped.format(amount < 0 ? -amount : amount);
  return amount < 0 ? `-Rp ${text}` : `Rp ${text}`;
}

/** A ratio or a percentage, with at most two decimals and a comma. */
export function figure(value: number): string {
  return new Intl.NumberFormat('id', { maximumFractionDigits: 2 }).format(value);
}

/** `a`, `a dan b`, `a, b dan c`. */
export function list(words: readonly Say[]): Say {
  const one = (each: readonly string[], and: string) =>
    each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} ${and} ${each.at(-1)}`;
  return say(
    one(
      words.map((each) => each.id),
      'dan',
    ),
    one(
      words.map((each) => each.en),
      'and',
    ),
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A package, payment or agency by the name that people know; ids of the store are for the evidence, not for sentences. */
export function named(id: string, name: string | null | undefined, otherwise: Say): Say {
  if (name != null && name !== '') return say(name);
  return UUID.test(id) ? otherwise : say(id);
}

export const ANOTHER_PACKAGE = say('SPJ lain', 'another package');

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
