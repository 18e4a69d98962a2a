import { badField, type Refusal } from '../../../../platform/outcome.ts';

/** With so much expected, no sample of a reasonable size can conclude. */
export function tooNear(): Refusal {
  return badField(
    'expected',
    'Yang diperkirakan terlalu dekat dengan yang dapat diterima. Periksa seluruh populasi, atau perkecil perkiraannya.',
    'What is expected is too near to what is tolerable. Examine the whole population, or expect less.',
  );
}
