import { plainDate } from '../../platform/calendar/index.ts';
import { newId } from '../../platform/ids.ts';
import type { Agency } from './store/agencies.ts';
import type { Person, Position } from './store/people.ts';

/** Rows for tests: what is not said is ordinary. */
export function agencyRow(code: string, rest: Partial<Agency> = {}): Agency {
  return {
    id: newId(),
    code,
    name: `Instansi ${code}`,
    kind: 'dinas',
    parentId: null,
    validFrom: plainDate('2020-01-01'),
    validTo: null,
    successorId: null,
    ...rest,
  };
}

export function personRow(personnelCode: string, rest: Partial<Person> = {}): Person {
  return {
    id: newId(),
    personnelCode,
    nip: null,
    name: `Orang ${personnelCode}`,
    employment: 'non-asn',
    email: null,
    phone: null,
    endedOn: null,
    ...rest,
  };
}

export function positionRow(personId: string, agencyId: string, rest: Partial<Position> = {}): Position {
  return {
    id: newId(),
    personId,
    agencyId,
    title: 'Staf',
    kind: 'definitive',
    leads: false,
    validFrom: plainDate('2020-01-01'),
    validTo: null,
    ...rest,
  };
}
