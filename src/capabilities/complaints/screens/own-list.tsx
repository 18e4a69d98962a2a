import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import type { OwnTickets } from '../contract.ts';
import { StateMark } from './marks.tsx';
import css from './own.module.css';
import { texts } from './texts/own.ts';

/** What the reader brought himself and where it stands; the answer itself opens with its code. */
export function OwnList() {
  const t = useTexts(texts);
  const f = useFormat();
  const own = useApi<OwnTickets>('/complaints/own');
  return (
    <Loaded query={own}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t('noMine')} />
        ) : (
          <>
            <ul className={css.list}>
              {rows.map((row) => (
                <li key={row.id}>
                  <span className={css.head}>
                    <Code>{row.number}</Code>
                    <StateMark state={row.state} />
                  </span>
                  <span className={css.subject}>{row.subject}</span>
                  <span className={css.day}>
                    {t('received')} {f.shortDay(row.receivedOn)}
                  </span>
                </li>
              ))}
            </ul>
            <p>
              <a href="/aduan/cek">{t('read')}</a>
            </p>
          </>
        )
      }
    </Loaded>
  );
}
