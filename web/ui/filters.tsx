import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import fieldCss from './field.module.css';
import type { Choice } from './fields.tsx';
import css from './filters.module.css';

/** Milliseconds after the last key until a search begins. */
const PAUSE = 250;

/** The filters of a list, in one row above it. Their values live in the address. */
export function Filters({ children }: { children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <search aria-label={t('filters')} className={css.filters} data-print="no">
      {children}
    </search>
  );
}

interface SearchFieldProps {
  label?: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types, after a short pause. The key `/` comes here. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const t = useTexts(texts);
  const id = useId();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <div className={css.search}>
      <label htmlFor={id}>{label ?? t('search')}</label>
      <input
        id={id}
        type="search"
        value={typed}
        placeholder={hint}
        onChange={(event) => setTyped(event.target.value)}
        className={fieldCss.control}
        data-search
        aria-keyshortcuts="/"
      />
    </div>
  );
}

interface SelectFilterProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly Choice<T>[];
}

export function SelectFilter<T extends string>({ label, value, onChange, options }: SelectFilterProps<T>) {
  const id = useId();
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
        className={fieldCss.control}
      >
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DateFilterProps {
  label: string;
  /** 'YYYY-MM-DD' or '' */
  value: string;
  onChange: (value: string) => void;
}

export function DateFilter({ label, value, onChange }: DateFilterProps) {
  const id = useId();
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={fieldCss.control}
      />
    </div>
  );
}
