import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { SelectFilter } from '../../../../web/ui/filters.tsx';
import { texts } from './texts.ts';

interface Agency {
  id: string;
  name: string;
  kind: string;
}

/** Schools offer no services of their own here, and would fill the list. */
const LEFT_OUT = 'sekolah';

/** One agency and all below it. */
export function AgencyFilter({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTexts(texts);
  const reply = useApi<{ agencies: Agency[] }>('/directory/agencies');
  const offered = (reply.data?.agencies ?? []).filter((each) => each.id === value || each.kind !== LEFT_OUT);
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
