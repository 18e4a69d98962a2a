import { post, useApi, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button, Buttons, LinkButton } from '../../../../web/ui/button.tsx';
import { Garis } from '../../../../web/ui/garis.tsx';
import { Loaded, ProblemNotice } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import type { GuideReply, StepInput } from '../contract/guide.ts';
import css from './guide-screen.module.css';
import { names } from '../texts/names.ts';
import { texts } from '../texts/rollout.ts';

/** Three steps for each role that the reader holds, best done in the practice twin. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const guide = useApi<GuideReply>('/directory/guide');
  const finish = useSend({
    send: (step: StepInput) => post<{ finished: boolean }>('/directory/guide', step),
    refresh: ['/directory/guide'],
    said: t('stepSaid'),
  });
  return (
    <Page title={t('guide')} lead={t('guideLead')}>
      {finish.problem && <ProblemNotice problem={finish.problem} />}
      <Loaded query={guide}>
        {({ practising, canPractise, guides }) => (
          <>
            {practising ? (
              <Notice tone="ok" title={t('practising')} />
            ) : (
              canPractise && <Notice tone="info" title={t('toPractice')} />
            )}
            {guides.map(({ role, steps }) => {
              const next = steps.find((step) => !step.done)?.step;
              return (
                <Section key={role} title={n(`role-${role}`)}>
                  <Garis
                    label={n(`role-${role}`)}
                    steps={steps.map((step) => ({
                      id: String(step.step),
                      label: step.title,
                      state: step.done ? 'done' : step.step === next ? 'current' : 'ahead',
                      ...(step.done ? { at: t('finished') } : {}),
                      note: step.body,
                      children: (
                        <div className={css.buttons}>
                          <Buttons>
                            <LinkButton to={step.link} small>
                              {t('stepOpen')}
                            </LinkButton>
                            {!step.done && (
                              <Button
                                small
                                kind={step.step === next ? 'primary' : 'plain'}
                                busy={finish.sending}
                                onClick={() => finish.send({ role, step: step.step })}
                              >
                                {t('stepDone')}
                                <span className="hidden">{` ${step.title}`}</span>
                              </Button>
                            )}
                          </Buttons>
                        </div>
                      ),
                    }))}
                  />
                </Section>
              );
            })}
          </>
        )}
      </Loaded>
    </Page>
  );
}
