import type { Role } from '../../src/platform/act.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/profile.ts';

/** Names of roles in the reader's language, joined. */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const t = useTexts(texts);
  return (roles) => roles.map((role) => t(`role-${role}`)).join(', ');
}
