import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { MoneyField, Select } from '../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
import { AgencyPicker, PersonPicker, VendorPicker } from '../../../../web/ui/pickers.tsx';
import css from './finding-form.module.css';
import { NO_RESPONSIBLE, type FindingValues } from './finding-values.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/form.ts';

const KINDS = ['person', 'agency', 'vendor'] as const;
const PICKERS = { person: PersonPicker, agency: AgencyPicker, vendor: VendorPicker };

interface ResponsiblesProps {
  form: FormState<FindingValues>;
  /** place of the recommendation */
  at: number;
}

/** Who is responsible for one recommendation, each with his share. */
export function ResponsibleFields({ form, at }: ResponsiblesProps) {
  const t = useTexts(texts);
  const list = form.values.recommendations[at]!.responsibles;
  const path = `recommendations.${at}.responsibles` as const;
  return (
    <>
      {list.length === 0 && <p>{t('noResponsible')}</p>}
      {list.map((_, index) => (
        <OneResponsible
          // oxlint-disable-next-line react/no-array-index-key -- fields hold no state of their own: their path is the place
          key={index}
          form={form}
          at={at}
          index={index}
          onRemove={() =>
            form.set(
              path,
              list.filter((__, place) => place !== index),
            )
          }
        />
      ))}
      <div>
        <Button small onClick={() => form.set(path, [...list, NO_RESPONSIBLE])}>
          {t('addResponsible')}
        </Button>
      </div>
    </>
  );
}

function OneResponsible({
  form,
  at,
  index,
  onRemove,
}: ResponsiblesProps & { index: number; onRemove: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const path = `recommendations.${at}.responsibles.${index}` as const;
  const { kind } = form.values.recommendations[at]!.responsibles[index]!;
  const Picker = PICKERS[kind];
  const party = form.field(`${path}.party`);
  // The server complains about what is inside the choice.
  const inner = form.problem?.fields.find((each) => each.field.startsWith(`${path}.party.`))?.message;
  return (
    <fieldset className={css.responsible}>
      <legend>{t('responsibleN', { n: index + 1 })}</legend>
      <Select
        {...form.field(`${path}.kind`)}
        onChange={(next) =>
          form.set(path, { ...NO_RESPONSIBLE, kind: next, share: shareOf(form, at, index) })
        }
        label={t('kind')}
        options={KINDS.map((value) => ({ value, label: n(`party-${value}`) }))}
        required
      />
      <Picker key={kind} {...party} error={party.error ?? inner} label={t('responsible')} required />
      <MoneyField {...form.field(`${path}.share`)} label={t('share')} required />
      <Button kind="quiet" small onClick={onRemove}>
        {t('removeResponsible', { n: index + 1 })}
      </Button>
    </fieldset>
  );
}

function shareOf(form: FormState<FindingValues>, at: number, index: number): number | null {
  return form.values.recommendations[at]!.responsibles[index]!.share;
}
