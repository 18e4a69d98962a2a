import { useApi } from '../../../../../../web/api.ts';
import type { Option } from '../../../../../../web/ui/combobox.tsx';

export interface AgencyName {
  id: string;
  name: string;
}

/** Name of an agency of which a draft keeps the id; undefined until it is read. */
export function useAgencyName(id: string | undefined): AgencyName | null | undefined {
  const { data } = useApi<{ agencies: AgencyName[] }>(id === undefined ? null : '/directory/agencies');
  if (id === undefined) return null;
  return data === undefined ? undefined : (data.agencies.find((each) => each.id === id) ?? null);
}

/** A person of whom a draft keeps the id; undefined until read. Somebody whom the reader may not see is chosen anew. */
export function usePersonOption(id: string | null | undefined): Option | null | undefined {
  const { data, error } = useApi<{ name: string }>(id == null ? null : `/directory/people/${id}`);
  if (id == null || error !== null) return null;
  return data === undefined ? undefined : { id, label: data.name };
}
