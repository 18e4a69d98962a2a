import type { Geography } from '../../../platform/geography/geography.ts';
import { airportRegency } from '../../../platform/geography/airports.ts';
import { dayOfPass, readBoardingPass } from '../rules/boarding-pass.ts';
import type { Pass, TravelCase } from '../rules/case.ts';
import type { Claim } from '../rules/claim.ts';
import type { CaseFile } from './case-file.ts';

export interface ReadCase {
  travel: TravelCase;
  claim: Claim;
  /** passes that could not be read, by their place in the file */
  unreadable: string[];
}

/** What a case file says, in the terms of the rules. @throws Error that names a code which is none, or days in the wrong order */
export function readCase(file: CaseFile, geography: Geography): ReadCase {
  const { trip } = file;
  if (trip.to < trip.from) throw new Error('trip.to: before trip.from');
  const codes = [
    trip.origin,
    ...trip.destinations,
    ...trip.transit,
    ...file.visums.map((each) => each.regency),
    ...file.stays.flatMap((each) => each.regency ?? []),
    ...trip.legs.flatMap((leg) => leg.terminals.filter((each) => each.length > 3)),
  ];
  for (const code of codes) if (!geography.regency(code)) throw new Error(`no such regency: ${code}`);
  const unreadable: string[] = [];
  const passes = file.passes.flatMap((each, place): Pass[] => {
    const read = passesOf(each, `pass-${place + 1}`, trip);
    if (read.length === 0) unreadable.push(`pass-${place + 1}`);
    return read;
  });
  return {
    unreadable,
    travel: {
      trip: {
        ...trip,
        id: trip.number,
        traveller: { id: 'traveller', name: trip.traveller },
        legs: trip.legs.map((leg) => ({
          ...leg,
          terminals: leg.terminals.flatMap((each) =>
            each.length === 3 ? (airportRegency(each) ?? []) : each,
          ),
        })),
      },
      fixes: file.fixes.map(({ time, received, ...each }, place) => ({
        ...each,
        id: `fix-${place + 1}`,
        at: time,
        received: received ?? time,
      })),
      visums: file.visums.map(({ time, ...each }, place) => ({
        ...each,
        id: `visum-${place + 1}`,
        at: time,
      })),
      passes,
      stays: file.stays.map((each, place) => ({ ...each, id: `stay-${place + 1}` })),
      papers: file.papers.map((each, place) => ({ ...each, id: `paper-${place + 1}` })),
    },
    claim: claimOf(file),
  };
}

function claimOf({ tariffs, paid }: CaseFile): Claim {
  return {
    tariffVersion: tariffs.version,
    daily: { allowance: tariffs.daily, representation: tariffs.representation, days: paid.days },
    nights: paid.nights.map(({ night, amount, billed, lawfulWithoutHotel }) => ({
      night,
      paid: amount,
      billed,
      ceiling: tariffs.hotelCeiling,
      shareWithoutHotel: tariffs.shareWithoutHotel,
      lawfulWithoutHotel,
    })),
    transport: paid.transport.map(({ amount, passes, ...each }) => ({
      ...each,
      passes: passes.map((place) => `pass-${place}`),
      paid: amount,
      contradicted: false,
      hasEvidence: each.actual !== null,
    })),
  };
}

function passesOf(each: CaseFile['passes'][number], id: string, trip: CaseFile['trip']): Pass[] {
  if (!('barcode' in each)) {
    return [
      {
        ...each,
        id,
        reference: '',
        seat: '',
        sequence: '',
        fromRegency: airportRegency(each.from),
        toRegency: airportRegency(each.to),
      },
    ];
  }
  const { pass } = readBoardingPass(each.barcode);
  return (pass?.legs ?? []).flatMap((leg, place) => {
    const day = dayOfPass(leg.dayOfYear, trip);
    if (day === null) return [];
    const { dayOfYear: _, status: __, ...rest } = leg;
    return [
      {
        ...rest,
        id: place === 0 ? id : `${id}.${place + 1}`,
        day,
        name: pass!.name,
        confirmed: each.confirmed,
        fromRegency: airportRegency(leg.from),
        toRegency: airportRegency(leg.to),
      },
    ];
  });
}
