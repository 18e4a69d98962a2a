import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { issueActivationCodes } from '../../../platform/identity/issue-codes.ts';
import { printLetters, type Letter } from '../../../platform/identity/letters.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { ownerOf, type Installation } from '../../../platform/installation.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { grantProblem } from '../rules/roles.ts';
import { findInvited } from '../store/accounts.ts';
import { findPeopleByNumber } from '../store/people.ts';
import { grantsOf, insertRoleGrants, type RoleGrant } from '../store/role-grants.ts';
import type { Answers, Holder } from './answers.ts';

/**
 * Gives the first roles by decree, for the whole government, and prints activation letters for who has not activated an account. These
 * grants need no second pair of eyes: there is nobody yet who could confirm them; the trail names the command line.
 * @returns lines that tell what was done
 * @throws Error that names a number which nobody or more than one bears, and roles that do not go together; nothing is saved then
 */
export async function appointFirst(
  installation: Installation,
  act: Act,
  answers: Answers,
): Promise<string[]> {
  const owner = ownerOf(installation);
  const vault = openVault(installation.folders.keys);
  const { given, letters } = await owner.asGovernment(act.government.id, async (tx) => {
    const grants = await readGrants(tx, act, answers.holders);
    await insertRoleGrants(tx, act.government.id, grants);
    await recordRows(
      tx,
      act,
      'role.appoint',
      'role_grant',
      grants.map((each) => each.id),
    );
    const people = [...new Set(grants.map((each) => each.personId))];
    const invited = await findInvited(tx, people);
    const codes = await issueActivationCodes(
      tx,
      act,
      vault,
      invited.map((each) => each.accountId),
    );
    return {
      given: grants.length,
      letters: invited.map(({ accountId, ...each }): Letter => ({ ...each, code: codes.get(accountId)! })),
    };
  });
  const done = [`Peran: ${given}`];
  if (letters.length > 0) {
    const path = join(
      installation.folders.data,
      `surat-aktivasi-${act.government.id.slice(-6)}-${act.now.slice(0, 19).replace(/\D/g, '')}.pdf`,
    );
    const url = `https://${answers.hosts.find((host) => host !== '*') ?? 'localhost'}`;
    await pipeline(printLetters(letters, { act, url }), createWriteStream(path, { mode: 0o600 }));
    done.push(
      `Surat aktivasi untuk ${letters.length} orang, cetak lalu hapus / activation letters, print and delete: ${path}`,
    );
  }
  return done;
}

/** Grants for the holders who do not hold their role yet. */
async function readGrants(tx: Tx, act: Act, holders: readonly Holder[]): Promise<RoleGrant[]> {
  const bearers = await findPeopleByNumber(
    tx,
    holders.map((each) => each.number),
  );
  const wrong: string[] = [];
  const grants: RoleGrant[] = [];
  for (const { role, number, decree } of holders) {
    const found = bearers.get(number) ?? [];
    if (found.length !== 1) {
      wrong.push(
        found.length === 0
          ? `${role}: tidak ada pegawai bernomor ${number} / nobody bears this number`
          : `${role}: ${found.length} pegawai bernomor ${number}, pakai kode pegawai yang unik / more than one bears this number`,
      );
      continue;
    }
    const person = found[0]!;
    const grant = {
      id: newId(),
      personId: person.id,
      role,
      agencyId: null,
      decree,
      validFrom: act.today,
      validTo: null,
    };
    const held = [
      ...(await grantsOf(tx, person.id)),
      ...grants.filter((each) => each.personId === person.id),
    ];
    const problem = grantProblem(held, grant);
    if (problem?.kind === 'incompatible') {
      wrong.push(
        `${role}: ${person.name} sudah memegang ${problem.with} / holds a role that does not go with it`,
      );
    }
    if (problem === null) grants.push(grant);
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return grants;
}
