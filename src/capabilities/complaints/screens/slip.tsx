import { showCode } from '../../../platform/codes.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import { Button, Buttons, LinkButton } from '../../../../web/ui/button.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { Entered } from '../contract.ts';
import css from './slip.module.css';
import { texts } from './texts/enter.ts';

interface SlipProps {
  ticket: Entered;
  /** day of receipt */
  on: string;
  another: () => void;
  /** no link to the complaint itself: whoever complains about his own workplace does not see it there */
  own?: boolean;
}

/** Where the public follows a complaint. */
const FOLLOW = '/aduan/cek';

/** Number and code to hand over, on screen and on paper. */
export function Slip({ ticket, on, another, own }: SlipProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const { government } = useSession();
  return (
    <Page title={t('slipTitle')}>
      <p className={css.now} data-print="no">
        {t(own === true ? 'slipKeep' : 'slipLead')}
      </p>
      <div className={css.slip}>
        <p className={css.office}>{government.name}</p>
        <dl className={css.ticket}>
          <div>
            <dt>{t('number')}</dt>
            <dd>{ticket.number}</dd>
          </div>
          <div>
            <dt>{t('code')}</dt>
            <dd>{showCode(ticket.code)}</dd>
          </div>
          <div>
            <dt>{t('on')}</dt>
            <dd className={css.day}>{f.day(on)}</dd>
          </div>
        </dl>
        <p>
          <strong>{t('follow')}.</strong> {t('followBody', { address: `${location.host}${FOLLOW}` })}
        </p>
        <p>
          {t('promise')} {t('free')}
        </p>
      </div>
      <div data-print="no">
        <Buttons>
          <Button kind="primary" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button onClick={another}>{t('another')}</Button>
          {own !== true && <LinkButton to={`/aduan/${ticket.id}`}>{t('open')}</LinkButton>}
        </Buttons>
      </div>
    </Page>
  );
}
