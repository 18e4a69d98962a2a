/** One line of a list that somebody wants checked. */
export interface ListLine {
  /** line of the file or of the pasted text, from 1 */
  line: number;
  /** NIP or personnel code as it was given */
  number: string;
  digitsLost: boolean;
}

/** `digits-lost`: a spreadsheet kept 15 digits of a number that was typed as a number. */
export const LINE_PROBLEMS = ['unknown', 'doubled', 'ambiguous', 'digits-lost'] as const;
export type LineProblem = (typeof LINE_PROBLEMS)[number];

export interface MatchedLine {
  line: number;
  personId: string | null;
  problem: LineProblem | null;
  /** other lines that mean the same person */
  twins: number[];
}

/**
 * Finds out who each line means. Unknown: nobody bears the number. Ambiguous: several do (the NIP of one is the personnel code of
 * another). Doubled: several lines mean the same person, by whichever number; all of them are told. None of these is ever judged.
 * A number that lost digits is not looked up.
 * @param bearers number as given → ids of the people who bear it
 */
export function matchLines(
  lines: readonly ListLine[],
  bearers: ReadonlyMap<string, readonly string[]>,
): MatchedLine[] {
  const peopleOf = (line: ListLine) => (line.digitsLost ? [] : (bearers.get(line.number) ?? []));
  const meaning = (line: ListLine) => {
    const people = peopleOf(line);
    return people.length === 1 ? `person ${people[0]}` : `number ${line.number}`;
  };
  const same = new Map<string, number[]>();
  for (const each of lines) push(same, meaning(each), each.line);
  return lines.map((each) => {
    const people = peopleOf(each);
    const twins = same.get(meaning(each))!.filter((line) => line !== each.line);
    return {
      line: each.line,
      personId: people.length === 1 ? people[0]! : null,
      problem: problemOf(),
      twins,
    };

    function problemOf(): LineProblem | null {
      if (each.digitsLost) return 'digits-lost';
      if (people.length === 0) return 'unknown';
      if (people.length > 1) return 'ambiguous';
      return twins.length > 0 ? 'doubled' : null;
    }
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
