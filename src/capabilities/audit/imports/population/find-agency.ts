import type { Tx } from '../../../../platform/database/index.ts';
import { normalised } from '../../rules/population/line.ts';
import { listAgencies } from '../../../directory/index.ts';

/** Finds an agency by what a file calls it: its code as the directory has it, or its whole name; a name that two bear is not guessed. */
export async function agencyFinder(
  tx: Tx,
): Promise<(code: string, name: string | null) => string | undefined> {
  const all = await listAgencies(tx);
  const byCode = new Map(all.map((each) => [bare(each.code), each.id]));
  const byName = Map.groupBy(all, (each) => normalised(each.name));
  return (code, name) => {
    const found = byCode.get(bare(code));
    if (found !== undefined) return found;
    const named = byName.get(normalised(name ?? code)) ?? [];
    return named.length === 1 ? named[0]!.id : undefined;
  };
}

function bare(code: string): string {
  return code.replaceAll(/\s/g, '').toUpperCase();
}
