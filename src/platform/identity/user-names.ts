/**
 * A user name for each person, from the name: first two words in plain small letters, a number where somebody has it already.
 * `taken` is added to. Titles and initials (Dr., H., M., S.Sos.) are left out where a dot or comma shows them.
 * @returns in the order of `names`; always `^[a-z][a-z0-9.]{1,39}$`
 */
export function makeUserNames(names: readonly string[], taken: Set<string>): string[] {
  const next = new Map<string, number>();
  return names.map((name) => {
    const base = baseOf(name);
    let number = next.get(base) ?? 1;
    let chosen = number === 1 ? base : `${base}${number}`;
    while (taken.has(chosen)) {
      number += 1;
      chosen = `${base}${number}`;
    }
    next.set(base, number + 1);
    taken.add(chosen);
    return chosen;
  });
}

function baseOf(name: string): string {
  const words = name
    .split(',')[0]!
    .split(/\s+/)
    .filter((word) => !word.endsWith('.'))
    .map((word) =>
      word
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z]/g, ''),
    )
    .filter((word) => word !== '');
  const base = words.slice(0, 2).join('.').slice(0, 30).replace(/\.$/, '');
  return base.length >= 2 ? base : 'pegawai';
}
