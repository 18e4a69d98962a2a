import { overlappingTravel, type OverlapFacts } from '../../rules/population/travel.ts';
import {
  impossiblePayee,
  paidTwice,
  payeeAccount,
  shellVendor,
  vendorIsEmployee,
  type EmployeeFacts,
  type PayeeFacts,
  type PileUpFacts,
  type ServiceFacts,
  type ShellFacts,
} from '../../rules/population/vendors.ts';
import type { Missing } from '../../rules/verdict.ts';
import {
  lookEmployees,
  lookPaidPeople,
  lookPayees,
  lookShells,
} from '../../store/population/look-vendors.ts';
import { groupOf, inParts, isAsked, scopeOf, type Case, type Look, type Question } from './question.ts';

const VENDOR_FACTS: Missing = {
  field: 'vendorFacts',
  says: {
    id: 'data rekanan (NPWP, NIB, akta, rekening, telepon, alamat)',
    en: 'facts of vendors (tax number, NIB, deed, account, telephone, address)',
  },
};
const PERSON_KEYS: Missing = {
  field: 'personKeys',
  says: {
    id: 'sidik berkunci rekening, telepon, dan alamat pegawai',
    en: 'keyed hashes of employees’ accounts, telephones and addresses',
  },
};
const PERSON: Missing = {
  field: 'person',
  says: { id: 'pegawai yang dibayar', en: 'the employee who was paid' },
};

export const lookVendorEmployees: Look<EmployeeFacts> = {
  rule: vendorIsEmployee,
  missing: ({ has }) => (!has.vendorFacts ? VENDOR_FACTS : !has.personKeys ? PERSON_KEYS : null),
  async cases(question) {
    const pairs = await question.read((tx) => lookEmployees(tx, scopeOf(question)));
    return pairs.map((facts) => ({
      facts,
      subject: { kind: 'vendor', id: facts.vendor },
      key: facts.personId,
      agencyId: null,
      vendor: facts.vendor,
    }));
  },
};

export const lookShellVendors: Look<ShellFacts> = {
  rule: shellVendor,
  missing: ({ has }) => (has.vendorFacts ? null : VENDOR_FACTS),
  async cases(question) {
    const vendors = await question.read((tx) => lookShells(tx, scopeOf(question), question.known.agencies));
    return vendors.map((facts) => ({
      facts,
      subject: { kind: 'vendor', id: facts.vendor },
      key: '',
      agencyId: null,
      vendor: facts.vendor,
    }));
  },
};

export const lookPayeeAccounts: Look<PayeeFacts> = {
  rule: payeeAccount,
  missing: ({ has, known }) =>
    has.vendorFacts || known.accountKey > 0
      ? null
      : { field: 'accountKey', says: { id: 'rekening penerima pembayaran', en: 'account of the payee' } },
  async cases(question) {
    const lines = await inParts(question, (tx, scope) => lookPayees(tx, scope, question.thresholds));
    return lines.map((facts) => ({
      facts,
      subject: { kind: 'line', id: facts.line.id },
      key: '',
      agencyId: facts.line.agencyId,
      vendor: facts.line.vendor,
    }));
  },
};

function personMissing({ has, known }: Question): Missing | null {
  return !has.people || known.person === 0 ? PERSON : null;
}

/** @param ends person → last day of service */
export function lookService(ends: ReadonlyMap<string, ServiceFacts['endedOn']>): Look<ServiceFacts> {
  return {
    rule: impossiblePayee,
    missing: personMissing,
    async cases(question) {
      const lines = await inParts(question, lookPaidPeople);
      return lines
        .filter(({ personId }) => ends.has(personId))
        .map((each) => ({
          facts: { ...each, endedOn: ends.get(each.personId) ?? null },
          subject: { kind: 'line', id: each.line.id },
          key: '',
          agencyId: each.line.agencyId,
        }));
    },
  };
}

export const lookPaidTwice: Look<PileUpFacts> = {
  rule: paidTwice,
  missing: (question) =>
    personMissing(question) ??
    (question.known.agency === 0
      ? { field: 'agency', says: { id: 'perangkat daerah', en: 'agency' } }
      : null),
  async cases(question) {
    // Agencies are compared: everybody's lines are looked at, whoever's are asked for.
    const lines = await inParts({ ...question, agencyIds: null }, lookPaidPeople);
    const groups = new Map<string, PileUpFacts & { lines: PileUpFacts['lines'][number][] }>();
    for (const { line, personId, workedOn } of lines) {
      const day = workedOn ?? line.day;
      if (day === null) continue;
      const key = `${personId} ${day}`;
      const group = groups.get(key) ?? { personId, day, lines: [] };
      group.lines.push(line);
      groups.set(key, group);
    }
    return [...groups.values()]
      .filter(
        (facts) => facts.lines.length > 1 && facts.lines.some((line) => isAsked(question, line.agencyId)),
      )
      .map((facts): Case<PileUpFacts> => ({
        facts,
        subject: { kind: 'person', id: facts.personId },
        key: `${facts.day} ${groupOf(facts.lines).id}`,
        agencyId: null,
      }));
  },
};

export const lookOverlaps: Look<OverlapFacts> = {
  rule: overlappingTravel,
  missing: ({ trips }) =>
    trips === null
      ? { field: 'travel', says: { id: 'data perjalanan dinas', en: 'data of official travel' } }
      : null,
  cases(question) {
    const cases: Case<OverlapFacts>[] = [];
    for (const [personId, trips] of question.trips ?? []) {
      for (const [place, one] of trips.entries()) {
        for (const other of trips.slice(place + 1)) {
          if (other.from > one.to) break;
          if (!isAsked(question, one.agencyId) && !isAsked(question, other.agencyId)) continue;
          cases.push({
            facts: { personId, trips: [one, other] },
            subject: { kind: 'person', id: personId },
            key: [one.tripId, other.tripId].toSorted().join(' '),
            agencyId: one.agencyId === other.agencyId ? one.agencyId : null,
          });
        }
      }
    }
    return Promise.resolve(cases);
  },
};
