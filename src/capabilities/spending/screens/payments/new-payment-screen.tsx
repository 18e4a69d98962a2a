import { get, post, useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useSession } from '../../../../../web/session.ts';
import { Combobox, type Option } from '../../../../../web/ui/combobox.tsx';
import { DateField, MoneyField, RadioRows, Select, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm, type FieldOf } from '../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { AgencyPicker } from '../../../../../web/ui/pickers.tsx';
import type { ContractView } from '../../contract/contract-view.ts';
import type { ContractPage } from '../../contract/contracts.ts';
import type { LinePage } from '../../contract/budget.ts';
import type { NewPayment } from '../../contract/payments.ts';
import { PAYMENT_KINDS, type PaymentKind } from '../../rules/payments/chain.ts';
import { contractNames } from '../../texts/contract-names.ts';
import { PAYMENT_REFRESH, PAYMENTS } from './paths.ts';
import { newPaymentSearch } from './searches.ts';
import { texts } from './texts/new.ts';

const CONTRACTS = '/spending/contracts';
const LINES = '/spending/lines';

/** An invoice begins its way; one that comes from its contract brings contract, instalment and amount along. */
export function Screen() {
  const [search] = useScreenSearch(newPaymentSearch);
  const contract = useApi<ContractView>(search.contract === '' ? null : `${CONTRACTS}/${search.contract}`);
  if (search.contract === '') return <Body from={null} instalment="" />;
  return <Loaded query={contract}>{(data) => <Body from={data} instalment={search.instalment} />}</Loaded>;
}

function Body({ from, instalment }: { from: ContractView | null; instalment: string }) {
  const t = useTexts(texts);
  const { agency, government } = useSession();
  const today = todayIn(government.zone);
  const go = useGo();
  const asked = from?.instalments.find((each) => each.id === instalment);
  const form = useForm({
    initial: {
      kind: 'ls' as PaymentKind,
      agencyId: (agency === null ? null : { id: agency.id, label: agency.name }) as Option | null,
      contractId: (from === null ? null : optionOf(from.contract)) as Option | null,
      instalmentId: asked?.id ?? '',
      lineId: null as Option | null,
      purpose: '',
      invoiceNumber: '',
      amount: (asked?.amount ?? null) as number | null,
      docDate: today,
    },
    send: (values): Promise<{ id: string }> => {
      const direct = values.kind === 'ls';
      const isOfContract = direct && values.contractId !== null;
      const body: NewPayment = {
        kind: values.kind,
        agencyId: (isOfContract ? chosen.data?.contract.agency.id : undefined) ?? values.agencyId?.id ?? '',
        contractId: direct ? (values.contractId?.id ?? null) : null,
        instalmentId: isOfContract ? values.instalmentId || null : null,
        lineId: direct && asksLine ? (values.lineId?.id ?? null) : null,
        purpose: values.purpose,
        invoiceNumber: values.invoiceNumber || null,
        // The server says at the field that an amount is missing.
        amount: values.amount as number,
        docDate: values.docDate,
      };
      return post<{ id: string }>(PAYMENTS, body);
    },
    refresh: PAYMENT_REFRESH,
    said: t('said'),
    done: ({ id }) => go(`/pembayaran/${id}`),
  });
  const { kind, contractId } = form.values;
  const chosen = useApi<ContractView>(contractId === null ? null : `${CONTRACTS}/${contractId.id}`);
  const thisYear = Number(today.slice(0, 4));
  // What an earlier year's contract is still owed may be paid from this year's budget.
  const asksLine = contractId === null || (chosen.data?.contract.year ?? thisYear) !== thisYear;
  const instalments = contractId === null ? [] : (chosen.data?.instalments ?? []);
  const choose = (id: string) => {
    form.set('instalmentId', id);
    const amount = instalments.find((each) => each.id === id)?.amount;
    if (amount !== undefined) form.set('amount', amount);
  };
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/pembayaran', label: t('back') }}>
      <Form form={form} submit={t('send')} columns={2}>
        <RadioRows
          {...form.field('kind')}
          label={t('kind')}
          options={PAYMENT_KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))}
          wide
          required
        />
        {kind === 'ls' && (
          <>
            <Combobox
              {...form.field('contractId')}
              label={t('contract')}
              hint={t('contractHint')}
              search={searchContracts}
              required={false}
            />
            {contractId !== null && (
              <InstalmentField
                field={{ ...form.field('instalmentId'), onChange: choose }}
                all={instalments}
              />
            )}
            {asksLine && (
              <Combobox
                {...form.field('lineId')}
                label={t('line')}
                hint={t(contractId === null ? 'lineHint' : 'otherYearHint')}
                search={(q) => searchLines(q, thisYear)}
                required={contractId === null}
              />
            )}
          </>
        )}
        {(kind !== 'ls' || contractId === null) && (
          <AgencyPicker {...form.field('agencyId')} label={t('agency')} required />
        )}
        <TextField {...form.field('purpose')} label={t('purpose')} hint={t('purposeHint')} wide required />
        <TextField
          {...form.field('invoiceNumber')}
          label={t('invoiceNumber')}
          code
          required={kind === 'ls'}
        />
        <MoneyField {...form.field('amount')} label={t('amount')} required />
        <DateField
          {...form.field('docDate')}
          label={t('docDate')}
          hint={t('docDateHint')}
          max={today}
          required
        />
      </Form>
    </Page>
  );
}

/** Instalments of the chosen contract that nobody billed yet; choosing one brings its amount along. */
function InstalmentField({ field, all }: { field: FieldOf<string>; all: ContractView['instalments'] }) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const f = useFormat();
  return (
    <Select
      {...field}
      label={t('instalment')}
      blank={t('noInstalment')}
      options={all
        .filter((each) => each.payment === null)
        .map((each) => ({
          value: each.id,
          label: t('instalmentOf', {
            n: each.n,
            kind: n(`instalment-${each.kind}`),
            amount: f.rupiah(each.amount),
            percent: each.conditionPercent,
          }),
        }))}
      required={false}
    />
  );
}

function optionOf({ id, number, title }: { id: string; number: string; title: string }): Option {
  return { id, label: title, hint: number };
}

async function searchContracts(q: string): Promise<Option[]> {
  const { rows } = await get<ContractPage>(CONTRACTS, { q, size: 12 });
  return rows.map(optionOf);
}

async function searchLines(q: string, year: number): Promise<Option[]> {
  const { rows } = await get<LinePage>(LINES, { q, year, size: 12 });
  return rows.map((each) => ({
    id: each.id,
    label: each.activityName || each.activityCode,
    hint: `${each.activityCode} · ${each.accountCode} ${each.accountName}`,
  }));
}
