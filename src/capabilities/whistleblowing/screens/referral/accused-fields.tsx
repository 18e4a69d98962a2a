import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { TextField } from '../../../../../web/ui/fields.tsx';
import type { Accused } from '../../sealing/referral.ts';
import css from '../cases/case.module.css';
import { texts } from './texts.ts';

const FIELDS = ['name', 'position', 'agency'] as const;
const MOST = 20;

interface AccusedProps {
  accused: readonly Accused[];
  onChange: (accused: Accused[]) => void;
  id: string;
}

/** Who is accused, as KPK's form asks: name, position, agency of each. */
export function AccusedFields({ accused, onChange, id }: AccusedProps) {
  const t = useTexts(texts);
  const change = (at: number, field: (typeof FIELDS)[number], value: string) =>
    onChange(accused.map((each, index) => (index === at ? { ...each, [field]: value } : each)));
  return (
    <>
      {accused.map((each, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they have no name of their own, and keep their order
        <fieldset key={index} className={css.accused}>
          <legend>{t('accusedOf', { n: index + 1 })}</legend>
          {FIELDS.map((field) => (
            <TextField
              key={field}
              id={`${id}-accused.${index}.${field}`}
              name={`accused.${index}.${field}`}
              label={t(field)}
              value={each[field]}
              onChange={(value) => change(index, field, value)}
              error={undefined}
              maxLength={300}
            />
          ))}
          {accused.length > 1 && (
            <Button
              small
              kind="quiet"
              onClick={() => onChange(accused.filter((_each, other) => other !== index))}
            >
              {t('dropAccused', { n: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {accused.length < MOST && (
        <p>
          <Button small onClick={() => onChange([...accused, { name: '', position: '', agency: '' }])}>
            {t('addAccused')}
          </Button>
        </p>
      )}
    </>
  );
}
