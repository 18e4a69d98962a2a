/** A column that a file may call by several names; in lower case. */
export interface ColumnNames {
  /** what it is called unless said otherwise, and what else it is known as */
  names: readonly string[];
  /** name given on the command line, which alone is then looked for */
  asked?: string | undefined;
  /** the option that names it */
  option: string;
  optional?: boolean;
}

/**
 * Places of columns in a heading, -1 for an optional one that is not there.
 * @throws Error that names the column, the option and the columns that there are
 */
export function findColumns<K extends string>(
  heading: readonly string[],
  wanted: Record<K, ColumnNames>,
): Record<K, number> {
  const there = heading.map((each) => each.toLowerCase());
  const place = ({ names, asked, option, optional }: ColumnNames): number => {
    const looked = asked === undefined ? names : [asked.trim().toLowerCase()];
    for (const name of looked) {
      const found = there.indexOf(name);
      if (found < 0) continue;
      if (there.includes(name, found + 1)) {
        throw new Error(`Kolom "${name}" ada dua kali. / There are two columns "${name}".`);
      }
      return found;
    }
    if (optional && asked === undefined) return -1;
    const list = heading.map((each) => `"${each}"`).join(', ');
    const name = asked ?? names[0]!;
    throw new Error(
      `Kolom "${name}" tidak ada (${option}). Kolom yang ada: ${list}.\nThere is no column "${name}" (${option}). There are: ${list}.`,
    );
  };
  const entries = Object.entries<ColumnNames>(wanted).map(([key, column]) => [key, place(column)] as const);
  return Object.fromEntries(entries) as Record<K, number>;
}

/** Faults of rows, of which the first ones are told. */
export interface RowFaults {
  add(row: number, id: string, en: string): void;
  /** @throws Error that lists them, when there is any */
  refuse(path: string): void;
}

const TOLD = 20;

export function rowFaults(): RowFaults {
  const lines: string[] = [];
  let count = 0;
  return {
    add(row, id, en) {
      count += 1;
      if (count <= TOLD) lines.push(`Baris ${row}: ${id} / Row ${row}: ${en}`);
    },
    refuse(path) {
      if (count === 0) return;
      if (count > TOLD) lines.push(`… ${count - TOLD}`);
      const head = `${path}: ${count} baris tidak dapat dibaca; tidak ada yang dihitung. / ${count} row(s) cannot be read; nothing was counted.`;
      throw new Error([head, ...lines].join('\n'));
    },
  };
}
