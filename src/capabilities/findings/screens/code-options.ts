import type { Words } from '../../../../web/language.tsx';
import type { Choice } from '../../../../web/ui/fields.tsx';
import type { texts } from './texts/form.ts';
import type { Codes } from './types.ts';

/** Codes as a list to choose from: code and title, or its group where the title has not been loaded. `kept` stays to choose also when it is not listed. */
export function codeOptions(t: Words<keyof typeof texts.id>) {
  return (codes: Codes['finding'] | undefined, kept: string): Choice[] => {
    const listed = (codes ?? []).map(({ code, title, group }) => ({
      value: code,
      label: `${code} ${title ?? t('noTitle', { group: group ?? '' })}`,
    }));
    return kept === '' || listed.some((each) => each.value === kept)
      ? listed
      : [{ value: kept, label: kept }, ...listed];
  };
}
