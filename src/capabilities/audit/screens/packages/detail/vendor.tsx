import { put } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { VendorPicker } from '../../../../../../web/ui/pickers.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { PartSection } from '../parts/part-section.tsx';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/parts.ts';
import css from './detail.module.css';

/** From whom it was bought, in the register: rules compare accounts, addresses and other purchases by it. */
export function Vendor({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  return (
    <PartSection
      id="penyedia"
      title={t('vendor')}
      isEmpty={of.vendor === null}
      mayEdit={of.may.includes('edit')}
      shown={of.vendor === null ? <p className={css.hint}>{t('vendorNone')}</p> : <p>{of.vendor.name}</p>}
      editor={(close) => <Edit of={of} close={close} />}
    />
  );
}

function Edit({ of, close }: { of: PackageView; close: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: {
      vendorId: (of.vendor === null ? null : { id: of.vendor.id, label: of.vendor.name }) as Option | null,
    },
    send: ({ vendorId }) =>
      put(`${packagePath(of.id)}/vendor`, { version: of.version, vendorId: vendorId?.id ?? null }),
    refresh: PACKAGE_REFRESH,
    said: t('saved'),
    done: close,
  });
  return (
    <Form form={form} submit={t('save')} cancel={close}>
      <VendorPicker {...form.field('vendorId')} label={t('vendor')} hint={t('vendorHint')} required={false} />
    </Form>
  );
}
