import { useTexts } from '../language.tsx';
import { texts } from '../locales/desk.ts';
import { comingTexts } from '../locales/desk-coming.ts';
import { useSession } from '../session.ts';
import { Empty } from '../ui/empty.tsx';
import css from './desk-screen.module.css';

/** Nothing waits; what will stand here once it does, for each role of the reader. */
export function EmptyDesk() {
  const t = useTexts(texts);
  const coming = useTexts(comingTexts);
  const { roles } = useSession();
  const own = roles.filter((each) => each !== 'staff');
  return (
    <Empty title={t('emptyTitle')}>
      <p>{t('emptyBody')}</p>
      <ul className={css.coming}>
        {own.map((role) => (
          <li key={role}>{coming(role)}</li>
        ))}
        <li>{coming('staff')}</li>
      </ul>
    </Empty>
  );
}
