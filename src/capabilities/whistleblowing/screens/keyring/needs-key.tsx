import type { ReactNode } from 'react';
import type { KeyRole } from '../../sealing/directory-entry.ts';
import { useKeyring, type OpenKey } from './keyring.ts';
import { Unlock } from './unlock.tsx';

interface NeedsKeyProps {
  /** one of these roles is enough; any own key when not said */
  role?: KeyRole | readonly KeyRole[];
  children: (key: OpenKey) => ReactNode;
}

/** Shows its child once a key of the role is open; until then asks for it, or says why there is none. */
export function NeedsKey({ role, children }: NeedsKeyProps) {
  const keyring = useKeyring();
  const roles = role === undefined ? null : Array.isArray(role) ? (role as KeyRole[]) : [role as KeyRole];
  const key = keyring.keys.find((each) => roles === null || each.roles.some((one) => roles.includes(one)));
  return keyring.state === 'open' && key !== undefined ? children(key) : <Unlock roles={roles} />;
}
