import { useApi } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { SelectFilter } from './filters.tsx';

interface Agency {
  id: string;
  name: string;
  kind: string;
  parentId: string | null;
}

interface AgencyFilterProps {
  value: string;
  onChange: (id: string) => void;
  /** Levels of the tree that fit into the list; an agency further below comes by link and stays chosen. */
  levels?: number;
  /** a kind of agency that does not belong into this list, e.g. `sekolah` */
  without?: string;
}

/** One agency and all below it, as a filter in the address. */
export function AgencyFilter({ value, onChange, levels = 2, without }: AgencyFilterProps) {
  const t = useTexts(texts);
  const reply = useApi<{ agencies: Agency[] }>('/directory/agencies');
  const all = reply.data?.agencies ?? [];
  const parents = new Map(all.map((each) => [each.id, each.parentId]));
  const level = (id: string | null): number => (id === null ? 0 : 1 + level(parents.get(id) ?? null));
  const offered = all.filter(
    (each) => each.id === value || (each.kind !== without && level(each.id) <= levels),
  );
  return (
    <SelectFilter
      label={t('agency')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('anyAgency') },
        ...offered.map((each) => ({ value: each.id, label: each.name })),
      ]}
    />
  );
}
