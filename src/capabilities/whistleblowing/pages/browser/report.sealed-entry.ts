import { fill } from '../../../../platform/texts.ts';
import { button, progressLine, summary } from './controls.ts';
import { el } from './el.ts';
import { FREE_TO_LEAVE } from './free-to-leave.ts';
import { reviewView } from './review-view.ts';
import { readSettings } from './read-settings.ts';
import type { ClientSettings } from './settings.ts';
import { stepFields, viewOf, type StepView } from './step-view.ts';
import { wizardTexts } from './texts/wizard-texts.ts';
import { faultsOf, type Fault } from './wizard-faults.ts';
import { newWizard, stepsOf, wizard, type WizardAction, type WizardState } from './wizard-state.ts';

/** The wizard: draws one step at a time; the state is the only memory, and the page's end is its end. */
function start(place: HTMLElement): void {
  const settings = readSettings<ClientSettings>(place);
  const t = wizardTexts[settings.locale];
  let state: WizardState = newWizard(settings.modes);
  /** a receipt is open, or a report half sent: leaving by accident would lose it */
  let busy = false;
  const tell = (action: WizardAction) => {
    state = wizard(state, action, settings.modes);
  };
  const base: Omit<StepView, 'faultOf'> = {
    t,
    settings,
    tell,
    answers: () => state.answers,
    again: () => draw([]),
  };

  const show = (parts: readonly (Node | null)[], to: 'heading' | 'summary') => {
    place.replaceChildren(...parts.filter((each) => each !== null));
    place.querySelector<HTMLElement>(to === 'summary' ? '.summary' : 'h1')?.focus();
    scrollTo(0, 0);
  };

  const next = () => {
    const faults = faultsOf(state.step, state.answers, settings);
    if (faults.length > 0) return draw(faults);
    if (state.step === 'review') return void send();
    tell({ type: 'next' });
    draw([]);
  };

  const send = async () => {
    const late = await import('./sending-view.ts').catch(() => null);
    if (late === null) return draw([{ field: place.id, message: t.loadFailed }]);
    busy = true;
    const parts = late.sendingView(base, (receipt) => show(receipt, 'heading'));
    show([el('h1', { tabindex: '-1' }, t.send), ...parts], 'heading');
  };

  const draw = (faults: readonly Fault[]) => {
    const { step, answers } = state;
    const steps = stepsOf(answers, settings.modes);
    const at = steps.indexOf(step) + 1;
    const view = viewOf(base, faults);
    const back = button(t.back, () => {
      tell({ type: 'back' });
      draw([]);
    });
    back.classList.add('back-button');
    show(
      [
        progressLine(fill(t.step, { at, of: steps.length }), at, steps.length),
        summary(t.faults, faults),
        el('h1', { tabindex: '-1' }, t[`h-${step}`]),
        ...(step === 'review' ? reviewView(view) : stepFields(step, view)),
        el('p', { class: 'turns' }, button(step === 'review' ? t.send : t.next, next), at > 1 ? back : null),
      ],
      faults.length > 0 ? 'summary' : 'heading',
    );
  };

  addEventListener(FREE_TO_LEAVE, () => {
    busy = false;
  });
  addEventListener('beforeunload', (event) => {
    if (busy) event.preventDefault();
  });
  draw([]);
}

const place = document.getElementById('isian');
// Sealing needs the browser's own cryptography, which it has on https and localhost only.
if (place !== null && 'subtle' in crypto) start(place);
