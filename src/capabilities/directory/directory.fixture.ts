import { plainDate } from '../../platform/calendar/index.ts';
import type { Role } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import { insertMany } from '../../platform/database/insert.ts';
import { newId } from '../../platform/ids.ts';
import type { RoleGrant } from './store/role-grants.ts';
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

/** An account for tests, of a person who is there already. */
export async function insertAccount(
  tx: Tx,
  governmentId: string,
  personId: string,
  rest: Partial<{ id: string; status: 'invited' | 'active' | 'ended'; activatedAt: string | null }> = {},
): Promise<string> {
  const id = rest.id ?? newId();
  const status = rest.status ?? 'active';
  await insertMany(tx, 'account', [
    {
      government_id: governmentId,
      id,
      person_id: personId,
      user_name: `u${id.replaceAll('-', '').slice(-20)}`,
      status,
      demo_open: false,
      created_at: '2026-01-01T00:00:00Z',
      activated_at: rest.activatedAt ?? null,
      ended_at: status === 'ended' ? '2026-02-01T00:00:00Z' : null,
    },
  ]);
  return id;
}

export function grantRow(personId: string, role: Role, rest: Partial<RoleGrant> = {}): RoleGrant {
  return {
    id: newId(),
    personId,
    role,
    agencyId: null,
    decree: 'SK 1/2026',
    validFrom: plainDate('2020-01-01'),
    validTo: null,
    ...rest,
  };
}
