import { put, useApi } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../../web/search.ts';
import { LinkButton } from '../../../../../../web/ui/button.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import { useForm } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Page } from '../../../../../../web/ui/page.tsx';
import type { ContractMoved } from '../../../contract/contract-acts.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { CONTRACT_REFRESH, contractPath } from '../paths.ts';
import { texts } from '../texts/change.ts';
import { TermsFields, type TermsValues } from './terms-fields.tsx';

/** What was agreed, as long as nobody has signed it. */
export function Screen() {
  const t = useTexts(texts);
  const { id } = useScreenParams<'id'>();
  const view = useApi<ContractView>(contractPath(id));
  return (
    <Page title={t('termsTitle')} lead={t('termsLead')} back={{ to: `/kontrak/${id}`, label: t('back') }}>
      <Loaded query={view}>
        {(data) =>
          data.may.includes('revise') ? (
            <Terms view={data} />
          ) : (
            <Notice tone="info" title={t('termsFrozen')}>
              {data.may.includes('addendum') ? (
                <LinkButton to={`/kontrak/${id}/adendum`}>{t('addendumTitle')}</LinkButton>
              ) : undefined}
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

function Terms({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const go = useGo();
  const { contract } = view;
  const form = useForm({
    initial: termsOf(contract),
    send: ({ vendorId, commitmentPersonId, technicalPersonId, startOn, endOn, ...rest }: TermsValues) =>
      put<ContractMoved>(contractPath(contract.id), {
        ...rest,
        vendorId: vendorId?.id ?? null,
        commitmentPersonId: commitmentPersonId?.id ?? null,
        technicalPersonId: technicalPersonId?.id ?? null,
        startOn: startOn || null,
        endOn: endOn || null,
        advancePercent: rest.advancePercent ?? 0,
        retentionPercent: rest.retentionPercent ?? 0,
        maintenanceDays: rest.maintenanceDays ?? 0,
        // What is not typed here stays as it was agreed.
        agencyId: contract.agency.id,
        lineId: contract.lineId,
        packageId: contract.packageId,
        year: contract.year,
        finePart: contract.finePart,
        fineMost: contract.fineMost,
        version: contract.version,
      }),
    refresh: CONTRACT_REFRESH,
    said: t('termsSaved'),
    done: () => go(`/kontrak/${contract.id}`),
  });
  return <TermsFields form={form} frozenStart={view.baselines.length > 0} />;
}

function termsOf(contract: ContractView['contract']): TermsValues {
  const option = (named: { id: string; name: string } | null): Option | null =>
    named === null ? null : { id: named.id, label: named.name };
  return {
    title: contract.title,
    number: contract.number,
    vendorId: option(contract.vendor),
    work: contract.work,
    kind: contract.kind,
    payMode: contract.payMode,
    value: contract.value,
    valueWithoutVat: contract.valueWithoutVat,
    smallVendor: contract.smallVendor,
    multiYear: contract.multiYear,
    startOn: contract.startOn ?? '',
    endOn: contract.endOn ?? '',
    commitmentPersonId: option(contract.commitmentOfficer),
    technicalPersonId: option(contract.technicalOfficer),
    advancePercent: contract.advancePercent,
    retentionPercent: contract.retentionPercent,
    maintenanceDays: contract.maintenanceDays,
    finePerMille: contract.finePerMille,
    physical: contract.physical,
    place: contract.place,
  };
}
