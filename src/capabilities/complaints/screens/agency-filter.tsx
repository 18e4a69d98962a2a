import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { SelectFilter } from '../../../../web/ui/filters.tsx';
import { texts } from './texts/list.ts';

interface Agency {
  id: string;
  name: string;
  parentId: string | null;
}

/** Levels of the tree that fit into a list; an agency further below comes by link and stays chosen. */
const LEVELS_OFFERED = 2;

/** One agency, as a filter in the address. */
export function AgencyFilter({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTexts(texts);
  const reply = useApi<{ agencies: Agency[] }>('/directory/agencies');
  const all = reply.data?.agencies ?? [];
  const parents = new Map(all.map((each) => [each.id, each.parentId]));
  const level = (id: string | null): number => (id === null ? 0 : 1 + level(parents.get(id) ?? null));
  const offered = all.filter((each) => each.id === value || level(each.id) <= LEVELS_OFFERED);
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
