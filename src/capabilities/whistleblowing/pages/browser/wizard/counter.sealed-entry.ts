import { counterTexts } from '../texts/counter-texts.ts';
import { startWizard } from './wizard.ts';

const place = document.getElementById('isian');
if (place !== null && 'subtle' in crypto) startWizard(place, counterTexts);
