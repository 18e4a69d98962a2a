import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import type { KeyDirectory } from '../../sealing/directory.ts';
import { roleTexts } from '../keyring/role-texts.ts';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';
import { Paper } from './paper.tsx';
import { useNames } from './use-names.ts';
import { InlineWords, useRootWords, Words } from './words.tsx';

/** The annex of the decree: every key that holds on `day`, by its words. */
export function Annex({ directory, day }: { directory: KeyDirectory; day: string }) {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const f = useFormat();
  const name = useNames();
  const { government } = useSession();
  const words = useRootWords(directory.root);
  const holders = directory.holders.filter((each) => each.until === null || each.until > day);
  return (
    <Paper title={t('annexTitle')} print={t('annexPrint')}>
      <p>{government.name}</p>
      <p>{t('annexLead', { day: f.day(day) })}</p>
      <Words words={words} label={t('rootWords')} />
      <table className={css.ledger}>
        <thead>
          <tr>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('holder')}</th>
            <th scope="col">{t('keyWords')}</th>
            <th scope="col">{t('decree')}</th>
          </tr>
        </thead>
        <tbody>
          {holders.map((each) => (
            <tr key={`${each.role} ${each.fingerprint}`}>
              <th scope="row">{r(each.role)}</th>
              <td data-label={t('holder')}>
                {[
                  name(each.account) ??
                    (each.office === null ? t(each.account === null ? 'paper' : 'formerAccount') : null),
                  each.office,
                ]
                  .filter((part) => part !== null)
                  .join(', ')}
              </td>
              <td data-label={t('keyWords')}>
                <InlineWords fingerprint={each.fingerprint} />
              </td>
              <td data-label={t('decree')}>
                {each.decree.number}, {f.day(each.decree.day)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('annexSign')}</p>
    </Paper>
  );
}
