import type { Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { getAgencies, getVendors } from '../../directory/index.ts';
import type { ReleasePackage } from '../contract/ocds.ts';
import { OCID_PREFIX } from '../parameters/open-data.ts';
import { releasesOf } from '../rules/ocds/releases.ts';
import { contractHistories } from '../store/ocds/histories.ts';

/** Of whom, and as of when. */
export interface OcdsAsked {
  government: Government;
  today: PlainDate;
  /** ISO 8601 UTC */
  now: string;
  year: number;
  /** null: all */
  agencyIds: readonly string[] | null;
  /** where the package can be had */
  uri: string;
}

/**
 * Contracts of a budget year as an OCDS 1.1 release package: offices, companies and sums, no person. Identifiers of offices and companies are ours, as
 * long as no registered list names them.
 */
export async function ocdsPackage(
  tx: Tx,
  { government, today, now, year, agencyIds, uri }: OcdsAsked,
): Promise<ReleasePackage> {
  const rows = await contractHistories(tx, year, agencyIds);
  const agencies = await getAgencies(tx, [...new Set(rows.map((row) => row.agency_id))]);
  const vendors = await getVendors(tx, [...new Set(rows.flatMap((row) => row.vendor_id ?? []))]);
  const settings = { prefix: await getParameter(tx, OCID_PREFIX, today), zone: government.zone };
  const releases = rows.flatMap(({ agency_id, vendor_id, ...row }) => {
    const agency = agencies.get(agency_id)!;
    const vendor = vendor_id === null ? undefined : vendors.get(vendor_id);
    return releasesOf(
      {
        ...row,
        buyer: { id: `lurus-${agency.id}`, name: agency.name },
        vendor: vendor === undefined ? null : { id: `lurus-${vendor.id}`, name: vendor.name },
      },
      settings,
    );
  });
  return {
    uri,
    version: '1.1',
    publishedDate: Temporal.Instant.from(now).toString({ fractionalSecondDigits: 3 }),
    publisher: { name: government.name },
    releases,
  };
}
