import { useBoth, useFormat, useTexts } from '../../../../../../web/language.tsx';
import { fieldWords } from '../../../rules/package/field-words.ts';
import { FIELDS, type FieldName, type FieldType } from '../../../rules/packages/fields.ts';
import { texts } from '../texts/fields.ts';
import { names } from '../texts/names.ts';

type Own = keyof typeof texts.id & `field-${string}`;
const isOwn = (key: string): key is Own => Object.hasOwn(texts.id, key);
type Name = keyof typeof names.id;
const isName = (key: string): key is Name => Object.hasOwn(names.id, key);

/** What a field is called on the screen, beginning with a capital. */
export function useFieldName(): (field: FieldName) => string {
  const t = useTexts(texts);
  const both = useBoth();
  return (field) => {
    const own = `field-${field}`;
    const words = isOwn(own) ? t(own) : both(fieldWords(field));
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}

/** Beginning of the names of a field's choices in texts/names.ts. */
function stemOf(field: FieldName): string {
  const last = field.split('.').at(-1)!;
  return field.startsWith('exemption.') ? 'exemption' : last;
}

export function useChoiceName(): (field: FieldName, choice: string) => string {
  const n = useTexts(names);
  return (field, choice) => {
    const key = `${stemOf(field)}-${choice}`;
    return isName(key) ? n(key) : choice;
  };
}

/** A value as people read it. */
export function useFieldValue(): (field: FieldName, value: string | number | boolean) => string {
  const f = useFormat();
  const n = useTexts(names);
  const choice = useChoiceName();
  return (field, value) => {
    const type: FieldType = FIELDS[field];
    if (typeof value === 'boolean') return n(value ? 'yes' : 'no');
    if (typeof value === 'number') return type === 'percent' ? `${value} %` : f.rupiah(value);
    if (typeof type === 'object') return choice(field, value);
    return type === 'day' ? f.day(value) : value;
  };
}
