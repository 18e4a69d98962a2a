/** What the tree needs to know of a code. */
export interface Branch {
  code: string;
  parent: string | null;
}

export interface ShownRow<B extends Branch> {
  row: B;
  /** 0 at the top */
  depth: number;
  leaf: boolean;
  open: boolean;
}

/** Rows in sight: those whose codes above are all open. Rows stand in the order of codes, each behind the one above it. */
export function shownRows<B extends Branch>(rows: readonly B[], open: ReadonlySet<string>): ShownRow<B>[] {
  const parents = new Set(rows.map((each) => each.parent));
  const depths = new Map<string, number>();
  const shown: ShownRow<B>[] = [];
  for (const row of rows) {
    const above = row.parent === null ? -1 : depths.get(row.parent);
    // A code that stands below a closed one has no depth.
    if (above === undefined || (row.parent !== null && !open.has(row.parent))) continue;
    depths.set(row.code, above + 1);
    shown.push({ row, depth: above + 1, leaf: !parents.has(row.code), open: open.has(row.code) });
  }
  return shown;
}

/** Codes to open so that everything down to `depth` is in sight. */
export function openTo(rows: readonly Branch[], depth: number): string[] {
  const depths = new Map<string, number>();
  for (const { code, parent } of rows) depths.set(code, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  return rows.filter(({ code }) => depths.get(code)! < depth).map(({ code }) => code);
}
