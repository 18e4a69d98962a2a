import { put } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { MoneyField, NumberField, TextField } from '../../../../../../web/ui/fields.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { PartSection } from '../parts/part-section.tsx';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/parts.ts';
import css from './detail.module.css';

const EMPTY = {
  description: '',
  quantity: null as number | null,
  unit: '',
  price: null as number | null,
  amount: null as number | null,
  standardCode: '',
};

/** Lines of the receipt, as they stand on it. */
export function Items({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  return (
    <PartSection
      id="rincian"
      title={t('items')}
      isEmpty={of.items.length === 0}
      mayEdit={of.may.includes('edit')}
      shown={of.items.length === 0 ? <p className={css.hint}>{t('itemsNone')}</p> : <Shown of={of} />}
      editor={(close) => <Edit of={of} close={close} />}
    />
  );
}

function Shown({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const money = (value: number | null) => (value === null ? '–' : f.rupiah(value));
  return (
    <table className={css.ledger}>
      <thead className="hidden">
        <tr>
          <th>{t('description')}</th>
          <th>{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {of.items.map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name than their place
          <tr key={index}>
            <td>
              {each.description ?? '–'}
              <br />
              <span className={css.small}>
                {t('times', {
                  quantity: each.quantity ?? '–',
                  unit: each.unit ?? '',
                  price: money(each.price),
                })}
              </span>
            </td>
            <td className={css.end}>{money(each.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sum')}</th>
          <td className={css.end}>
            <b>{f.rupiah(of.items.reduce((sum, each) => sum + (each.amount ?? 0), 0))}</b>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Edit({ of, close }: { of: PackageView; close: () => void }) {
  const t = useTexts(texts);
  const known = of.items.map((each) => ({
    ...each,
    description: each.description ?? '',
    unit: each.unit ?? '',
    standardCode: each.standardCode ?? '',
  }));
  const form = useForm({
    initial: { items: known.length === 0 ? [EMPTY] : known },
    send: ({ items }) =>
      put(`${packagePath(of.id)}/items`, {
        version: of.version,
        items: items.map((each) => ({
          ...each,
          description: each.description.trim() || null,
          unit: each.unit.trim() || null,
          standardCode: each.standardCode.trim() || null,
        })),
      }),
    refresh: PACKAGE_REFRESH,
    said: t('saved'),
    done: close,
  });
  const { items } = form.values;
  return (
    <Form form={form} submit={t('save')} cancel={close}>
      {items.map((_, index) => (
        <FormItem
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name than their place
          key={index}
          title={t('item', { n: index + 1 })}
          remove={{
            label: t('removeItem', { n: index + 1 }),
            onClick: () =>
              form.set(
                'items',
                items.filter((_each, at) => at !== index),
              ),
          }}
        >
          <TextField {...form.field(`items.${index}.description`)} label={t('description')} />
          <NumberField {...form.field(`items.${index}.quantity`)} label={t('quantity')} min={0} />
          <TextField {...form.field(`items.${index}.unit`)} label={t('unit')} short />
          <MoneyField {...form.field(`items.${index}.price`)} label={t('price')} />
          <MoneyField {...form.field(`items.${index}.amount`)} label={t('amount')} />
          <TextField
            {...form.field(`items.${index}.standardCode`)}
            label={t('standard')}
            code
            required={false}
          />
        </FormItem>
      ))}
      <div>
        <Button small onClick={() => form.set('items', [...items, EMPTY])}>
          {t('addItem')}
        </Button>
      </div>
    </Form>
  );
}
