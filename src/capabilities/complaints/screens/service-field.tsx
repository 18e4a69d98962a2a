import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Select, type FieldProps } from '../../../../web/ui/fields.tsx';
import { texts } from './texts/enter.ts';

/** Services that a list can hold. */
const MOST = 200;

interface ServiceList {
  rows: { id: string; agencyId: string; name: string }[];
}

type ServiceFieldProps = Omit<FieldProps<string>, 'label'> & { agencyId: string };

/** One of the agency's own services; nothing where it has none, or where standards are not kept. */
export function ServiceField({ agencyId, ...props }: ServiceFieldProps) {
  const t = useTexts(texts);
  const services = useApi<ServiceList>('/services', { agency: agencyId, size: MOST });
  const own = (services.data?.rows ?? []).filter((each) => each.agencyId === agencyId);
  if (own.length === 0) return null;
  return (
    <Select
      {...props}
      label={t('service')}
      blank={t('noService')}
      options={own.map((each) => ({ value: each.id, label: each.name }))}
    />
  );
}
