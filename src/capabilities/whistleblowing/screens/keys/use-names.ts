import { useApi } from '../../../../../web/api.ts';
import { useHolds } from '../../../../../web/session.ts';

type Account = { id: string; name: string };

/** Names of accounts that hold a role of this channel today, for those who may appoint; the directory itself holds ids only. */
export function useNames(): (account: string | null) => string | null {
  const path = useHolds('super-admin', 'inspektur') ? '/wbs/desk/accounts' : null;
  const lists = [
    useApi<Account[]>(path, { role: 'super-admin' }),
    useApi<Account[]>(path, { role: 'intake' }),
    useApi<Account[]>(path, { role: 'investigator' }),
    useApi<Account[]>(path, { role: 'alternate' }),
  ];
  return (account) => {
    for (const { data } of lists) {
      const found = data?.find((each) => each.id === account);
      if (found !== undefined) return found.name;
    }
    return null;
  };
}
