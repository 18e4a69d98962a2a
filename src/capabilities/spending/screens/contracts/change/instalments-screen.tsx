import { useApi } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../../web/search.ts';
import { Button } from '../../../../../../web/ui/button.tsx';
import { DateField, MoneyField, NumberField, Select } from '../../../../../../web/ui/fields.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../../web/ui/page.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { INSTALMENT_KINDS, type InstalmentKind } from '../../../rules/contracts/machine.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { useChange } from '../acts/use-change.ts';
import { contractPath } from '../paths.ts';
import { texts } from '../texts/change.ts';

interface Row {
  id: string | null;
  kind: InstalmentKind;
  amount: number | null;
  conditionPercent: number | null;
  dueOn: string;
}

/** The instalments of a contract, written anew as a whole. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const view = useApi<ContractView>(contractPath(id));
  return <Loaded query={view}>{(data) => <Body view={data} />}</Loaded>;
}

function Body({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const go = useGo();
  const { contract } = view;
  const base = `/kontrak/${contract.id}`;
  const form = useChange({
    view,
    path: 'instalments',
    initial: {
      rows: view.instalments.map(({ id, kind, amount, conditionPercent, dueOn }): Row => ({
        id,
        kind,
        amount,
        conditionPercent,
        dueOn: dueOn ?? '',
      })),
    },
    body: ({ rows }) => ({ rows: rows.map((each) => ({ ...each, dueOn: each.dueOn || null })) }),
    done: () => go(`${base}?part=money`),
  });
  const { rows } = form.values;
  const sum = rows.reduce((total, each) => total + (each.amount ?? 0), 0);
  const said = { sum: f.rupiah(sum), gap: f.rupiah(sum - contract.value) };
  const add = () =>
    form.set('rows', [
      ...rows,
      { id: null, kind: 'progress', amount: null, conditionPercent: null, dueOn: '' },
    ]);
  return (
    <Page
      title={t('instalmentsTitle')}
      lead={t('instalmentsLead', { value: f.rupiah(contract.value) })}
      back={{ to: `${base}?part=money`, label: t('back') }}
    >
      <Form form={form} submit={t('saveInstalments')}>
        {rows.map((row, place) => {
          const billed = view.instalments.find((each) => each.id === row.id)?.payment ?? null;
          const title = t('instalment', { n: place + 1 });
          if (billed !== null)
            return (
              <FormItem key={row.id} title={title} remove={null}>
                <p>
                  {f.rupiah(row.amount ?? 0)}. {t('billed', { number: billed.number })}
                </p>
              </FormItem>
            );
          return (
            <FormItem
              key={row.id ?? `new-${place}`}
              title={title}
              remove={{
                label: t('removeInstalment', { n: place + 1 }),
                onClick: () =>
                  form.set(
                    'rows',
                    rows.filter((each) => each !== row),
                  ),
              }}
            >
              <InstalmentFields form={form} place={place} />
            </FormItem>
          );
        })}
        <p>
          <Button onClick={add}>{t('addInstalment')}</Button>
        </p>
        <p>{t(sum === contract.value ? 'sumFits' : 'sum', said)}</p>
      </Form>
    </Page>
  );
}

function InstalmentFields({
  form,
  place,
}: {
  form: ReturnType<typeof useChange<{ rows: Row[] }>>;
  place: number;
}) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  return (
    <>
      <Select
        {...form.field(`rows.${place}.kind`)}
        label={t('kind')}
        options={INSTALMENT_KINDS.map((value) => ({ value, label: n(`instalment-${value}`) }))}
        required
      />
      <MoneyField {...form.field(`rows.${place}.amount`)} label={t('amount')} required />
      <NumberField
        {...form.field(`rows.${place}.conditionPercent`)}
        label={t('condition')}
        suffix={t('percentSign')}
        min={0}
        max={100}
        required
      />
      <DateField {...form.field(`rows.${place}.dueOn`)} label={t('dueOn')} required={false} />
    </>
  );
}
