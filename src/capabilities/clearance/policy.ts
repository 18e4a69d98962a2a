import { holds, type Actor, type Role, type Subject } from '../../platform/act.ts';

/** Keep the register and answer at the counter. PP 60/2008 art. 3 and 11 (duties of APIP). */
const REGISTER_KEEPERS = ['certificate-officer', 'inspektur'] as const satisfies readonly Role[];

/** Read every request of the government: those who keep the register, and who controls the work. */
const READERS = [
  'certificate-officer',
  'inspektur',
  'technical-controller',
] as const satisfies readonly Role[];

/** Speak for an agency: its head, or whoever he lets handle follow-up. */
const AGENCY_VOICES = ['agency-head', 'follow-up-officer'] as const satisfies readonly Role[];

/** A person asks for himself, an agency's head or officer for the agency; for vendors, and at the counter, the certificate officer. */
export function mayRequest(actor: Actor, subject: Subject): boolean {
  if (holds(actor, ['certificate-officer'])) return true;
  if (subject.kind === 'person') return actor.personId === subject.id;
  return subject.kind === 'agency' && holds(actor, AGENCY_VOICES, subject.id);
}

/** Whose standing and requests the actor may see: his own, his agency's, and all for those who keep the register. */
export function maySee(actor: Actor, subject: Subject): boolean {
  return holds(actor, READERS) || mayRequest(actor, subject);
}

export function mayKeepRegister(actor: Actor): boolean {
  return holds(actor, REGISTER_KEEPERS);
}

export function mayReadAll(actor: Actor): boolean {
  return holds(actor, READERS);
}

/** A personal signature, or the entry of one made elsewhere. UU ITE art. 11; PP 71/2019 art. 59 to 61. */
export function maySign(actor: Actor): boolean {
  return holds(actor, ['inspektur']);
}

/** Does a signature wait for this actor, by what it takes here? Where it takes nothing, it waits for nobody. */
export function signatureWaitsFor(actor: Actor, takes: 'nothing' | 'secret' | 'outside'): boolean {
  if (takes === 'nothing') return false;
  return takes === 'secret' ? maySign(actor) : mayKeepRegister(actor);
}

/** Agencies for which the actor may speak, himself not counted. */
export const agencyVoices: readonly Role[] = AGENCY_VOICES;

/** Roles of the actor over the whole government. */
export function wholeRoles(actor: Actor): Role[] {
  return actor.grants.filter((grant) => grant.agencyIds === null).map((grant) => grant.role);
}
