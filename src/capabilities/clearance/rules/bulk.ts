/** One line of a list that somebody wants checked. */
export interface ListLine {
  /** line of the file or of the pasted text, from 1 */
  line: number;
  /** NIP or personnel code as it was given */
  number: string;
}

export type LineProblem = 'unknown' | 'doubled' | 'ambiguous';

export interface MatchedLine extends ListLine {
  personId: string | null;
  problem: LineProblem | null;
  /** other lines that mean the same person */
  twins: number[];
}

/**
 * Finds out who each line means. Unknown: nobody bears the number. Ambiguous: several do (the NIP of one is the personnel code of
 * another). Doubled: several lines mean the same person, by whichever number; all of them are told. None of these is ever judged.
 * @param bearers number as given → ids of the people who bear it
 */
export function matchLines(
  lines: readonly ListLine[],
  bearers: ReadonlyMap<string, readonly string[]>,
): MatchedLine[] {
  const byPerson = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  for (const { line, number } of lines) {
    push(byNumber, number, line);
    const people = bearers.get(number) ?? [];
    if (people.length === 1) push(byPerson, people[0]!, line);
  }
  return lines.map(({ line, number }) => {
    const people = bearers.get(number) ?? [];
    const same = (people.length === 1 ? byPerson.get(people[0]!) : byNumber.get(number)) ?? [];
    const twins = same.filter((each) => each !== line);
    const problem =
      people.length === 0 ? 'unknown' : people.length > 1 ? 'ambiguous' : twins.length > 0 ? 'doubled' : null;
    return { line, number, personId: people.length === 1 ? people[0]! : null, problem, twins };
  });
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** What stands in a cell → the number meant: spaces, dots and dashes inside a NIP are how people write it. */
export function cleanNumber(cell: string): string {
  const text = cell.trim();
  const digits = text.replace(/[\s.\-']/g, '');
  return /^\d{18}$/.test(digits) ? digits : text;
}
