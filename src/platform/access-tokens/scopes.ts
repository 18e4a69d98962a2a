import { Refusal } from '../outcome.ts';

/** Capabilities that no token reaches: who reports there, and what, is between two people and their keys (UU 13/2006 as changed by UU 31/2014, art. 10). */
const NEVER: readonly string[] = ['whistleblowing'];

/** Second tag of a route that asks for somebody in person, as the OpenAPI document shows it. */
export const IN_PERSON = 'in-person';

const READING = ['GET', 'HEAD'];

export function mayHaveTokens(capability: string): boolean {
  return !NEVER.includes(capability);
}

/** Every scope that a token may have. @param capabilities names of all that the house has */
export function scopesFor(capabilities: readonly string[]): string[] {
  return capabilities.filter(mayHaveTokens).flatMap((each) => [`read:${each}`, `write:${each}`]);
}

/** What a request at a route asks of a token. */
export interface Asked {
  method: string;
  /** capability of the route; null: the platform's own, or unknown */
  capability: string | null;
  /** the route asks for somebody in person */
  inPerson: boolean;
}

/** The scope that a route asks of a token; null: no token may call it. */
export function scopeOf({ method, capability, inPerson }: Asked): string | null {
  if (capability === null || inPerson || !mayHaveTokens(capability)) return null;
  return `${READING.includes(method) ? 'read' : 'write'}:${capability}`;
}

/**
 * May a token with these scopes go on? Writing does not bring reading with it. What is of the platform itself, of a capability that
 * no token reaches, or asks for somebody in person is refused whatever the scopes say.
 */
export function allows(scopes: readonly string[], asked: Asked): boolean {
  const scope = scopeOf(asked);
  return scope !== null && scopes.includes(scope);
}

export function outOfScope(): Refusal {
  return new Refusal(403, 'token-scope', {
    id: 'Token ini tidak berlaku untuk permintaan itu. Buat token dengan cakupan yang sesuai; urusan akun, impor, tanda tangan, dan saluran WBS hanya bagi orang yang masuk sendiri.',
    en: 'This token does not cover that request. Make one with a fitting scope; accounts, imports, signatures and the WBS channel are for people who sign in themselves.',
  });
}
