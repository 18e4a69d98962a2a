import { put } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { DateField, MoneyField, NumberField, Select, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { FIELDS, type FieldName, type FieldType, type FieldValue } from '../../../rules/packages/fields.ts';
import { useChoiceName } from '../parts/field-names.ts';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/fields.ts';
import { names } from '../texts/names.ts';

interface EditorProps {
  of: PackageView;
  field: FieldName;
  label: string;
  value: FieldValue | null;
  onClose: () => void;
}

/** One field, typed; an empty answer takes the value away. */
export function FieldEditor(props: EditorProps) {
  const type: FieldType = FIELDS[props.field];
  return type === 'rupiah' || type === 'percent' ? (
    <NumberEditor {...props} isMoney={type === 'rupiah'} />
  ) : (
    <WordEditor {...props} type={type} />
  );
}

function useEditor<V>(
  { of, field, onClose }: EditorProps,
  initial: V,
  valueOf: (typed: V) => FieldValue | null,
) {
  const t = useTexts(texts);
  return useForm({
    initial: { fields: [{ value: initial }] },
    send: ({ fields }) =>
      put<PackageView>(`${packagePath(of.id)}/fields`, {
        version: of.version,
        fields: [{ field, value: valueOf(fields[0]!.value) }],
      }),
    refresh: PACKAGE_REFRESH,
    said: t('saved'),
    done: onClose,
  });
}

function NumberEditor({ isMoney, ...props }: EditorProps & { isMoney: boolean }) {
  const t = useTexts(texts);
  const form = useEditor<number | null>(
    props,
    typeof props.value === 'number' ? props.value : null,
    (typed) => typed,
  );
  const field = form.field('fields.0.value');
  return (
    <Form form={form} submit={t('save')} cancel={props.onClose} label={props.label}>
      {isMoney ? (
        <MoneyField {...field} label={props.label} />
      ) : (
        <NumberField {...field} label={props.label} min={0} max={100} suffix="%" />
      )}
    </Form>
  );
}

function WordEditor({ type, ...props }: EditorProps & { type: FieldType }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const choice = useChoiceName();
  const form = useEditor(props, props.value === null ? '' : String(props.value), (typed) => {
    const word = typed.trim();
    if (word === '') return null;
    return type === 'boolean' ? word === 'true' : word;
  });
  const field = form.field('fields.0.value');
  const { label } = props;
  return (
    <Form form={form} submit={t('save')} cancel={props.onClose} label={label}>
      {type === 'day' ? (
        <DateField {...field} label={label} />
      ) : type === 'boolean' ? (
        <Select
          {...field}
          label={label}
          blank={t('unknown')}
          options={[
            { value: 'true', label: n('yes') },
            { value: 'false', label: n('no') },
          ]}
        />
      ) : typeof type === 'object' ? (
        <Select
          {...field}
          label={label}
          blank={t('unknown')}
          options={type.choices.map((value) => ({ value, label: choice(props.field, value) }))}
        />
      ) : (
        <TextField {...field} label={label} maxLength={500} />
      )}
    </Form>
  );
}
