import { startWizard } from './wizard.ts';

const place = document.getElementById('isian');
// Sealing needs the browser's own cryptography, which it has on https and localhost only.
if (place !== null && 'subtle' in crypto) startWizard(place);
