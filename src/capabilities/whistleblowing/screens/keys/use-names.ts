import { useApi } from '../../../../../web/api.ts';

type Account = { id: string; name: string };

/** Names of accounts that hold a role of this channel today; the directory itself holds ids only. */
export function useNames(): (account: string | null) => string | null {
  const lists = [
    useApi<Account[]>('/wbs/desk/accounts', { role: 'super-admin' }),
    useApi<Account[]>('/wbs/desk/accounts', { role: 'intake' }),
    useApi<Account[]>('/wbs/desk/accounts', { role: 'investigator' }),
    useApi<Account[]>('/wbs/desk/accounts', { role: 'alternate' }),
  ];
  return (account) => {
    for (const { data } of lists) {
      const found = data?.find((each) => each.id === account);
      if (found !== undefined) return found.name;
    }
    return null;
  };
}
