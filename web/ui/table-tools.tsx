import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { DownloadLink } from './button.tsx';
import css from './table-tools.module.css';
import type { Column } from './table-columns.ts';

interface ChooseColumnsProps<T> {
  columns: readonly Column<T>[];
  visibility: Record<string, boolean>;
  onChange: (visibility: Record<string, boolean>) => void;
}

/** Which columns are shown; the first one always is. */
export function ChooseColumns<T>({ columns, visibility, onChange }: ChooseColumnsProps<T>) {
  const t = useTexts(texts);
  const free = columns.slice(1).filter((each) => each.fixed !== true);
  if (free.length < 2) return null;
  return (
    <details className={css.choose}>
      <summary>{t('columns')}</summary>
      <fieldset className={css.list}>
        <legend className="hidden">{t('columns')}</legend>
        {free.map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={visibility[column.id] !== false}
              onChange={(event) => onChange({ ...visibility, [column.id]: event.target.checked })}
            />
            {column.header}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** The same rows as files. */
export function Downloads({ csv, xlsx, pdf }: { csv?: string; xlsx?: string; pdf?: string }) {
  const t = useTexts(texts);
  const links = [
    ['XLSX', xlsx],
    ['CSV', csv],
    ['PDF', pdf],
  ] as const;
  return links.map(([kind, href]) =>
    href === undefined ? null : (
      <DownloadLink key={kind} href={href} small>
        <span className="hidden">{t('download')} </span>
        {kind}
      </DownloadLink>
    ),
  );
}
