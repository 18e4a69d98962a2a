import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { texts } from '../texts/papers.ts';

/** Terms of the contract. */
export function ContractFacts({ view: { contract, vendorContact } }: { view: ContractView }) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const f = useFormat();
  const { number, percent } = useChartNumbers();
  const days = (count: number) => t('days', { n: f.count(count) });
  return (
    <Facts
      columns={2}
      rows={[
        { term: t('agency'), value: contract.agency.name },
        {
          term: t('vendor'),
          value:
            contract.vendor === null ? (
              '–'
            ) : (
              <Link to={`/kontrak?vendor=${contract.vendor.id}`}>{contract.vendor.name}</Link>
            ),
        },
        ...(vendorContact === null
          ? []
          : [
              {
                term: t('vendorContact'),
                value: t('contactTyped', {
                  contact: vendorContact.contact,
                  name: vendorContact.typedBy,
                  time: f.time(vendorContact.typedAt),
                }),
              },
            ]),
        { term: t('value'), value: f.rupiah(contract.value) },
        { term: t('valueWithoutVat'), value: f.rupiah(contract.valueWithoutVat) },
        { term: t('kind'), value: n(`kind-${contract.kind}`) },
        { term: t('work'), value: n(`work-${contract.work}`) },
        { term: t('payMode'), value: n(`pay-${contract.payMode}`) },
        { term: t('signed'), value: f.day(contract.signedOn) },
        {
          term: t('time'),
          value: t('fromTo', { from: f.day(contract.startOn), to: f.day(contract.lastDay) }),
        },
        ...(contract.extendedTo === null ? [] : [{ term: t('extended'), value: f.day(contract.extendedTo) }]),
        ...(contract.suspendedDays === 0
          ? []
          : [{ term: t('suspendedDays'), value: days(contract.suspendedDays) }]),
        { term: t('commitmentOfficer'), value: contract.commitmentOfficer?.name ?? '–' },
        { term: t('technicalOfficer'), value: contract.technicalOfficer?.name ?? '–' },
        { term: t('place'), value: contract.place || '–' },
        { term: t('advance'), value: percent(contract.advancePercent) },
        { term: t('retention'), value: percent(contract.retentionPercent) },
        { term: t('maintenance'), value: days(contract.maintenanceDays) },
        { term: t('fineRule'), value: t('perMille', { n: number(contract.finePerMille) }) },
        ...(contract.smallVendor ? [{ term: t('small'), value: t('yes') }] : []),
        ...(contract.multiYear ? [{ term: t('multiYear'), value: t('yes') }] : []),
      ]}
    />
  );
}
