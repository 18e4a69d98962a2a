import { put } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { DateField, MoneyField, Select, TextField } from '../../../../../../web/ui/fields.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { TAX_KINDS, TAX_NAMES, type TaxKind } from '../../../rules/package/terms.ts';
import { PartSection } from '../parts/part-section.tsx';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/parts.ts';
import css from './detail.module.css';

const EMPTY = {
  kind: 'vat' as TaxKind,
  base: null as number | null,
  amount: null as number | null,
  deposited: null as number | null,
  depositedOn: '',
  ntpn: '',
};

/** Taxes that were collected or withheld, and their deposit. */
export function Taxes({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  return (
    <PartSection
      id="pajak"
      title={t('taxes')}
      isEmpty={of.taxes.length === 0}
      mayEdit={of.may.includes('edit')}
      shown={of.taxes.length === 0 ? <p className={css.hint}>{t('taxesNone')}</p> : <Shown of={of} />}
      editor={(close) => <Edit of={of} close={close} />}
    />
  );
}

function Shown({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <table className={css.ledger}>
      <thead className="hidden">
        <tr>
          <th>{t('taxKind')}</th>
          <th>{t('taxAmount')}</th>
        </tr>
      </thead>
      <tbody>
        {of.taxes.map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- taxes have no other name than their place
          <tr key={index}>
            <td>
              {TAX_NAMES[each.kind]}
              <br />
              <span className={css.small}>
                {each.deposited === null
                  ? t('notDeposited')
                  : t('depositedAt', {
                      amount: f.rupiah(each.deposited),
                      day: each.depositedOn === null ? '–' : f.shortDay(each.depositedOn),
                    })}
                {each.ntpn !== null && ` · ${t('ntpnOf', { ntpn: each.ntpn })}`}
              </span>
            </td>
            <td className={css.end}>{each.amount === null ? '–' : f.rupiah(each.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Edit({ of, close }: { of: PackageView; close: () => void }) {
  const t = useTexts(texts);
  const known = of.taxes.map((each) => ({
    ...each,
    depositedOn: each.depositedOn ?? '',
    ntpn: each.ntpn ?? '',
  }));
  const form = useForm({
    initial: { taxes: known.length === 0 ? [EMPTY] : known },
    send: ({ taxes }) =>
      put(`${packagePath(of.id)}/taxes`, {
        version: of.version,
        taxes: taxes.map((each) => ({
          ...each,
          depositedOn: each.depositedOn || null,
          ntpn: each.ntpn.trim() || null,
        })),
      }),
    refresh: PACKAGE_REFRESH,
    said: t('saved'),
    done: close,
  });
  const { taxes } = form.values;
  return (
    <Form form={form} submit={t('save')} cancel={close}>
      {taxes.map((_, index) => (
        <FormItem
          // oxlint-disable-next-line react/no-array-index-key -- taxes have no other name than their place
          key={index}
          title={t('tax', { n: index + 1 })}
          remove={{
            label: t('removeTax', { n: index + 1 }),
            onClick: () =>
              form.set(
                'taxes',
                taxes.filter((_each, at) => at !== index),
              ),
          }}
        >
          <Select
            {...form.field(`taxes.${index}.kind`)}
            label={t('taxKind')}
            options={TAX_KINDS.map((value) => ({ value, label: TAX_NAMES[value] }))}
          />
          <MoneyField {...form.field(`taxes.${index}.base`)} label={t('base')} />
          <MoneyField {...form.field(`taxes.${index}.amount`)} label={t('taxAmount')} />
          <MoneyField {...form.field(`taxes.${index}.deposited`)} label={t('deposited')} required={false} />
          <DateField
            {...form.field(`taxes.${index}.depositedOn`)}
            label={t('depositedOn')}
            required={false}
          />
          <TextField
            {...form.field(`taxes.${index}.ntpn`)}
            label={t('ntpn')}
            hint={t('ntpnHint')}
            code
            required={false}
          />
        </FormItem>
      ))}
      <div>
        <Button small onClick={() => form.set('taxes', [...taxes, EMPTY])}>
          {t('addTax')}
        </Button>
      </div>
    </Form>
  );
}
