import type { Tx } from '../../../platform/database/index.ts';
import { boundaryGeography } from '../../../platform/geography/boundaries.ts';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { activeBoundarySet, boundariesOf, boundarySetOfVersion, type BoundarySet } from './boundaries.ts';

/** Geographies that stay in memory, of all governments together; a country's borders take some 30 MB. */
const KEPT = 4;
const kept = new Map<string, Geography>();

/** The geography of the transaction's government: its imported borders, or the embedded table. Its `version` belongs into every verdict. */
export async function geographyOf(tx: Tx): Promise<Geography> {
  const set = await activeBoundarySet(tx);
  return set === undefined ? embeddedGeography() : geographyOfSet(tx, set);
}

/** The geography that an earlier verdict names, for its replay; undefined for a version that this government never had. */
export async function geographyOfVersion(tx: Tx, version: string): Promise<Geography | undefined> {
  if (version === embeddedGeography().version) return embeddedGeography();
  const set = await boundarySetOfVersion(tx, version);
  return set === undefined ? undefined : geographyOfSet(tx, set);
}

// A version is the hash of its borders, so that governments with the same borders share one geography.
async function geographyOfSet(tx: Tx, set: BoundarySet): Promise<Geography> {
  const version = set.version!;
  const known = kept.get(version);
  const geography =
    known ??
    boundaryGeography(
      await boundariesOf(tx, set.id),
      new Map(regencyFacts().map((each) => [each.code, each])),
      version,
    );
  // The one used last stands last.
  kept.delete(version);
  kept.set(version, geography);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return geography;
}
