import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, notAllowed, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayKeepRoles } from '../policy.ts';
import { grantProblem, needsFourEyes, scopeOf, type GrantableRole } from '../rules/roles.ts';
import { findAgency } from '../store/agencies.ts';
import { findPerson } from '../store/person.ts';
import { grantsOf, insertRoleGrants } from '../store/role-grants.ts';
import { tellHolder, tellKeepers } from './role-notices.ts';
import { notForOneself } from './role-refusals.ts';

export interface GrantInput {
  personId: string;
  role: GrantableRole;
  /** agency for agency roles, which reach all below it too; null for roles of the whole government */
  agencyId: string | null;
  /** number of the decree (SK) */
  decree: string;
  validFrom: PlainDate;
  /** last day; null: until it is ended */
  validTo: PlainDate | null;
}

/**
 * Gives a role by decree. A role that decides, verifies or administers is only proposed by this: it begins when a second keeper of roles
 * confirms it (`confirmRole`).
 *
 * Refused: for oneself; a person who has left; a scope that the role does not have; the same role twice on one day; entering and
 * verifying payments in one hand.
 */
export async function grantRole(
  tx: Tx,
  act: Act,
  input: GrantInput,
): Promise<Outcome<{ id: string; pending: boolean }>> {
  if (!mayKeepRoles(act.actor)) return notAllowed();
  if (input.personId === act.actor.personId) return notForOneself();
  const wrong = (await wrongInput(tx, input)) ?? (await wrongTogether(tx, input));
  if (wrong) return wrong;
  const pending = needsFourEyes(input.role);
  const row = {
    ...input,
    id: newId(),
    decree: input.decree.trim(),
    pending,
    proposedBy: act.actor.accountId,
  };
  await insertRoleGrants(tx, act.government.id, [row]);
  await recordRow(tx, act, pending ? 'role.propose' : 'role.grant', 'role_grant', row.id);
  await (pending ? tellKeepers(tx, act, row) : tellHolder(tx, act, row));
  return { id: row.id, pending };
}

async function wrongInput(tx: Tx, input: GrantInput): Promise<Refusal | null> {
  if (input.validTo !== null && input.validTo < input.validFrom) {
    return badField(
      'validTo',
      'Hari terakhir tidak boleh sebelum hari pertama.',
      'The last day lies before the first.',
    );
  }
  const person = await findPerson(tx, input.personId, 'update');
  if (person === undefined)
    return badField('personId', 'Pilih pegawai dari daftar.', 'Choose the person from the list.');
  if (person.endedOn !== null && person.endedOn < input.validFrom) {
    return badField(
      'personId',
      'Pegawai ini sudah berhenti pada tanggal itu.',
      'This person has left the service by that day.',
    );
  }
  const scope = scopeOf(input.role);
  if (input.agencyId === null) {
    return scope === 'agency'
      ? badField(
          'agencyId',
          'Pilih instansi tempat peran ini berlaku.',
          'Choose the agency for which this role holds.',
        )
      : null;
  }
  if (scope === 'government') {
    return badField(
      'agencyId',
      'Peran ini berlaku untuk seluruh pemerintah daerah. Kosongkan instansi.',
      'This role holds for the whole government. Leave the agency empty.',
    );
  }
  const agency = await findAgency(tx, input.agencyId);
  return agency === undefined || (agency.validTo !== null && agency.validTo < input.validFrom)
    ? badField('agencyId', 'Pilih instansi yang masih berlaku.', 'Choose an agency that exists on that day.')
    : null;
}

/** The person's row is locked by then, so that two proposals at once see each other. */
export async function wrongTogether(tx: Tx, input: GrantInput & { id?: string }): Promise<Refusal | null> {
  const held = (await grantsOf(tx, input.personId)).filter((each) => each.id !== input.id);
  const problem = grantProblem(held, input);
  if (problem === null) return null;
  if (problem.kind === 'same') {
    return conflict(
      'role-held',
      'Pegawai ini sudah memegang atau diusulkan untuk peran yang sama pada tanggal itu.',
      'This person holds, or is proposed for, the same role on those days.',
    );
  }
  return conflict(
    'roles-incompatible',
    'Peran ini dan peran yang sudah dipegang pegawai itu harus pada dua orang yang berbeda. Pilih pegawai lain, atau akhiri dulu peran yang satu.',
    'This role and one that this person holds must lie in two hands. Choose somebody else, or end the other role first.',
  );
}
