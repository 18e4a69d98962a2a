/** Lines of a table for a terminal: the first column and those named stand left, numbers right. */
export function tableLines(
  heading: readonly string[],
  rows: readonly string[][],
  left: readonly number[] = [],
): string[] {
  const all = [heading, ...rows];
  const widths = heading.map((_, place) => all.reduce((most, row) => Math.max(most, row[place]!.length), 0));
  const isLeft = (place: number) => place === 0 || left.includes(place);
  return all.map((row) =>
    row
      .map((cell, place) => (isLeft(place) ? cell.padEnd(widths[place]!) : cell.padStart(widths[place]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** Names come from somebody's file: what steers a terminal is shown as a blank. */
export function shown(name: string): string {
  // oxlint-disable-next-line no-control-regex -- they are the point
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').slice(0, 60);
}
