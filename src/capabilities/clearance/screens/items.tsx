import type { Item } from '../contract.ts';
import { useFormat, useTexts, useBoth } from '../../../../web/language.tsx';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import css from './items.module.css';
import { texts } from './texts.ts';

/** Each thing in the way: what it is, how much is owed, how and where to close it. */
export function Items({ items }: { items: readonly Item[] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  return (
    <ul className={css.items}>
      {items.map((item) => (
        <li key={`${item.kind}:${item.id}`} className={css.item}>
          <div className={css.head}>
            <StatusMark
              tone={item.effect === 'refuses' ? 'danger' : 'warn'}
              label={t(item.effect === 'refuses' ? 'blocking' : 'condition')}
            />
            {item.amount > 0 && <strong className={css.amount}>{f.rupiah(item.amount)}</strong>}
          </div>
          <p className={css.title}>{both(item.title)}</p>
          <p className={css.cure}>{both(item.cure)}</p>
          <div>
            <LinkButton to={item.link} small>
              {t('open')}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
