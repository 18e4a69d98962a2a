import { createContext, use } from 'react';
import type { Role } from '../src/platform/act.ts';
import type { SessionReply } from '../src/platform/identity/contract.ts';

/** Who is signed in, and what the shell shows; while practising, about the practice twin. */
export type Session = SessionReply;

export const SessionContext = createContext<Session | null>(null);

/** The session; every screen inside the shell has one. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session: this is no screen of the shell');
  return session;
}

/** Does the reader hold one of these roles? For what is shown; the server decides what is allowed. */
export function useHolds(...roles: readonly Role[]): boolean {
  const { roles: held } = useSession();
  return roles.some((role) => held.includes(role));
}
