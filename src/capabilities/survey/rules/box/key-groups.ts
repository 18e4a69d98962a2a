import { SOURCES, type Source } from '../model/model.ts';

export interface GroupedStratum {
  id: string;
  source: Source;
  code: string;
  invited: number;
}

/** Strata that share one signing key. */
export interface KeyGroup {
  source: Source;
  /** `i1`, or `i2+i5` */
  code: string;
  strata: GroupedStratum[];
  invited: number;
}

/**
 * One group for each stratum with enough people; smaller ones of a source share a key, so that a key tells of nobody in particular. A source with
 * fewer people than that has one key for all of them: its questions are its own, and no further source can join.
 * @param least people that a group should have
 */
export function groupStrata(strata: readonly GroupedStratum[], least: number): KeyGroup[] {
  return SOURCES.flatMap((source) => {
    const own = strata.filter((each) => each.source === source).sort(byCode);
    const groups = own.filter((each) => each.invited >= least).map((each) => [each]);
    let open: GroupedStratum[] = [];
    for (const small of own.filter((each) => each.invited < least)) {
      open.push(small);
      if (invitedOf(open) < least) continue;
      groups.push(open);
      open = [];
    }
    // What is left over joins the smallest group, where the fewest others lose their own stratum.
    const smallest = [...groups].sort((a, b) => invitedOf(a) - invitedOf(b))[0];
    if (smallest === undefined && open.length > 0) groups.push(open);
    else smallest?.push(...open);
    return groups.map((group) => describe(source, group.sort(byCode)));
  });
}

function describe(source: Source, strata: GroupedStratum[]): KeyGroup {
  return { source, code: strata.map((each) => each.code).join('+'), strata, invited: invitedOf(strata) };
}

function invitedOf(strata: readonly GroupedStratum[]): number {
  return strata.reduce((sum, each) => sum + each.invited, 0);
}

/** i2 before i10 */
function byCode(a: GroupedStratum, b: GroupedStratum): number {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}
