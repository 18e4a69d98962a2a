import { SOURCES, type Source } from '../model/model.ts';

/** The finest that is known of an answer: strata that share a key. */
export interface ResultGroup {
  source: Source;
  code: string;
  name: string;
  population: number;
  invited: number;
  issued: number;
}

/** With fewer answers than this a stratum has no variance of its own. */
const LEAST_ANSWERS = 2;

/**
 * Merges groups of a source until each has `leastInvited` invitations and two answers, the smallest with the next: what would stand for too many
 * by too few is estimated together.
 * @returns the merged groups (codes joined by `+`) and which of them an answer's group became
 */
export function mergeGroups(
  groups: readonly ResultGroup[],
  answers: readonly { source: Source; stratum: string }[],
  leastInvited: number,
): { groups: ResultGroup[]; stratumOf: (source: Source, code: string) => string } {
  const became = new Map<string, string>();
  const merged = SOURCES.flatMap((source) => {
    let parts = groups
      .filter((each) => each.source === source)
      .map((group) => ({
        group,
        codes: [group.code],
        answers: answers.filter((each) => each.source === source && each.stratum === group.code).length,
      }));
    const isSmall = (part: (typeof parts)[number]) =>
      part.group.invited < leastInvited || part.answers < LEAST_ANSWERS;
    while (parts.length > 1 && parts.some(isSmall)) {
      parts = parts.toSorted(
        (a, b) =>
          Number(isSmall(b)) - Number(isSmall(a)) ||
          a.group.invited - b.group.invited ||
          (a.group.code < b.group.code ? -1 : 1),
      );
      // The smallest that is too small joins the smallest of the others.
      const [first, ...others] = parts;
      const second = others.toSorted(
        (a, b) => a.group.invited - b.group.invited || (a.group.code < b.group.code ? -1 : 1),
      )[0]!;
      const both = {
        group: joined(first!.group, second.group),
        codes: [...first!.codes, ...second.codes],
        answers: first!.answers + second.answers,
      };
      parts = [...others.filter((each) => each !== second), both];
    }
    for (const { group, codes } of parts)
      for (const code of codes) became.set(`${source} ${code}`, group.code);
    return parts.map(({ group }) => group).toSorted((a, b) => byCode(a.code, b.code));
  });
  return { groups: merged, stratumOf: (source, code) => became.get(`${source} ${code}`) ?? code };
}

function joined(a: ResultGroup, b: ResultGroup): ResultGroup {
  const [first, second] = byCode(a.code, b.code) < 0 ? [a, b] : [b, a];
  return {
    source: a.source,
    code: [a, b]
      .flatMap((each) => each.code.split('+'))
      .toSorted(byCode)
      .join('+'),
    name: `${first.name}; ${second.name}`,
    population: a.population + b.population,
    invited: a.invited + b.invited,
    issued: a.issued + b.issued,
  };
}

/** i2 before i10 */
function byCode(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
