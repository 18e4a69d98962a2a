import { useTexts } from '../../../../web/language.tsx';
import buttonCss from '../../../../web/ui/button.module.css';
import { cx } from '../../../../web/ui/cx.ts';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import css from './keys/keys.module.css';
import { texts } from './way-texts.ts';

/** Explains the sealed channel and leads to its own origin. */
export function Screen() {
  const t = useTexts(texts);
  const address = `${location.protocol}//wbs.${location.host}/app/`;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Facts
        rows={[{ term: t('address'), value: <span className={css.inline}>{address}</span> }]}
        columns={1}
      />
      <Section title={t('open')}>
        <p>{t('again')}</p>
        <p>{t('keys')}</p>
        <p>{t('quiet')}</p>
        <p>
          <a href={address} rel="noreferrer" className={cx(buttonCss.button, buttonCss.primary)}>
            {t('open')}
          </a>
        </p>
      </Section>
    </Page>
  );
}
