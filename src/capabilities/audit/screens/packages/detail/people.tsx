import { put } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import { DateField, MoneyField, Select } from '../../../../../../web/ui/fields.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { PersonPicker } from '../../../../../../web/ui/pickers.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { ROLES, type PackageRole } from '../../../rules/package/terms.ts';
import { PartSection } from '../parts/part-section.tsx';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/parts.ts';
import css from './detail.module.css';

const EMPTY = {
  role: 'payee' as PackageRole,
  personId: null as Option | null,
  amount: null as number | null,
  workFrom: '',
  workTo: '',
};

/** Who plays which part; nobody may play two of them. */
export function People({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  return (
    <PartSection
      id="orang"
      title={t('people')}
      isEmpty={of.people.length === 0}
      mayEdit={of.may.includes('edit')}
      shown={of.people.length === 0 ? <p className={css.hint}>{t('peopleNone')}</p> : <Shown of={of} />}
      editor={(close) => <Edit of={of} close={close} />}
    />
  );
}

function Shown({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <table className={css.ledger}>
      <thead className="hidden">
        <tr>
          <th>{t('name')}</th>
          <th>{t('received')}</th>
        </tr>
      </thead>
      <tbody>
        {of.people.map((each) => (
          <tr key={`${each.role}-${each.personId}`}>
            <td>
              {each.name}
              <br />
              <span className={css.small}>
                {n(`role-${each.role}`)}
                {each.workFrom !== null &&
                  ` · ${f.shortDay(each.workFrom)}${each.workTo === null ? '' : ` – ${f.shortDay(each.workTo)}`}`}
              </span>
            </td>
            <td className={css.end}>{each.amount === null ? '' : f.rupiah(each.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Edit({ of, close }: { of: PackageView; close: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const known = of.people.map((each) => ({
    role: each.role,
    personId: { id: each.personId, label: each.name } as Option | null,
    amount: each.amount,
    workFrom: each.workFrom ?? '',
    workTo: each.workTo ?? '',
  }));
  const form = useForm({
    initial: { people: known.length === 0 ? [EMPTY] : known },
    send: ({ people }) =>
      put(`${packagePath(of.id)}/people`, {
        version: of.version,
        people: people.map((each) => ({
          role: each.role,
          personId: each.personId?.id ?? '',
          amount: each.role === 'payee' ? each.amount : null,
          workFrom: each.workFrom || null,
          workTo: each.workTo || null,
        })),
      }),
    refresh: PACKAGE_REFRESH,
    said: t('saved'),
    done: close,
  });
  const { people } = form.values;
  return (
    <Form form={form} submit={t('save')} cancel={close}>
      {people.map(({ role }, index) => (
        <FormItem
          // oxlint-disable-next-line react/no-array-index-key -- rows of a form have no other name than their place
          key={index}
          title={t('person', { n: index + 1 })}
          remove={{
            label: t('removePerson', { n: index + 1 }),
            onClick: () =>
              form.set(
                'people',
                people.filter((_each, at) => at !== index),
              ),
          }}
        >
          <Select
            {...form.field(`people.${index}.role`)}
            label={t('role')}
            options={ROLES.map((value) => ({ value, label: n(`role-${value}`) }))}
          />
          <PersonPicker {...form.field(`people.${index}.personId`)} label={t('name')} />
          {role === 'payee' && (
            <>
              <MoneyField {...form.field(`people.${index}.amount`)} label={t('received')} required={false} />
              <DateField {...form.field(`people.${index}.workFrom`)} label={t('workFrom')} required={false} />
              <DateField {...form.field(`people.${index}.workTo`)} label={t('workTo')} required={false} />
            </>
          )}
        </FormItem>
      ))}
      <div>
        <Button small onClick={() => form.set('people', [...people, EMPTY])}>
          {t('addPerson')}
        </Button>
      </div>
    </Form>
  );
}
