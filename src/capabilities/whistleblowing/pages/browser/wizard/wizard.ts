import { fill } from '../../../../../platform/texts.ts';
import { speakAround } from '../page/around.ts';
import { button, summary } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { FREE_TO_LEAVE } from '../page/free-to-leave.ts';
import { lineView } from './line-view.ts';
import { questionHistory } from './question-history.ts';
import { readSettings } from '../page/read-settings.ts';
import { reviewView } from './review-view.ts';
import type { ClientSettings } from '../page/settings.ts';
import { stepFields, viewOf, type StepView } from '../questions/step-view.ts';
import { wizardTexts, type WizardTexts } from '../texts/wizard-texts.ts';
import { faultsOf, type Fault } from './wizard-faults.ts';
import { newWizard, stepsOf, wizard, type StepName, type WizardAction } from './wizard-state.ts';

/** Words that differ at the counter. */
export type OtherWords = Record<'id' | 'en', Partial<WizardTexts>>;

/** The wizard: draws one step at a time; the state is the only memory, and the page's end is its end. */
export function startWizard(place: HTMLElement, other: OtherWords = { id: {}, en: {} }): void {
  let settings = readSettings<ClientSettings>(place);
  const { modes, counter } = settings;
  let state = newWizard(modes, counter);
  let shown: readonly Fault[] = [];
  /** something would be lost: answers, a report half sent, a receipt that nobody has kept yet */
  let holds = false;
  /** draws the receipt in another language; null while questions are asked */
  let receipt: (() => void) | null = null;
  const words = (): WizardTexts => ({ ...wizardTexts[settings.locale], ...other[settings.locale] });
  const tell = (action: WizardAction) => {
    state = wizard(state, action, modes);
    if (action.type === 'answer' || action.type === 'piece') holds = true;
  };
  const base = (): Omit<StepView, 'faultOf'> => ({
    t: words(),
    settings,
    tell,
    answers: () => state.answers,
    again: () => draw(shown, 'none'),
    goTo(step) {
      tell({ type: 'go', step, returning: true });
      past.forward(state.step);
      draw([]);
    },
  });

  const show = (parts: readonly (Node | null)[], to: 'heading' | 'summary' | 'none') => {
    place.replaceChildren(...parts.filter((each) => each !== null));
    if (to === 'none') return;
    place.querySelector<HTMLElement>(to === 'summary' ? '.summary' : 'h1')?.focus();
    scrollTo(0, 0);
  };

  const next = () => {
    const faults = faultsOf(state.step, state.answers, settings, words());
    if (faults.length > 0) return draw(faults);
    if (state.step === 'review') return void send();
    tell({ type: 'next' });
    past.forward(state.step);
    draw([]);
  };

  const send = async () => {
    const late = await import('./sending-view.ts').catch(() => null);
    if (late === null) return draw([{ field: place.id, message: words().loadFailed }]);
    past.hold();
    const language = document.querySelector<HTMLElement>('a.language');
    if (language) language.hidden = true;
    const parts = late.sendingView(base(), (made) => {
      if (language) language.hidden = false;
      receipt = () => show(made(settings), 'heading');
      receipt();
    });
    show([el('h1', { tabindex: '-1' }, words().sending), ...parts], 'heading');
  };

  const draw = (faults: readonly Fault[], to: 'heading' | 'summary' | 'none' = 'heading') => {
    shown = faults;
    const t = words();
    const { step, answers } = state;
    const steps = stepsOf(answers, modes);
    const at = steps.indexOf(step) + 1;
    const view = viewOf(base(), faults);
    const back = button(t.back, () => past.back());
    back.classList.add('back-button');
    const title = settings.around[settings.locale]['title'] ?? document.title;
    document.title = faults.length > 0 ? `${t.faultTitle}: ${title}` : title;
    show(
      [
        lineView(t, fill(t.step, { at, of: steps.length }), step, steps),
        summary(t.faults, faults),
        el('h1', { tabindex: '-1' }, t[`h-${step}`]),
        at === 1 ? el('p', { class: 'lead' }, t.lead) : null,
        ...(step === 'review' ? reviewView(view) : stepFields(step, view)),
        el('p', { class: 'turns' }, button(step === 'review' ? t.send : t.next, next), at > 1 ? back : null),
      ],
      to === 'none' ? to : faults.length > 0 ? 'summary' : 'heading',
    );
  };

  const past = questionHistory(state.step, (step: StepName) => {
    tell({ type: 'go', step });
    draw([]);
  });

  document.querySelector('a.language')?.addEventListener('click', (event) => {
    event.preventDefault();
    settings = { ...settings, locale: settings.locale === 'id' ? 'en' : 'id' };
    speakAround(settings);
    if (receipt === null)
      draw(shown.length > 0 ? faultsOf(state.step, state.answers, settings, words()) : [], 'none');
    else receipt();
  });
  addEventListener(FREE_TO_LEAVE, () => {
    holds = false;
    state = newWizard(modes, counter);
    if (!counter) return;
    const again = el('a', { class: 'button', href: `/loket?bahasa=${settings.locale}` }, words().another);
    place.append(el('p', { class: 'turns' }, again));
  });
  addEventListener('beforeunload', (event) => {
    if (holds) event.preventDefault();
  });
  draw([]);
}
