import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';

/** Who is on the list so far, each with a way off it. */
export function Taken({
  rows,
  onRemove,
}: {
  rows: readonly { role: string; name: string; recipient: string }[];
  onRemove: (recipient: string) => void;
}) {
  const t = useTexts(texts);
  if (rows.length === 0) return null;
  return (
    <table className={css.ledger}>
      <thead>
        <tr>
          <th scope="col">{t('holder')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">
            <span className="hidden">{t('remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.recipient}>
            <th scope="row">{each.name}</th>
            <td>{each.role}</td>
            <td>
              <Button small kind="quiet" onClick={() => onRemove(each.recipient)}>
                {t('remove')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
