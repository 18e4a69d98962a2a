import { useTexts } from '../../../../../web/language.tsx';
import { SelectFilter } from '../../../../../web/ui/filters.tsx';
import { FUNDING_TAGS, type FundingTag } from '../../rules/budget/funding.ts';
import { budgetTexts } from '../../texts/budget.ts';
import { texts } from './texts/absorption.ts';
import type { Years } from './use-year.ts';

export function YearFilter({ years, onChange }: { years: Years; onChange: (year: number) => void }) {
  const b = useTexts(budgetTexts);
  return (
    <SelectFilter
      label={b('year')}
      value={String(years.year ?? '')}
      onChange={(year) => onChange(Number(year))}
      options={years.years.map((each) => ({ value: String(each), label: String(each) }))}
    />
  );
}

/** Source of money: the village fund, a loan for recovery, special allocations … */
export function FundingFilter({
  value,
  onChange,
}: {
  value: FundingTag | '';
  onChange: (tag: FundingTag | '') => void;
}) {
  const t = useTexts(texts);
  const b = useTexts(budgetTexts);
  return (
    <SelectFilter<FundingTag | ''>
      label={b('funding')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('anyFunding') },
        ...FUNDING_TAGS.map((tag) => ({ value: tag, label: b(`tag-${tag}`) })),
      ]}
    />
  );
}
